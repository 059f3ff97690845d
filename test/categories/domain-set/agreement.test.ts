import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  buildDomainSet,
  createDomainSetBuilder,
  type DomainIndex,
  type DomainSet,
  openDomainSet,
} from '../../../categories/domain-set.ts';
import type { ListLabel } from '../../../categories/list-label.ts';
import { seedDomains } from '../../../categories/seed/domains.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { inventedEntry, inventedLabels } from '../../bench/invented-domains.ts';
import { hostsInBytes } from '../../support/hosts-in-bytes.ts';
import { plainDomainSet, type Told, tell } from '../../support/plain-domain-set.ts';

/** Two parts of one list, one of another, and a curated list. */
const LABELS: readonly ListLabel[] = [
  label('broad', 'adverts', false),
  label('broad', 'games', false),
  label('other', '', false),
  label('ours', '', true),
];

const step = fc.constantFrom('a', 'b', 'ab');
const host = fc
  .tuple(fc.array(step, { maxLength: 3 }), fc.constantFrom('example', 'a.example', 'blogspot.com', 'blogspot.co.uk'))
  .map(([labels, ending]) => [...labels, ending].join('.'));
const address = fc.constantFrom('192.0.2.7', '192.0.2.200', '2001:db8::1', '2001:db8:0:0:1::7', '198.51.100.9');
const network = fc.constantFrom('192.0.2.0/24', '192.0.2.0/29', '192.0.0.0/8', '2001:db8::/32', '2001:db8::/64');
const path = fc.array(step, { maxLength: 3 }).map((steps) => steps.map((one) => `/${one}`).join(''));
const entry = fc.tuple(fc.oneof({ weight: 6, arbitrary: host }, address), path).map((parts) => parts.join(''));
const number = fc.integer({ min: 0, max: LABELS.length - 1 });
const told: fc.Arbitrary<readonly Told[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ call: fc.constant('add' as const), text: entry, label: number }) },
    { weight: 2, arbitrary: fc.record({ call: fc.constant('except' as const), text: entry, label: number }) },
    { weight: 1, arbitrary: fc.record({ call: fc.constant('addNetwork' as const), text: network, label: number }) },
  ),
  { maxLength: 14 },
);
const asked = fc.tuple(fc.oneof({ weight: 6, arbitrary: host }, address), path);

test('every look-up agrees with the plain set, however lists, exceptions, pages and networks nest', () => {
  fc.assert(
    fc.property(told, fc.array(asked, { minLength: 1, maxLength: 6 }), (calls, questions) => {
      const plain = plainDomainSet(LABELS, calls);
      const built = setOf(calls);
      expect(built.size).toBe(plain.size);
      for (const [name, below] of questions) expectAgreement(built, plain, name, below);
    }),
    { numRuns: 3_000 },
  );
});

test('the answers are the same from shared memory', () => {
  fc.assert(
    fc.property(told, asked, (calls, [name, below]) => {
      const bytes = bytesOf(calls);
      const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
      shared.set(bytes);
      expect(openDomainSet(shared).lookUp(name, below)).toEqual(openDomainSet(bytes).lookUp(name, below));
    }),
    { numRuns: 300 },
  );
});

test('a host in bytes has the labels that its text has, alone and among others, in either case', () => {
  const written = fc.tuple(fc.oneof(host, address), fc.boolean(), fc.constantFrom('', '.'));
  fc.assert(
    fc.property(told, fc.array(written, { minLength: 1, maxLength: 150 }), (calls, names) => {
      const built = setOf(calls);
      const texts = names.map(([name, isLoud, end]) => (isLoud ? name.toUpperCase() : name) + end);
      const { bytes, bounds } = hostsInBytes(texts);
      const sets = new Uint16Array(texts.length);
      built.lookUpMany(bytes, bounds, sets);
      for (const [place, text] of texts.entries()) {
        const alone = built.lookUpBytes(bytes, bounds[2 * place] ?? 0, bounds[2 * place + 1] ?? 0);
        expect(sets[place]).toBe(alone);
        expect(built.labelsOf(alone)).toEqual((built.lookUp(text, '')?.claims ?? []).map((claim) => claim.label));
      }
    }),
    { numRuns: 1_000 },
  );
});

test('the whole shipped list agrees with the plain set: every entry, names below it and names like it', () => {
  const listed = seedDomains();
  const categories = [...new Set(listed.map(({ category }) => category))];
  const calls = listed.map((one) => ({
    call: 'add' as const,
    text: one.entry,
    label: categories.indexOf(one.category),
  }));
  const built = buildDomainSet({ id: 'ours', title: 'Ours' }, listed);
  const plain = plainDomainSet(built.labels, calls);
  expect(built.size).toBe(plain.size);
  for (const { entry: name } of listed) {
    const [itself = '', ...steps] = name.split('/');
    const below = steps.map((one) => `/${one}`).join('');
    expectAgreement(built, plain, itself, below);
    expectAgreement(built, plain, `www.${itself}`, `${below}/more`);
    expectAgreement(built, plain, `x${itself}`, below);
  }
});

test('thousands of entries of several lists agree with the plain set, listed and not', () => {
  const calls = Array.from({ length: 20_000 }, (_, place) => {
    const text = place % 50 === 0 ? `${inventedEntry(place)}/live` : inventedEntry(place);
    return inventedLabels(place, LABELS.length).map((one) => ({ call: 'add' as const, text, label: one }));
  }).flat();
  const [built, plain] = [setOf(calls), plainDomainSet(LABELS, calls)];
  expect(built.size).toBe(plain.size);
  for (let place = 0; place < 40_000; place++) {
    const name = inventedEntry(place);
    expect(built.lookUp(`www.${name}`, '/live/now')?.claims).toEqual(plain.lookUp(`www.${name}`, '/live/now')?.claims);
  }
});

/** The entry may be a wider one that says the same. */
function expectAgreement(built: DomainSet, plain: DomainIndex, name: string, below: string): void {
  const found = built.lookUp(name, below);
  expect(found?.claims).toEqual(plain.lookUp(name, below)?.claims);
  expect(built.hasPaths(name)).toBe(plain.hasPaths(name));
  if (!built.hasPage(name, below)) expect(found).toEqual(built.lookUp(name, ''));
  if (found === null || found.entry.includes(':')) return;
  const [itself = '', ...steps] = found.entry.split('/');
  if (/^[\d.]+$/.test(itself)) return;
  const again = plain.lookUp(itself, steps.map((one) => `/${one}`).join(''));
  expect(again?.claims).toEqual(found.claims);
}

function setOf(calls: readonly Told[]): DomainSet {
  return openDomainSet(bytesOf(calls));
}

function bytesOf(calls: readonly Told[]): Uint8Array {
  const builder = createDomainSetBuilder(LABELS);
  tell(builder, calls);
  return builder.build('2026-09-01');
}

function label(list: string, part: string, isCurated: boolean): ListLabel {
  return { list, title: list, part, version: '', category: categoryId('gaming'), trust: 'full', isCurated };
}
