/* Single requests become an incident of their own: nothing is lost, both come to what they are, and for ten minutes all is as it was. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createMergeAnswers } from '../../../daemon/answers/merges.ts';
import type { Office } from '../../../daemon/answers/office.ts';
import { createReviews, type Reviews } from '../../../daemon/answers/reviews.ts';
import { createTakingOut } from '../../../daemon/answers/taking-out.ts';
import type { TakenAs, TakingOutAnswers, Viewer } from '../../../daemon/api/contract.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import type { EventParts } from '../../support/flagged-event.ts';
import { addStaff, newWorld, officeOf, pupil, raise, TUESDAY, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const MINUTE = 60_000;
const REASON = 'Another pupil used the tablet.';
let world: World;
let office: Office;
let reviews: Reviews;
let taking: TakingOutAnswers<Viewer>;
let lead: Viewer;
let bets: IncidentId;

const event = (offset: number, parts: EventParts = {}): EventParts => ({
  ...{ offset, rule: 'everyone-gambling', identity: pupil('pupil017'), severity: 'low' },
  ...parts,
  record: { timestamp: TUESDAY + offset * MINUTE, clientIp: '192.0.2.18', ...parts.record },
});

beforeEach(async () => {
  world = newWorld();
  office = officeOf(stores(), world);
  reviews = createReviews(office);
  taking = createTakingOut(office);
  lead = await addStaff(stores(), 'lead');
  await raise(stores(), [
    event(1, { record: { disposition: 'blocked' } }),
    event(2, { record: { searchTerms: 'bets' } }),
    event(3, { severity: 'high', record: { disposition: 'blocked' } }),
    event(4),
  ]);
  const [incident] = await stores().incidents.all(10);
  if (incident === undefined) throw new Error('An incident was expected.');
  bets = incident.id;
});

async function stored(id: IncidentId) {
  const incident = await stores().incidents.byId(id);
  if (incident === null) throw new Error('The incident was expected to be there.');
  return incident;
}

/** All of an incident that a person would miss if it were another. */
async function standing(id: IncidentId) {
  const { version: _version, ...rest } = await stored(id);
  return rest;
}

async function idsOf(id: IncidentId): Promise<readonly string[]> {
  return (await stores().incidents.ownEvents(id, 100)).map((one) => one.id);
}

async function takeOut(places: readonly number[], as: TakenAs = 'own', reason = REASON) {
  const ids = await idsOf(bets);
  const requests = places.map((place) => ids[place] ?? 'unheard of');
  const { version } = await stored(bets);
  return taking.takeOut(lead, { id: bets, version }, { requests, as, reason });
}

async function taken(places: readonly number[], as: TakenAs = 'own'): Promise<IncidentId> {
  const result = await takeOut(places, as);
  if (result.kind !== 'done' || result.nextId === null) throw new Error(`Not taken out: ${result.kind}.`);
  return result.nextId;
}

async function historyOf(id: IncidentId) {
  return (await stores().incidents.history(id)).map(({ kind, detail, byStaff }) => ({ kind, detail, byStaff }));
}

describe('requests that are taken out', () => {
  test('are an incident of the same person, and both come to what they are', async () => {
    const before = await stored(bets);
    const all = await idsOf(bets);
    const made = await taken([2, 3]);
    expect(await stored(bets)).toMatchObject({
      ...{ eventCount: 2, blockedCount: 1, searchCount: 1, severity: 'low', version: before.version + 1 },
      lastSeen: TUESDAY + 2 * MINUTE,
    });
    expect(await stored(made)).toMatchObject({
      ...{ eventCount: 2, blockedCount: 1, searchCount: 0, severity: 'high', subject: before.subject },
      ...{ takenFrom: bets, state: { status: 'new' }, ruleId: before.ruleId, firstSeen: TUESDAY + 3 * MINUTE },
    });
    expect([...(await idsOf(bets)), ...(await idsOf(made))].toSorted()).toEqual(all.toSorted());
  });

  test('are told of on both sides, with the reason and by whom', async () => {
    const made = await taken([0]);
    const by = { byStaff: lead.staffId };
    expect((await historyOf(bets)).at(-1)).toEqual({ kind: 'taken_out', detail: `1 request: ${REASON}`, ...by });
    const title = (await reviews.incident(lead, bets))?.title;
    expect(await historyOf(made)).toEqual([{ kind: 'taken_from', detail: `${title}: ${REASON}`, ...by }]);
    expect(await reviews.incident(lead, bets)).toMatchObject({ takenOut: [{ id: made }], takenFrom: null });
    expect(await reviews.incident(lead, made)).toMatchObject({ takenOut: [], takenFrom: { id: bets } });
  });

  test('that are somebody else’s are of nobody known, and wait for review', async () => {
    const made = await taken([2], 'not_theirs');
    expect(await stored(made)).toMatchObject({
      subject: { kind: 'unknown', account: null, address: '192.0.2.18' },
      state: { status: 'new' },
    });
    expect(await stores().personRows.incidents(['person:pupil017'])).toHaveLength(1);
  });

  test('that a page opened by itself are closed as a false alarm, with the reason', async () => {
    const made = await taken([2], 'background');
    expect((await stored(made)).state).toMatchObject({ status: 'resolved', resolution: 'false_alarm', note: REASON });
    expect((await stored(bets)).severity).toBe('low');
  });

  test('do not catch what comes later of the same person: that goes where it went before', async () => {
    const made = await taken([2]);
    await raise(stores(), [event(9)]);
    expect([(await stored(bets)).eventCount, (await stored(made)).eventCount]).toEqual([4, 1]);
    expect(await stores().incidents.all(10)).toHaveLength(2);
  });

  test('stay under the legal hold of the incident', async () => {
    await stores().legalHolds.place({ incidentId: bets, at: world.now, by: lead.staffId, reason: 'The police asked.' });
    const made = await taken([2]);
    expect(await stores().legalHolds.of(made)).toMatchObject({ reason: 'The police asked.' });
  });
});

describe('nothing is taken out', () => {
  test('of an incident that would be left empty, nor without a request or a reason', async () => {
    expect(await takeOut([0, 1, 2, 3])).toEqual({ kind: 'wrong', fault: 'none_left' });
    expect(await takeOut([])).toEqual({ kind: 'wrong', fault: 'no_requests' });
    expect(await takeOut([0], 'own', ' ')).toEqual({ kind: 'wrong', fault: 'no_reason' });
    expect(await takeOut([0], 'own', 'x'.repeat(501))).toEqual({ kind: 'wrong', fault: 'too_long' });
    expect((await takeOut([9])).kind).toBe('changed');
    expect((await stored(bets)).eventCount).toBe(4);
  });

  test('where a colleague was quicker: one of two counts', async () => {
    const { version } = await stored(bets);
    const [first = '', second = ''] = await idsOf(bets);
    const both = await Promise.all(
      [[first], [first, second]].map((requests) =>
        taking.takeOut(lead, { id: bets, version }, { requests, as: 'own', reason: REASON }),
      ),
    );
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'done']);
    expect((await stores().incidents.counted()).events).toBe(4);
  });

  test('of what is closed, or part of another', async () => {
    const finding = { resolution: 'no_concern', intent: 'unclear', note: '', caseReference: null } as const;
    await reviews.resolve(lead, bets, (await stored(bets)).version, finding);
    expect((await takeOut([0])).kind).toBe('changed');
    expect(await taking.takeable(lead, bets)).toBe(null);
  });

  test('by somebody who may not review it, and they are told of nothing', async () => {
    const technician = await addStaff(stores(), 'technician');
    expect(await taking.takeable(technician, bets)).toBe(null);
    const read = { id: bets, version: (await stored(bets)).version };
    const wish = { requests: await idsOf(bets), as: 'own', reason: REASON } as const;
    expect(await taking.takeOut(technician, read, wish)).toEqual({ kind: 'gone' });
    const made = await taken([0]);
    expect(await taking.putBack(technician, made)).toEqual({ kind: 'gone' });
  });
});

describe('for ten minutes they are put back', () => {
  test.each(['own', 'not_theirs', 'background'] as const)('and all is as it was: %s', async (as) => {
    const before = await standing(bets);
    const made = await taken([1, 2], as);
    expect(await taking.putBack(lead, made)).toEqual({ kind: 'done', nextId: bets });
    expect(await standing(bets)).toEqual(before);
    expect(await stores().incidents.byId(made)).toBe(null);
    expect((await historyOf(bets)).at(-1)).toMatchObject({ kind: 'put_back', detail: '2 requests' });
  });

  test('and can be taken out again', async () => {
    await taking.putBack(lead, await taken([1]));
    expect((await stored(await taken([1]))).eventCount).toBe(1);
  });

  test('not later, not by a colleague, and not once somebody has done something with them', async () => {
    const colleague = await addStaff(stores(), 'deputy');
    const made = await taken([0]);
    expect(await taking.putBack(colleague, made)).toEqual({ kind: 'late' });
    world.now += 10 * MINUTE + 1;
    expect(await taking.putBack(lead, made)).toEqual({ kind: 'late' });
    const other = await taken([0]);
    await reviews.note(lead, other, 'I asked the teacher.');
    expect(await taking.putBack(lead, other)).toEqual({ kind: 'late' });
    expect((await stored(other)).eventCount).toBe(1);
  });

  test('not into an incident that is closed by now', async () => {
    const made = await taken([0]);
    const finding = { resolution: 'no_concern', intent: 'unclear', note: '', caseReference: null } as const;
    await reviews.resolve(lead, bets, (await stored(bets)).version, finding);
    expect(await taking.putBack(lead, made)).toEqual({ kind: 'late' });
  });
});

test('when everything of the person is erased, what turned out to be somebody else’s stays without their account', async () => {
  const made = await taken([2], 'not_theirs');
  const finding = { resolution: 'no_concern', intent: 'unclear', note: '', caseReference: null } as const;
  await reviews.resolve(lead, bets, (await stored(bets)).version, finding);
  const { version } = await stored(bets);
  expect(await stores().personErasing.incident(bets, version, { tombstone: 'erased-1', at: world.now })).toBe(true);
  const { reader } = stores().database;
  const rows = await reader.selectFrom('events').selectAll().where('incident_id', '=', made).execute();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('pupil017');
  expect((await stored(made)).takenFrom).toBe(null);
});

test('of an item that was put together, its own are taken out, and it still counts its parts', async () => {
  await raise(stores(), [event(20, { rule: 'everyone-gaming' }), event(21, { rule: 'everyone-gaming' })]);
  const games = (await stores().incidents.all(10)).find(({ id }) => id !== bets);
  if (games === undefined) throw new Error('A second incident was expected.');
  const read = { id: bets, version: (await stored(bets)).version };
  await createMergeAnswers(office).merge(lead, read, [{ id: games.id, version: games.version }], '');
  const before = await standing(bets);
  expect(before.eventCount).toBe(6);
  expect(await taking.takeable(lead, bets)).toHaveLength(4);
  const made = await taken([2]);
  expect(await stored(bets)).toMatchObject({ eventCount: 5, severity: 'low' });
  await taking.putBack(lead, made);
  expect(await standing(bets)).toEqual(before);
});

test('however often requests are taken out and put back, each stands in one incident, and the counts are of those', async () => {
  const step = fc.record({ places: fc.uniqueArray(fc.nat(3), { minLength: 1 }), back: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 5 }), async (steps) => {
      const made: IncidentId[] = [];
      for (const { places, back } of steps) {
        const last = back ? made.pop() : undefined;
        if (last !== undefined) await taking.putBack(lead, last);
        const result = await takeOut(places.filter((place) => place < 3));
        if (result.kind === 'done' && result.nextId !== null) made.push(result.nextId);
      }
      const all = await stores().incidents.all(50);
      for (const { id, eventCount } of all) expect((await idsOf(id)).length).toBe(eventCount);
      expect(all.reduce((sum, { eventCount }) => sum + eventCount, 0)).toBe(4);
      for (const id of made.toReversed()) expect((await taking.putBack(lead, id)).kind).toBe('done');
    }),
    { numRuns: 15 },
  );
});
