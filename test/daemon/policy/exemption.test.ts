import { expect, test } from 'vitest';
import type { CategoryMatch } from '../../../categories/category.ts';
import { isExempt } from '../../../daemon/policy/exemption.ts';
import { categoryIdOf } from '../../../daemon/policy/rule-id.ts';

const match = (category: string, because: CategoryMatch['because'], evidence = ''): CategoryMatch => ({
  category: categoryIdOf(category),
  because,
  evidence,
});
const allowed = match('school-allowed', 'school_list', 'forum.example');

test.each([
  ['a label of the filter', match('suicide', 'filter_label', 'Suicide'), true],
  ['a list that holds the site', match('suicide', 'domain_list', 'forum.example'), true],
  ['a list that holds one page of it', match('suicide', 'domain_list', 'forum.example/ways-out'), false],
  ['words in the address', match('self-harm', 'url_word', 'how to self harm'), false],
  ['words in the address about games', match('gaming', 'url_word', 'unblocked games'), true],
  ['what was typed there', match('gaming', 'search_term', 'unblocked games'), false],
])('of a site that the school allows: %s', (_, harmful, isExcused) => {
  expect(isExempt(harmful, [harmful, allowed])).toBe(isExcused);
});

test('a page that the school allows by its own address is excused from a list that holds it', () => {
  const page = match('suicide', 'domain_list', 'forum.example/ways-out');
  expect(isExempt(page, [page, match('school-allowed', 'school_list', 'forum.example/ways-out')])).toBe(true);
});

test('a place of help is excused from the words in its addresses', () => {
  const words = match('suicide', 'url_word', 'suicidal thoughts');
  expect(isExempt(words, [words, match('help-seeking', 'domain_list', 'samaritans.org')])).toBe(true);
});
