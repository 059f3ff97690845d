import { expect, test } from 'vitest';
import { doneAt } from '../../../daemon/checking/confirm-requests.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import type { FilterRequest } from '../../../daemon/requests/filter-request.ts';
import type { NewCheck } from '../../../daemon/store/filter-check-rows.ts';
import { buildCheck } from '../../support/filter-check.ts';
import { TUESDAY } from '../../support/office.ts';

const by = 'head-1' as StaffId;
const at = TUESDAY - 1;
const state = { status: 'told', authorised: { by, at }, told: { how: 'by_hand', by, at } } as const;
const REQUEST = { kind: 'block', entry: 'casino.example', scope: { kind: 'school' }, state } as const;
const profile = { way: { kind: 'direct' }, from: null } as const;
const profiles = [
  { id: 'pupils', name: 'Pupils', group: 'Year 5', ...profile },
  { id: 'staff', name: 'Staff', group: 'staff', ...profile },
];

function done(request: Partial<FilterRequest>, ...checks: readonly Partial<NewCheck>[]): boolean {
  return doneAt({ ...REQUEST, ...request }, { profiles }, checks.map(buildCheck)) !== null;
}

const STAFF_SEES_IT = { profileId: 'staff', outcome: 'allowed' } as const;

test('a site is blocked where every profile that it is for found it so', () => {
  expect(done({}, {})).toBe(true);
  expect(done({}, {}, STAFF_SEES_IT)).toBe(false);
  expect(done({ scope: { kind: 'pupils' } }, {}, STAFF_SEES_IT)).toBe(true);
  expect(done({ scope: { kind: 'groups', groups: ['year 5'] } }, {}, STAFF_SEES_IT)).toBe(true);
  expect(done({ scope: { kind: 'groups', groups: ['Year 6'] } }, {})).toBe(false);
});

test('what is not clear confirms nothing, nor does another site, or a part of it', () => {
  expect(done({}, { outcome: 'not_clear' })).toBe(false);
  expect(done({}, { outcome: 'could_not_ask' })).toBe(false);
  expect(done({}, { url: 'http://notcasino.example/' })).toBe(false);
  expect(done({ entry: 'casino.example/play' }, {})).toBe(false);
  expect(done({ entry: 'casino.example/play' }, { url: 'http://www.casino.example/play/now' })).toBe(true);
});

test('what was found before the provider knew confirms nothing', () => {
  expect(done({}, { at })).toBe(false);
});

test('a site that was to be opened is open where it was let through', () => {
  expect(done({ kind: 'unblock' }, { outcome: 'allowed' })).toBe(true);
  expect(done({ kind: 'unblock' }, {})).toBe(false);
});

test('a request of which the provider does not know is left alone', () => {
  expect(done({ state: { status: 'asked' } }, {})).toBe(false);
});
