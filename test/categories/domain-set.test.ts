import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDomainSet, createDomainSetBuilder, openDomainSet } from '../../categories/domain-set.ts';
import { categoryId } from '../../categories/taxonomy.ts';

const LIST = { id: 'test', title: 'A list for tests' };
const LABEL = {
  list: '',
  title: '',
  part: '',
  version: '',
  category: categoryId('gaming'),
  trust: 'full',
  isCurated: true,
} as const;
const GAMING = categoryId('gaming');
const NEWS = categoryId('news');
const VIDEO = categoryId('video');

const set = buildDomainSet(LIST, [
  { entry: 'tube.example', category: VIDEO },
  { entry: 'tube.example/live', category: categoryId('live-streaming') },
  { entry: 'tube.example/live/news', category: NEWS },
  { entry: 'kids.tube.example', category: categoryId('kids') },
  { entry: 'play.example', category: GAMING },
  { entry: 'play.example', category: VIDEO },
  { entry: 'play.example', category: GAMING },
]);

const categoriesFor = (host: string, path = ''): readonly string[] =>
  (set.lookUp(host, path)?.claims ?? []).map(({ label }) => label.category);
const entryFor = (host: string, path = ''): string | null => set.lookUp(host, path)?.entry ?? null;

test('an entry covers its host and every sub-domain, and nothing that merely ends like it', () => {
  expect(entryFor('play.example')).toBe('play.example');
  expect(entryFor('www.play.example')).toBe('play.example');
  expect(entryFor('a.b.c.play.example')).toBe('play.example');
  expect(entryFor('display.example')).toBeNull();
  expect(entryFor('play.example.org')).toBeNull();
  expect(entryFor('example')).toBeNull();
  expect(entryFor('')).toBeNull();
});

test('the more specific host answers alone', () => {
  expect(entryFor('www.kids.tube.example')).toBe('kids.tube.example');
  expect(categoriesFor('www.kids.tube.example')).toEqual(['kids']);
});

test('a matching path is more specific than its host, and a longer path than a shorter one', () => {
  expect(entryFor('tube.example', '/')).toBe('tube.example');
  expect(entryFor('tube.example', '/live')).toBe('tube.example/live');
  expect(entryFor('www.tube.example', '/live/now')).toBe('tube.example/live');
  expect(entryFor('tube.example', '/live/news/today')).toBe('tube.example/live/news');
  expect(entryFor('tube.example', '/LIVE/x')).toBe('tube.example/live');
});

test('a path matches whole steps only', () => {
  expect(entryFor('tube.example', '/lively')).toBe('tube.example');
  expect(entryFor('tube.example', '/a/live')).toBe('tube.example');
});

test('a more specific host stands above a path on its parent', () => {
  expect(entryFor('kids.tube.example', '/live')).toBe('kids.tube.example');
});

test('an entry keeps every category that lists it, once, in the order given', () => {
  expect(categoriesFor('play.example')).toEqual(['video', 'gaming']);
  expect(set.size).toBe(5);
});

test('a host knows whether its pages may be listed apart', () => {
  expect(set.hasPaths('tube.example')).toBe(true);
  expect(set.hasPaths('kids.tube.example')).toBe(true);
  expect(set.hasPaths('play.example')).toBe(false);
  expect(set.hasPaths('other.example')).toBe(false);
});

test('a page knows whether it may be listed apart from its host', () => {
  expect(set.hasPage('tube.example', '/live/1')).toBe(true);
  expect(set.hasPage('kids.tube.example', '/LIVE')).toBe(true);
  expect(set.hasPage('tube.example', '/lively')).toBe(false);
  expect(set.hasPage('other.example', '/live')).toBe(false);
});

test('a host longer than the internet allows is answered at once', () => {
  expect(set.lookUp(`${'a.'.repeat(100_000)}play.example`, '')).toBeNull();
});

/** The rule in its plainest form: of all entries that cover the address, the longest host, then the longest path. */
function plainModel(listed: readonly string[], host: string, path: string): string | null {
  const covering = listed
    .map((entry) => ({
      entry,
      host: entry.split('/')[0] ?? '',
      path: entry.slice((entry.split('/')[0] ?? '').length),
    }))
    .filter((one) => host === one.host || host.endsWith(`.${one.host}`))
    .filter((one) => one.path === '' || path === one.path || path.startsWith(`${one.path}/`));
  covering.sort((one, other) => other.host.length - one.host.length || other.path.length - one.path.length);
  return covering[0]?.entry ?? null;
}

test('an entry that says the same as the next wider one leaves the answer to it', () => {
  const entries = ['tube.example', 'www.tube.example'].map((entry) => ({ entry, category: VIDEO }));
  const built = buildDomainSet(LIST, entries);
  expect([built.size, built.lookUp('www.tube.example', '')?.entry]).toEqual([2, 'tube.example']);
});

test('every look-up agrees with the plain rule', () => {
  const label = fc.constantFrom('a', 'b', 'ab');
  const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => [...labels, 'example'].join('.'));
  const path = fc.array(label, { maxLength: 3 }).map((steps) => steps.map((step) => `/${step}`).join(''));
  const listed = fc.array(
    fc.tuple(host, path).map(([name, below]) => name + below),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(listed, host, path, (entries, name, below) => {
      const distinct = [...new Set(entries)].map((entry) => ({ label: { ...LABEL, list: entry }, entry }));
      const builder = createDomainSetBuilder(distinct.map(({ label }) => label));
      for (const [place, { entry }] of distinct.entries()) builder.add(entry, place);
      const found = openDomainSet(builder.build('')).lookUp(name, below)?.entry ?? null;
      expect(found).toBe(plainModel(entries, name, below));
    }),
    { numRuns: 2_000 },
  );
});

test('a host without listed pages is answered alike with and without a path', () => {
  const label = fc.constantFrom('a', 'b');
  const host = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => [...labels, 'example'].join('.'));
  const entry = fc.tuple(host, fc.constantFrom('', '/a', '/a/b')).map(([name, below]) => name + below);
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), host, (entries, name) => {
      const built = buildDomainSet(
        LIST,
        entries.map((one) => ({ entry: one, category: GAMING })),
      );
      fc.pre(!built.hasPaths(name));
      expect(built.lookUp(name, '/a/b')).toEqual(built.lookUp(name, ''));
    }),
  );
});
