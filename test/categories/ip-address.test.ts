import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLocalAddress, isNowhere, networkBetween, plainAddress, plainNetwork } from '../../categories/ip-address.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['0.0.0.0', '0.0.0.0'],
  ['2001:DB8::1', '2001:db8::1'],
  ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
  ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
  ['2001:db8:0:0:0:1:0:0', '2001:db8::1:0:0'],
  ['::', '::'],
  ['::1', '::1'],
  ['1::', '1::'],
  ['2001:db8::192.0.2.7', '2001:db8::c000:207'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::ffff:c000:207', '192.0.2.7'],
])('the address %j is %j', (written, plain) => {
  expect(plainAddress(written)).toBe(plain);
});

test.each([
  '',
  '192.0.2',
  '192.0.2.256',
  '192.0.2.07',
  '192.0.2.7.1',
  '192.0.2.-1',
  '1e2.0.2.7',
  '3221225991',
  ':',
  ':::',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7::8',
  '::1::',
  '12345::',
  'g::1',
  'fe80::1%eth0',
  '::192.0.2',
  '192.0.2.7::',
  '[::1]',
])('%j is no address', (written) => {
  expect(plainAddress(written)).toBeNull();
});

test.each([
  ['192.0.2.0/24', '192.0.2.0/24'],
  ['192.0.2.77/26', '192.0.2.64/26'],
  ['192.0.2.7/32', '192.0.2.7'],
  ['192.0.2.7/0', '0.0.0.0/0'],
  ['2001:DB8:0::/32', '2001:db8::/32'],
  ['2001:db8:ffff::1/33', '2001:db8:8000::/33'],
  ['2001:db8::1/128', '2001:db8::1'],
  ['::ffff:192.0.2.0/120', '192.0.2.0/24'],
])('the network %j is %j', (written, plain) => {
  expect(plainNetwork(written)).toBe(plain);
});

test.each([
  '192.0.2.0',
  '192.0.2.0/',
  '192.0.2.0/33',
  '192.0.2.0/024',
  '2001:db8::/129',
  '/24',
  'x/24',
  '::ffff:0:0/90',
])('%j is no network', (written) => {
  expect(plainNetwork(written)).toBeNull();
});

test('a range of addresses is a network only if it is all of one', () => {
  expect(networkBetween('192.0.2.0', '192.0.2.255')).toBe('192.0.2.0/24');
  expect(networkBetween('192.0.2.4', '192.0.2.7')).toBe('192.0.2.4/30');
  expect(networkBetween('192.0.2.7', '192.0.2.7')).toBe('192.0.2.7');
  expect(networkBetween('2001:db8::', '2001:db8::ffff')).toBe('2001:db8::/112');
  expect(networkBetween('192.0.2.1', '192.0.2.255')).toBeNull();
  expect(networkBetween('192.0.2.3', '192.0.2.4')).toBeNull();
  expect(networkBetween('192.0.2.255', '192.0.2.0')).toBeNull();
  expect(networkBetween('192.0.2.0', '2001:db8::')).toBeNull();
  expect(networkBetween('192.0.2.0', 'bet.example')).toBeNull();
});

test('an address or a network of which nothing is on the internet is told', () => {
  const local = ['10.1.2.3', '127.0.0.1', '172.31.0.0/16', '192.168.0.0/24', '224.0.0.1', '::1', 'fd00::/8', 'fe80::1'];
  const outside = ['192.0.2.7', '172.32.0.1', '11.0.0.0/8', '0.0.0.0/0', '2001:db8::/32', '::/0', 'bet.example'];
  expect(local.filter((each) => !isLocalAddress(each))).toEqual([]);
  expect(outside.filter(isLocalAddress)).toEqual([]);
});

test('what is sent nowhere is told from what is sent elsewhere', () => {
  expect(
    ['0', '0.0.0.0', '127.0.0.1', '127.0.0.53', '::', '::1', '0:0:0:0:0:0:0:0'].filter((each) => !isNowhere(each)),
  ).toEqual([]);
  expect(['192.0.2.7', '0.0.0.1', '::2', '1::', '1::1', '', 'bet.example'].filter(isNowhere)).toEqual([]);
});

test('every way to write an IPv6 address gives the form that browsers use', () => {
  fc.assert(
    fc.property(fc.ipV6(), (written) => {
      const { hostname } = new URL(`http://[${written}]/`);
      const plain = plainAddress(written);
      const asBrowsers = plain?.includes(':') ? `[${plain}]` : new URL(`http://[::ffff:${plain}]/`).hostname;
      expect(asBrowsers).toBe(hostname);
    }),
  );
});

test('the plain form of a network reads the same again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat({ max: 128 }), (address, prefix) => {
      const network = plainNetwork(`${address}/${prefix}`);
      if (network === null) return;
      expect(network.includes('/') ? plainNetwork(network) : plainAddress(network)).toBe(network);
    }),
  );
});
