/**
 * What only people can know of: rows of a school's policy that no filter's log shows, as rules under which an incident is written
 * down by hand. None of them ever judges a request.
 */
import type { CategoryName } from '../../../categories/taxonomy.ts';
import type { Policy, Rule } from '../policy.ts';
import { ruleIdOf } from '../rule-id.ts';
import type { PolicyPreset } from './preset-name.ts';
import { presetRule, UNACCEPTABLE } from './preset-rule.ts';
import { tableOf } from './table-of.ts';

interface HandRow {
  readonly row: string;
  readonly appliesTo: 'pupils' | 'staff';
  readonly title: string;
  readonly category: CategoryName;
  readonly severity: Rule['severity'];
  /** Why no log shows it. */
  readonly why: string;
}

const MATRIX: readonly HandRow[] = [
  {
    row: 'mobile-phone-brought-to-school',
    appliesTo: 'pupils',
    title: 'A phone brought to school without permission',
    category: 'phones-and-consoles',
    severity: 'low',
    why: 'A phone in a bag, or on mobile data, sends nothing through the school’s filter.',
  },
  {
    row: 'mobile-phone-in-lessons',
    appliesTo: 'pupils',
    title: 'A phone used in school without permission',
    category: 'phones-and-consoles',
    severity: 'low',
    why: 'Most phones are on mobile data, which no filter of the school sees.',
  },
  {
    row: 'photos-on-phones-or-cameras',
    appliesTo: 'pupils',
    title: 'Photographs taken without permission',
    category: 'phones-and-consoles',
    severity: 'medium',
    why: 'Taking a photograph sends nothing.',
  },
  {
    row: 'photos-on-phones-or-cameras',
    appliesTo: 'staff',
    title: 'Photographs taken on a device of one’s own (staff)',
    category: 'phones-and-consoles',
    severity: 'high',
    why: 'Taking a photograph sends nothing. Pictures of children belong on the school’s devices alone.',
  },
  {
    row: 'school-email-for-personal-mail',
    appliesTo: 'pupils',
    title: 'The school’s e-mail used for personal letters',
    category: 'personal-email',
    severity: 'low',
    why: 'A filter sees that the school’s mail was used, not what for.',
  },
  {
    row: 'school-email-for-personal-mail',
    appliesTo: 'staff',
    title: 'The school’s e-mail used for personal letters (staff)',
    category: 'personal-email',
    severity: 'low',
    why: 'A filter sees that the school’s mail was used, not what for.',
  },
  {
    row: 'offensive-message',
    appliesTo: 'pupils',
    title: 'An offensive, harassing or bullying message',
    category: 'bullying',
    severity: 'high',
    why: 'A log shows that somebody was in a chat, not what was said.',
  },
  {
    row: 'offensive-message',
    appliesTo: 'staff',
    title: 'An offensive, harassing or bullying message (staff)',
    category: 'bullying',
    severity: 'high',
    why: 'A log shows that somebody was in a chat, not what was said.',
  },
  {
    row: 'another-pupils-account',
    appliesTo: 'pupils',
    title: 'Another pupil’s account used',
    category: 'many-accounts',
    severity: 'medium',
    why: 'A log shows the account, not who sat there.',
  },
  {
    row: 'staff-account',
    appliesTo: 'pupils',
    title: 'The account of a member of staff used',
    category: 'wrong-device',
    severity: 'high',
    why: 'A log shows the account, not who sat there.',
  },
  {
    row: 'sharing-credentials',
    appliesTo: 'pupils',
    title: 'A password told to somebody else',
    category: 'account-sharing',
    severity: 'low',
    why: 'Passing on a password sends nothing.',
  },
  {
    row: 'sharing-credentials-or-using-anothers',
    appliesTo: 'staff',
    title: 'A password shared, or somebody else’s account used (staff)',
    category: 'account-sharing',
    severity: 'medium',
    why: 'Passing on a password sends nothing, and a log shows the account, not who sat there.',
  },
  {
    row: 'damaging-data',
    appliesTo: 'pupils',
    title: 'Work or equipment of others damaged',
    category: 'malware-and-hacking',
    severity: 'medium',
    why: 'The filter does not see what is done to files or to a computer.',
  },
  {
    row: 'damaging-data',
    appliesTo: 'staff',
    title: 'Data, programs or equipment damaged on purpose (staff)',
    category: 'malware-and-hacking',
    severity: 'high',
    why: 'The filter does not see what is done to files or to a computer.',
  },
  {
    row: 'careless-personal-data',
    appliesTo: 'staff',
    title: 'Carelessness with personal data (staff)',
    category: 'confidential-information',
    severity: 'high',
    why: 'Papers, sticks and letters pass no filter.',
  },
  {
    row: 'deliberate-security-breach',
    appliesTo: 'staff',
    title: 'Security rules broken on purpose (staff)',
    category: 'confidential-information',
    severity: 'high',
    why: 'What is done on the network itself passes no filter.',
  },
  {
    row: 'personal-contact-with-pupils',
    appliesTo: 'staff',
    title: 'Private contact with pupils (staff)',
    category: 'personal-email',
    severity: 'high',
    why: 'Whom somebody wrote to is in no filter’s log: it is nearly always learnt from people.',
  },
  {
    row: 'professional-standing',
    appliesTo: 'staff',
    title: 'Standing as a professional put at risk (staff)',
    category: 'offensive',
    severity: 'high',
    why: 'What was said or posted elsewhere is in no log of the school.',
  },
  {
    row: 'disrepute',
    appliesTo: 'pupils',
    title: 'Something posted or done that harms the school’s name',
    category: 'offensive',
    severity: 'medium',
    why: 'What was posted, and what people outside thought of it, is in no log.',
  },
  {
    row: 'disrepute',
    appliesTo: 'staff',
    title: 'Something posted or done that harms the school’s name (staff)',
    category: 'offensive',
    severity: 'high',
    why: 'What was posted, and what people outside thought of it, is in no log.',
  },
];

const PROHIBITIONS: readonly HandRow[] = [
  {
    row: 'no-phones',
    appliesTo: 'pupils',
    title: 'A mobile phone on the premises',
    category: 'phones-and-consoles',
    severity: 'low',
    why: 'Most phones are on mobile data, which no filter of the school sees.',
  },
  {
    row: 'email-between-staff-and-pupils',
    appliesTo: 'staff',
    title: 'Personal e-mail between staff and pupils (staff)',
    category: 'personal-email',
    severity: 'high',
    why: 'Who wrote to whom is in no filter’s log: it is learnt from people.',
  },
  {
    row: 'staff-misuse',
    appliesTo: 'staff',
    title: 'A complaint about misuse (staff)',
    category: 'offensive',
    severity: 'high',
    why: 'A complaint is made by people.',
  },
];

const ROWS: Readonly<Record<PolicyPreset, readonly HandRow[]>> = { matrix: MATRIX, prohibitions: PROHIBITIONS };
const RULES: Readonly<Record<PolicyPreset, readonly Rule[]>> = {
  matrix: ROWS.matrix.map(ruleOfRow),
  prohibitions: ROWS.prohibitions.map(ruleOfRow),
};
const BY_ID: ReadonlyMap<string, Rule> = new Map(
  [...RULES.matrix, ...RULES.prohibitions].map((rule) => [rule.id, rule]),
);

/** What only people can know of, by the table that a policy carries out. */
export function handRulesOf(policy: Policy): readonly Rule[] {
  return RULES[tableOf(policy)];
}

/** The rule of an incident that was written down by hand; null for every rule of a policy. */
export function handRule(id: string): Rule | null {
  return BY_ID.get(id) ?? null;
}

function ruleOfRow({ why, ...row }: HandRow): Rule {
  const said = { ruling: UNACCEPTABLE, attempts: 1, falseAlarms: [], why: `Only people can know of it. ${why}` };
  return { ...presetRule({ ...row, ...said }), id: ruleIdOf(`by-hand-${row.appliesTo}-${row.row}`) };
}
