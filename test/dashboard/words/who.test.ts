import { expect, test } from 'vitest';
import type { Who } from '../../../daemon/api/contract.ts';
import { howSure, whoByName, whoInList } from '../../../dashboard/words/who.ts';
import { buildPerson } from '../../support/dashboard-models.ts';

const shared: Who = { kind: 'shared', account: 'class-ipad', group: 'Year 6' };
const device: Who = { kind: 'device', deviceName: 'Library PC 4', group: '' };
const stranger: Who = { kind: 'unknown', account: 'visitor9', address: '192.0.2.44' };
const addressOnly: Who = { kind: 'unknown', account: null, address: '192.0.2.44' };
const nobody: Who = { kind: 'unknown', account: null, address: null };

test('a list shows the year and never a name or an account', () => {
  const all = [buildPerson(), buildPerson({ role: 'staff', group: 'staff' }), shared, device, stranger, addressOnly];
  expect(all.map(whoInList)).toEqual([
    'Year 5 pupil',
    'Member of staff',
    'Shared sign-in for Year 6',
    'Somebody on Library PC 4',
    'Somebody whose account is on no roster',
    'Somebody on an unknown device',
  ]);
});

test('the incident’s own page names whoever is known', () => {
  expect(whoByName(buildPerson({ name: 'Pupil Seventeen' }))).toBe('Pupil Seventeen');
  expect(whoByName(addressOnly)).toBe('We do not know who this was');
});

test('how sure we are says from where, and no more', () => {
  expect(howSure(buildPerson({ account: 'pupil017', via: 'log' }))).toMatch(/^Signed in to the filter as pupil017\./);
  expect(howSure(addressOnly)).toMatch(/^We do not know who this was: only the address of the device is known/);
  expect(howSure(nobody)).toMatch(/names neither a person nor a device/);
  expect(howSure(shared)).toMatch(/cannot say which of them/);
  expect(howSure(stranger)).toMatch(/visitor9, which is on no roster/);
});

test('a device says by what it was recognised, and that it is no person', () => {
  const known = (by: 'mac' | 'lease' | 'address' | 'network') => howSure({ ...device, by });
  expect(known('network')).toBe(
    'Known by its network alone: this is a device, not a person. IT support may know which device had this address at the time.',
  );
  expect(known('mac')).toMatch(/^Known by the hardware address in the log: this is a device, not a person/);
  expect(known('address')).toMatch(/^Known by its address, which the school’s list gives to it: this is a device/);
  expect(known('lease')).toMatch(
    /^Known by the address that the network had given to it at the time: this is a device/,
  );
  expect(howSure(device)).toBe('Only the device is known, not who was using it. Ask who had it at the time.');
});

test('a person known by a device is told so', () => {
  expect(howSure(buildPerson({ account: 'pupil017', via: 'device' }))).toBe(
    'The log names a device that the school’s list gives to pupil017 alone. Somebody else may have been using it.',
  );
});
