import { describe, expect, test } from 'vitest';
import type { Attachment } from '../../../daemon/identity/attachment.ts';
import { EVERYBODY_SEEN, type PeopleSeen } from '../../../daemon/identity/people-seen.ts';
import { subjectKeyOf } from '../../../daemon/identity/subject-key.ts';
import type { IncidentId, StaffId } from '../../../daemon/incidents/incident.ts';
import { everything } from '../../../daemon/records/question.ts';
import { lateSchool } from '../../support/late-facts.ts';
import { pageLine } from '../../support/log-lines.ts';

/** A Tuesday in term, in the middle of a lesson. */
const TEN = Date.UTC(2026, 10, 17, 10, 0);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ADDRESS = '192.0.2.17';
const BET = 'http://bet365.com/';
const school = lateSchool();
const WITHOUT_STAFF = { ...EVERYBODY_SEEN, maySeeStaff: false };
const HEAD = 'head-1' as StaffId;

function signOn(account: string, from: number, to: number | null = null): Attachment {
  return { address: ADDRESS, from, to, mac: null, host: null, account, via: 'sign_on' };
}
const LEASE: Attachment = {
  address: ADDRESS,
  from: TEN - HOUR,
  to: TEN + 8 * HOUR,
  mac: 'aa:bb:cc:dd:ee:ff',
  host: 'TABLET-17',
  account: null,
  via: 'lease',
};
const visits = (...minutes: readonly number[]) => minutes.map((minute) => pageLine(null, BET, TEN + minute * MINUTE));

async function incidents() {
  const all = await school.stores().incidents.all(100);
  const told = all.map(async ({ id, subject, audience, eventCount, state }) => ({
    subject: subjectKeyOf(subject),
    audience,
    eventCount,
    status: state.status,
    history: (await school.stores().incidents.history(id)).filter(({ kind }) => kind === 'identity_corrected'),
  }));
  return (await Promise.all(told)).toSorted((a, b) => a.subject.localeCompare(b.subject));
}

test('what is known before the request was made says who it was, and why', async () => {
  await school.learn([signOn('SCHOOL\\pupil017', TEN - HOUR)], TEN - HOUR);
  await school.read(visits(1), TEN + MINUTE);
  expect(await incidents()).toMatchObject([{ subject: 'person:pupil017', audience: 'pupils', history: [] }]);
  const [incident] = await school.stores().incidents.all(1);
  const [event] = incident === undefined ? [] : await school.stores().personRows.events(incident.id);
  expect(event?.reasons.filter(({ kind }) => kind === 'audience')).toEqual([
    {
      kind: 'audience',
      sentence:
        'The filter’s log names nobody here; the school’s sign-on log says that this account was signed in at this device then (since Tuesday 09:00).',
    },
  ]);
});

test('a lease names the one person who has that device, and says how sure that is', async () => {
  await school.learn([LEASE], TEN - HOUR);
  await school.read(visits(1), TEN + MINUTE);
  expect(await incidents()).toMatchObject([{ subject: 'person:pupil017' }]);
  const [incident] = await school.stores().incidents.all(1);
  const [event] = incident === undefined ? [] : await school.stores().personRows.events(incident.id);
  expect(event?.reasons.find(({ kind }) => kind === 'audience')?.sentence).toBe(
    'The school’s network had given this address to “TABLET-17” then (Tuesday 09:00 to Tuesday 18:00), and our list of devices says that one person has it. Whether somebody else used it, no log shows.',
  );
});

describe('a sign-on that becomes known after the requests were read', () => {
  test('gives the incident its person, and the history says before, after and why', async () => {
    await school.read(visits(1, 2), TEN + 5 * MINUTE);
    expect(await incidents()).toMatchObject([{ subject: `address:${ADDRESS}`, audience: 'unknown', eventCount: 2 }]);
    await school.learn([signOn('pupil017', TEN)], TEN + HOUR);
    const [incident, ...others] = await incidents();
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ subject: 'person:pupil017', audience: 'pupils', eventCount: 2, status: 'new' });
    expect(incident?.history.map(({ detail, byStaff }) => ({ detail, byStaff }))).toEqual([
      {
        byStaff: null,
        detail:
          'before: 192.0.2.17; now: pupil017. The filter’s log names nobody here; the school’s sign-on log says that this account was signed in at this device then (since Tuesday 10:00).',
      },
    ]);
    expect(school.corrected).toHaveLength(1);
  });

  test('makes one item of it and of what the same person did already that day, and more of either grows it', async () => {
    await school.read([pageLine('pupil017', BET, TEN - MINUTE)], TEN);
    await school.read(visits(1, 2), TEN + 5 * MINUTE);
    const [one, other] = await incidents();
    expect([one?.eventCount, other?.eventCount].toSorted()).toEqual([1, 2]);
    await school.learn([signOn('pupil017', TEN)], TEN + HOUR);
    const all = await school.stores().incidents.all(10);
    const item = all.find(({ merged }) => merged === null);
    const part = all.find(({ merged }) => merged !== null);
    expect(all).toHaveLength(2);
    expect(item).toMatchObject({ eventCount: 3, state: { status: 'new' } });
    expect(part?.merged?.top).toBe(item?.id);
    expect(part?.state).toMatchObject({ status: 'resolved', resolution: 'duplicate', by: 'filterwatch' });
    const kinds = async (id?: IncidentId) =>
      id === undefined ? [] : (await school.stores().incidents.history(id)).map(({ kind }) => kind);
    expect(await kinds(item?.id)).toContain('took_in');
    expect(await kinds(part?.id)).toContain('merged');
    await school.read(visits(70), TEN + 71 * MINUTE);
    const later = await school.stores().incidents.all(10);
    expect(later.find(({ merged }) => merged === null)?.eventCount).toBe(4);
    expect(later).toHaveLength(2);
  });

  test('leaves what somebody has closed already as it is, beside it', async () => {
    await school.read([pageLine('pupil017', BET, TEN - MINUTE)], TEN);
    const [closed] = await school.stores().incidents.all(1);
    if (closed === undefined) throw new Error('An incident was expected.');
    const finding = { resolution: 'no_concern', intent: 'unclear', note: '', caseReference: null } as const;
    const state = { status: 'resolved', ...finding, by: HEAD, at: TEN } as const;
    const { id, version } = closed;
    const what = { kind: 'resolved', detail: 'no_concern' } as const;
    await school
      .stores()
      .incidents.change({ id, version, state, stateBefore: closed.state, at: TEN, by: HEAD, ...what });
    await school.read(visits(1, 2), TEN + 5 * MINUTE);
    await school.learn([signOn('pupil017', TEN)], TEN + HOUR);
    expect((await incidents()).map(({ eventCount, status }) => `${status} ${eventCount}`).toSorted()).toEqual([
      'new 2',
      'resolved 1',
    ]);
  });

  test('gives the log the same person, for whoever asks for them, and leaves the time before alone', async () => {
    await school.read(visits(-5, 1, 2), TEN + 5 * MINUTE);
    await school.learn([signOn('pupil017', TEN)], TEN + HOUR);
    const person = '{"kind":"person","personId":"pupil017","group":"Year 5","via":"login"}';
    const nobody = `{"kind":"unknown","account":null,"address":"${ADDRESS}"}`;
    expect(await school.records()).toEqual([
      { at: TEN - 5 * MINUTE, subject: nobody, audience: 'unknown' },
      { at: TEN + MINUTE, subject: person, audience: 'pupils' },
      { at: TEN + 2 * MINUTE, subject: person, audience: 'pupils' },
    ]);
    expect((await school.records({ subjects: ['person:pupil017'] })).map(({ at }) => at)).toEqual([
      TEN + MINUTE,
      TEN + 2 * MINUTE,
    ]);
    expect((await school.records({ subjects: [`address:${ADDRESS}`] })).map(({ at }) => at)).toEqual([
      TEN - 5 * MINUTE,
    ]);
    const bounds = { deadlineMs: null, signal: null };
    const question = { ...everything({ from: 0, to: 1e13 }), subjects: ['person:pupil017'] };
    expect(await school.view().count(question, bounds)).toMatchObject({ records: 2 });
  });

  test('parts what two children did at one address, each into an incident of their own', async () => {
    await school.read(visits(1, 2, 31), TEN + 40 * MINUTE);
    await school.learn([signOn('pupil017', TEN, TEN + 30 * MINUTE), signOn('pupil023', TEN + 30 * MINUTE)], TEN + HOUR);
    expect(await incidents()).toMatchObject([
      { subject: 'person:pupil017', eventCount: 2, history: [{}, { detail: expect.stringContaining('One request') }] },
      { subject: 'person:pupil023', eventCount: 1, history: [{}] },
    ]);
  });

  test('adds to the incident that the person has of that day already', async () => {
    const known = pageLine('pupil023', BET, TEN);
    await school.read([known, ...visits(1, 31)], TEN + 40 * MINUTE);
    await school.learn([signOn('pupil017', TEN, TEN + 30 * MINUTE), signOn('pupil023', TEN + 30 * MINUTE)], TEN + HOUR);
    expect(await incidents()).toMatchObject([
      { subject: 'person:pupil017', eventCount: 1 },
      { subject: 'person:pupil023', eventCount: 2 },
    ]);
  });

  test('what leaves an incident that is under a legal hold is under it too', async () => {
    await school.read(visits(1, 31), TEN + 40 * MINUTE);
    const [incident] = await school.stores().incidents.all(1);
    if (incident === undefined) throw new Error('An incident was expected.');
    const { legalHolds } = school.stores();
    await legalHolds.place({ incidentId: incident.id, at: TEN, by: 'lead-1' as StaffId, reason: 'The police asked.' });
    await school.learn([signOn('pupil017', TEN, TEN + 30 * MINUTE), signOn('pupil023', TEN + 30 * MINUTE)], TEN + HOUR);
    const ids = (await school.stores().incidents.all(10)).map(({ id }) => id);
    const rows = await school.stores().database.reader.selectFrom('legal_holds').selectAll().execute();
    expect(rows.map(({ incident_id, reason }) => ({ incident_id, reason })).toSorted(byId)).toEqual(
      ids.map((incident_id) => ({ incident_id, reason: 'The police asked.' })).toSorted(byId),
    );
    expect(ids).toHaveLength(2);
  });

  test('leaves what staff have found as it is', async () => {
    await school.read(visits(1), TEN + 5 * MINUTE);
    const [incident] = await school.stores().incidents.all(1);
    if (incident === undefined) throw new Error('An incident was expected.');
    const finding = {
      status: 'resolved',
      resolution: 'no_concern',
      intent: 'accidental',
      by: 'lead-1',
      at: TEN + 10 * MINUTE,
      note: 'A lesson about advertising.',
      caseReference: null,
    };
    await school
      .stores()
      .database.writer.updateTable('incidents')
      .set({ status: 'resolved', state: JSON.stringify(finding), resolution: 'no_concern', closed_at: finding.at })
      .execute();
    await school.learn([signOn('pupil017', TEN)], TEN + HOUR);
    expect((await school.stores().incidents.byId(incident.id))?.state).toEqual(finding);
    expect(await incidents()).toMatchObject([{ subject: 'person:pupil017', status: 'resolved', history: [{}] }]);
  });

  async function counted(told: PeopleSeen, subjects: readonly string[] | null = null): Promise<number> {
    const question = { ...everything({ from: 0, to: 1e13 }), told, subjects };
    return (await school.view().count(question, { deadlineMs: null, signal: null })).records;
  }

  test('an incident that is about staff is for the head from then on', async () => {
    await school.read(visits(1), TEN + 5 * MINUTE);
    await school.learn([signOn('staff03', TEN)], TEN + HOUR);
    expect(await incidents()).toMatchObject([{ subject: 'person:staff03', audience: 'staff' }]);
    expect(await school.records({ told: WITHOUT_STAFF })).toEqual([]);
    expect(await counted(WITHOUT_STAFF)).toBe(0);
    expect(await counted(EVERYBODY_SEEN)).toBe(1);
  });

  test('one that is about a head is for whoever is named from then on, and is counted for nobody else', async () => {
    await school.read(visits(1), TEN + 5 * MINUTE);
    await school.learn([signOn('staff03', TEN)], TEN + HOUR);
    const [incident] = await school.stores().incidents.all(1);
    if (incident === undefined) throw new Error('One incident was expected.');
    const { id } = incident;
    const past = { ...EVERYBODY_SEEN, withoutPersons: ['staff03'] };
    const nobodyElse = { ...EVERYBODY_SEEN, maySeePupils: false, maySeeStaff: false, alsoPersons: ['staff03'] };
    const { incidents: kept } = school.stores();
    expect(await kept.one({ ...past, staffId: HEAD }, id)).toBe(null);
    expect(await kept.one({ ...nobodyElse, staffId: HEAD }, id)).toMatchObject({ id });
    expect(await counted(past)).toBe(0);
    expect(await counted(nobodyElse, ['person:staff03'])).toBe(1);
  });

  test('said twice, it changes nothing a second time', async () => {
    await school.read(visits(1), TEN + 5 * MINUTE);
    await school.learn([signOn('pupil017', TEN)], TEN + HOUR);
    const once = await incidents();
    await school.learn([signOn('pupil017', TEN)], TEN + 2 * HOUR);
    expect(await incidents()).toEqual(once);
    expect(await school.stores().attachments.toCheck(10)).toEqual([]);
  });

  test('says nothing of requests for which the log names somebody', async () => {
    await school.read([pageLine('pupil023', BET, TEN + MINUTE)], TEN + 5 * MINUTE);
    await school.learn([signOn('pupil017', TEN)], TEN + HOUR);
    expect(await incidents()).toMatchObject([{ subject: 'person:pupil023', history: [] }]);
    expect(await school.records({ subjects: ['person:pupil017'] })).toEqual([]);
  });
});

test('that somebody had left takes the requests after that from them', async () => {
  await school.learn([signOn('pupil017', TEN - HOUR)], TEN - HOUR);
  await school.read(visits(1, 31), TEN + 40 * MINUTE);
  expect(await incidents()).toMatchObject([{ subject: 'person:pupil017', eventCount: 2 }]);
  const left: Attachment = { ...signOn('pupil017', TEN - HOUR, TEN + 30 * MINUTE), isOver: true };
  await school.learn([left], TEN + HOUR);
  expect(await incidents()).toMatchObject([
    { subject: `address:${ADDRESS}`, eventCount: 1 },
    { subject: 'person:pupil017', eventCount: 1 },
  ]);
});

test('what was taken for a member of staff and was a pupil is raised, if pupils may not', async () => {
  const vapes = 'http://elfbar.com/';
  await school.learn([signOn('staff03', TEN - HOUR)], TEN - HOUR);
  await school.read([pageLine(null, vapes, TEN + MINUTE)], TEN + 5 * MINUTE);
  const before = await incidents();
  await school.learn([signOn('pupil017', TEN - 30 * MINUTE)], TEN + HOUR);
  const after = await incidents();
  expect([before, after]).toMatchObject([[], [{ subject: 'person:pupil017', audience: 'pupils', eventCount: 1 }]]);
});

function byId(one: { readonly incident_id: string }, other: { readonly incident_id: string }): number {
  return one.incident_id < other.incident_id ? -1 : 1;
}
