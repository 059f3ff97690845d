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
    const { fault } = await store.stores().auditTrail.walk({ known: [], goOn: async () => undefined });
    expect(fault).toBe(null);
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

  test('leaves that somebody searched for the person, and takes the person out of it', async () => {
    const { searches } = store.stores();
    const search = {
      from: 0,
      to: 1,
      who: '',
      device: '',
      site: '',
      words: '',
      category: null,
      disposition: null,
      outcome: null,
      order: 'newest_first' as const,
      subject: null,
    };
    const of = (id: string, different: object, subjects: readonly string[] | null) => {
      const by = { id, at: 1, staffId: 'lead-1' as StaffId, byName: null, kind: 'page' as const, records: 3 };
      return searches.begin({ ...by, purpose: 'About Sam Example', search: { ...search, ...different }, subjects });
    };
    await of('a', { who: 'Sam Example' }, ['person:pupil017', 'account:pupil017']);
    await of('b', { who: '5B' }, ['person:pupil017', 'person:pupil023']);
    await searches.begin({
      id: 'c',
      at: 1,
      staffId: null,
      byName: 'IT',
      kind: 'command',
      records: null,
      purpose: 'Slow pages',
      search: { ...search, words: 'sam' },
      subjects: null,
    });
    expect(await erasePerson(given.office, NAMED, ASKING)).toMatchObject({ searches: 2 });
    const after = await store.stores().personTraces.searches();
    expect(after.map(({ id, purpose, search: { who }, subjects }) => ({ id, purpose, who, subjects }))).toEqual([
      { id: 'a', purpose: 'About [erased]', who: '[erased]', subjects: ['[erased]', '[erased]'] },
      { id: 'b', purpose: 'About [erased]', who: '5B', subjects: ['[erased]', 'person:pupil023'] },
      { id: 'c', purpose: 'Slow pages', who: '', subjects: null },
    ]);
  });

  test('takes what looking back found and was decided, and leaves what waits for somebody, with its requests', async () => {
    const finding = (id: string, hours: number, decision: string | null) => ({
      id,
      site_id: 'main',
      batch_id: 'b',
      subject_key: 'person:pupil017',
      identity: JSON.stringify(PERSON),
      audience: 'pupils',
      rule_id: 'r',
      severity: 1,
      is_pressing: 0,
      requests: 1,
      blocked: 0,
      first_at: TUESDAY + hours * HOUR,
      last_at: TUESDAY + hours * HOUR,
      places: '[]',
      decision,
      decided_by: null,
      decided_at: null,
      note: null,
      incident_ids: null,
    });
    const place = (finding_id: string) => ({
      site_id: 'main',
      subject_key: 'person:pupil017',
      rule_id: 'r',
      kind: 'site',
      place: finding_id,
      finding_id,
    });
    const { writer } = store.stores().database;
    await writer
      .insertInto('hindsight_findings')
      .values([finding('left', 1, 'left'), finding('waits', 2, null)])
      .execute();
    await writer
      .insertInto('hindsight_places')
      .values([place('left'), place('waits')])
      .execute();
    await keepRecords(store, [request(1), request(2)]);
    expect(await erasePerson(given.office, NAMED, ASKING)).toMatchObject({
      findings: 1,
      findingsThatStay: 1,
      records: 1,
      recordsThatStay: 1,
    });
    expect(await urlsLeft()).toEqual(['http://www.example.org/at-2']);
    expect((await store.stores().personTraces.findings(['person:pupil017'])).map(({ id }) => id)).toEqual(['waits']);
    expect(await writer.selectFrom('hindsight_places').select('finding_id').execute()).toEqual([
      { finding_id: 'waits' },
    ]);
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
