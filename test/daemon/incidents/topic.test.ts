import { expect, test } from 'vitest';
import { categoryId } from '../../../categories/taxonomy.ts';
import { topicsOf } from '../../../daemon/incidents/topic.ts';
import { speaksOfOneself } from '../../../daemon/policy/own-words.ts';

test('two searches for the same have the same topic, whatever else they are about', () => {
  const drugs = { category: categoryId('drugs'), because: 'search_term' } as const;
  const matches = [
    { ...drugs, evidence: 'Cocaine ' },
    { ...drugs, evidence: 'cannabis' },
    { ...drugs, evidence: 'cocaine' },
    { category: categoryId('gambling'), because: 'domain_list', evidence: 'bet.example' } as const,
    { ...drugs, evidence: '' },
  ];
  expect(topicsOf(matches, { category: categoryId('drugs') }, 'cocaine pills tonight')).toEqual([
    'cannabis',
    'cocaine',
  ]);
});

test('where somebody may need help, words that ask for a way or a time are of the topic', () => {
  const suicide = { category: categoryId('suicide') };
  const topicsIn = (words: string | null) =>
    topicsOf([{ ...suicide, because: 'search_term', evidence: 'suicide' }], suicide, words);
  expect(topicsIn('why did romeo commit suicide')).toEqual(['suicide']);
  expect(topicsIn('Painless suicide TONIGHT')).toEqual(['suicide', 'painless', 'tonight']);
  expect(topicsIn('footnotes on suicide')).toEqual(['suicide']);
  expect(topicsIn(null)).toEqual(['suicide']);
});

test.each(['how to hurt myself', 'I want to disappear', 'why am i sad', "i'm done", 'help my friend', 'kill me', 'me'])(
  '“%s” is said of oneself',
  (words) => expect(speaksOfOneself(words)).toBe(true),
);

test.each(['suicide in romeo and juliet', 'metaphors', 'minecraft', 'isis', 'himself', null])('“%s” is not', (words) =>
  expect(speaksOfOneself(words)).toBe(false),
);
