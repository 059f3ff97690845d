const FIRST_WAVE = 2;
/** More in one statement take no less time each. */
const LARGEST_WAVE = 32;

/** Few first, and then ever more: what is looked for may be in the first of them, or nowhere. */
export function wavesOf<One>(all: readonly One[]): readonly (readonly One[])[] {
  const waves: (readonly One[])[] = [];
  let size = FIRST_WAVE;
  for (let from = 0; from < all.length; from += waves.at(-1)?.length ?? size) {
    waves.push(all.slice(from, from + size));
    size = Math.min(LARGEST_WAVE, size * 2);
  }
  return waves;
}
