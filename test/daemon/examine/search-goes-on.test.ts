import { expect, test } from 'vitest';
import { flagOf, judgingWith } from '../../support/judging.ts';

const TEN = Date.UTC(2026, 10, 17, 10);

/** What is flagged of words that somebody types on and on, two seconds apart. */
function typed(...texts: readonly string[]): readonly (string | null)[] {
  const judge = judgingWith();
  return texts.map((searchTerms, index) => {
    const url = `https://www.google.com/search?q=${encodeURIComponent(searchTerms)}`;
    return flagOf(judge({ url, urlDomain: 'www.google.com', searchTerms, timestamp: TEN + index * 2_000 }));
  });
}

test('a search that turns to a way or a time, or to oneself, is told again, and one that only gets longer is not', () => {
  const first = 'suicide methods';
  expect(typed(first, `${first} list`)).toEqual(['pupils-suicide critical', null]);
  expect(typed(first, `${first} tonight`)).toEqual(['pupils-suicide critical', 'pupils-suicide critical']);
  expect(typed(first, `${first} for me`)).toEqual(['pupils-suicide critical', 'pupils-suicide critical']);
});
