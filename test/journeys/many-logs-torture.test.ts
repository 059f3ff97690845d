/*
 * A folder in which everything happens at once: logs that grow, are rotated and compressed, a log a day, exports that are
 * dropped in whole, and a reader that is stopped and started again. In the end each line must have come exactly once.
 */
import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { createFilesSource } from '../../daemon/sources/files/files-source.ts';
import type { FilesSource } from '../../daemon/sources/files/many-files.ts';
import { Ledger, temporaryFolder } from '../daemon/sources/files/following.ts';
import { waitFor } from '../support/wait-for.ts';

const LOGS = ['a.log', 'b.log', 'proxy-1.log', 'proxy-2.log'];
const STEPS = 250;
const seeds = Array.from({ length: Number(process.env.TORTURE_RUNS ?? 6) }, (_, number) => number + 1);

test.each(seeds)('every line of many logs comes once, whatever happens to files and reader (seed %i)', async (seed) => {
  const random = randomBySeed(seed);
  const folder = temporaryFolder();
  const writer = new Writer(folder, random);
  const reader = new Reader(folder);
  const actions = [
    ...Array.from({ length: 12 }, () => () => writer.write()),
    ...Array.from({ length: 3 }, () => () => writer.rotate()),
    () => writer.compress(),
    () => writer.beginDay(),
    () => writer.writeDay(),
    () => writer.drop(),
    () => reader.restart(random() < 0.5),
  ];
  for (const log of LOGS) writer.write(log);
  reader.resume();
  // What was rotated before a log was ever seen is older than us.
  await reader.ledger.until(() => reader.ledger.lines.length === writer.lines.length);
  for (let step = 0; step < STEPS; step++) {
    await actions[Math.floor(random() * actions.length)]?.();
    if (random() < 0.5) await new Promise((resolve) => setTimeout(resolve, random() * 20));
  }
  reader.resume();
  for (const log of LOGS) writer.write(log);
  await waitFor(() => reader.ledger.lines.length >= writer.lines.length, 'all lines', 25_000).catch(() => undefined);
  await reader.stop();
  expect(reader.ledger.lines.toSorted()).toEqual(writer.lines.toSorted());
});

const HEADER = `#Fields: ${'column '.repeat(60)}`;

class Writer {
  readonly lines: string[] = [];
  readonly #folder: string;
  readonly #random: () => number;
  #number = 0;
  #day = 1;

  constructor(folder: string, random: () => number) {
    this.#folder = folder;
    this.#random = random;
  }

  write(name = LOGS[Math.floor(this.#random() * LOGS.length)] ?? ''): void {
    const path = join(this.#folder, name);
    const isNew = !existsSync(path) || readFileSync(path).length === 0;
    const count = 1 + Math.floor(this.#random() * 4);
    const lines = Array.from({ length: count }, () => `${name} ${this.#number++}`);
    const all = isNew ? [HEADER, ...lines] : lines;
    appendFileSync(path, `${all.join('\n')}\n`);
    this.lines.push(...all);
  }

  /** As logrotate does: each rotated file gets the next number, and the log begins anew. */
  rotate(): void {
    const name = LOGS[Math.floor(this.#random() * LOGS.length)] ?? '';
    if (!existsSync(join(this.#folder, name))) return;
    const rotated = readdirSync(this.#folder).filter((other) => other.startsWith(`${name}.`));
    const numberOf = (other: string): number => Number(other.slice(name.length + 1).replace('.gz', ''));
    for (const other of rotated.sort((a, b) => numberOf(b) - numberOf(a))) {
      const next = other.replace(`${name}.${numberOf(other)}`, `${name}.${numberOf(other) + 1}`);
      renameSync(join(this.#folder, other), join(this.#folder, next));
    }
    renameSync(join(this.#folder, name), join(this.#folder, `${name}.1`));
    if (this.#random() < 0.7) this.write(name);
  }

  /** What was rotated before last. */
  compress(): void {
    for (const name of LOGS) {
      const path = join(this.#folder, `${name}.2`);
      if (!existsSync(path)) continue;
      writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
      rmSync(path);
    }
  }

  beginDay(): void {
    this.#day++;
    this.writeDay();
  }

  writeDay(): void {
    this.write(`guardian-2026-01-${String(this.#day).padStart(2, '0')}.log`);
  }

  drop(): void {
    const name = `export-${this.#number++}`;
    const lines = [HEADER, `${name} one`, `${name} two`];
    writeFileSync(join(this.#folder, 'on-its-way'), gzipSync(`${lines.join('\n')}\n`));
    renameSync(join(this.#folder, 'on-its-way'), join(this.#folder, `${name}.log.gz`));
    this.lines.push(...lines);
  }
}

class Reader {
  readonly ledger = new Ledger();
  readonly #folder: string;
  #source: FilesSource | null = null;
  #looks = 0;

  constructor(folder: string) {
    this.#folder = folder;
    onTestFinished(() => this.stop());
  }

  resume(): void {
    if (this.#source !== null) return;
    this.#source = createFilesSource({
      sourceId: 'filter',
      paths: [join(this.#folder, '*.log*')],
      cursors: this.ledger.cursors,
      startAt: 'beginning',
      deliver: this.ledger.accept,
      now: this.#now,
      pollMs: 2,
    });
    this.#source.start();
  }

  async restart(isAway: boolean): Promise<void> {
    await this.stop();
    if (!isAway) this.resume();
  }

  async stop(): Promise<void> {
    await this.#source?.stop();
    this.#source = null;
  }

  // Half a second between two looks, however long they take: quiet logs are closed after a while by the count of looks, and not
  // because this machine had other things to do.
  readonly #now = (): number => 500 * ++this.#looks;
}

function randomBySeed(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
