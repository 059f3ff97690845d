import { expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import type { CategoryMatch } from '../../../categories/category.ts';
import { SEED_DATE } from '../../../categories/shipped.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { matchSentences } from '../../../daemon/cli/match-sentences.ts';

function sentencesOf(given: Partial<CategoryMatch>): string {
  const match = {
    category: categoryId('gambling'),
    because: 'domain_list',
    evidence: 'bet.example',
    ...given,
  } as const;
  return matchSentences(match, NO_SCHOOL_LISTS).join('\n');
}

test('our own list is named with the day of its own, whatever other lists are in use', () => {
  expect(sentencesOf({})).toContain(`“bet.example” is in Filterwatch’s own list (${SEED_DATE}).`);
});

test('what one unsure list says is told from an address that harmless services use too', () => {
  expect(sentencesOf({ lists: ['UT1 Toulouse (adult)'], isUnconfirmed: true })).toContain('Only this list says so');
  const form = sentencesOf({ because: 'address_form', evidence: 'a page under a number', isUnconfirmed: true });
  expect(form).toContain('Harmless services use such addresses too: it counts as less serious.');
  expect(form).not.toContain('list says so');
});
