import { BlockList, isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressText, isInNetwork, networkText, parseAddress, parseNetwork } from '../../categories/ip-address.ts';

const four = fc.ipV4();
const six = fc.oneof(
  fc.ipV6(),
  fc
    .array(fc.constantFrom('0', '0', '1', 'ab', 'db8'), { minLength: 8, maxLength: 8 })
    .map((groups) => groups.join(':')),
);

test('an address is read as Node reads it, and nothing else is', () => {
  const close = fc.stringMatching(/^[0-9a-f.:]{0,20}$/);
  fc.assert(
    fc.property(fc.oneof(four, six, close), (text) => {
      expect(parseAddress(text) !== null).toBe(isIPv4(text) || isIPv6(text));
    }),
    { numRuns: 3_000 },
  );
});

test('an IPv6 address is written in its recommended form', () => {
  fc.assert(
    fc.property(six, (text) => {
      const address = parseAddress(text) ?? -1n;
      fc.pre(address >> 32n !== 0xffffn);
      expect(addressText(address)).toBe(new URL(`http://[${text}]/`).hostname.slice(1, -1));
    }),
    { numRuns: 2_000 },
  );
});

test('an IPv4 address is written as it was, also when it came inside an IPv6 one', () => {
  fc.assert(
    fc.property(four, (text) => {
      expect(addressText(parseAddress(text) ?? 0n)).toBe(text);
      expect(parseAddress(`::ffff:${text}`)).toBe(parseAddress(text));
    }),
  );
  expect(addressText(parseAddress('[2001:DB8::1]') ?? 0n)).toBe('2001:db8::1');
});

test('a network holds the addresses that Node says it holds', () => {
  const cases = fc.oneof(
    fc.tuple(four, fc.nat({ max: 32 }), four),
    fc.tuple(fc.constantFrom('2001:db8::', '2001:db8:0:1::'), fc.nat({ max: 128 }), six),
    fc.tuple(fc.constant('192.0.2.0'), fc.integer({ min: 20, max: 32 }), fc.constantFrom('192.0.2.9', '192.0.3.1')),
  );
  fc.assert(
    fc.property(cases, ([start, bits, address]) => {
      const list = new BlockList();
      list.addSubnet(start, bits, isIPv4(start) ? 'ipv4' : 'ipv6');
      const network = parseNetwork(`${start}/${bits}`);
      const number = parseAddress(address) ?? 0n;
      fc.pre(isIPv4(start) || number >> 32n !== 0xffffn);
      expect(network !== null && isInNetwork(number, network)).toBe(
        list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6'),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('a network is written with its first address, and read back the same', () => {
  expect(networkText(parseNetwork('192.0.2.77/24') ?? { start: 0n, bits: 0 })).toBe('192.0.2.0/24');
  fc.assert(
    fc.property(fc.oneof(four, six), fc.nat({ max: 32 }), (address, bits) => {
      const network = parseNetwork(`${address}/${bits}`);
      expect(network && parseNetwork(networkText(network))).toEqual(network);
    }),
  );
});

test.each([
  '',
  '/',
  '192.0.2.0',
  '192.0.2.0/33',
  '192.0.2.0/-1',
  '192.0.2/24',
  '2001:db8::/129',
  '192.0.2.0/24/8',
  'example.org/24',
])("'%s' is no network", (text) => expect(parseNetwork(text)).toBeNull());
