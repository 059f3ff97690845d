const FIRST_WAVE = 2;

/** Few first, and then ever more, up to `most` at once: what is looked for may be in the first of them, or nowhere. */
export function wavesOf<One>(all: readonly One[], most: number): readonly (readonly One[])[] {
  const waves: (readonly One[])[] = [];
  let size = FIRST_WAVE;
  for (let from = 0; from < all.length; from += waves.at(-1)?.length ?? size) {
    waves.push(all.slice(from, from + size));
    size = Math.min(most, size * 2);
  }
  return waves;
}
