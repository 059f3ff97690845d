import { expect, test } from 'vitest';
import { categoryId } from '../../../categories/taxonomy.ts';
import { outcomeSentence, statusSentences } from '../../../daemon/cli/list-sentences.ts';
import { buildListStatus } from '../../support/dashboard-list-models.ts';

const refused = (entries: number) =>
  outcomeSentence({ kind: 'refused', id: 'county', reason: 'It holds google.com.', entries });

test('a list that is refused says what counts instead', () => {
  expect(refused(12)).toBe('county: REFUSED: It holds google.com. The last good one stays in use.');
  expect(refused(0)).toBe('county: REFUSED: It holds google.com. Until it comes, this list says nothing.');
});

test('a part that a copy lacks is named', () => {
  const parts = [
    { part: 'adult', category: categoryId('pornography'), entries: 1_080 },
    { part: 'drogue', category: categoryId('drugs'), entries: 0 },
    { part: 'lingerie', category: null, entries: 0 },
  ];
  const sentences = statusSentences(buildListStatus({ parts }));
  expect(sentences).toContain('    adult: Pornography 1,080');
  expect(sentences).toContain('    NOT THERE: drogue (Illegal drugs)');
});
