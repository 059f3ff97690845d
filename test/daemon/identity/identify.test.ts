import { expect, test } from 'vitest';
import { createIdentifier } from '../../../daemon/identity/identify.ts';
import { buildRoster, emptyRoster } from '../../../daemon/identity/roster.ts';
import { buildRecord } from './build-record.ts';
import { buildRow } from './build-row.ts';

const { roster } = buildRoster([
  buildRow(),
  buildRow({ account: 'staff03', role: 'staff', year: '', className: '' }),
  buildRow({ account: 'ipads-y2', role: 'shared', year: 'Year 2', className: '' }),
  buildRow({ account: 'staffroom', role: 'shared', year: 'staff', className: '' }),
]);

test('a user on the roster is a person, however the filter spells the account', () => {
  const { identify, audience, groupsOf } = createIdentifier(roster);
  for (const userName of ['pupil017', 'SCHOOL\\PUPIL017', 'pupil017@school.example']) {
    const identity = identify(buildRecord({ userName }));
    expect(identity).toEqual({ kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' });
    expect(audience(identity)).toBe('pupils');
    expect(groupsOf(identity)).toEqual(['Year 5', '5B', 'pupils']);
  }
});

test('a member of staff is held to the rules for staff', () => {
  const { identify, audience } = createIdentifier(roster);
  expect(audience(identify(buildRecord({ userName: 'staff03' })))).toBe('staff');
});

test('a shared account is never a person, and has the rules of those who share it', () => {
  const { identify, audience, groupsOf } = createIdentifier(roster);
  const tablets = identify(buildRecord({ userName: 'SCHOOL\\ipads-y2' }));
  expect(tablets).toEqual({ kind: 'shared', account: 'ipads-y2', group: 'Year 2' });
  expect(audience(tablets)).toBe('pupils');
  expect(groupsOf(tablets)).toEqual(['Year 2', 'pupils']);
  expect(audience(identify(buildRecord({ userName: 'staffroom' })))).toBe('staff');
});

test('a user who is on no roster stays unknown, with the account as logged and the address of that record', () => {
  const { identify, audience, groupsOf } = createIdentifier(roster);
  const first = identify(buildRecord({ userName: 'Visitor9', clientIp: '192.0.2.1' }));
  const moved = identify(buildRecord({ userName: 'Visitor9', clientIp: '192.0.2.2' }));
  expect(first).toEqual({ kind: 'unknown', account: 'Visitor9', address: '192.0.2.1' });
  expect(moved).toEqual({ kind: 'unknown', account: 'Visitor9', address: '192.0.2.2' });
  expect(audience(first)).toBe('unknown');
  expect(groupsOf(first)).toEqual([]);
});

test('without a user name the device is named, and an address alone names no child', () => {
  const { identify, audience } = createIdentifier(roster);
  const device = identify(buildRecord({ userName: null, deviceName: 'LIB-PC-04' }));
  const address = identify(buildRecord({ userName: null, clientIp: '2001:db8::17' }));
  expect(device).toEqual({ kind: 'device', deviceName: 'LIB-PC-04', group: '' });
  expect(address).toEqual({ kind: 'unknown', account: null, address: '2001:db8::17' });
  expect(audience(device)).toBe('unknown');
  expect(identify(buildRecord({ userName: null, clientIp: null }))).toEqual({
    kind: 'unknown',
    account: null,
    address: null,
  });
});

test('a computer that signs in with its own account is a device', () => {
  const { identify } = createIdentifier(roster);
  expect(identify(buildRecord({ userName: 'SCHOOL\\LIB-PC-04$' }))).toEqual({
    kind: 'device',
    deviceName: 'lib-pc-04',
    group: '',
  });
});

test.each([
  ['a person', buildRecord()],
  ['an unknown account', buildRecord({ userName: 'visitor9' })],
  ['a device', buildRecord({ userName: null, deviceName: 'LIB-PC-04' })],
  ['an address', buildRecord({ userName: null })],
])('%s comes out as the same frozen object each time', (_who, record) => {
  const { identify } = createIdentifier(roster);
  const first = identify(record);
  expect(identify({ ...record })).toBe(first);
  expect(Object.isFrozen(first)).toBe(true);
});

test('more names than can be remembered change no answer', () => {
  const { identify } = createIdentifier(roster);
  const before = identify(buildRecord());
  for (let number = 0; number < 70_000; number += 1) identify(buildRecord({ userName: `visitor${number}` }));
  expect(identify(buildRecord())).toEqual(before);
});

test('nominated groups are added for whoever holds the account, on the roster or not', () => {
  const { identify, groupsOf } = createIdentifier(roster, { 'nominated pupils': ['SCHOOL\\pupil017', 'visitor9'] });
  expect(groupsOf(identify(buildRecord()))).toEqual(['Year 5', '5B', 'pupils', 'nominated pupils']);
  expect(groupsOf(identify(buildRecord({ userName: 'Visitor9' })))).toEqual(['nominated pupils']);
  expect(groupsOf(identify(buildRecord({ userName: 'staff03' })))).toEqual(['staff']);
});

test('a school without a roster knows nobody by name', () => {
  const { identify } = createIdentifier(emptyRoster);
  expect(identify(buildRecord()).kind).toBe('unknown');
});

test('a person of an older roster keeps the group that was theirs', () => {
  const { audience, groupsOf } = createIdentifier(emptyRoster);
  const left = { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' } as const;
  expect(groupsOf(left)).toEqual(['Year 5']);
  expect(audience(left)).toBe('pupils');
});
