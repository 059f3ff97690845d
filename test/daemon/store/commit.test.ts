import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MOST_LABELS, OTHER_LABELS, type UnknownLabel } from '../../../daemon/examine/tally/unknown-labels.ts';
import { EVERYBODY_SEEN } from '../../../daemon/identity/people-seen.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { loadAttempts } from '../../../daemon/store/attempts.ts';
import { commitBatch } from '../../../daemon/store/commit.ts';
import { buildEvent, buildOutcome, type EventParts } from '../../support/flagged-event.ts';
import { commitOf, openStore } from '../../support/open-store.ts';

const LEAD = 'lead-1' as StaffId;
const REACH = { ...EVERYBODY_SEEN, staffId: LEAD, maySeeStaff: true };
const { stores, path } = openStore();

function store(events: readonly EventParts[]) {
  return commitBatch(stores().database, commitOf(buildOutcome(events.map(buildEvent))));
}

test('the cursor, the counters and the incident are stored together', async () => {
  await store([{ offset: 0 }, { offset: 50, record: { disposition: 'blocked' } }]);
  expect(await stores().cursors.of('squid')).toEqual([commitOf(buildOutcome([])).cursorAfter]);
  const { rows } = await stores().incidents.list(REACH, { view: 'open', severity: null, page: 1 }, 10);
  expect(rows.map(({ eventCount, blockedCount, severity }) => ({ eventCount, blockedCount, severity }))).toEqual([
    { eventCount: 2, blockedCount: 1, severity: 'medium' },
  ]);
  expect((await stores().counts.source('squid', 0)).records).toBe(2);
});

test('a batch that fails in the middle leaves nothing behind, not even its cursor', async () => {
  const broken = commitOf(buildOutcome([buildEvent()]));
  const failing = {
    ...broken,
    schoolDayOf: () => {
      throw new Error('in the middle');
    },
  };
  await expect(commitBatch(stores().database, failing)).rejects.toThrow('in the middle');
  expect(await stores().cursors.of('squid')).toEqual([]);
  expect((await stores().counts.source('squid', 0)).records).toBe(0);
});

describe('names that nobody knows', () => {
  const unknown = (label: string, records = 1, at = 1_000) => ({
    observer: 'fortigate',
    label,
    records,
    firstAt: at,
    lastAt: at,
  });
  const keep = (unknownLabels: readonly UnknownLabel[], sourceId = 'squid') =>
    commitBatch(stores().database, commitOf(buildOutcome([], { unknownLabels }), { sourceId }));

  test('are added up over batches and sources, with when they came first and last', async () => {
    await keep([unknown('Wobble', 2, 3_000)]);
    await keep([unknown('Wobble', 3, 2_000), unknown('Chess')]);
    await keep([unknown('Wobble', 5, 9_000)], 'second');
    expect(await stores().unknownLabels.since(0)).toEqual([
      { observer: 'fortigate', label: 'Wobble', records: 10, firstAt: 2_000, lastAt: 9_000 },
      { observer: 'fortigate', label: 'Chess', records: 1, firstAt: 1_000, lastAt: 1_000 },
    ]);
    expect(await stores().unknownLabels.since(9_001)).toEqual([]);
  });

  test('are counted together once a source has too many, and none is lost', async () => {
    const flood = (from: number) => Array.from({ length: 400 }, (_, place) => unknown(`made up ${from + place}`));
    await keep(flood(0));
    await keep(flood(400));
    await keep(flood(400));
    const labels = await stores().unknownLabels.since(0);
    expect(labels.length).toBe(MOST_LABELS + 1);
    expect(labels[0]).toEqual({ observer: '', label: OTHER_LABELS, records: 600, firstAt: 1_000, lastAt: 1_000 });
    expect(labels.reduce((sum, { records }) => sum + records, 0)).toBe(1_200);
  });

  test('are not kept where their batch failed', async () => {
    const broken = commitOf(buildOutcome([buildEvent()], { unknownLabels: [unknown('Wobble')] }));
    const schoolDayOf = () => {
      throw new Error('in the middle');
    };
    await expect(commitBatch(stores().database, { ...broken, schoolDayOf })).rejects.toThrow('in the middle');
    expect(await stores().unknownLabels.since(0)).toEqual([]);
  });
});

test('a line that is read again is the same event and is not counted twice', async () => {
  await store([{ offset: 0 }]);
  await store([{ offset: 0 }, { offset: 50 }]);
  expect(await stores().incidents.counted()).toEqual({ incidents: 1, events: 2 });
  const [incident] = await stores().incidents.all(10);
  expect(incident?.eventCount).toBe(2);
});

test('a serious incident puts one alert into the outbox, however often it grows', async () => {
  expect(await store([{ offset: 0, severity: 'high' }])).toEqual({ alerts: 1 });
  expect(await store([{ offset: 50, severity: 'high' }])).toEqual({ alerts: 0 });
  expect(await stores().outbox.due(2_000, 10)).toHaveLength(1);
});

test('an incident that becomes more serious alerts again', async () => {
  await store([{ offset: 0, severity: 'high' }]);
  expect(await store([{ offset: 50, severity: 'critical' }])).toEqual({ alerts: 1 });
  expect((await stores().outbox.due(2_000, 10)).map(({ id }) => id.split('-').at(-1))).toEqual(['high', 'critical']);
});

test('what comes after a finding is a new incident', async () => {
  await store([{ offset: 0 }]);
  const [first] = await stores().incidents.all(10);
  if (!first) throw new Error('No incident was raised.');
  const resolved = {
    status: 'resolved',
    resolution: 'false_alarm',
    intent: 'unclear',
    by: LEAD,
    at: 3_000,
    note: '',
    caseReference: null,
  } as const;
  const change = {
    id: first.id,
    version: 1,
    state: resolved,
    stateBefore: first.state,
    at: 3_000,
    by: LEAD,
    detail: null,
  };
  expect(await stores().incidents.change({ ...change, kind: 'resolved' })).toBe(true);
  await store([{ offset: 50 }]);
  expect((await stores().incidents.all(10)).map(({ sequence, eventCount }) => ({ sequence, eventCount }))).toEqual(
    expect.arrayContaining([
      { sequence: 1, eventCount: 1 },
      { sequence: 2, eventCount: 1 },
    ]),
  );
});

test('the second of two people who change an incident at once is told that it changed', async () => {
  await store([{ offset: 0 }]);
  const [incident] = await stores().incidents.all(10);
  if (!incident) throw new Error('No incident was raised.');
  const claim = {
    id: incident.id,
    version: incident.version,
    state: { status: 'in_review', assignee: LEAD, since: 3_000 } as const,
    stateBefore: null,
    at: 3_000,
    by: LEAD,
    kind: 'claimed' as const,
    detail: null,
  };
  expect([await stores().incidents.change(claim), await stores().incidents.change(claim)]).toEqual([true, false]);
});

test('more of the same while somebody writes a finding does not refuse the finding', async () => {
  await store([{ offset: 0 }]);
  await store([{ offset: 50 }]);
  const [incident] = await stores().incidents.all(10);
  expect(incident?.version).toBe(1);
});

test('an outbox row is closed once: the second who closes it is told so', async () => {
  await store([{ severity: 'high' }]);
  const [row] = await stores().outbox.due(2_000, 10);
  if (!row) throw new Error('No alert is due.');
  expect(await stores().outbox.close(row.id, 3_000, { kind: 'done' })).toBe(true);
  expect(await stores().outbox.close(row.id, 3_001, { kind: 'done' })).toBe(false);
  expect(await stores().outbox.row(row.id)).toBe(null);
});

test('incidents about staff are out of reach for whoever is not the head', async () => {
  const outcome = buildOutcome([buildEvent()]);
  const staff = { ...outcome, events: outcome.events.map((one) => ({ ...one, audience: 'staff' as const })) };
  await commitBatch(stores().database, commitOf(staff));
  const [incident] = await stores().incidents.all(10);
  if (!incident) throw new Error('No incident was raised.');
  const lead = { ...EVERYBODY_SEEN, staffId: LEAD, maySeeStaff: false };
  expect(await stores().incidents.one(lead, incident.id)).toBe(null);
  expect((await stores().incidents.list(lead, { view: 'open', severity: null, page: 1 }, 10)).total).toBe(0);
  expect((await stores().incidents.counts(lead)).open).toBe(0);
  expect((await stores().incidents.one(REACH, incident.id))?.id).toBe(incident.id);
});

test('the queue goes from the most serious to the least, and the neighbours follow it', async () => {
  const subjects = ['pupil001', 'pupil002', 'pupil003'];
  const severities = ['low', 'critical', 'medium'] as const;
  await store(
    subjects.map((personId, index) => ({
      offset: index,
      severity: severities[index] ?? 'low',
      identity: { kind: 'person', personId, group: 'Year 5', via: 'log' } as const,
    })),
  );
  const { rows } = await stores().incidents.list(REACH, { view: 'open', severity: null, page: 1 }, 10);
  expect(rows.map((row) => row.severity)).toEqual(['critical', 'medium', 'low']);
  const [urgent, medium, low] = rows;
  if (!urgent || !medium || !low) throw new Error('Three incidents were expected.');
  expect(await stores().incidents.neighbours(REACH, medium)).toEqual({ previousId: urgent.id, nextId: low.id });
  expect(await stores().incidents.neighbours(REACH, urgent)).toEqual({ previousId: null, nextId: medium.id });
});

test('the store is readable by its owner alone', () => {
  expect(statSync(path()).mode & 0o777).toBe(0o600);
  expect(statSync(`${path()}-wal`).mode & 0o777).toBe(0o600);
});

test('attempts are stored as totals', async () => {
  const attempt = { schoolDay: '2026-11-20', subjectKey: 'person:pupil017', ruleId: buildEvent().verdict.ruleId };
  await commitBatch(
    stores().database,
    commitOf(buildOutcome([], { attempts: [{ ...attempt, attempts: 2, recent: [] }] })),
  );
  await commitBatch(
    stores().database,
    commitOf(buildOutcome([], { attempts: [{ ...attempt, attempts: 3, recent: [] }] })),
  );
  expect(await loadAttempts(stores().database, 'main')).toEqual([{ ...attempt, attempts: 3, recent: [] }]);
});

test('the higher total of attempts stands, where an import counts beside the daemon', async () => {
  const attempt = { schoolDay: '2026-11-20', subjectKey: 'person:pupil017', ruleId: buildEvent().verdict.ruleId };
  for (const attempts of [3, 2]) {
    await commitBatch(
      stores().database,
      commitOf(buildOutcome([], { attempts: [{ ...attempt, attempts, recent: [{ site: 'abc', at: attempts }] }] })),
    );
  }
  expect(await loadAttempts(stores().database, 'main')).toEqual([
    { ...attempt, attempts: 3, recent: [{ site: 'abc', at: 3 }] },
  ]);
});

test('attempts come back with the oldest school day first, those of this school alone', async () => {
  const { ruleId } = buildEvent().verdict;
  const attempts = ['2026-11-20', '2026-11-18', '2026-11-19'].map((schoolDay) => ({
    schoolDay,
    subjectKey: 'person:pupil017',
    ruleId,
    attempts: 1,
    recent: [],
  }));
  await commitBatch(stores().database, commitOf(buildOutcome([], { attempts })));
  await commitBatch(stores().database, commitOf(buildOutcome([], { attempts }), { siteId: 'another' }));
  const days = (await loadAttempts(stores().database, 'main')).map(({ schoolDay }) => schoolDay);
  expect(days).toEqual(['2026-11-18', '2026-11-19', '2026-11-20']);
});

test('many events in one batch are stored once each, however often the batch comes', async () => {
  const events = Array.from({ length: 150 }, (_, offset) => ({ offset }));
  await store(events);
  await store(events);
  expect(await stores().incidents.counted()).toEqual({ incidents: 1, events: 150 });
  const [incident] = await stores().incidents.all(1);
  expect(incident?.eventCount).toBe(150);
});

test('open incidents about staff are counted, whoever may see them', async () => {
  const outcome = buildOutcome([buildEvent()]);
  const staff = { ...outcome, events: outcome.events.map((one) => ({ ...one, audience: 'staff' as const })) };
  await commitBatch(stores().database, commitOf(staff));
  await store([{ offset: 50, identity: { kind: 'device', deviceName: 'pc-1', group: '' } }]);
  expect(await stores().incidents.openWithin({ ...REACH, maySeePupils: false })).toBe(1);
});

test('a cursor that is forgotten is gone, and no other', async () => {
  const { cursorAfter, ...commit } = commitOf(buildOutcome([]));
  const other = { ...cursorAfter, fileId: 'another' };
  for (const cursor of [cursorAfter, other]) await commitBatch(stores().database, { ...commit, cursorAfter: cursor });
  await stores().cursors.forget('squid', cursorAfter.fileId);
  await stores().cursors.forget('squid', cursorAfter.fileId);
  await stores().cursors.forget('dns', other.fileId);
  expect(await stores().cursors.of('squid')).toEqual([other]);
});

test('the look-ups among the events of an incident are counted, also those that come later', async () => {
  await store([{ offset: 0, record: { kind: 'dns' } }, { offset: 50 }]);
  await store([{ offset: 90, record: { kind: 'dns' } }]);
  const { rows } = await stores().incidents.list(REACH, { view: 'open', severity: null, page: 1 }, 10);
  expect(rows.map(({ eventCount, lookUpCount }) => ({ eventCount, lookUpCount }))).toEqual([
    { eventCount: 3, lookUpCount: 2 },
  ]);
});

test('requests that are part of one attempt are all there, and count as one', async () => {
  const blocked = [1, 2, 3].map((offset) => buildEvent({ offset, record: { disposition: 'blocked' } }));
  const [first, ...again] = blocked;
  const repeats = again.map((event) => ({ ...event, verdict: { ...event.verdict, isSameAttempt: true as const } }));
  const events = first === undefined ? [] : [first, ...repeats];
  await commitBatch(stores().database, commitOf(buildOutcome(events)));
  const [incident] = await stores().incidents.all(1);
  expect(incident).toMatchObject({ eventCount: 3, blockedCount: 3, sameAttemptCount: 2 });
});
