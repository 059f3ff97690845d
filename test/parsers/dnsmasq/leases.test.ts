import { expect, test } from 'vitest';
import { createLeases } from '../../../parsers/dnsmasq/leases.ts';

const NAMED = { clientMac: '02:00:00:ab:cd:17', deviceName: 'lib-pc-04' };

test('an address belongs to the device that got it last, until it gives it back', () => {
  const leases = createLeases();
  leases.take('DHCPACK(br0) 10.44.3.17 02:00:00:AB:CD:17 lib-pc-04');
  expect(leases.holderOf('10.44.3.17')).toEqual(NAMED);
  leases.take('3495284 DHCPACK(br0) 10.44.3.17 02:00:00:ab:cd:18');
  expect(leases.holderOf('10.44.3.17')).toEqual({ clientMac: '02:00:00:ab:cd:18', deviceName: null });
  leases.take('DHCPRELEASE(br0) 10.44.3.17 02:00:00:ab:cd:18');
  expect(leases.holderOf('10.44.3.17')).toEqual({});
});

test('offers, requests and what a device calls itself in them say nothing', () => {
  const leases = createLeases();
  leases.take('DHCPOFFER(br0) 10.44.3.17 02:00:00:ab:cd:17');
  leases.take('DHCPREQUEST(br0) 10.44.3.17 02:00:00:ab:cd:17');
  leases.take('3495284 client provides name: DHCPACK(br0) 10.44.3.17 02:00:00:ab:cd:17 teacher-pc');
  expect(leases.holderOf('10.44.3.17')).toEqual({});
});

test('of too many the one that was given longest ago is forgotten', () => {
  const leases = createLeases();
  leases.take('DHCPACK(br0) 10.44.3.17 02:00:00:ab:cd:17 lib-pc-04');
  for (let each = 0; each < 20_000; each++)
    leases.take(`DHCPACK(br0) 10.45.${each >> 8}.${each & 255} 02:00:00:00:00:01 pc-${each}`);
  expect(leases.holderOf('10.44.3.17')).toEqual({});
  expect(leases.holderOf('10.45.0.1').deviceName).toBe('pc-1');
});
