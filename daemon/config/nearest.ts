/** The word that somebody most likely meant, or null when none is close. */
export function nearest(written: string, known: readonly string[]): string | null {
  const folded = fold(written).slice(0, MAX_LENGTH);
  const within = Math.max(1, Math.floor(folded.length / 3));
  const ranked = known
    .map((word) => ({ word, distance: distance(folded, fold(word)) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= within ? best.word : null;
}

/** Longer than any setting's name; the distance takes quadratic time. */
const MAX_LENGTH = 40;

function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '_');
}

/** How far a word is from another. Two letters the wrong way round are one slip. */
function distance(one: string, other: string): number {
  const isShuffled = [...one].sort().join() === [...other].sort().join();
  return isShuffled ? Math.min(1, changes(one, other)) : changes(one, other);
}

/** Levenshtein's: how many letters to add, drop or change. */
function changes(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, otherLetter] of [...other].entries()) {
      const changed = (row[j] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
