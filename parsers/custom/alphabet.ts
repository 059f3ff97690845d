import { type CharacterSet, contains, rangesOf } from './character-set.ts';

/** Characters that no set of the program tells apart are one class. */
export interface Alphabet {
  readonly classes: number;
  classOf(code: number): number;
  /** By set and class: true where the set holds the class. */
  readonly holds: readonly (readonly boolean[])[];
}

const BYTES = 256;

/** Divides all characters by the sets. */
export function alphabetOf(sets: readonly CharacterSet[]): Alphabet {
  const edges = new Set(sets.flatMap(rangesOf).flatMap(([first, last]) => [first, last + 1]));
  // A class begins at each edge, the first at 0.
  const starts = [...edges].filter((edge) => edge > 0 && edge <= 0xffff).sort((a, b) => a - b);
  const search = (code: number): number => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= code) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const known = Uint16Array.from({ length: BYTES }, (_, code) => search(code));
  return {
    classes: starts.length + 1,
    classOf: (code) => (code < BYTES ? (known[code] ?? 0) : search(code)),
    holds: sets.map((set) => [0, ...starts].map((start) => contains(set, start))),
  };
}
