import type { Rule } from '../policy.ts';
import { ILLEGAL, NATIONAL_STANDARDS, type PresetRow, presetRule } from './preset-rule.ts';

/** What is against the law: flagged at once, for everybody, at any hour, however it was opened. */
export const illegalRules: readonly Rule[] = [
  illegal({
    category: 'child-abuse-material',
    row: 'child-sexual-abuse-images',
    title: 'Sexual images of children',
    falseAlarms: [
      'a filter’s list named a harmless site by mistake',
      'a harmless page loaded a picture from a listed site',
    ],
    why: 'Protection of Children Act 1978. Do not open it; the head and the police are told at once.',
  }),
  illegal({
    category: 'grooming',
    row: 'grooming',
    title: 'Grooming and exploitation',
    falseAlarms: ['a lesson on online safety set the search', 'a member of staff prepared such a lesson'],
    why: 'Sexual Offences Act 2003. The child is at risk first of all, so the Online Safety Lead must know at once.',
  }),
  illegal({
    category: 'extreme-pornography',
    row: 'extreme-pornography',
    title: 'Extreme pornography',
    falseAlarms: ['a filter’s list named a harmless site by mistake', 'a page or an advert opened the site by itself'],
    why: 'Criminal Justice and Immigration Act 2008: possessing an extreme pornographic image is an offence.',
  }),
  illegal({
    category: 'stirring-up-hatred',
    row: 'stirring-up-hatred',
    title: 'Stirring up hatred',
    falseAlarms: ['a lesson on history, religion or citizenship was about it', 'a news page quoted it'],
    why: 'Public Order Act 1986: stirring up hatred on grounds of race, religion or sexual orientation is an offence.',
  }),
  illegal({
    category: 'terrorist-content',
    row: NATIONAL_STANDARDS,
    title: 'Terrorist content',
    falseAlarms: [
      'a news page or a history lesson was about an attack',
      'a harmless page shared an address with a listed one',
    ],
    why: 'Terrorism Acts 2000 and 2006, and the duty to prevent people from being drawn into terrorism.',
  }),
];

function illegal(row: Omit<PresetRow, 'appliesTo' | 'ruling' | 'severity' | 'attempts'>): Rule {
  return presetRule({ ...row, appliesTo: 'everyone', ruling: ILLEGAL, severity: 'critical', attempts: 1 });
}
