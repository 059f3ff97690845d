import { expect, test } from 'vitest';
import type { Attachment } from '../../../daemon/identity/attachment.ts';
import { createIdentifier, type Whereabouts } from '../../../daemon/identity/identify.ts';
import { buildRoster } from '../../../daemon/identity/roster.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import { buildDevice } from './build-device.ts';
import { buildRecord } from './build-record.ts';
import { buildRow } from './build-row.ts';

const { roster } = buildRoster([
  buildRow({ aliases: ['alex.specimen'] }),
  buildRow({ account: 'staff03', role: 'staff' }),
]);
const LAPTOP = buildDevice({ mac: '00:00:5e:00:53:17', host: 'laptop-17', name: 'Laptop 17', owner: 'pupil017' });
const TROLLEY = buildDevice({ host: 'trolley-4', name: 'Trolley 4', group: '5', owner: 'pupil017', shared: true });
const PRINTER = buildDevice({ address: '192.0.2.9', name: 'Office printer', group: 'staff' });
const STAFF_NET = buildDevice({ address: '192.0.2.0/25', name: 'Staff network', group: 'Staff' });
const GUESTS = buildDevice({ address: '192.0.2.128/25', name: 'Guests', group: 'guests' });
const devices = [LAPTOP, TROLLEY, PRINTER, STAFF_NET, GUESTS];

function seen(parts: Partial<LogRecord>, whereabouts: Whereabouts = {}) {
  const identifier = createIdentifier(roster, {}, { devices, ...whereabouts });
  const record = buildRecord({ userName: null, clientIp: null, ...parts });
  const identity = identifier.identify(record);
  expect(identifier.identify({ ...record })).toBe(identity);
  return { identity, audience: identifier.audience(identity), groups: identifier.groupsOf(identity) };
}

function attachment(parts: Partial<Attachment>): Attachment {
  return { address: '192.0.2.200', from: 0, to: null, mac: null, host: null, account: null, via: 'lease', ...parts };
}
const at = (given: Partial<Attachment>): Whereabouts => {
  const known = attachment(given);
  return { attachmentAt: (address) => (address === known.address ? known : null) };
};

const PUPIL = { kind: 'person', personId: 'pupil017', group: 'Year 5' } as const;

test('a device that one person alone has is that person, by its MAC address or its name', () => {
  expect(seen({ clientMac: '00-00-5E-00-53-17' }).identity).toEqual({ ...PUPIL, via: 'device' });
  expect(seen({ deviceName: 'LAPTOP-17.school.example' }).identity).toEqual({ ...PUPIL, via: 'device' });
});

test('a phone whose name was chosen like that of a laptop is nobody’s, and has the rules of nobody', () => {
  const office = buildDevice({ host: 'office-pc', group: 'staff' });
  const known = { devices: [...devices, office] };
  const phone = {
    identity: { kind: 'device', deviceName: 'aa:00:00:00:00:01', group: '', by: 'mac' },
    audience: 'unknown',
  };
  for (const deviceName of ['laptop-17', 'office-pc'])
    expect(seen({ clientMac: 'aa:00:00:00:00:01', deviceName }, known)).toMatchObject(phone);
  expect(seen({ clientMac: 'aa:00:00:00:00:01', deviceName: 'trolley-4' }, known)).toMatchObject({
    identity: { deviceName: 'Trolley 4', group: 'Year 5' },
  });
  expect(
    createIdentifier(roster, {}, known).deviceOf(
      buildRecord({ clientIp: null, clientMac: 'aa:00:00:00:00:01', deviceName: 'office-pc' }),
    ),
  ).toBe(null);
});

test('a shared device is nobody, and has the rules of its group', () => {
  expect(seen({ deviceName: 'trolley-4' })).toEqual({
    identity: { kind: 'device', deviceName: 'Trolley 4', group: 'Year 5' },
    audience: 'pupils',
    groups: ['Year 5', 'pupils'],
  });
});

test('an address or a network names a device at most, and says whose rules hold there', () => {
  expect(seen({ clientIp: '192.0.2.9' })).toEqual({
    identity: { kind: 'device', deviceName: 'Office printer', group: 'staff', by: 'address' },
    audience: 'staff',
    groups: ['staff'],
  });
  expect(seen({ clientIp: '192.0.2.77' })).toEqual({
    identity: { kind: 'device', deviceName: 'Staff network, 192.0.2.77', group: 'staff', by: 'network' },
    audience: 'staff',
    groups: ['staff'],
  });
});

test('guests are held to the rules for pupils, and can be named by a rule', () => {
  expect(seen({ clientIp: '192.0.2.200' })).toMatchObject({ audience: 'unknown', groups: ['guests'] });
});

test('an owner is not named by an address alone', () => {
  const known = [buildDevice({ address: '192.0.2.7', owner: 'pupil017', group: 'Year 5' })];
  expect(seen({ clientIp: '192.0.2.7' }, { devices: known }).identity.kind).toBe('device');
});

test('a proven name goes before every device', () => {
  expect(seen({ userName: 'staff03', clientMac: '00:00:5e:00:53:17', clientIp: '192.0.2.200' }).identity).toMatchObject(
    {
      personId: 'staff03',
      via: 'log',
    },
  );
});

test('a device without a group of its own has the one of its network', () => {
  expect(seen({ deviceName: 'PC-99', clientIp: '192.0.2.5' })).toEqual({
    identity: { kind: 'device', deviceName: 'PC-99', group: 'staff' },
    audience: 'staff',
    groups: ['staff'],
  });
});

test('a computer that signs in by itself is no person, even where one person has it', () => {
  expect(seen({ userName: 'SCHOOL\\LAPTOP-17$' }).identity).toEqual({
    kind: 'device',
    deviceName: 'Laptop 17',
    group: '',
  });
});

test('a sign-on at the address is that person, and another account of theirs too', () => {
  for (const account of ['SCHOOL\\pupil017', 'alex.specimen@school.example']) {
    expect(seen({ clientIp: '192.0.2.200' }, at({ account, via: 'sign_on' })).identity).toEqual({
      ...PUPIL,
      via: 'login',
    });
  }
});

test('a lease of a person’s own device is that person; of any other, the device', () => {
  expect(seen({ clientIp: '192.0.2.200' }, at({ mac: '00:00:5e:00:53:17' })).identity).toEqual({
    ...PUPIL,
    via: 'lease',
  });
  expect(seen({ clientIp: '192.0.2.200' }, at({ host: 'trolley-4' })).identity).toEqual({
    kind: 'device',
    deviceName: 'Trolley 4',
    group: 'Year 5',
    by: 'lease',
  });
  expect(seen({ clientIp: '192.0.2.200' }, at({ host: 'visitor-phone', mac: '00:00:5e:00:53:99' })).identity).toEqual({
    kind: 'device',
    deviceName: 'visitor-phone',
    group: 'guests',
    by: 'lease',
  });
});

test('without anything else the device is called by its MAC address, and an address stays an address', () => {
  expect(seen({ clientMac: '00-00-5E-00-53-99' }).identity).toEqual({
    kind: 'device',
    deviceName: '00:00:5e:00:53:99',
    group: '',
    by: 'mac',
  });
  expect(seen({ clientIp: '198.51.100.7' }).identity).toEqual({
    kind: 'unknown',
    account: null,
    address: '198.51.100.7',
  });
});

test('the row of the very device is found, never that of a network', () => {
  const { deviceOf } = createIdentifier(roster, {}, { devices, ...at({ host: 'trolley-4' }) });
  const rowOf = (parts: Partial<LogRecord>) => deviceOf(buildRecord({ clientIp: null, ...parts }))?.name ?? null;
  expect([
    rowOf({ clientMac: '00:00:5e:00:53:17' }),
    rowOf({ clientIp: '192.0.2.9' }),
    rowOf({ clientIp: '192.0.2.200' }),
    rowOf({ clientIp: '192.0.2.77' }),
    rowOf({ deviceName: 'pc-99' }),
  ]).toEqual(['Laptop 17', 'Office printer', 'Trolley 4', null, null]);
});

test('a device that calls itself like somebody’s laptop in a lease is not that person, and not staff', () => {
  const other = { mac: '00:00:5e:00:53:99', host: 'laptop-17' };
  const device = { kind: 'device', deviceName: '00:00:5e:00:53:99', group: 'guests', by: 'lease' };
  expect(seen({ clientIp: '192.0.2.200' }, at(other)).identity).toEqual(device);
  expect(seen({ clientIp: '192.0.2.200' }, at({ host: 'laptop-17' })).identity).toMatchObject({ kind: 'device' });
  const staffs = buildDevice({ host: 'office-1', name: 'Office 1', group: 'staff' });
  const given = { devices: [staffs], ...at({ mac: '00:00:5e:00:53:99', host: 'office-1' }) };
  expect(seen({ clientIp: '192.0.2.200' }, given).audience).not.toBe('staff');
});
