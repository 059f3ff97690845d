import { expect, test } from 'vitest';
import { createNetworks, PRIVATE_NETWORKS, plainAddress } from '../../../../daemon/sources/syslog/networks.ts';

const within = (networks: readonly string[], addresses: readonly string[]): readonly string[] =>
  addresses.filter((address) => createNetworks(networks).has(address));

test('addresses and networks of both kinds are told apart', () => {
  const networks = ['192.0.2.7', '198.51.100.0/24', '2001:db8:1::/48', '2001:db8:2::9'];
  const inside = ['192.0.2.7', '198.51.100.255', '2001:db8:1:ffff::1', '2001:db8:2::9'];
  const outside = ['192.0.2.8', '198.51.101.0', '2001:db8:3::1', '2001:db8:2::a', '', 'fw.example'];
  expect(within(networks, [...inside, ...outside])).toEqual(inside);
});

test('the private networks hold no address of the internet', () => {
  const inside = ['127.0.0.1', '10.1.2.3', '172.31.255.255', '192.168.0.9', '::1', 'fd00::1', 'fe80::1'];
  const outside = ['172.32.0.1', '192.0.2.1', '203.0.113.9', '2001:db8::1', '8.8.8.8'];
  expect(within(PRIVATE_NETWORKS, [...inside, ...outside])).toEqual(inside);
});

test('everybody may be allowed', () => {
  expect(within(['0.0.0.0/0', '::/0'], ['203.0.113.9', '2001:db8::1'])).toEqual(['203.0.113.9', '2001:db8::1']);
});

test.each(['', 'fw.example', '10.0.0.0/33', '10.0.0.0/', '10.0.0/8', '2001:db8::/129', '10.0.0.0/8/8', 'fe80::1%eth0'])(
  '“%s” is refused with what to write',
  (text) => {
    expect(() => createNetworks([text])).toThrow(/neither an address nor a network/);
  },
);

test('an address is shown as a person knows it', () => {
  const seen = ['::ffff:192.0.2.7', '192.0.2.7', 'fe80::1%eth0', '2001:DB8::1'];
  expect(seen.map(plainAddress)).toEqual(['192.0.2.7', '192.0.2.7', 'fe80::1', '2001:db8::1']);
});
