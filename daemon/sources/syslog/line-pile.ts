const SLAB_BYTES = 65_536;
const NEWLINE = 10;

/** Lines that wait in memory to be written together: copied close, so that many short ones take no more than their length. */
export class LinePile {
  #full: Buffer[] = [];
  #slab: Buffer | null = null;
  #used = 0;
  #lines = 0;

  get lines(): number {
    return this.#lines;
  }

  /** Adds a line, and its newline. */
  add(line: Uint8Array): void {
    const slab = this.#roomFor(line.length + 1);
    slab.set(line, this.#used);
    slab[this.#used + line.length] = NEWLINE;
    this.#used += line.length + 1;
    this.#lines += 1;
  }

  /** All lines, in their order; the pile is empty then. */
  take(): { readonly bytes: Buffer; readonly lines: number } {
    const last = this.#slab === null ? [] : [this.#slab.subarray(0, this.#used)];
    const taken = { bytes: Buffer.concat([...this.#full, ...last]), lines: this.#lines };
    this.#full = [];
    this.#slab = null;
    this.#lines = 0;
    return taken;
  }

  #roomFor(bytes: number): Buffer {
    if (this.#slab !== null && this.#used + bytes <= this.#slab.length) return this.#slab;
    if (this.#slab !== null) this.#full.push(this.#slab.subarray(0, this.#used));
    // Small at first: most senders say little at a time.
    const usual = this.#slab === null ? SLAB_BYTES / 16 : SLAB_BYTES;
    this.#slab = Buffer.allocUnsafeSlow(Math.max(usual, bytes));
    this.#used = 0;
    return this.#slab;
  }
}
