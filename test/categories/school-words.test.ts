import { expect, test } from 'vitest';
import { buildCatalogue, NO_SCHOOL_LISTS } from '../../categories/catalogue.ts';
import { categorise } from '../../categories/categorise.ts';
import { NO_SCHOOL_WORDS, type SchoolWords } from '../../categories/school-words.ts';
import { categoryId } from '../../categories/taxonomy.ts';
import { requestOf } from './address-form/written-request.ts';

function catalogueWith(words: Partial<SchoolWords>) {
  return buildCatalogue({ school: { ...NO_SCHOOL_LISTS, words: { ...NO_SCHOOL_WORDS, ...words } } });
}

const gaming = categoryId('gaming');
const lanParty = { phrase: 'LAN party', category: gaming, excludes: ['history club'], reason: 'Organised in lessons' };

test('a phrase of the school’s own is found, and says whose it is', () => {
  const catalogue = catalogueWith({ added: [lanParty] });
  const search = (searchTerms: string) =>
    categorise(catalogue, { ...requestOf('https://search.example/find'), searchTerms });
  expect(search('lan party at lunch')).toEqual([
    { category: gaming, because: 'search_term', evidence: 'LAN party', lists: ['our school’s own words'] },
  ]);
  expect(search('history club lan party')).toEqual([]);
  expect(search('retro bowl')).toEqual([{ category: gaming, because: 'search_term', evidence: 'retro bowl' }]);
});

test('a silenced phrase is found no more, and longer ones that hold it are', () => {
  const { terms, refusedWords } = catalogueWith({ silenced: [{ phrase: 'Retro-Bowl!', reason: 'A project' }] });
  const found = (search: string) => terms.match(search).map(({ phrase }) => phrase);
  expect(found('retro bowl')).toEqual([]);
  expect(found('retro bowl unblocked')).toEqual(['retro bowl unblocked']);
  expect(refusedWords).toEqual([]);
});

test('what the school may not silence, or nothing looks for, is handed back and changes nothing', () => {
  const silenced = ['Kill  myself', 'sextorted', 'kill all jews', 'anarchist cookbook', 'quite unheard of', '?!'];
  const { terms, refusedWords } = catalogueWith({ silenced: silenced.map((phrase) => ({ phrase, reason: 'x' })) });
  expect(refusedWords).toEqual([
    { phrase: 'Kill  myself', why: 'protected' },
    { phrase: 'sextorted', why: 'protected' },
    { phrase: 'kill all jews', why: 'protected' },
    { phrase: 'anarchist cookbook', why: 'protected' },
    { phrase: 'quite unheard of', why: 'unknown' },
    { phrase: '?!', why: 'no_words' },
  ]);
  expect(terms.match('i want to kill myself').map(({ category }) => category)).toEqual(['suicide']);
});

test('a phrase without a word is handed back, and the others count', () => {
  const added = [{ ...lanParty, phrase: '…' }, lanParty];
  const { terms, refusedWords } = catalogueWith({ added });
  expect(refusedWords).toEqual([{ phrase: '…', why: 'no_words' }]);
  expect(terms.match('lan party')).toHaveLength(1);
});
