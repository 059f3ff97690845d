/** The longest line that is taken, its newline not counted: the bound of the sources. */
export const MAX_LINE_BYTES = 65_536;

const BLOCK_BYTES = 262_144;
const NEWLINE = 10;

/** Gathers the lines of one push in few large blocks; empty ones are dropped, those that are too long only counted. */
export class PushedLines {
  count = 0;
  tooLong = 0;
  readonly #full: Buffer[] = [];
  #block = Buffer.alloc(0);
  #used = 0;

  /** `line` has no newline in it; it is copied. */
  add(line: Uint8Array): void {
    if (line.length === 0) return;
    if (line.length > MAX_LINE_BYTES) {
      this.tooLong += 1;
      return;
    }
    if (this.#used + line.length + 1 > this.#block.length) this.#begin();
    this.#block.set(line, this.#used);
    this.#used += line.length;
    this.#block[this.#used] = NEWLINE;
    this.#used += 1;
    this.count += 1;
  }

  /** Counts a line that is too long and was not kept for being handed over. */
  addTooLong(): void {
    this.tooLong += 1;
  }

  /** All lines, each with its newline. */
  bytes(): Buffer {
    return Buffer.concat([...this.#full, this.#block.subarray(0, this.#used)]);
  }

  #begin(): void {
    this.#full.push(this.#block.subarray(0, this.#used));
    this.#block = Buffer.allocUnsafe(BLOCK_BYTES);
    this.#used = 0;
  }
}
