import { MAX_LINE_BYTES, type PushedLines } from './pushed-lines.ts';

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
/** A line of the greatest length may still have a byte order mark and a CR around it. */
const MAX_REST_BYTES = MAX_LINE_BYTES + 4;

/**
 * Cuts text into lines at LF, piece by piece. The CR before it, empty lines and a byte order mark are dropped; the last
 * line needs no LF.
 */
export async function cutLines(pieces: AsyncIterable<Buffer>, into: PushedLines): Promise<void> {
  const cutter = new LineCutter(into);
  for await (const piece of pieces) cutter.take(piece);
  cutter.end();
}

class LineCutter {
  readonly #into: PushedLines;
  /** The line that is not ended yet; empty once it is known to be too long. */
  #rest: Buffer[] = [];
  #restBytes = 0;
  #isFirst = true;

  constructor(into: PushedLines) {
    this.#into = into;
  }

  take(piece: Buffer): void {
    let start = 0;
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, start)) {
      this.#keep(piece.subarray(start, at));
      this.end();
      start = at + 1;
    }
    this.#keep(piece.subarray(start));
  }

  end(): void {
    if (this.#restBytes > MAX_REST_BYTES) this.#into.addTooLong();
    else this.#into.add(withoutEnds(oneOf(this.#rest), this.#isFirst));
    this.#rest = [];
    this.#restBytes = 0;
    this.#isFirst = false;
  }

  #keep(part: Buffer): void {
    this.#restBytes += part.length;
    if (this.#restBytes > MAX_REST_BYTES) this.#rest = [];
    else if (part.length > 0) this.#rest.push(part);
  }
}

function oneOf(parts: readonly Buffer[]): Buffer {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : Buffer.concat(parts);
}

function withoutEnds(line: Buffer, isFirst: boolean): Buffer {
  const start = isFirst && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? 3 : 0;
  const end = line[line.length - 1] === CARRIAGE_RETURN ? line.length - 1 : line.length;
  return line.subarray(start, Math.max(start, end));
}
