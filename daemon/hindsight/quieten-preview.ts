import type { CategoryId } from '../../categories/category.ts';
import type { Suppression } from '../policy/suppression.ts';
import type { Candidates, Look } from './look.ts';
import { lookBack } from './look-back.ts';
import { createPreviewTally, type Preview } from './preview.ts';

/**
 * What a suppression would have hidden in the window of the look: flagged requests that it would have let pass, as if it had been in
 * force all that time. What an older policy said otherwise is no doing of the suppression and is not counted.
 */
export async function quietenPreviewOf(look: Look, suppression: Suppression): Promise<Preview> {
  const { from, to } = look.window;
  const suppressions = [...look.now.suppressions, { ...suppression, from, until: to }];
  const supposed: Look = { ...look, before: look.now, now: { ...look.now, suppressions } };
  const tally = createPreviewTally(supposed);
  const looked = await lookBack(supposed, candidatesOf(supposed, suppression), (difference) => {
    const { verdict } = difference.again;
    if (verdict.outcome === 'pass' && verdict.reason === 'suppressed') tally.add(difference);
  });
  return { ...looked, ...tally.counted() };
}

/** Flagged requests at that site, with these words, or about what the rule is about. */
function candidatesOf({ now }: Look, { scope }: Suppression): Candidates {
  const rules = now.policy.rules.filter(({ id }) => id === scope.ruleId);
  const categories: readonly CategoryId[] | null = scope.ruleId === null ? null : rules.map(({ category }) => category);
  return {
    hosts: [],
    words: [],
    categories: new Set(),
    quietened: {
      host: scope.host === null ? null : { kind: 'site', hosts: [scope.host] },
      // One word of the phrase: how its words are joined in the log nobody knows.
      words: scope.phrase === null ? null : longestWord(scope.phrase),
      categories,
    },
    busySites: 0,
    isComplete: true,
  };
}

function longestWord(phrase: string): string {
  return phrase.split(/[^\p{L}\p{N}]+/u).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
