import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DomainSetDamaged } from '../../../categories/domain-set/domain-file.ts';
import { createDomainSetBuilder, openDomainSet } from '../../../categories/domain-set.ts';
import type { ListLabel } from '../../../categories/list-label.ts';
import { seedDomains } from '../../../categories/seed/domains.ts';
import { categoryId } from '../../../categories/taxonomy.ts';

const LABEL: ListLabel = {
  list: 'county',
  title: 'County list',
  part: '',
  version: '',
  category: categoryId('gambling'),
  trust: 'full',
  isCurated: false,
};
const bytes = bytesOf(['bet.example', 'tube.example/live', '192.0.2.7'], ['198.51.100.0/24', '2001:db8::/32']);

test('an index of three entries takes a few hundred bytes', () => {
  expect(bytesOf(['bet.example', 'play.example', 'tube.example/live'], []).length).toBeLessThan(500);
});

test('a set keeps its version, its labels and its size', () => {
  const set = openDomainSet(bytes);
  expect([set.version, set.labels, set.size]).toEqual(['2026-09-01-1a2b', [LABEL], 5]);
});

test('every changed byte is noticed, wherever it is', () => {
  fc.assert(
    fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ change;
      expect(() => openDomainSet(changed)).toThrow(DomainSetDamaged);
    }),
    { numRuns: 5_000 },
  );
  for (let place = 0; place < bytes.length; place++) {
    const changed = bytes.slice();
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(() => openDomainSet(changed)).toThrow(DomainSetDamaged);
  }
});

test('two changes that might make up for each other are noticed too', () => {
  const words = bytes.length / 4;
  const pair = fc.tuple(fc.nat({ max: words - 1 }), fc.nat({ max: words - 1 }), fc.nat({ max: 31 }));
  fc.assert(
    fc.property(pair, ([one, other, bit]) => {
      fc.pre(one !== other);
      const changed = bytes.slice();
      for (const word of [one, other]) {
        const place = 4 * word + (bit >>> 3);
        changed[place] = (changed[place] ?? 0) ^ (1 << (bit & 7));
      }
      expect(() => openDomainSet(changed)).toThrow(DomainSetDamaged);
    }),
    { numRuns: 5_000 },
  );
});

test('a file that is cut off, longer, empty or something else is refused with what is wrong', () => {
  const longer = new Uint8Array(bytes.length + 8);
  longer.set(bytes);
  const otherVersion = bytes.slice();
  otherVersion[4] = 99;
  const refusals = [bytes.slice(0, 40), bytes.slice(0, -8), longer, otherVersion, new Uint8Array(4_096)].map(refusal);
  expect(refusals).toEqual([
    'The index is cut off: it is shorter than its header.',
    'The index has lost or gained bytes.',
    'The index has lost or gained bytes.',
    'The index was written by another version.',
    'These bytes are no index of domains.',
  ]);
  expect(refusal(new TextEncoder().encode('<!doctype html>'.repeat(20)))).toBe('These bytes are no index of domains.');
});

test('an index that lies at an odd place in memory is read as well', () => {
  const within = new Uint8Array(bytes.length + 3).subarray(3);
  within.set(bytes);
  expect(openDomainSet(within).lookUp('www.bet.example', '')?.entry).toBe('bet.example');
});

test('the same entries make the same bytes, so that an index can be compared with another', () => {
  const entries = seedDomains().map(({ entry }) => entry);
  expect(bytesOf(entries, [])).toEqual(bytesOf(entries, []));
});

function refusal(given: Uint8Array): string {
  try {
    openDomainSet(given);
  } catch (error) {
    if (error instanceof DomainSetDamaged) return error.message;
    throw error;
  }
  return 'opened';
}

function bytesOf(entries: readonly string[], networks: readonly string[]): Uint8Array {
  const builder = createDomainSetBuilder([LABEL]);
  for (const entry of entries) builder.add(entry, 0);
  for (const network of networks) builder.addNetwork(network, 0);
  return builder.build('2026-09-01-1a2b');
}
