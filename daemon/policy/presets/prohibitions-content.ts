import type { Rule } from '../policy.ts';
import { contentRules } from './matrix-content.ts';
import { illegalRules } from './matrix-illegal.ts';
import { NATIONAL_STANDARDS } from './preset-rule.ts';

const UNSUITABLE =
  'Unsuitable material goes to the Online Safety Lead, who reports it to the internet provider so that it can be blocked.';

/** Why, where the prohibitions give a reason of their own; all else is unsuitable material. */
const OWN_WORDS: ReadonlyMap<string, readonly [row: string, why: string]> = new Map([
  ['pornography', ['gambling-pornography-and-scams', 'Strictly forbidden to everybody.']],
  [
    'bullying',
    [NATIONAL_STANDARDS, 'Whoever searched may be the one who is bullied, so the first request is looked at.'],
  ],
  [
    'extremism',
    [NATIONAL_STANDARDS, 'The school has a duty to notice early when somebody may be drawn into terrorism.'],
  ],
  ['misinformation', [NATIONAL_STANDARDS, 'The standards name it; it is a matter for a conversation, not a sanction.']],
  ['drugs', [NATIONAL_STANDARDS, 'The standards ask the school to notice it.']],
]);

/** What nobody should see: as serious, and as often innocent, as in the matrix, under the lines of the prohibitions. */
export const unsuitableRules: readonly Rule[] = contentRules.map((rule) => {
  const [row, why] = OWN_WORDS.get(rule.category) ?? ['unsuitable-material', UNSUITABLE];
  return { ...rule, row, why };
});

/** What may be against the law: the same for every school. */
export const reportedRules: readonly Rule[] = illegalRules.map((rule) => ({
  ...rule,
  row: 'illegal-material',
  why: `${rule.why} It goes to the Internet Watch Foundation at once, and to the police early, so that evidence is kept.`,
}));
