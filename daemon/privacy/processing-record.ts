import type { PrivacyFacts } from './facts.ts';
import { documentOf, markdownTable, plainText, toDecide } from './markdown.ts';
import {
  DATA_DERIVED,
  DATA_IN_THE_LOG,
  DRAFT,
  dataPlace,
  NOTHING_LEAVES,
  recipientSentences,
  rosterSentence,
  SPECIAL_KINDS,
  schoolOf,
} from './shared-words.ts';

/** The entry for the school's record of processing activities (Article 30 of the UK GDPR). */
export function processingRecord(facts: PrivacyFacts): string {
  return documentOf([
    '# Record of processing: monitoring of the web filter',
    DRAFT,
    markdownTable(['What must be recorded', 'Entry'], rowsOf(facts)),
    '## How long each kind is kept',
    keptTable(facts),
  ]);
}

export function keptTable({ kept }: PrivacyFacts): string {
  const rows = kept.map(({ what, keptFor, why }) => [plainText(what), plainText(keptFor), plainText(why)]);
  return markdownTable(['What', 'Kept for', 'Why so long'], [...rows, OPEN, HELD]);
}

const OPEN = ['Incidents that are not closed', 'until somebody closes them', 'Nobody has found out yet what they are.'];
const HELD = [
  'Incidents under a legal hold, with what was around them',
  'until the hold is lifted',
  'The police, a court or an inquiry may need them; who says so gives a reason.',
];

function rowsOf(facts: PrivacyFacts): readonly (readonly [string, string])[] {
  return [
    ['Controller', `${schoolOf(facts)}. ${toDecide('address, and whom to contact')}`],
    ['Data protection officer', toDecide('name and how to reach them')],
    ['Joint controllers', toDecide('none, or the trust or local authority that decides together with the school')],
    [
      'Processors',
      `Filterwatch itself is run by the school and has no processor. ${toDecide('whoever runs the computer, the web filter or the mail server for the school')}`,
    ],
    [
      'Purposes',
      'To see, from what the web filter logs, when a child may need help or may be at risk; to see whether the filter does what the school has decided; to carry out the school’s acceptable-use rules.',
    ],
    [
      'Lawful basis',
      `${toDecide('usually the school’s public task and its legal duties in safeguarding; for special kinds of data a condition such as substantial public interest (safeguarding of children), with the policy document that it needs')}`,
    ],
    ['Whose data', 'Pupils; members of staff; visitors, where they use the school’s network through the filter.'],
    ['What data: from the log', `${DATA_IN_THE_LOG.join('; ')}.`],
    ['What data: made of it', `${DATA_DERIVED.join('; ')}.`],
    ['What data: about accounts', rosterSentence(facts)],
    ['Special kinds of data', SPECIAL_KINDS],
    ['Who receives it', recipientSentences(facts).join(' ')],
    [
      'Outside of the school',
      `${toDecide('whom findings are passed to: safeguarding system, children’s services, police')}`,
    ],
    [
      'To other countries',
      `${NOTHING_LEAVES} ${toDecide('does the computer or its backup stand outside the United Kingdom?')}`,
    ],
    ['When it is erased', 'See the table below. Deletion happens by itself each night, and is recorded.'],
    ['How it is protected', dataPlace(facts).join(' ')],
  ];
}
