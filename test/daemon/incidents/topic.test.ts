import { expect, test } from 'vitest';
import { categoryId } from '../../../categories/taxonomy.ts';
import { speaksOfOneself, topicsOf } from '../../../daemon/incidents/topic.ts';

test('two searches for the same have the same topic, whatever else they are about', () => {
  const drugs = { category: categoryId('drugs'), because: 'search_term' } as const;
  const matches = [
    { ...drugs, evidence: 'Cocaine ' },
    { ...drugs, evidence: 'cannabis' },
    { ...drugs, evidence: 'cocaine' },
    { category: categoryId('gambling'), because: 'domain_list', evidence: 'bet.example' } as const,
    { ...drugs, evidence: '' },
  ];
  expect(topicsOf(matches, { category: categoryId('drugs') })).toEqual(['cannabis', 'cocaine']);
});

test.each(['how to hurt myself', 'I want to disappear', 'why am i sad', "i'm done", 'help my friend', 'kill me', 'me'])(
  '“%s” is said of oneself',
  (words) => expect(speaksOfOneself(words)).toBe(true),
);

test.each(['suicide in romeo and juliet', 'metaphors', 'minecraft', 'isis', 'himself', null])('“%s” is not', (words) =>
  expect(speaksOfOneself(words)).toBe(false),
);
