import { type IpNetwork, isInNetwork, parseAddress, parseNetwork } from '../../categories/ip-address.ts';

/** Networks, each with what it stands for. */
export interface NetworkTable<Value> {
  /** Of the smallest network that holds the address; null where none does, or the text is no address. */
  find(address: string): Value | null;
}

const WHOLE_ADDRESS = 128;

/** The network that a text names; an address is a network of one. Null for anything else. */
export function networkOf(text: string): IpNetwork | null {
  const address = parseAddress(text);
  return address === null ? parseNetwork(text) : { start: address, bits: WHOLE_ADDRESS };
}

/** Of two that are the same network the first is kept. */
export function createNetworkTable<Value>(entries: readonly (readonly [IpNetwork, Value])[]): NetworkTable<Value> {
  const byBits = new Map<number, Map<bigint, Value>>();
  for (const [{ start, bits }, value] of entries) {
    const ofLength = byBits.get(bits) ?? new Map<bigint, Value>();
    if (!ofLength.has(start)) ofLength.set(start, value);
    byBits.set(bits, ofLength);
  }
  const longestFirst = [...byBits].toSorted(([one], [other]) => other - one);
  return {
    find(text) {
      const address = parseAddress(text);
      if (address === null) return null;
      for (const [bits, values] of longestFirst) {
        const value = values.get(startOf(address, bits));
        if (value !== undefined) return value;
      }
      return null;
    },
  };
}

function startOf(address: bigint, bits: number): bigint {
  const rest = BigInt(WHOLE_ADDRESS - bits);
  return (address >> rest) << rest;
}

/** True where every address of one network is in the other too. */
export function isWithin(inner: IpNetwork, outer: IpNetwork): boolean {
  return inner.bits >= outer.bits && isInNetwork(inner.start, outer);
}
