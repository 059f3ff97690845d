import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { IncidentId, Resolution, StaffId } from '../../../daemon/incidents/incident.ts';
import { beginErasure, erasePerson, finishErasures } from '../../../daemon/person/erase-person.ts';
import { planErasure } from '../../../daemon/person/plan-erasure.ts';
import { subjectOf } from '../../../daemon/person/subjects.ts';
import { addStaff, raise, TUESDAY } from '../../support/office.ts';
import { keepRecords, leaving, OTHER, PERSON, type PersonWorld, personWorld } from '../../support/one-person.ts';
import { allIn, storeWithArchive } from '../../support/open-archive-of.ts';

const store = storeWithArchive();
const NAMED = { account: 'pupil017', formerly: [] };
const ASKING = { by: null, reason: 'The family moved away.' };
const HOUR = 3_600_000;
const LATER = TUESDAY + 48 * HOUR;
let given: PersonWorld;

beforeEach(() => {
  given = personWorld(store);
  given.world.now = LATER;
});

/** Raises an incident of the person at this hour of Tuesday; closed, where it is said as what. */
async function incidentAt(hour: number, resolution: Resolution | null, identity = PERSON): Promise<IncidentId> {
  const before = new Set((await given.office.incidents.all(100)).map(({ id }) => id));
  // An incident is of one day and one rule: a different day for each.
  const timestamp = TUESDAY + hour * 24 * HOUR;
  const ids = await raise(store.stores(), [
    { offset: hour, identity, record: { timestamp, url: `http://bet365.com/${hour}` } },
  ]);
  const id = ids.find((one) => !before.has(one));
  if (id === undefined) throw new Error('An incident was expected.');
  if (resolution !== null) await close(id, resolution, TUESDAY);
  return id;
}

async function close(id: IncidentId, resolution: Resolution, at: number): Promise<void> {
  const by = 'lead-1' as StaffId;
  const finding = { resolution, intent: 'unclear', note: 'Spoke to Sam.', caseReference: null } as const;
  const state = { status: 'resolved', by, at, ...finding } as const;
  await given.office.incidents.change({
    id,
    version: 1,
    state,
    stateBefore: null,
    at,
    by,
    kind: 'resolved',
    detail: null,
  });
}

const request = (hours: number, identity = PERSON) =>
  leaving(identity, { timestamp: TUESDAY + hours * HOUR, url: `http://www.example.org/at-${hours}` });

async function urlsLeft(): Promise<readonly (string | null)[]> {
  return (await allIn(store.archive())).map(({ record }) => record.url).toSorted();
}

async function rows(table: 'events' | 'incident_history' | 'outbox' | 'attempts' | 'malformed_samples' | 'audit') {
  return store.stores().database.reader.selectFrom(table).selectAll().execute();
}

describe('erasing one person’s data', () => {
  test('takes the requests in the log, fresh and sealed, and leaves those of others', async () => {
    await keepRecords(store, [request(1), request(2, OTHER)]);
    await store.archive().seal();
    await keepRecords(store, [request(3), request(4, OTHER)]);
    const outcome = await erasePerson(given.office, NAMED, ASKING);
    expect(outcome).toMatchObject({ records: 2, incidents: 0, stays: [], recordsThatStay: 0, unreadDays: [] });
    expect(await urlsLeft()).toEqual(['http://www.example.org/at-2', 'http://www.example.org/at-4']);
  });

  test('takes closed incidents whole, with what was typed about them, and leaves who looked', async () => {
    const lead = await addStaff(store.stores(), 'lead');
    const gone = await incidentAt(1, 'false_alarm');
    const others = await incidentAt(2, 'false_alarm', OTHER);
    for (const subjectId of [gone, others]) {
      await given.office.audit.add({
        at: 1,
        staffId: lead.staffId,
        action: 'view',
        subjectKind: 'incident',
        subjectId,
      });
    }
    expect(await erasePerson(given.office, NAMED, ASKING)).toMatchObject({
      incidents: 1,
      flaggedRequests: 1,
      stays: [],
    });
    expect((await given.office.incidents.all(10)).map(({ id }) => id)).toEqual([others]);
    expect((await rows('events')).map((row) => row.incident_id)).toEqual([others]);
    expect((await rows('incident_history')).every((row) => row.incident_id === others)).toBe(true);
    expect((await rows('audit')).filter(({ action }) => action === 'view').map((row) => row.subject_id)).toEqual([
      expect.stringMatching(/^erased-/),
      others,
    ]);
  });

  test.each([
    ['open', null],
    ['concern', 'concern'],
    ['hold', 'no_concern'],
  ] as const)('leaves an incident and half an hour around it, and says why: %s', async (because, resolution) => {
    const id = await incidentAt(0, resolution);
    if (because === 'hold') {
      await given.office.legalHolds.place({
        incidentId: id,
        at: 1,
        by: 'head-1' as StaffId,
        reason: 'The police asked.',
      });
    }
    await keepRecords(store, [request(-0.51), request(-0.5), request(0), request(0.5), request(0.51)]);
    const plan = await planErasure(given.office, subjectOf(NAMED, given.office.roster));
    expect(plan).toMatchObject({ records: 2, recordsThatStay: 3, stays: [{ incidentId: id, because }] });
    expect(await erasePerson(given.office, NAMED, ASKING)).toMatchObject({ records: 2, recordsThatStay: 3 });
    expect(await urlsLeft()).toEqual([
      'http://www.example.org/at--0.5',
      'http://www.example.org/at-0',
      'http://www.example.org/at-0.5',
    ]);
    expect(await given.office.incidents.byId(id)).not.toBeNull();
  });

  test('leaves what was closed a moment ago: that can still be undone', async () => {
    const id = await incidentAt(0, null);
    await close(id, 'false_alarm', LATER - 60_000);
    expect((await erasePerson(given.office, NAMED, ASKING)).stays).toMatchObject([
      { incidentId: id, because: 'just_closed' },
    ]);
  });

  test('takes counts of past days, and lines that were not understood and name the person', async () => {
    const { database } = store.stores();
    const attempts = (subject_key: string, school_day: string) => ({
      site_id: 'main',
      subject_key,
      school_day,
      rule_id: 'r',
      attempts: 1,
    });
    await database.writer
      .insertInto('attempts')
      .values([
        attempts('person:pupil017', '2026-11-17'),
        attempts('person:pupil017', '2026-11-19'),
        attempts('person:pupil023', '2026-11-17'),
      ])
      .execute();
    const sample = (reason: string, line: string) => ({
      site_id: 'main',
      source_id: 'squid',
      reason,
      at: 1,
      sample: line,
    });
    await database.writer
      .insertInto('malformed_samples')
      .values([sample('a', 'x SCHOOL\\PUPIL017 y'), sample('b', 'sam%20example'), sample('c', 'pupil0171')])
      .execute();
    expect(await erasePerson(given.office, NAMED, ASKING)).toMatchObject({ attempts: 1, samples: 2 });
    expect((await rows('attempts')).map((row) => `${row.subject_key} ${row.school_day}`)).toEqual([
      'person:pupil017 2026-11-19',
      'person:pupil023 2026-11-17',
    ]);
    expect((await rows('malformed_samples')).map((row) => row.sample)).toEqual(['pupil0171']);
  });

  test('can be proved by whoever knows the account, and names it nowhere', async () => {
    await incidentAt(1, 'no_concern');
    await keepRecords(store, [request(1)]);
    await store.archive().seal();
    await erasePerson(given.office, NAMED, ASKING);
    expect(await given.office.personRequests.about(['pupil017'])).toMatchObject([
      {
        kind: 'erasure',
        reason: ASKING.reason,
        accounts: [],
        finishedAt: LATER,
        outcome: { incidents: 1, records: 1 },
      },
    ]);
    expect(await given.office.personRequests.about(['pupil023'])).toEqual([]);
    const everything = `${readFileSync(store.path(), 'latin1')}`;
    expect(everything).toContain('The family moved away.');
    expect(everything).not.toMatch(/pupil017|Spoke to Sam/);
  });

  test('asked for again, takes nothing more', async () => {
    await keepRecords(store, [request(1)]);
    await erasePerson(given.office, NAMED, ASKING);
    expect(await erasePerson(given.office, NAMED, ASKING)).toMatchObject({
      records: 0,
      incidents: 0,
      attempts: 0,
      samples: 0,
    });
  });

  test('is not begun without a reason, for a shared account, or with the name in the reason', async () => {
    await expect(erasePerson(given.office, NAMED, { ...ASKING, reason: '' })).rejects.toMatchObject({
      code: 'REASON_MISSING',
    });
    await expect(erasePerson(given.office, NAMED, { ...ASKING, reason: 'x'.repeat(501) })).rejects.toMatchObject({
      code: 'REASON_LONG',
    });
    await expect(erasePerson(given.office, NAMED, { ...ASKING, reason: 'PUPIL017 left' })).rejects.toMatchObject({
      code: 'REASON_NAMES',
    });
    await expect(erasePerson(given.office, { ...NAMED, account: 'tablet-y2' }, ASKING)).rejects.toMatchObject({
      code: 'ACCOUNT_SHARED',
    });
    expect(await rows('audit')).toEqual([]);
  });
});

describe('an erasure that was stopped half-way', () => {
  test('is finished by the next start', async () => {
    await incidentAt(1, 'false_alarm');
    await keepRecords(store, [request(1), request(2, OTHER)]);
    await beginErasure(given.office, NAMED, ASKING);
    expect(await finishErasures(given.office, LATER)).toBe(0);
    expect(await finishErasures(given.office, LATER + 1)).toBe(1);
    expect(await urlsLeft()).toEqual(['http://www.example.org/at-2']);
    expect(await given.office.incidents.all(10)).toEqual([]);
    expect(await finishErasures(given.office, LATER + 1)).toBe(0);
  });

  test('goes on from any step, whichever was the last one that was done', async () => {
    await incidentAt(1, 'false_alarm');
    await keepRecords(store, [request(1)]);
    const failing = {
      ...given.office,
      archive: { ...store.archive(), erase: () => Promise.reject(new Error('killed')) },
    };
    await expect(erasePerson(failing, NAMED, ASKING)).rejects.toThrow('killed');
    expect(await given.office.incidents.all(10)).toEqual([]);
    expect(await given.office.personRequests.about(['pupil017'])).toMatchObject([
      { finishedAt: null, accounts: ['pupil017'] },
    ]);
    expect(await finishErasures(given.office, LATER + 1)).toBe(1);
    expect(await urlsLeft()).toEqual([]);
    expect(await given.office.personRequests.about(['pupil017'])).toMatchObject([{ finishedAt: LATER, accounts: [] }]);
  });
});
