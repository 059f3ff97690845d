import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { subjectKeyOf } from '../../../daemon/identity/subject-key.ts';
import { type IncidentId, RESOLUTIONS, type Resolution, type StaffId } from '../../../daemon/incidents/incident.ts';
import { DEFAULT_RETENTION } from '../../../daemon/records/retention.ts';
import { pupil, raise } from '../../support/office.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { closeAs, DAY, LONDON, night, proofOf, rowsIn } from '../../support/retention.ts';

const { stores, path, archive } = storeWithArchive();
const LEAD = 'lead-1' as StaffId;
/** The night after the clocks went back, and the one after they went forward. */
const NIGHTS = [Date.UTC(2026, 9, 26, 4, 40), Date.UTC(2027, 2, 29, 3, 40), Date.UTC(2026, 10, 30, 4, 40)];
const HOUR = 3_600_000;

/** One incident for each of these, by the id that it got. */
async function raised(subjects: readonly string[], at: number): Promise<ReadonlyMap<string, IncidentId>> {
  const events = subjects.map((subject, offset) => ({ offset, identity: pupil(subject), record: { timestamp: at } }));
  await raise(stores(), events, { at });
  const all = await stores().incidents.all(1_000);
  return new Map(all.map(({ id, subject }) => [subjectKeyOf(subject).replace('person:', ''), id]));
}

async function raisedOne(at: number): Promise<IncidentId> {
  const id = (await raised(['pupil017'], at)).get('pupil017');
  if (id === undefined) throw new Error('An incident was expected.');
  return id;
}

async function left(): Promise<readonly IncidentId[]> {
  return (await stores().incidents.all(1_000)).map(({ id }) => id).toSorted();
}

function dayOf(at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(LONDON).toPlainDate();
}

/** Said in another way than the product does. */
function isOver(resolution: Resolution, closedAt: number, now: number): boolean {
  const { count, unit } = DEFAULT_RETENTION[resolution];
  return Temporal.PlainDate.compare(dayOf(closedAt), dayOf(now).subtract({ [unit]: count })) < 0;
}

test.each(NIGHTS)('each incident goes when its time is over, and not a day sooner (%i)', async (now) => {
  const ages = fc.sample(
    fc.record({
      resolution: fc.constantFrom(...RESOLUTIONS),
      nearMs: fc.integer({ min: -60 * HOUR, max: 60 * HOUR }),
    }),
    40,
  );
  const subjects = ages.map((_, place) => `pupil${place}`);
  const ids = await raised(subjects, now - 400 * DAY);
  const stay: IncidentId[] = [];
  const gone = new Map<Resolution, number>();
  for (const [place, { resolution, nearMs }] of ages.entries()) {
    const id = ids.get(`pupil${place}`);
    if (id === undefined) throw new Error('An incident was expected.');
    const { count, unit } = DEFAULT_RETENTION[resolution];
    const edge = dayOf(now)
      .subtract({ [unit]: count })
      .toZonedDateTime(LONDON).epochMilliseconds;
    await closeAs(stores(), id, resolution, edge + nearMs);
    if (isOver(resolution, edge + nearMs, now)) gone.set(resolution, (gone.get(resolution) ?? 0) + 1);
    else stay.push(id);
  }
  expect(await night(stores(), archive(), now)).toEqual({ kind: 'done', failures: 0 });
  expect(await left()).toEqual(stay.toSorted());
  const proof = await proofOf(stores(), now);
  expect(RESOLUTIONS.map((one) => proof.get(one)?.removed)).toEqual(RESOLUTIONS.map((one) => gone.get(one) ?? 0));
});

test('an open incident is never deleted', async () => {
  const id = await raisedOne(NIGHTS[0] ?? 0);
  await night(stores(), archive(), Date.UTC(2046, 0, 1));
  expect(await left()).toEqual([id]);
});

test('an incident that was opened again is counted from its next closing', async () => {
  const at = Date.UTC(2026, 8, 1, 10);
  const id = await raisedOne(at);
  await closeAs(stores(), id, 'false_alarm', at);
  const undone = { id, version: 2, state: { status: 'new' }, stateBefore: null, at, by: LEAD } as const;
  await stores().incidents.change({ ...undone, kind: 'undone', detail: null });
  await night(stores(), archive(), at + 90 * DAY);
  expect(await left()).toEqual([id]);
});

test('an incident goes whole, with everything that belongs to it and to no other', async () => {
  const at = Date.UTC(2026, 8, 1, 10);
  const subjects = Array.from({ length: 2_300 }, (_, offset) => ({
    offset,
    identity: pupil(offset === 0 ? 'pupil023' : 'pupil017'),
    severity: 'critical' as const,
    record: { timestamp: at },
  }));
  await raise(stores(), subjects, { at });
  const [first, other] = (await stores().incidents.all(2)).toSorted((a, b) => b.eventCount - a.eventCount);
  if (first === undefined || other === undefined) throw new Error('Two incidents were expected.');
  const context = { from: at, to: at + 1, keptAt: at, records: [], leftOut: 0 };
  for (const { id } of [first, other]) await stores().contexts.keep({ incidentId: id, ...context });
  await closeAs(stores(), first.id, 'test', at);
  const tables = ['events', 'incidents', 'incident_contexts', 'outbox'] as const;
  expect(await Promise.all(tables.map((table) => rowsIn(stores(), table)))).toEqual([2_300, 2, 2, 2]);
  await night(stores(), archive(), at + 90 * DAY);
  expect(await Promise.all(tables.map((table) => rowsIn(stores(), table)))).toEqual([1, 1, 1, 1]);
  expect(await stores().incidents.history(first.id)).toEqual([]);
  expect(await stores().incidents.history(other.id)).not.toEqual([]);
});

test('nothing of what was deleted can be read from the files of the store', async () => {
  const at = Date.UTC(2026, 8, 1, 10);
  const record = { timestamp: at, url: 'http://wager.example/', urlDomain: 'wager.example' };
  const [id] = await raise(stores(), [{ identity: pupil('pupil017'), record }], { at });
  if (id === undefined) throw new Error('An incident was expected.');
  await closeAs(stores(), id, 'test', at);
  const isThere = () => [path(), `${path()}-wal`].some((file) => readFileSync(file).includes('wager.example'));
  expect(isThere()).toBe(true);
  await night(stores(), archive(), at + 90 * DAY);
  expect(isThere()).toBe(false);
});

describe('a legal hold', () => {
  const closed = Date.UTC(2026, 8, 1, 10);
  const late = closed + 3 * 366 * DAY;

  async function held(): Promise<IncidentId> {
    const id = await raisedOne(closed);
    await closeAs(stores(), id, 'false_alarm', closed);
    const hold = { incidentId: id, at: closed + DAY, by: LEAD, reason: 'The police asked for it.' };
    expect(await stores().legalHolds.place(hold)).toBe('placed');
    return id;
  }

  test('keeps the incident, its requests, its history, its alert and who looked at it', async () => {
    const id = await held();
    await stores().audit.add({ at: closed, staffId: LEAD, action: 'view', subjectKind: 'incident', subjectId: id });
    await stores().audit.add({
      at: closed,
      staffId: LEAD,
      action: 'view',
      subjectKind: 'incident',
      subjectId: 'other',
    });
    await night(stores(), archive(), late);
    expect(await left()).toEqual([id]);
    expect(await stores().incidents.events(id, 10)).toHaveLength(1);
    expect((await stores().incidents.history(id)).map(({ kind }) => kind)).toContain('held');
    const audit = await stores().database.reader.selectFrom('audit').select(['action', 'subject_id']).execute();
    expect(audit).toEqual([
      { action: 'held', subject_id: id },
      { action: 'view', subject_id: id },
      { action: 'seal_audit', subject_id: '' },
    ]);
  });

  test('lets it go in the night after it is lifted', async () => {
    const id = await held();
    const lifting = { incidentId: id, at: late, by: LEAD, reason: 'The case is closed.' };
    expect(await stores().legalHolds.lift(lifting)).toBe(true);
    await night(stores(), archive(), late + DAY);
    expect(await left()).toEqual([]);
    expect(await rowsIn(stores(), 'legal_holds')).toBe(0);
  });

  test('is placed once, and lifted once', async () => {
    const id = await held();
    const hold = { incidentId: id, at: late, by: LEAD, reason: 'Again.' };
    expect(await stores().legalHolds.place(hold)).toBe('held_already');
    const both = await Promise.all([stores().legalHolds.lift(hold), stores().legalHolds.lift(hold)]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await stores().legalHolds.of(id)).toBe(null);
  });

  test('cannot be placed on what is gone', async () => {
    const hold = { incidentId: 'gone' as IncidentId, at: closed, by: LEAD, reason: 'Late.' };
    expect(await stores().legalHolds.place(hold)).toBe('gone');
    expect(await stores().legalHolds.inForce()).toEqual([]);
  });

  test('names the time of its subject that nobody may erase', async () => {
    const id = await held();
    const half = 30 * 60_000;
    expect(await stores().legalHolds.holdsOf(['person:pupil017'])).toEqual([
      { incidentId: id, window: { from: closed - half, to: closed + half + 1 } },
    ]);
    expect(await stores().legalHolds.holdsOf(['person:pupil023'])).toEqual([]);
  });
});
