/**
 * Answers for hosts in bytes that were asked about before. A school's log has the same hosts over and over, so most
 * questions are answered from one place of a table of a megabyte; a new host takes the place of an old one.
 */
import { anyShape, createHashList, hashHost } from '../../categories/domain-set/name-hash.ts';

export interface ByteMemo {
  /** As `lookUpBytes` of the set that it stands before. */
  lookUp(bytes: Uint8Array, start: number, end: number): number;
}

const PLACES = 65_536;
const SEED = 0;

export function createByteMemo(set: { lookUpBytes(bytes: Uint8Array, start: number, end: number): number }): ByteMemo {
  const hashes = createHashList(anyShape(SEED), 1);
  const { first, second } = hashes;
  const keys = new Int32Array(2 * PLACES);
  /** One more than the number of the set; 0 where nothing is kept yet. */
  const answers = new Uint32Array(PLACES);
  return {
    lookUp: (bytes, start, end) => {
      hashes.count = 0;
      hashHost(hashes, bytes, start, end);
      const one = first[0] ?? 0;
      const two = second[0] ?? 0;
      const place = one & (PLACES - 1);
      const known = answers[place] ?? 0;
      if (known !== 0 && keys[2 * place] === one && keys[2 * place + 1] === two) return known - 1;
      const answer = set.lookUpBytes(bytes, start, end);
      keys[2 * place] = one;
      keys[2 * place + 1] = two;
      answers[place] = answer + 1;
      return answer;
    },
  };
}
