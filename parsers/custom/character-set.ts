/**
 * A set of UTF-16 code units as ranges: [first, last, first, last, …], in order, apart from each other.
 */
export type CharacterSet = readonly number[];

const LAST = 0xffff;

/** Every character. */
export const ALL: CharacterSet = [0, LAST];
export const DIGITS: CharacterSet = [48, 57];
/** Letters of English, digits and the underscore. */
export const WORD: CharacterSet = [48, 57, 65, 90, 95, 95, 97, 122];
/** Blanks, tabs, line ends and the blanks of other scripts. */
export const SPACE: CharacterSet = joined([
  [9, 13, 32, 32, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029],
  [0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff],
]);
/** Every character but line ends. */
export const DOT: CharacterSet = without([10, 10, 13, 13, 0x2028, 0x2029]);

export function single(code: number): CharacterSet {
  return [code, code];
}

/** What is in any of the sets. */
export function joined(sets: readonly CharacterSet[]): CharacterSet {
  const ranges = sets.flatMap(rangesOf).sort(([a], [b]) => a - b);
  const result: number[] = [];
  for (const [first, last] of ranges) {
    const end = result.length - 1;
    if (end > 0 && first <= (result[end] ?? 0) + 1) result[end] = Math.max(result[end] ?? 0, last);
    else result.push(first, last);
  }
  return result;
}

/** What is not in the set. */
export function without(set: CharacterSet): CharacterSet {
  const result: number[] = [];
  let next = 0;
  for (const [first, last] of rangesOf(set)) {
    if (first > next) result.push(next, first - 1);
    next = last + 1;
  }
  if (next <= LAST) result.push(next, LAST);
  return result;
}

export function contains(set: CharacterSet, code: number): boolean {
  for (let at = 0; at < set.length; at += 2) {
    if (code >= (set[at] ?? 0) && code <= (set[at + 1] ?? 0)) return true;
  }
  return false;
}

export function rangesOf(set: CharacterSet): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (let at = 0; at < set.length; at += 2) ranges.push([set[at] ?? 0, set[at + 1] ?? 0]);
  return ranges;
}
