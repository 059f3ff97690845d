import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyShape, createHashList, hashHost } from '../../../categories/domain-set/name-hash.ts';
import { createDomainSetBuilder, type DomainSet, openDomainSet } from '../../../categories/domain-set.ts';
import type { ListLabel } from '../../../categories/list-label.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { hostsInBytes } from '../../support/hosts-in-bytes.ts';

const LABELS: readonly ListLabel[] = ['adult', 'games'].map((part) => ({
  list: 'county',
  title: 'County list',
  part,
  version: '',
  category: categoryId(part === 'adult' ? 'pornography' : 'gaming'),
  trust: 'full',
  isCurated: false,
}));

test('an exception takes back what its list says of a wider entry, and leaves what another list says', () => {
  const other: ListLabel = { ...labelAt(0), list: 'other', title: 'Other list' };
  const builder = createDomainSetBuilder([labelAt(0), labelAt(1), other]);
  builder.add('tube.example', 0);
  builder.add('tube.example', 2);
  builder.except('kids.tube.example', 1);
  const set = openDomainSet(builder.build(''));
  expect(set.lookUp('www.kids.tube.example', '')?.claims).toEqual([{ label: other, entry: 'tube.example' }]);
});

test('a blog is the same blog under every country', () => {
  const set = setOf('bad.blogspot.co.uk', 'worse.blogspot.de/2026');
  const entries = ['bad.blogspot.com', 'www.bad.blogspot.com.br', 'BAD.blogspot.fr.'].map((host) => entryOf(set, host));
  expect(entries).toEqual(['bad.blogspot.com', 'bad.blogspot.com', 'bad.blogspot.com']);
  expect(entryOf(set, 'worse.blogspot.it', '/2026/09')).toBe('worse.blogspot.com/2026');
  expect(entryOf(set, 'bad.blogspot.example')).toBeNull();
  expect(entryOf(set, 'bad.notblogspot.de')).toBeNull();
});

test('an address has no name above it, but networks around it', () => {
  const builder = createDomainSetBuilder(LABELS);
  for (const entry of ['2.7', '192.0.2.8', '2001:DB8:0::7']) builder.add(entry, 0);
  builder.addNetwork('192.0.2.0/24', 1);
  builder.addNetwork('192.0.2.0/28', 0);
  const set = openDomainSet(builder.build(''));
  const claims = (host: string): readonly (readonly [string, string])[] =>
    (set.lookUp(host, '')?.claims ?? []).map(({ label, entry }) => [label.part, entry]);
  expect(claims('192.0.2.7')).toEqual([
    ['adult', '192.0.2.0/28'],
    ['games', '192.0.2.0/24'],
  ]);
  expect(claims('192.0.2.200')).toEqual([['games', '192.0.2.0/24']]);
  expect(claims('[2001:db8::7]')).toEqual([['adult', '2001:db8::7']]);
  expect(claims('192.0.2.200.')).toEqual([['games', '192.0.2.0/24']]);
  expect(claims('192.0.3.7')).toEqual([]);
  expect(claims('host.2.7')).toEqual([['adult', '2.7']]);
});

test('what can cover no address is refused, and said so', () => {
  const builder = createDomainSetBuilder(LABELS);
  const deep = `tube.example${'/a'.repeat(33)}`;
  const entries = ['', '/live', '.', `${'a.'.repeat(127)}example`, deep, `tube.example/${'a'.repeat(2_100)}`];
  expect(entries.map((entry) => builder.add(entry, 0))).toEqual(entries.map(() => false));
  expect([builder.addNetwork('192.0.2.0', 0), builder.except('', 0)]).toEqual([false, false]);
  expect(openDomainSet(builder.build('')).size).toBe(0);
});

test('a label that was never named is a mistake of ours', () => {
  expect(() => createDomainSetBuilder(LABELS).add('bet.example', 2)).toThrow('There is no label 2.');
});

test('lists that combine in more ways than an index has room for are refused with the figure', () => {
  const labels = Array.from({ length: 364 }, (_, place) => ({ ...labelAt(0), list: `list${place}` }));
  const builder = createDomainSetBuilder(labels);
  for (let one = 0; one < labels.length; one++) {
    for (let other = 0; other < one; other++) {
      for (const label of [one, other]) builder.add(`site${one}-${other}.example`, label);
    }
  }
  expect(() => builder.build('')).toThrow('The lists combine in more than 65534 ways, too many for one index.');
});

test('two names with the same fingerprint are told apart', () => {
  const [one, other] = sameFingerprint();
  const builder = createDomainSetBuilder(LABELS);
  builder.add(one, 0);
  builder.add(other, 1);
  const set = openDomainSet(builder.build(''));
  expect([one, other].map((host) => set.lookUp(host, '')?.claims.map(({ label }) => label.part))).toEqual([
    ['adult'],
    ['games'],
  ]);
});

test('of a million hosts that are not listed none is found', () => {
  const builder = createDomainSetBuilder(LABELS);
  for (let place = 0; place < 100_000; place++) builder.add(`site${place}.example`, place % 2);
  const set = openDomainSet(builder.build(''));
  const hosts = Array.from({ length: 1_000_000 }, (_, place) => `other${place}.example`);
  const { bytes, bounds } = hostsInBytes(hosts);
  const sets = new Uint16Array(hosts.length).fill(9);
  set.lookUpMany(bytes, bounds, sets);
  expect(sets.every((number) => number === 0)).toBe(true);
});

test('hostile hosts and paths are answered, never with a throw', () => {
  const set = setOf('bet.example', 'tube.example/live', '192.0.2.7');
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: fc.constantFrom('.', 'a', '/', ':', '[', ']', '7', 'Ä', '\0'), maxLength: 300 }),
  );
  fc.assert(
    fc.property(odd, odd, (host, path) => {
      const answer = set.lookUp(host, `/${path}`);
      const bytes = new TextEncoder().encode(host);
      expect(answer === null || answer.claims.length > 0).toBe(true);
      expect(set.lookUpBytes(bytes, 0, bytes.length)).toBeLessThan(3);
      expect(set.hasPaths(`${host}.tube.example`)).toBe(`${host}.tube.example`.length <= 253 && !isTooLong(host));
    }),
    { numRuns: 1_000 },
  );
  const long = new TextEncoder().encode(`${'a'.repeat(242)}.bet.example`);
  expect([set.lookUpBytes(long, 0, 254), set.lookUpBytes(long, 1, 254)]).toEqual([0, 1]);
  expect(set.lookUp('a..bet.example', '')?.entry).toBe('bet.example');
  expect(set.lookUp('...', '')).toBeNull();
  expect(set.lookUp('tube.example', `/live${'/'.repeat(100_000)}`)?.entry).toBe('tube.example/live');
  expect(set.lookUp('tube.example', `/live${'/x'.repeat(100_000)}`)?.entry).toBe('tube.example/live');
});

function isTooLong(host: string): boolean {
  return new TextEncoder().encode(`${host.toLowerCase()}.tube.example`).length > 253;
}

/** Two names between which one seed cannot tell: among some hundred thousand there is such a pair. */
function sameFingerprint(): readonly [string, string] {
  const hashes = createHashList(anyShape(0), 1);
  const met = new Map<number, string>();
  for (let place = 0; ; place++) {
    const name = `site${place}.example`;
    hashes.count = 0;
    hashHost(hashes, new TextEncoder().encode(name), 0, name.length);
    const twin = met.get(hashes.second[0] ?? 0);
    if (twin !== undefined) return [twin, name];
    met.set(hashes.second[0] ?? 0, name);
  }
}

function labelAt(place: number): ListLabel {
  const label = LABELS[place];
  if (label === undefined) throw new Error(`No label ${place}.`);
  return label;
}

function setOf(...entries: readonly string[]): DomainSet {
  const builder = createDomainSetBuilder(LABELS);
  for (const entry of entries) builder.add(entry, 0);
  return openDomainSet(builder.build(''));
}

function entryOf(set: DomainSet, host: string, path = ''): string | null {
  return set.lookUp(host, path)?.entry ?? null;
}
