import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCatalogue, NO_SCHOOL_LISTS, type SchoolLists } from '../../categories/catalogue.ts';
import { categorise } from '../../categories/categorise.ts';
import { parseEntry } from '../../categories/entry.ts';
import { mergeSchoolLists } from '../../categories/merge-school-lists.ts';
import { plainPhrase } from '../../categories/school-words.ts';
import { categoryId } from '../../categories/taxonomy.ts';
import { requestOf } from './address-form/written-request.ts';

const reason = 'Because.';
const host = fc.constantFrom(
  'a.example',
  '*.A.example',
  'https://b.example/',
  'b.example/games',
  'c.example',
  'no host',
);
const phrase = fc.constantFrom('the den', 'The  DEN!', 'grand national', 'Grand National', '');
const category = fc.constantFrom(categoryId('gambling'), categoryId('gaming'), categoryId('education'));
const place: fc.Arbitrary<SchoolLists> = fc.record({
  ...fieldsOf(NO_SCHOOL_LISTS),
  entries: fc.array(fc.record({ entry: host, category, reason: fc.constant(reason) })),
  allowed: fc.array(fc.record({ entry: host, reason: fc.constant(reason) })),
  words: fc.record({
    added: fc.array(fc.record({ phrase, category, excludes: fc.constant([]), reason: fc.constant(reason) })),
    silenced: fc.array(fc.record({ phrase, reason: fc.constant(reason) })),
  }),
});

function fieldsOf(lists: SchoolLists) {
  return Object.fromEntries(Object.entries(lists).map(([name, value]) => [name, fc.constant(value)])) as {
    [Name in keyof SchoolLists]: fc.Arbitrary<SchoolLists[Name]>;
  };
}

const sitesOf = ({ entries, allowed }: SchoolLists) => [...entries, ...allowed].map(({ entry }) => entry);
const phrasesOf = ({ words }: SchoolLists) => [...words.added, ...words.silenced].map((word) => word.phrase);

test('all that the page says is in force', () => {
  fc.assert(
    fc.property(place, place, (file, page) => {
      const merged = mergeSchoolLists(file, page);
      expect(merged.entries).toEqual(expect.arrayContaining([...page.entries]));
      expect(merged.allowed).toEqual(expect.arrayContaining([...page.allowed]));
      expect(merged.words.added).toEqual(expect.arrayContaining([...page.words.added]));
      expect(merged.words.silenced).toEqual(expect.arrayContaining([...page.words.silenced]));
    }),
  );
});

test('what only the file speaks of stands, and of nothing else anything of it is left', () => {
  fc.assert(
    fc.property(place, place, (file, page) => {
      const merged = mergeSchoolLists(file, page);
      const sites = new Set(sitesOf(page).map(parseEntry));
      const kept = sitesOf(file).filter((entry) => parseEntry(entry) === null || !sites.has(parseEntry(entry)));
      expect(sitesOf(merged).toSorted()).toEqual([...kept, ...sitesOf(page)].toSorted());
      const phrases = new Set(phrasesOf(page).map(plainPhrase));
      const heard = phrasesOf(file).filter((one) => !phrases.has(plainPhrase(one)));
      expect(phrasesOf(merged).toSorted()).toEqual([...heard, ...phrasesOf(page)].toSorted());
    }),
  );
});

test('a page that says nothing changes nothing', () => {
  fc.assert(
    fc.property(place, (file) => {
      expect(mergeSchoolLists(file, NO_SCHOOL_LISTS)).toEqual(file);
    }),
  );
});

test('a site that the file blocks and the page allows is allowed, also where they write it differently', () => {
  const file: SchoolLists = {
    ...NO_SCHOOL_LISTS,
    entries: [{ entry: 'https://*.dice.example/', category: categoryId('gambling'), reason }],
  };
  const page: SchoolLists = { ...NO_SCHOOL_LISTS, allowed: [{ entry: 'dice.example', reason }] };
  const catalogue = buildCatalogue({ school: mergeSchoolLists(file, page) });
  expect(categorise(catalogue, requestOf('CONNECT www.dice.example:443'))).toEqual([
    { category: categoryId('school-allowed'), because: 'school_list', evidence: 'dice.example' },
  ]);
});
