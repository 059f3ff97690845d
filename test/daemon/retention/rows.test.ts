import { expect, test } from 'vitest';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { ruleIdOf } from '../../../daemon/policy/rule-id.ts';
import { DEFAULT_RETENTION } from '../../../daemon/records/retention.ts';
import { commitBatch } from '../../../daemon/store/commit.ts';
import type { StoredCursor } from '../../../daemon/store/cursors.ts';
import { buildOutcome } from '../../support/flagged-event.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { commitOf } from '../../support/open-store.ts';
import { DAY, LONDON, night, proofOf, rowsIn } from '../../support/retention.ts';

const { stores, archive } = storeWithArchive();
const NOW = Date.UTC(2026, 10, 30, 4, 40);
const HOUR = 3_600_000;

/** When the first day begins that is still kept. */
function edgeOf(kind: 'counters' | 'samples' | 'audit' | 'mail'): number {
  const { count, unit } = DEFAULT_RETENTION[kind];
  const today = Temporal.Instant.fromEpochMilliseconds(NOW).toZonedDateTimeISO(LONDON).toPlainDate();
  return today.subtract({ [unit]: count }).toZonedDateTime(LONDON).epochMilliseconds;
}

const sort = {
  group: '',
  category: '',
  ruleId: '',
  outcome: 'pass',
  disposition: 'allowed',
  initiator: 'page',
} as const;

test('figures of the hours go when their time is over, and not an hour sooner', async () => {
  const edge = edgeOf('counters');
  const hours = [edge - 400 * DAY, edge - 7 * HOUR, edge - HOUR, edge, edge + HOUR, NOW];
  const hourCounts = hours.map((hour) => ({ ...sort, hour, records: 3 }));
  const lineCounts = hours.map((hour) => ({ hour, kind: 'record' as const, reason: '', lines: 3 }));
  await commitBatch(stores().database, commitOf(buildOutcome([], { hourCounts, lineCounts })));
  await night(stores(), archive(), NOW);
  const { reader } = stores().database;
  for (const table of ['hour_counters', 'line_counters'] as const) {
    const rows = await reader.selectFrom(table).select('hour').orderBy('hour').execute();
    expect(rows.map(({ hour }) => hour)).toEqual([edge, edge + HOUR, NOW]);
  }
  expect((await proofOf(stores(), NOW)).get('counters')).toMatchObject({ removed: 6, untilAt: edge, oldestLeft: edge });
});

test('examples of lines that were not understood go, and names of categories that nobody knows', async () => {
  const edge = edgeOf('samples');
  const label = { observer: 'fortigate', records: 1, firstAt: edge - 40 * DAY };
  for (const [reason, now] of [
    ['old', edge - 1],
    ['young', edge],
  ] as const) {
    const unknownLabels = [{ ...label, label: reason, lastAt: now }];
    const outcome = buildOutcome([], { samples: [{ reason, sample: 'line' }], unknownLabels });
    await commitBatch(stores().database, commitOf(outcome, { now }));
  }
  await night(stores(), archive(), NOW);
  const { reader } = stores().database;
  expect(await reader.selectFrom('malformed_samples').select('reason').execute()).toEqual([{ reason: 'young' }]);
  expect(await reader.selectFrom('unknown_labels').select('label').execute()).toEqual([{ label: 'young' }]);
  expect((await proofOf(stores(), NOW)).get('samples')).toMatchObject({ removed: 2, oldestLeft: edge });
});

test('who looked is told for two years, and so is what was deleted', async () => {
  const edge = edgeOf('audit');
  const entry = { staffId: 'lead-1' as StaffId, action: 'view', subjectKind: 'incident' } as const;
  for (let place = 0; place < 3; place += 1) {
    await stores().audit.add({ ...entry, at: edge - 1 - place, subjectId: `old-${place}` });
    await stores().audit.add({ ...entry, at: edge + place, subjectId: `young-${place}` });
  }
  await night(stores(), archive(), edge - 1);
  const proofs = await rowsIn(stores(), 'retention_runs');
  const checks = (await rowsIn(stores(), 'audit_checks')) + (await rowsIn(stores(), 'audit_heads'));
  await night(stores(), archive(), NOW);
  // What is left, and that the rest had its time.
  expect(await rowsIn(stores(), 'audit')).toBe(3 + 1);
  expect((await proofOf(stores(), NOW)).get('audit')?.removed).toBe(3 + proofs + checks);
  expect((await proofOf(stores(), edge - 1)).size).toBe(0);
});

test('alerts that were sent go, but for the newest; one that still waits stays', async () => {
  const edge = edgeOf('mail');
  const row = { site_id: 'main', kind: 'alert', subject_id: 'i', created_at: 1, attempts: 0, next_attempt_at: 1 };
  const closed = (id: string, at: number | null) => ({ ...row, id, last_error: null, closed_at: at, outcome: 'done' });
  const { writer, reader } = stores().database;
  await writer
    .insertInto('outbox')
    .values([closed('a', edge - DAY), closed('b', edge - 1), closed('c', null)])
    .execute();
  await night(stores(), archive(), NOW);
  expect((await reader.selectFrom('outbox').select('id').orderBy('id').execute()).map(({ id }) => id)).toEqual([
    'b',
    'c',
  ]);
});

test('counts of blocked attempts go a fortnight after their day', async () => {
  const days = ['2026-09-01', '2026-11-15', '2026-11-16', '2026-11-30'];
  const attempts = days.map((schoolDay) => ({
    schoolDay,
    subjectKey: 'person:pupil017',
    ruleId: ruleIdOf('everyone-gambling'),
    attempts: 3,
    recent: [],
  }));
  await commitBatch(stores().database, commitOf(buildOutcome([], { attempts })));
  await night(stores(), archive(), NOW);
  const left = await stores().database.reader.selectFrom('attempts').select('school_day').execute();
  expect(left.map((row) => row.school_day)).toEqual(['2026-11-16', '2026-11-30']);
});

async function readAt(fileId: string, at: number, different: Partial<StoredCursor> = {}): Promise<void> {
  const cursorAfter = {
    ...commitOf(buildOutcome([])).cursorAfter,
    fileId,
    finished: true,
    modifiedMs: at,
    ...different,
  };
  await commitBatch(stores().database, commitOf(buildOutcome([]), { now: at, cursorAfter }));
}

async function cursorsLeft(): Promise<readonly string[]> {
  return (await stores().cursors.of('squid')).map(({ fileId }) => fileId).toSorted();
}

const OLD = NOW - 500 * DAY;

test('how far a file was read is forgotten when the file is long gone', async () => {
  await readAt('long-gone', OLD);
  await readAt('still-followed', OLD, { finished: false });
  await readAt('young', NOW - 399 * DAY);
  await night(stores(), archive(), NOW);
  expect(await cursorsLeft()).toEqual(['still-followed', 'young']);
});

test('a file that still lies there is not read again, however old it is', async () => {
  await readAt('older-than-all-that-is-there', OLD - 1);
  await readAt('there', OLD);
  await readAt('younger', OLD + DAY);
  await night(stores(), archive(), NOW, { files: new Map([['squid', OLD]]) });
  expect(await cursorsLeft()).toEqual(['there', 'younger']);
});

test('how far a file was read is known for as long as anything that was counted from it', async () => {
  await readAt('counted', OLD);
  await night(stores(), archive(), NOW, { retention: { counters: { count: 2, unit: 'years' } } });
  expect(await cursorsLeft()).toEqual(['counted']);
});
