import { expect, test } from 'vitest';
import { buildDevices, deviceNameOf, isNetworkRow } from '../../../daemon/identity/device-book.ts';
import { isMadeUpMac, plainMac } from '../../../daemon/identity/mac.ts';
import { buildDevice } from './build-device.ts';

test.each(['aa:bb:cc:0d:ee:ff', 'AA-BB-CC-0D-EE-FF', 'aabb.cc0d.eeff', 'AABBCC0DEEFF'])(
  '“%s” is one MAC address',
  (text) => {
    expect(plainMac(text)).toBe('aa:bb:cc:0d:ee:ff');
  },
);

test('what is no MAC address is none', () => {
  expect(['', 'aa:bb:cc:dd:ee', 'gg:bb:cc:dd:ee:ff', '192.0.2.7'].map(plainMac)).toEqual([null, null, null, null]);
});

test('an address that a phone made up for a network is told from that of its hardware', () => {
  expect([isMadeUpMac('da:a1:19:00:00:01'), isMadeUpMac('00:00:5e:00:53:01')]).toEqual([true, false]);
});

test('a device is found by each of its names, in any spelling', () => {
  const pc = buildDevice({ mac: '00-00-5E-00-53-01', host: 'PC-LIB-04', name: 'Library PC 4' });
  const { devices, problems } = buildDevices([pc]);
  expect(devices.byMac('00:00:5e:00:53:01')).toBe(pc);
  expect(devices.byHost('pc-lib-04.school.example.')).toBe(pc);
  expect([devices.byMac('00:00:5e:00:53:02'), devices.byHost('pc-lib-05'), devices.byHost('')]).toEqual([
    null,
    null,
    null,
  ]);
  expect(problems).toEqual([]);
});

test('a device that two rows know differently is known by neither', () => {
  const rows = [
    buildDevice({ mac: '00:00:5e:00:53:01', name: 'One' }),
    buildDevice({ mac: '00005E005301', name: 'Two' }),
  ];
  const { devices, problems } = buildDevices(rows);
  expect(devices.byMac('00:00:5e:00:53:01')).toBe(null);
  expect(problems.map(({ row, found }) => [row, found])).toEqual([[2, 'the MAC address of row 1 again']]);
});

test('rows that cannot name a device are told by their place in the list', () => {
  const { problems } = buildDevices([
    buildDevice({ name: 'Nothing' }),
    buildDevice({ address: '192.0.2' }),
    buildDevice({ mac: 'aa:bb' }),
    buildDevice({ mac: 'da:a1:19:00:00:01' }),
    buildDevice({ address: '192.0.2.7', owner: 'pupil017' }),
  ]);
  expect(problems.map(({ row, found }) => [row, found])).toEqual([
    [1, 'nothing that the device is known by'],
    [2, 'an address that is none'],
    [3, 'a MAC address that is none'],
    [4, 'a private MAC address, which the device made up and may change'],
    [5, 'an owner of an address alone'],
  ]);
});

test('a device is called by its name, and else by what the network knows it by', () => {
  const address = '192.0.2.0/24';
  expect(deviceNameOf(buildDevice({ name: 'Staff', address }))).toBe('Staff');
  expect(deviceNameOf(buildDevice({ host: 'pc-1', mac: '00:00:5e:00:53:01' }))).toBe('pc-1');
  expect(deviceNameOf(buildDevice({ address }))).toBe(address);
  expect([isNetworkRow(buildDevice({ address })), isNetworkRow(buildDevice({ address: '192.0.2.7' }))]).toEqual([
    true,
    false,
  ]);
});
