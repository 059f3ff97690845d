/** Longer names are compared no further: nobody types them. */
const LONGEST_NAME = 60;
/** In a shorter name one other letter makes another name: 'bbc' and 'bbk'. */
const SHORTEST_NAME = 4;
/** From this length on, two slips are still the same name. */
const TWO_SLIPS_FROM = 11;

/** True where a slip of the finger makes one host of the other: a letter too many, too few, another, or two in the wrong order. */
export function isNearly(typed: string, meant: string): boolean {
  if (typed === meant || isShort(typed, meant)) return false;
  if (typed.length > LONGEST_NAME || meant.length > LONGEST_NAME) return false;
  const slips = Math.min(typed.length, meant.length) >= TWO_SLIPS_FROM ? 2 : 1;
  return Math.abs(typed.length - meant.length) <= slips && slipsBetween(typed, meant) <= slips;
}

function isShort(one: string, other: string): boolean {
  const [a, b] = [one.split('.')[0] ?? '', other.split('.')[0] ?? ''];
  return a === '' || b === '' || (a !== b && Math.min(a.length, b.length) < SHORTEST_NAME);
}

/** The distance of Damerau and Levenshtein, in which no part is changed twice. */
function slipsBetween(one: string, other: string): number {
  let twoBack: readonly number[] = [];
  let back: readonly number[] = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row++) {
    const current: number[] = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          (back[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (back[column - 1] ?? 0) + (isSame ? 0 : 1),
          row > 1 && column > 1 && isSwapped ? (twoBack[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [twoBack, back] = [back, current];
  }
  return back[other.length] ?? 0;
}
