import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFilteredCounts } from '../../../../daemon/examine/tally/filtered-counts.ts';
import type { Identity } from '../../../../daemon/identity/identity.ts';
import { attemptKeyOf } from '../../../../daemon/identity/subject-key.ts';
import type { Filtered, FilteredKind } from '../../../../daemon/policy/filtered.ts';
import { categoryIdOf } from '../../../../daemon/policy/rule-id.ts';
import { buildJudged } from '../../../support/judged.ts';

const HOUR_MS = 3_600_000;
const MORNING = Date.UTC(2026, 10, 17, 9);
const PUPIL: Identity = { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' };
const TABLET: Identity = { kind: 'shared', account: 'tablet', group: 'Year 2' };

function filteredAs(kind: FilteredKind, isBypass = false): Filtered {
  return { kind, category: categoryIdOf('gambling'), isBypass };
}

function counting(filtered: Filtered | null = null) {
  const counts = createFilteredCounts({ filteredOf: () => filtered, subjectOf: attemptKeyOf });
  return {
    ...counts,
    ask(identity: Identity, at = MORNING, parts: { readonly host?: string; readonly clientIp?: string } = {}) {
      const { host = 'bet.example', clientIp = '192.0.2.17' } = parts;
      const judged = buildJudged({ identity, record: { timestamp: at, urlDomain: host, clientIp } });
      counts.add(judged, 'group' in identity ? (identity.group ?? '') : '', Math.floor(at / HOUR_MS) * HOUR_MS);
    },
  };
}

test('whoever asks is active once in each hour, and is told again to the next batch only in another one', () => {
  const counts = counting();
  counts.ask(PUPIL);
  counts.ask({ ...PUPIL });
  counts.ask(PUPIL, MORNING + 1);
  const active = { subject: 'person:pupil017', group: 'Year 5' };
  expect(counts.take()).toEqual({ counts: [], hosts: [], subjects: [], active: [{ hour: MORNING, ...active }] });
  counts.ask(PUPIL, MORNING + 2);
  counts.ask(PUPIL, MORNING + HOUR_MS);
  expect(counts.take().active).toEqual([{ hour: MORNING + HOUR_MS, ...active }]);
});

test('behind a shared account each device is one, and of nobody at all nothing is told', () => {
  const counts = createFilteredCounts({
    filteredOf: () => null,
    subjectOf: (identity, ip) => (identity.kind === 'unknown' ? null : attemptKeyOf(identity, ip)),
  });
  const add = (identity: Identity, clientIp: string) =>
    counts.add(buildJudged({ identity, record: { timestamp: MORNING, clientIp } }), '', MORNING);
  for (const ip of ['192.0.2.1', '192.0.2.2', '192.0.2.1']) add(TABLET, ip);
  add({ kind: 'unknown', account: null, address: null }, '192.0.2.3');
  expect(counts.take().active.map(({ subject }) => subject)).toEqual([
    'shared:tablet@192.0.2.1',
    'shared:tablet@192.0.2.2',
  ]);
});

test('a site that got through is told with its first and last time, and with whom it happened to', () => {
  const counts = counting(filteredAs('through'));
  counts.ask(PUPIL, MORNING + 5);
  counts.ask(PUPIL, MORNING + 1);
  counts.ask(PUPIL, MORNING + 9, { host: 'other.example' });
  const [hour, category, kind] = [MORNING, 'gambling', 'through'];
  expect(counts.take()).toMatchObject({
    counts: [{ hour, group: 'Year 5', category, kind, records: 3 }],
    hosts: [
      { hour, host: 'bet.example', category, kind, records: 2, firstAt: MORNING + 1, lastAt: MORNING + 5 },
      { hour, host: 'other.example', category, kind, records: 1, firstAt: MORNING + 9, lastAt: MORNING + 9 },
    ],
    subjects: [
      { hour, host: 'bet.example', kind, subject: 'person:pupil017' },
      { hour, host: 'other.example', kind, subject: 'person:pupil017' },
    ],
  });
  expect(counts.take()).toMatchObject({ counts: [], hosts: [], subjects: [] });
});

test('of a way round the filter it is told who tried, and of which site only where it got through', () => {
  const stopped = counting(filteredAs('stopped', true));
  stopped.ask(PUPIL);
  expect(stopped.take().subjects).toEqual([{ hour: MORNING, host: '', kind: 'bypass', subject: 'person:pupil017' }]);
  const through = counting(filteredAs('through', true));
  through.ask(PUPIL);
  expect(through.take().subjects.map(({ kind }) => kind)).toEqual(['through', 'bypass']);
});

test('no sites are told of what is fine, nor of what is in no share', () => {
  for (const kind of [
    'fine',
    'quietened',
    'undecided',
    'search_through',
    'search_stopped',
    'unknown_blocked',
  ] as const) {
    const counts = counting(filteredAs(kind));
    counts.ask(PUPIL);
    expect(counts.take()).toMatchObject({ counts: [{ kind, records: 1 }], hosts: [], subjects: [] });
  }
});

test('however the lines are cut into batches, the sums and the people are the same', () => {
  const asked = fc.record({
    who: fc.integer({ min: 0, max: 4 }),
    at: fc.integer({ min: 0, max: 6 * HOUR_MS }),
    host: fc.constantFrom('a.example', 'b.example'),
    ends: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 60 }), (all) => {
      const [whole, cut] = [counting(filteredAs('through')), counting(filteredAs('through'))];
      const taken = [];
      for (const { who, at, host, ends } of all) {
        const identity = { ...PUPIL, personId: `pupil${who}` };
        whole.ask(identity, MORNING + at, { host });
        cut.ask(identity, MORNING + at, { host });
        if (ends) taken.push(cut.take());
      }
      taken.push(cut.take());
      const once = whole.take();
      const sum = (rows: readonly { readonly records: number }[]) =>
        rows.reduce((total, { records }) => total + records, 0);
      const people = (rows: readonly { readonly hour: number; readonly subject: string }[]) =>
        [...new Set(rows.map(({ hour, subject }) => `${hour} ${subject}`))].toSorted();
      expect(sum(taken.flatMap(({ counts }) => counts))).toBe(all.length);
      expect(sum(once.hosts)).toBe(all.length);
      expect(people(taken.flatMap(({ subjects }) => subjects))).toEqual(people(once.subjects));
      expect(people(taken.flatMap(({ active }) => active))).toEqual(people(once.active));
    }),
  );
});
