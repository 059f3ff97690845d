import { type RefusedWord, readSchoolWords } from '../../../categories/school-words.ts';
import { shipped, shippedTermsOf } from '../../../categories/shipped.ts';
import { type Draft, indexesOf, textAt, warningAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../path.ts';
import type { Problem } from '../problem.ts';

/** Phrases that cannot be silenced: no pack holds them, or a child may be at risk. The others are, all the same. */
export function checkWords(draft: Draft): readonly Problem[] {
  const wishes = indexesOf(draft, ['words', 'silence']).flatMap((index) => {
    const at = ['words', 'silence', index, 'phrase'];
    const phrase = textAt(draft, at);
    return phrase === null ? [] : [{ phrase, at }];
  });
  if (wishes.length === 0) return [];
  const silenced = wishes.map(({ phrase }) => ({ phrase, reason: '' }));
  const { refused } = readSchoolWords({ added: [], silenced }, shippedTermsOf);
  const whyOf = new Map(refused.map(({ phrase, why }) => [phrase, why]));
  return wishes.flatMap(({ phrase, at }) => {
    const why = whyOf.get(phrase);
    return why === undefined ? [] : refusal(draft, at, phrase, why);
  });
}

function refusal(draft: Draft, at: Path, phrase: string, why: RefusedWord['why']): readonly Problem[] {
  switch (why) {
    // The shape has said so already.
    case 'no_words':
      return [];
    case 'protected': {
      const found = `${quoted(phrase)}, which is always looked for, because somebody may be at risk`;
      return [warningAt(draft, at, found, 'a phrase of another category, or leave this one out')];
    }
    case 'unknown': {
      const meant = nearest(
        phrase,
        shipped().terms.map((term) => term.phrase),
      );
      const write = meant === null ? 'a phrase as an incident shows it' : quoted(meant);
      return [warningAt(draft, at, `${quoted(phrase)}, which nothing looks for`, write)];
    }
  }
}
