import { expect, test } from 'vitest';
import { requestsOf, type Visit } from '../../../daemon/demo/device-log.ts';
import { document, noSuchHost, tunnel, unusedConnection } from '../../../daemon/demo/fetches.ts';
import type { Device } from '../../../daemon/demo/people.ts';
import { createChance } from '../../../daemon/demo/seeded.ts';

const LAPTOP: Device = { address: '10.20.21.17', account: 'pupil017', loggedAs: 'pupil017', audience: 'pupils' };
const MACHINE: Device = { address: '10.20.4.11', account: null, loggedAs: null, audience: 'machine' };
const AT = Date.parse('2026-11-20T10:00:00Z');
const chance = createChance('device');

/** What the proxy logged, in order, as 'result target account'. */
function logged(device: Device, visits: readonly Pick<Visit, 'at' | 'fetches'>[], stops = ''): readonly string[] {
  const filter = { stops: (host: string) => host === stops };
  return requestsOf(
    device,
    visits.map((visit) => ({ device, ...visit })),
    filter,
    createChance('x'),
  )
    .toSorted((one, other) => one.endedAt - other.endedAt)
    .map(({ result, target, account }) => `${result} ${target} ${account ?? '-'}`);
}

test('a new connection is asked who is there, and then logged under the account', () => {
  expect(logged(LAPTOP, [{ at: AT, fetches: [tunnel('maths.example', 0, chance)] }])).toEqual([
    'TCP_DENIED/407 maths.example:443 -',
    'TCP_TUNNEL/200 maths.example:443 pupil017',
  ]);
});

test('a machine that nobody is signed in to is not asked', () => {
  expect(logged(MACHINE, [{ at: AT, fetches: [tunnel('updates.example', 0, chance)] }])).toEqual([
    'TCP_TUNNEL/200 updates.example:443 -',
  ]);
});

test('a tunnel that is used again is logged once, when it closes', () => {
  const twice = [AT, AT + 30_000].map((at) => ({ at, fetches: [tunnel('updates.example', 0, chance)] }));
  const [request, ...others] = requestsOf(
    MACHINE,
    twice.map((visit) => ({ device: MACHINE, ...visit })),
    { stops: () => false },
    createChance('x'),
  );
  expect(others).toEqual([]);
  expect((request?.endedAt ?? 0) - (request?.durationMs ?? 0)).toBe(AT);
  expect(request?.durationMs).toBeGreaterThan(30_000);
});

test('a tunnel that was left alone is opened anew', () => {
  const later = [AT, AT + 600_000].map((at) => ({ at, fetches: [tunnel('updates.example', 0, chance)] }));
  expect(logged(MACHINE, later)).toHaveLength(2);
});

test('what the filter stops is refused at once', () => {
  expect(logged(MACHINE, [{ at: AT, fetches: [tunnel('bet.example', 0, chance)] }], 'bet.example')).toEqual([
    'TCP_DENIED/403 bet.example:443 -',
  ]);
});

test('a connection that the proxy reads is set up first, and then shows the address', () => {
  expect(logged(MACHINE, [{ at: AT, fetches: [document('https://search.example/?q=owls', 0, chance)] }])).toEqual([
    'NONE_NONE/200 search.example:443 -',
    'TCP_MISS/200 https://search.example/?q=owls -',
  ]);
});

test('a host that does not exist is asked for in vain, and silence has no account', () => {
  const visits = [
    { at: AT, fetches: [noSuchHost('mistyped.example')] },
    { at: AT + 1, fetches: [unusedConnection()] },
  ];
  expect(logged(LAPTOP, visits)).toEqual([
    'NONE_NONE/503 mistyped.example:443 pupil017',
    'NONE_NONE/000 error:transaction-end-before-headers -',
  ]);
});
