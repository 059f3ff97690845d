import type { BigIntStats } from 'node:fs';

/** Tells whether a file may have changed: which one it is, how long, and when it was last written to. */
export function stampOf({ dev, ino, size, mtimeNs }: BigIntStats): string {
  return `${dev}:${ino} ${size} ${mtimeNs}`;
}
