import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { StaffId } from '../../daemon/incidents/incident.ts';
import type { RequestId, RequestScope } from '../../daemon/requests/filter-request.ts';
import { createRequestConfirming, watchRequests } from '../../daemon/watch-requests.ts';
import { type JudgedParts, keepRecords, visit } from '../support/log-desk.ts';
import { TUESDAY } from '../support/office.ts';
import { storeWithArchive } from '../support/open-archive-of.ts';

const store = storeWithArchive();
const MINUTE = 60_000;
const BY = 'head-1' as StaffId;

interface Wanted {
  readonly kind?: 'block' | 'unblock';
  readonly entry?: string;
  readonly scope?: RequestScope;
}

/** A request of which the provider was told when the lesson began. */
async function told({ kind = 'block', entry = 'casino.example', scope = { kind: 'school' } }: Wanted = {}) {
  const { filterRequests } = store.stores();
  const asked = { kind, entry, scope, reason: 'x', until: null, askedBy: 'lead-1' as StaffId, askedAt: TUESDAY };
  const id = await filterRequests.ask({ ...asked, incidentId: null });
  if (id === null) throw new Error('Too many wait.');
  const at = TUESDAY;
  const state = { status: 'told', authorised: { by: BY, at }, told: { how: 'by_hand', by: BY, at } } as const;
  await filterRequests.change({ id, version: 1, steps: [{ state, happened: { at, kind: 'told', by: BY } }] });
  return id;
}

const look = (minutes: number) =>
  watchRequests({
    filterRequests: store.stores().filterRequests,
    archive: store.archive(),
    log: pino({ level: 'silent' }),
    now: () => TUESDAY + minutes * MINUTE,
  });

const at = (minute: number, host: string, disposition: 'allowed' | 'blocked', more: JudgedParts = {}): JudgedParts => ({
  ...visit('pupil017', host, { ...more, record: { disposition, ...more.record } }),
  minute,
});

async function standing(id: RequestId) {
  const request = await store.stores().filterRequests.one(id);
  const { state, seen } = request ?? {};
  return {
    status: state?.status,
    since: state?.status === 'confirmed' ? (state.confirmed.at - TUESDAY) / MINUTE : null,
    against: seen?.lastAgainst == null ? null : (seen.lastAgainst - TUESDAY) / MINUTE,
  };
}

test('a block is confirmed by the first request that was blocked, after the last that came through', async () => {
  const id = await told();
  await keepRecords(store, [
    at(-5, 'casino.example', 'blocked'),
    at(2, 'www.casino.example', 'allowed'),
    at(3, 'other.example', 'blocked'),
  ]);
  expect(await look(4)).toBe(1);
  expect(await standing(id)).toEqual({ status: 'told', since: null, against: 2 });
  await keepRecords(store, [at(5, 'casino.example', 'blocked'), at(6, 'casino.example', 'blocked')]);
  await look(7);
  expect(await standing(id)).toEqual({ status: 'confirmed', since: 5, against: 2 });
  const { filterRequests } = store.stores();
  expect((await filterRequests.history(id)).map(({ kind }) => kind)).toEqual(['asked', 'told', 'seen_in_log']);
});

test('what comes through after it was confirmed takes the confirmation back', async () => {
  const id = await told();
  await keepRecords(store, [at(1, 'casino.example', 'blocked')]);
  await look(2);
  await keepRecords(store, [at(3, 'casino.example', 'allowed')]);
  await look(4);
  expect(await standing(id)).toEqual({ status: 'told', since: null, against: 3 });
  await keepRecords(store, [at(5, 'casino.example', 'blocked')]);
  await look(6);
  expect(await standing(id)).toEqual({ status: 'confirmed', since: 5, against: 3 });
});

test('an unblock is confirmed the other way round', async () => {
  const id = await told({ kind: 'unblock' });
  await keepRecords(store, [at(1, 'casino.example', 'blocked'), at(3, 'casino.example', 'allowed')]);
  await look(4);
  expect(await standing(id)).toEqual({ status: 'confirmed', since: 3, against: 1 });
});

test('where a proxy shows visits, look-ups of the name say nothing; where nothing else is logged, they do', async () => {
  const both = await told();
  const names = await told({ entry: 'names.example' });
  const dns = { record: { kind: 'dns', url: null } } as const;
  await keepRecords(store, [
    at(1, 'casino.example', 'blocked'),
    at(2, 'casino.example', 'allowed', dns),
    at(1, 'names.example', 'allowed', dns),
    at(2, 'names.example', 'blocked', dns),
  ]);
  await look(3);
  expect(await standing(both)).toEqual({ status: 'confirmed', since: 1, against: null });
  expect(await standing(names)).toEqual({ status: 'confirmed', since: 2, against: 1 });
});

test('a request for pupils, or for one group, is held against what those did', async () => {
  const pupils = await told({ scope: { kind: 'pupils' } });
  const year6 = await told({ scope: { kind: 'groups', groups: ['Year 6'] } });
  await keepRecords(store, [
    at(1, 'casino.example', 'blocked'),
    at(2, 'casino.example', 'allowed', {
      audience: 'staff',
      identity: { kind: 'person', personId: 'staff03', group: 'staff', via: 'log' },
    }),
  ]);
  await look(3);
  expect(await standing(pupils)).toEqual({ status: 'confirmed', since: 1, against: null });
  expect(await standing(year6)).toEqual({ status: 'told', since: null, against: null });
});

test('a part of a site is looked for in the address', async () => {
  const id = await told({ entry: 'tube.example/live' });
  const live = { url: 'http://tube.example/live/now' };
  await keepRecords(store, [
    at(1, 'tube.example', 'allowed'),
    at(2, 'tube.example', 'blocked', { record: live }),
    at(3, 'tube.example', 'allowed'),
  ]);
  await look(4);
  expect(await standing(id)).toEqual({ status: 'confirmed', since: 2, against: null });
});

test('nothing is asked of the log while nothing is open, and a filter check or a person confirms too', async () => {
  expect(await look(1)).toBe(0);
  const id = await told();
  const { confirm } = createRequestConfirming(store.stores().filterRequests);
  expect(await confirm(id, { by: 'filter_check', at: TUESDAY + MINUTE })).toBe(true);
  expect(await standing(id)).toEqual({ status: 'confirmed', since: 1, against: null });
  expect(await confirm(id, { by: 'person', at: TUESDAY, staffId: BY })).toBe(false);
  expect(await confirm('no-request', { by: 'filter_check', at: TUESDAY })).toBe(false);
});
