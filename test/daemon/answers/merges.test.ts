/* Several incidents as one item: what comes later is counted there, and apart again each is what it was. */
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { createMergeAnswers } from '../../../daemon/answers/merges.ts';
import type { Office } from '../../../daemon/answers/office.ts';
import { createReviews, type Reviews } from '../../../daemon/answers/reviews.ts';
import type { MergeAnswers, Viewer } from '../../../daemon/api/contract.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import type { EventParts } from '../../support/flagged-event.ts';
import { addStaff, newWorld, officeOf, pupil, raise, TUESDAY } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const MINUTE = 60_000;
let office: Office;
let reviews: Reviews;
let merges: MergeAnswers<Viewer>;
let lead: Viewer;
let ids: Record<'games' | 'bets' | 'other', IncidentId>;

const event = (account: string, rule: string, offset: number, parts: EventParts = {}): EventParts => ({
  ...{ offset, rule, identity: pupil(account), severity: 'low' },
  record: { timestamp: TUESDAY + offset * MINUTE },
  ...parts,
});

beforeEach(async () => {
  office = officeOf(stores(), newWorld());
  reviews = createReviews(office);
  merges = createMergeAnswers(office);
  lead = await addStaff(stores(), 'lead');
  await raise(stores(), [
    event('pupil017', 'everyone-gaming', 1),
    event('pupil017', 'everyone-gaming', 2),
    event('pupil017', 'everyone-gambling', 3, { severity: 'medium' }),
    event('pupil023', 'everyone-gambling', 4),
  ]);
  const all = await stores().incidents.all(10);
  const of = (account: string, rule: string) => {
    const found = all.find(
      ({ subject, ruleId }) => ruleId === rule && 'personId' in subject && subject.personId === account,
    );
    if (found === undefined) throw new Error('An incident was expected.');
    return found.id;
  };
  ids = {
    games: of('pupil017', 'everyone-gaming'),
    bets: of('pupil017', 'everyone-gambling'),
    other: of('pupil023', 'everyone-gambling'),
  };
});

async function read(id: IncidentId) {
  const version = (await stores().incidents.byId(id))?.version ?? 0;
  return { id, version };
}

async function merge(one: IncidentId, others: readonly IncidentId[], reason = '') {
  return merges.merge(lead, await read(one), await Promise.all(others.map(read)), reason);
}

/** All of an incident that a person would miss if it were another. */
async function standing(id: IncidentId) {
  const stored = await stores().incidents.byId(id);
  if (stored === null) throw new Error('The incident was expected to be there.');
  const { version: _version, ...rest } = stored;
  return rest;
}

async function seen(id: IncidentId) {
  const incident = await reviews.incident(lead, id);
  if (incident === null) throw new Error('The incident was expected to be shown.');
  return incident;
}

test('the most serious is the item, and shows and counts the requests of all', async () => {
  const alike = await merges.alike(lead, ids.games);
  expect(alike?.map(({ id, isSameSubject }) => [id, isSameSubject])).toEqual([
    [ids.bets, true],
    [ids.other, false],
  ]);
  expect(await merge(ids.games, [ids.bets])).toEqual({ kind: 'done', nextId: ids.bets });
  const item = await seen(ids.bets);
  expect(item).toMatchObject({ status: 'new', eventCount: 3, severity: 'medium', partOf: null });
  expect(item.requests).toHaveLength(3);
  expect(item.parts.map(({ id }) => id)).toEqual([ids.games]);
  expect(item.history.at(-1)).toMatchObject({ kind: 'took_in', byName: 'The lead' });
  expect(await seen(ids.games)).toMatchObject({
    status: 'resolved',
    resolution: 'duplicate',
    partOf: { id: ids.bets },
    undoUntil: null,
  });
  expect(await reviews.undo(lead, ids.games)).toEqual({ kind: 'late' });
});

test('for another person somebody says why it is the same', async () => {
  expect(await merge(ids.bets, [ids.other])).toEqual({ kind: 'wrong', fault: 'no_reason' });
  expect((await merge(ids.bets, [ids.other], 'They shared a tablet.')).kind).toBe('done');
  expect((await seen(ids.other)).state).toMatchObject({ note: 'They shared a tablet.' });
});

test('what comes later for a part is counted with the item, wakes who let it wait, and is a new incident once the item is closed', async () => {
  await merge(ids.bets, [ids.games]);
  await reviews.wait(lead, ids.bets, 2, { waitingFor: 'the parents', until: '2026-11-20' });
  await raise(stores(), [
    event('pupil017', 'everyone-gaming', 5, { severity: 'high' }),
    event('pupil017', 'everyone-gambling', 6),
  ]);
  expect(await seen(ids.bets)).toMatchObject({ eventCount: 5, severity: 'high', isBack: true });
  expect(await standing(ids.games)).toMatchObject({ eventCount: 3, state: { resolution: 'duplicate' } });
  const finding = { resolution: 'no_concern', intent: 'unclear', note: '', caseReference: null } as const;
  expect((await reviews.resolve(lead, ids.bets, 3, finding)).kind).toBe('done');
  await raise(stores(), [event('pupil017', 'everyone-gaming', 7)]);
  const later = (await stores().incidents.all(10)).filter(({ ruleId }) => ruleId === 'everyone-gaming');
  expect(later.map(({ sequence, eventCount, state }) => [sequence, eventCount, state.status])).toEqual(
    expect.arrayContaining([
      [1, 3, 'resolved'],
      [2, 1, 'new'],
    ]),
  );
});

test('whoever was slower makes nothing of it: all or none', async () => {
  const old = await read(ids.games);
  await reviews.claim(lead, ids.games, old.version);
  const before = await standing(ids.bets);
  const result = await merges.merge(lead, await read(ids.bets), [await read(ids.other), old], 'The same.');
  expect(result).toMatchObject({ kind: 'changed', by: { kind: 'claimed', byName: 'The lead' } });
  const stale = { main: await read(ids.bets), parts: [{ ...old, title: 'Games' }], mainTitle: 'Bets' };
  expect(await stores().incidents.merge({ ...stale, reason: '', at: TUESDAY, by: lead.staffId })).toBe(false);
  expect(await standing(ids.bets)).toEqual(before);
});

test('put together and apart in any order, each is again what it was', async () => {
  const all = Object.values(ids);
  const before = await Promise.all(all.map(standing));
  const step = fc.record({ apart: fc.boolean(), one: fc.constantFrom(...all), other: fc.constantFrom(...all) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      for (const { apart, one, other } of steps) {
        if (apart) await merges.separate(lead, await read(one));
        else await merge(one, [other], 'The same.');
        const open = (await Promise.all(all.map(standing))).filter(({ merged }) => merged === null);
        expect(open.reduce((sum, { eventCount }) => sum + eventCount, 0)).toBe(4);
      }
      for (let rounds = 0; rounds < all.length; rounds += 1) {
        for (const id of all) await merges.separate(lead, await read(id));
      }
      expect(await Promise.all(all.map(standing))).toEqual(before);
    }),
    { numRuns: 25 },
  );
});
