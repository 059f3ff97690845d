import {
  appendFileSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { MAX_LINE_BYTES } from '../../daemon/sources/lines.ts';
import type { Source } from '../../daemon/sources/source.ts';
import { follow, Ledger, temporaryFolder, until } from '../daemon/sources/files/following.ts';

/*
 * A filter that logs like one possessed: it writes in torn pieces, is rotated by renaming and by copying, twice in a row
 * and while nobody reads, its old files are compressed, and the reader is killed at any moment. Each file is remembered as
 * it was written; in the end each must have been handed on line by line, once and in order.
 */

const seeds = Array.from(
  { length: Number(process.env.TORTURE_RUNS ?? 12) },
  (_, number) => number + Number(process.env.TORTURE_FROM ?? 1),
);

test.each(seeds)('every line comes once and in order, whatever happens to file and reader (seed %i)', async (seed) => {
  const random = randomBySeed(seed);
  const path = join(temporaryFolder(), 'access.log');
  const writer = new Writer(path, random);
  const reader = new Reader(path, random);
  writer.writeText('the beginning\n');
  reader.resume();
  await reader.ledger.untilLine('the beginning');
  const actions = [
    ...times(12, () => writer.write()),
    ...times(2, () => writer.rename()),
    () => writer.copyAndTruncate(),
    () => writer.compress(),
    () => writer.writeLate(),
    ...times(2, () => reader.restart()),
  ];
  for (let step = 0; step < 150; step++) {
    await actions[Math.floor(random() * actions.length)]?.();
    if (random() < 0.5) await reader.look(Math.floor(random() * 12));
  }
  writer.endLine();
  writer.writeText('the end\n');
  reader.resume();
  const expected = writer.files.map(({ content }) => linesOf(content)).filter((lines) => lines.length > 0);
  const handedOn = (): string => JSON.stringify(sorted([...reader.ledger.linesByFile.values()]));
  const isComplete = (): boolean => handedOn() === JSON.stringify(sorted(expected));
  await Promise.race([reader.ledger.until(isComplete), deadline(25_000)]);
  await reader.stop();
  expect(sorted([...reader.ledger.linesByFile.values()])).toEqual(sorted(expected));
});

interface Written {
  content: string;
  hasLateLines: boolean;
}

class Writer {
  readonly files: Written[] = [{ content: '', hasLateLines: false }];
  readonly #path: string;
  readonly #random: () => number;
  #unwritten = Buffer.alloc(0);
  #lineNumber = 0;
  #late: { readonly descriptor: number; readonly file: Written } | null = null;

  constructor(path: string, random: () => number) {
    this.#path = path;
    this.#random = random;
    onTestFinished(() => this.#closeLate());
  }

  /** Appends some bytes of the endless log, seldom ending where a line ends. */
  write(): void {
    while (this.#unwritten.length < 500) this.#unwritten = Buffer.concat([this.#unwritten, Buffer.from(this.#line())]);
    // Two files that begin with the same two bytes could not be told apart when no more was seen of one than these.
    const atLeast = this.#file.content === '' ? 40 : 0;
    const length = Math.max(atLeast, Math.floor(this.#random() ** 3 * this.#unwritten.length));
    this.#append(this.#unwritten.subarray(0, length));
    this.#unwritten = this.#unwritten.subarray(length);
  }

  writeText(text: string): void {
    this.#append(Buffer.from(text));
  }

  /** Writes on to the end of a line, as it must be before the file is rotated under a writer that writes on. */
  endLine(): void {
    const newline = this.#unwritten.indexOf(10);
    this.#append(this.#unwritten.subarray(0, newline + 1));
    this.#unwritten = Buffer.alloc(0);
    if (!this.#file.content.endsWith('\n') && this.#file.content !== '') this.writeText('\n');
  }

  rename(): void {
    if (!existsSync(this.#path)) return;
    const goesOn = this.#random() < 0.5;
    if (goesOn) this.endLine();
    this.#closeLate();
    if (goesOn) this.#late = { descriptor: openSync(this.#path, 'a'), file: this.#file };
    this.#shift();
    renameSync(this.#path, `${this.#path}.1`);
    this.files.push({ content: '', hasLateLines: false });
    if (this.#random() < 0.5) writeFileSync(this.#path, '');
    if (this.#random() < 0.3) this.write();
  }

  copyAndTruncate(): void {
    if (!existsSync(this.#path)) return;
    this.#closeLate();
    this.#shift();
    copyFileSync(this.#path, `${this.#path}.1`);
    truncateSync(this.#path);
    this.files.push({ content: '', hasLateLines: false });
    if (this.#random() < 0.5) this.write();
  }

  /** A line for the file that was renamed, from a writer that has not heard of it. */
  writeLate(): void {
    if (this.#late === null) return;
    const line = this.#line();
    this.#late.file.hasLateLines = true;
    writeSync(this.#late.descriptor, line);
    this.#late.file.content += Buffer.from(line).toString('latin1');
  }

  compress(): void {
    const place = `${this.#path}.${1 + Math.floor(this.#random() * 3)}`;
    if (!existsSync(place)) return;
    if (place.endsWith('.1')) this.#closeLate();
    if (this.#late !== null && !place.endsWith('.1')) return;
    const content = readFileSync(place);
    // Lines that came after a file was finished, while we were down, are found in a plain file only.
    if (this.files.some((file) => file.hasLateLines && file.content === content.toString('latin1'))) return;
    if (this.#random() < 0.5) writeFileSync(`${place}.gz`, gzipSync(content));
    else writeFileSync(`${place}.zst`, zstdCompressSync(content));
    rmSync(place);
  }

  get #file(): Written {
    return this.files.at(-1) ?? { content: '', hasLateLines: false };
  }

  #append(bytes: Buffer): void {
    if (bytes.length === 0) return;
    appendFileSync(this.#path, bytes);
    this.#file.content += bytes.toString('latin1');
  }

  #line(): string {
    const number = ++this.#lineNumber;
    const text = `${number} ${`GET http://www.example.org/${number} `.repeat(Math.floor(this.#random() * 4))}`;
    const kind = this.#random();
    if (kind < 0.1) return `${text}größe ☂ 🏫\n`;
    if (kind < 0.2) return `${text}\r\n`;
    if (kind < 0.25) return `${'\0'.repeat(Math.floor(this.#random() * 100))}${text}\n`;
    if (kind < 0.27) return `${text}${longTextOf(number, this.#random())}\n`;
    if (kind < 0.3) return '\n';
    return `${text}\n`;
  }

  #shift(): void {
    for (let number = 60; number > 0; number--) {
      for (const ending of ['', '.gz', '.zst']) {
        const place = `${this.#path}.${number}${ending}`;
        if (existsSync(place)) renameSync(place, `${this.#path}.${number + 1}${ending}`);
      }
    }
  }

  #closeLate(): void {
    if (this.#late !== null) closeSync(this.#late.descriptor);
    this.#late = null;
  }
}

class Reader {
  readonly ledger = new Ledger();
  readonly #path: string;
  readonly #random: () => number;
  #tail: Source | null = null;
  #life = { isOver: false };
  #looks = 0;

  constructor(path: string, random: () => number) {
    this.#path = path;
    this.#random = random;
  }

  /** Dies with whatever is in hand, and may stay dead for a while. */
  async restart(): Promise<void> {
    await this.stop();
    if (this.#random() < 0.6) this.resume();
  }

  resume(): Ledger {
    if (this.#tail !== null) return this.ledger;
    const life = { isOver: false };
    this.#life = life;
    this.#tail = follow(this.#path, this.ledger, {
      now: this.#now,
      deliver: async (batch) => {
        // The store may be slow, and we may die before it has committed.
        if (this.#random() < 0.3) await new Promise((resolve) => setImmediate(resolve));
        if (life.isOver) throw new Error('We are dead.');
        await this.ledger.accept(batch);
      },
    });
    return this.ledger;
  }

  async stop(): Promise<void> {
    this.#life.isOver = true;
    await this.#tail?.stop();
    this.#tail = null;
  }

  /** Lets the reader, if there is one, look at the file so many times. */
  async look(times: number): Promise<void> {
    const enough = this.#looks + times;
    await until(() => this.#tail === null || this.#looks >= enough);
  }

  // A tenth of a second between two looks, however long they take: what happens late happens late by the count of looks, and not
  // because this machine had other things to do while a writer was between two lines.
  readonly #now = (): number => 100 * ++this.#looks;
}

function deadline(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  onTestFinished(() => clearTimeout(timer));
  return promise;
}

// No two of them alike in any part, for files that begin within one must differ.
function longTextOf(number: number, share: number): string {
  const words = Array.from({ length: Math.floor(10_000 + share * 200_000) }, (_, word) => `${number}.${word}`);
  return words.join(' ');
}

/** What a reader without any cleverness makes of a whole file. */
function linesOf(content: string): readonly string[] {
  const lines = content.split('\n').map((line) => line.replace(/^\0+/, ''));
  return lines.flatMap((line) => {
    if (line.length > MAX_LINE_BYTES) return [`oversized ${line.length}`];
    const text = Buffer.from(line.replace(/\r$/, ''), 'latin1').toString('utf8');
    return text === '' ? [] : [text];
  });
}

function sorted(files: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return files.filter((lines) => lines.length > 0).toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));
}

function times<T>(count: number, action: T): readonly T[] {
  return Array.from({ length: count }, () => action);
}

// mulberry32: the same seed, the same torture.
function randomBySeed(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
