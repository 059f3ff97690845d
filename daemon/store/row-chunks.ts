/** The longest statement: 64 rows of ten columns. Longer ones are not quicker, and a prepared one takes memory by its length. */
const MOST_ROWS = 64;

/**
 * Cuts rows into pieces of 64, 32, 16 … 1, as many as there are. A statement's text depends on how many rows it holds, so
 * these few texts recur, and stay prepared, however many rows a batch has.
 */
export function chunksOf<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const chunks: (readonly Row[])[] = [];
  for (let start = 0; start < rows.length; start += chunks.at(-1)?.length ?? 1) {
    chunks.push(rows.slice(start, start + largestPowerWithin(rows.length - start)));
  }
  return chunks;
}

function largestPowerWithin(rows: number): number {
  let size = MOST_ROWS;
  while (size > rows) size /= 2;
  return size;
}
