/**
 * A column of numbers in as few bytes as it needs: of each number what it is above the smallest, in 0, 1, 2 or 4 bytes, or all 8 of
 * it. Where that is shorter, of each number what it is above the one before: times and places in a file rise by little.
 *
 *     8 bytes width, negative for steps · 8 smallest number or step · 8 first number · the column, filled up to a multiple of 8
 *
 * Numbers are laid down as the processor has them: all that Node runs on have the smallest byte first.
 */
export type Numbers = Int32Array | Float64Array;

const HEAD_BYTES = 24;

/** The most bytes that so many numbers take. */
export function mostPackedBytes(count: number): number {
  return HEAD_BYTES + 8 * count;
}

/** Writes a column at `at`, a multiple of 8, and answers where it ends, a multiple of 8 again. */
export function packNumbers(column: Numbers, into: ArrayBuffer, at: number): number {
  const range = rangeOf(column);
  const plain = widthOf(range.largest - range.smallest);
  const steps = widthOf(range.largestStep - range.smallestStep);
  const isSteps = steps < plain;
  const width = isSteps ? steps : plain;
  const smallest = isSteps ? range.smallestStep : range.smallest;
  new Float64Array(into, at, 3).set([isSteps ? -width : width, smallest, column[0] ?? 0]);
  const view = viewOf(width, into, at + HEAD_BYTES, column.length);
  if (isSteps) writeSteps(column, view, smallest);
  else writePlain(column, view, width === 8 ? 0 : smallest);
  return endOf(at, width, column.length);
}

/** Reads a column of `column.length` numbers at `at`, and answers where it ends. */
export function unpackNumbers(from: ArrayBuffer, at: number, column: Numbers): number {
  const [sign = 0, smallest = 0, first = 0] = new Float64Array(from, at, 3);
  const width = Math.abs(sign);
  const view = viewOf(width, from, at + HEAD_BYTES, column.length);
  if (sign < 0 || Object.is(sign, -0)) readSteps(view, column, { first, smallest });
  else readPlain(view, column, width === 8 ? 0 : smallest);
  return endOf(at, width, column.length);
}

function endOf(at: number, width: number, count: number): number {
  return at + HEAD_BYTES + Math.ceil((width * count) / 8) * 8;
}

interface Range {
  readonly smallest: number;
  readonly largest: number;
  readonly smallestStep: number;
  readonly largestStep: number;
}

function rangeOf(column: Numbers): Range {
  const first = column[0] ?? 0;
  let [smallest, largest, smallestStep, largestStep, before] = [first, first, Infinity, -Infinity, first];
  for (let row = 1; row < column.length; row++) {
    const value = column[row] ?? 0;
    const step = value - before;
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
    if (step < smallestStep) smallestStep = step;
    if (step > largestStep) largestStep = step;
    before = value;
  }
  return { smallest, largest, smallestStep, largestStep };
}

function widthOf(span: number): 0 | 1 | 2 | 4 | 8 {
  if (span === 0) return 0;
  if (span <= 0xff) return 1;
  if (span <= 0xffff) return 2;
  return span <= 0xffffffff ? 4 : 8;
}

type View = Uint8Array | Uint16Array | Uint32Array | Float64Array;

function viewOf(width: number, buffer: ArrayBuffer, at: number, count: number): View {
  switch (width) {
    case 0:
      return new Uint8Array(buffer, at, 0);
    case 1:
      return new Uint8Array(buffer, at, count);
    case 2:
      return new Uint16Array(buffer, at, count);
    case 4:
      return new Uint32Array(buffer, at, count);
    case 8:
      return new Float64Array(buffer, at, count);
    default:
      throw new RangeError(`No column of numbers is ${width} bytes wide.`);
  }
}

function writePlain(column: Numbers, view: View, smallest: number): void {
  for (let row = 0; row < view.length; row++) view[row] = (column[row] ?? 0) - smallest;
}

function writeSteps(column: Numbers, view: View, smallest: number): void {
  for (let row = 1; row < view.length; row++) view[row] = (column[row] ?? 0) - (column[row - 1] ?? 0) - smallest;
}

/** Columns of width 0 have an empty view: every number is the smallest. */
function readPlain(view: View, column: Numbers, smallest: number): void {
  if (view.length === 0) column.fill(smallest);
  for (let row = 0; row < view.length; row++) column[row] = (view[row] ?? 0) + smallest;
}

function readSteps(view: View, column: Numbers, { first, smallest }: { first: number; smallest: number }): void {
  let value = first;
  for (let row = 0; row < column.length; row++) {
    if (row > 0) value += (view[row] ?? 0) + smallest;
    column[row] = value;
  }
}
