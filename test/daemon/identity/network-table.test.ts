import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInNetwork, parseAddress } from '../../../categories/ip-address.ts';
import { createNetworkTable, networkOf } from '../../../daemon/identity/network-table.ts';

test('the smallest network around an address is found', () => {
  const table = tableOf(['10.0.0.0/8', '10.20.0.0/16', '10.20.30.7', '2001:db8::/32', '2001:db8:5::/48']);
  expect(['10.1.1.1', '10.20.1.1', '10.20.30.7', '2001:db8:5::1', '2001:db8:6::1'].map(table.find)).toEqual([
    '10.0.0.0/8',
    '10.20.0.0/16',
    '10.20.30.7',
    '2001:db8:5::/48',
    '2001:db8::/32',
  ]);
  expect(['192.0.2.1', '::1', 'pc-lib-04', ''].map(table.find)).toEqual([null, null, null, null]);
});

test('an address of IPv4 is the same in its long form', () => {
  expect(tableOf(['192.0.2.0/24']).find('::ffff:192.0.2.7')).toBe('192.0.2.0/24');
});

const address = fc.ipV4();
const network = fc.tuple(address, fc.integer({ min: 0, max: 32 })).map(([base, bits]) => `${base}/${bits}`);

test('what is found is what a look at every network would find', () => {
  fc.assert(
    fc.property(fc.uniqueArray(network, { maxLength: 12 }), address, (networks, asked) => {
      const number = parseAddress(asked) ?? 0n;
      const around = networks
        .flatMap((text) => {
          const parsed = networkOf(text);
          return parsed !== null && isInNetwork(number, parsed) ? [{ text, bits: parsed.bits }] : [];
        })
        // Of the same networks, written differently, the first is kept.
        .toSorted((one, other) => other.bits - one.bits);
      expect(tableOf(networks).find(asked)).toBe(around[0]?.text ?? null);
    }),
  );
});

function tableOf(networks: readonly string[]) {
  return createNetworkTable(
    networks.flatMap((text) => {
      const parsed = networkOf(text);
      return parsed === null ? [] : [[parsed, text] as const];
    }),
  );
}
