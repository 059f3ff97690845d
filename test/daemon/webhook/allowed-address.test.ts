import { expect, test } from 'vitest';
import { mayBeWithin, mayConnect } from '../../../daemon/webhook/allowed-address.ts';

test.each(['192.0.2.7', '2001:db8::7', '::ffff:192.0.2.7', '64:ff9b::c000:207'])('%s is on the internet', (address) => {
  expect(mayConnect(address, [])).toBe(true);
});

test.each([
  '127.0.0.1',
  '10.0.5.7',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  '::',
  'fc00::1',
  'fd12::1',
  '::ffff:10.0.5.7',
  '64:ff9b::a00:507',
  '64:ff9b::7f00:1',
])('a public name that leads to %s is not followed there', (address) => {
  expect(mayConnect(address, [])).toBe(false);
});

test('a place that the settings name may be reached, and nothing beside it, not the internet either', () => {
  expect(mayConnect('10.0.5.7', ['10.0.5.0/24'])).toBe(true);
  expect(mayConnect('10.0.5.7', ['10.0.5.7'])).toBe(true);
  expect(mayConnect('10.0.6.7', ['10.0.5.0/24'])).toBe(false);
  expect(mayConnect('192.0.2.7', ['10.0.5.0/24'])).toBe(false);
  expect(mayConnect('fd12::7', ['fd12::/64'])).toBe(true);
});

test.each([
  '169.254.169.254',
  '::ffff:169.254.169.254',
  '64:ff9b::a9fe:a9fe',
  'fe80::1',
  'fe80::1%eth0',
  'fd00:ec2::254',
])('a secret of a cloud or a neighbour on the wire at %s is never reached, whatever is named', (address) => {
  for (const within of [[], ['0.0.0.0/0'], ['::/0'], [address]]) expect(mayConnect(address, within)).toBe(false);
});

test('what is no address is nowhere', () => {
  for (const text of ['', 'example.org', '1.2.3', '0x7f.1']) expect(mayConnect(text, [])).toBe(false);
});

test('link-local places cannot be named', () => {
  expect(['169.254.1.0/24', 'fe80::/64', '169.254.169.254'].map(mayBeWithin)).toEqual([false, false, false]);
  expect(['10.0.0.0/8', '127.0.0.1', 'fd12::/64'].map(mayBeWithin)).toEqual([true, true, true]);
});
