/*
 * Finds whole lines in a chunk of a file without looking at each line: the last newline of the chunk, and a newline at
 * least every 64 KiB before it. What it cannot hand on as it is (a line that is too long, a hole of NULs) it meets only
 * at the start of a chunk, because the lines before it are handed on first and the next chunk begins after them.
 * A line not yet ended is read again when the file has grown: that costs 64 KiB at most, and saves a buffer whose content
 * would have to survive truncation.
 */
import { MAX_LINE_BYTES, type OversizedLine } from './lines.ts';

/** Where reading stands: all before `position` is accounted for, in what was handed on or in the two other fields. */
export interface Scan {
  readonly position: number;
  readonly strippedNulBytes: number;
  /** The line that is being skipped because it is too long, as far as it was seen. */
  readonly skipping: OversizedLine | null;
}

export type SplitResult =
  | { readonly kind: 'lines'; readonly start: number; readonly end: number; readonly scan: Scan }
  | { readonly kind: 'oversized'; readonly line: OversizedLine; readonly scan: Scan }
  | { readonly kind: 'read_on'; readonly scan: Scan }
  | { readonly kind: 'wait' };

/** Splits a chunk that was read at `scan.position`; `isFull` says that more may follow at once. Indexes are within the chunk. */
export function splitChunk(chunk: Buffer, scan: Scan, isFull: boolean): SplitResult {
  if (scan.skipping !== null) return skipOn(chunk, scan, scan.skipping);
  const start = nulRun(chunk, 0);
  if (start === chunk.length) return isFull ? readOnAt(scan, start, start) : { kind: 'wait' };
  const end = endOfWholeLines(chunk, start);
  const stripped = scan.strippedNulBytes + start;
  if (end > start) return { kind: 'lines', start, end, scan: scanAt(scan.position + end, stripped) };
  if (chunk.length - start > MAX_LINE_BYTES) return startSkipping(chunk, start, scanAt(scan.position, stripped));
  return isFull && start > 0 ? readOnAt(scan, start, start) : { kind: 'wait' };
}

/** A scan that begins here with nothing owed. */
export function scanAt(position: number, strippedNulBytes = 0): Scan {
  return { position, strippedNulBytes, skipping: null };
}

const NEWLINE = 10;

// Stops before the first line that is too long, or that begins with so many NULs that it only seems so.
function endOfWholeLines(chunk: Buffer, start: number): number {
  let end = start;
  while (end < chunk.length) {
    const newline = chunk.lastIndexOf(NEWLINE, Math.min(end + MAX_LINE_BYTES, chunk.length - 1));
    if (newline < end) return end;
    end = newline + 1;
  }
  return end;
}

function startSkipping(chunk: Buffer, start: number, scan: Scan): SplitResult {
  const head = chunk.toString('utf8', start, start + 200);
  const line = { offset: scan.position + start, length: 0, head };
  return skipOn(chunk.subarray(start), { ...scan, position: line.offset }, line);
}

function skipOn(chunk: Buffer, scan: Scan, line: OversizedLine): SplitResult {
  if (chunk.length === 0) return { kind: 'wait' };
  const newline = chunk.indexOf(NEWLINE);
  const length = line.length + (newline < 0 ? chunk.length : newline);
  const seen = { ...line, length };
  if (newline < 0)
    return { kind: 'read_on', scan: { ...scan, position: scan.position + chunk.length, skipping: seen } };
  return { kind: 'oversized', line: seen, scan: scanAt(scan.position + newline + 1, scan.strippedNulBytes) };
}

function readOnAt(scan: Scan, bytes: number, nuls: number): SplitResult {
  return { kind: 'read_on', scan: scanAt(scan.position + bytes, scan.strippedNulBytes + nuls) };
}

function nulRun(chunk: Buffer, start: number): number {
  let end = start;
  while (end < chunk.length && chunk[end] === 0) end++;
  return end;
}
