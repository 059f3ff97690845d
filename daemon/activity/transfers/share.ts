import { copyOf } from '../../identity/bounded-map.ts';

/** A sum of bytes that knows where most of it went. */
export interface Share {
  add(host: string, bytes: number): void;
  total(): number;
  /** The host of more than half of the bytes; null where there is none. */
  mostly(): string | null;
  /** The hosts that are remembered, with their bytes, in the order in which they came. */
  hosts(): ReadonlyMap<string, number>;
}

/** Among hundreds of hosts none has more than half for long. */
const MAX_HOSTS = 8;

/**
 * Remembers the few hosts with the most bytes. One that was let go and comes back begins at nothing, so a host may be given too
 * little and never too much: it is named only where it truly has more than half.
 */
export function createShare(begun: readonly (readonly [string, number])[] = [], total = 0): Share {
  const byHost = new Map<string, number>(begun);
  let sum = total;

  function makeRoomFor(bytes: number): boolean {
    if (byHost.size < MAX_HOSTS) return true;
    const [host, least] = [...byHost].reduce((one, other) => (other[1] < one[1] ? other : one));
    if (least >= bytes) return false;
    return byHost.delete(host);
  }

  return {
    add(host, bytes) {
      if (bytes <= 0) return;
      sum += bytes;
      const known = byHost.get(host);
      if (known !== undefined) byHost.set(host, known + bytes);
      else if (makeRoomFor(bytes)) byHost.set(copyOf(host), bytes);
    },
    total: () => sum,
    mostly: () => [...byHost].find(([, bytes]) => bytes * 2 > sum)?.[0] ?? null,
    hosts: () => byHost,
  };
}
