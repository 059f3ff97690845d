/** One measurement in a process of its own, so that its memory is its own: prints figures as JSON. */
import { closeSync, fstatSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { createDomainSetBuilder, type DomainSet, openDomainSet } from '../../categories/domain-set.ts';
import type { ListLabel } from '../../categories/list-label.ts';
import { categoryId } from '../../categories/taxonomy.ts';
import { createByteMemo } from './byte-memo.ts';
import { inventedEntry, inventedLabels, missHeavyStream, type Stream, schoolStream } from './invented-domains.ts';

export interface DomainFigures {
  readonly buildMs?: number;
  readonly entries?: number;
  readonly fileBytes?: number;
  readonly openMs?: number;
  readonly residentMiB?: number;
  /** Look-ups a second, by stream and way. */
  readonly rates?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const LISTS = 6;
const LABELS = 24;
const CHUNK = 100_000;
const QUESTIONS = 1_000_000;
const RUNS = 3;

const KINDS: Readonly<Record<string, (entries: number, file: string) => DomainFigures>> = { build, open, map, names };
const [kind = '', entries = '', file = ''] = process.argv.slice(2);
console.log(JSON.stringify(KINDS[kind]?.(Number(entries), file) ?? {}));

function build(count: number, path: string): DomainFigures {
  const builder = createDomainSetBuilder(labels());
  let buildMs = 0;
  inChunks(count, (chunk, from) => {
    buildMs += timed(() => {
      for (const [place, entry] of chunk.entries()) {
        for (const label of inventedLabels(from + place, LABELS)) builder.add(entry, label);
      }
    });
  });
  let bytes = new Uint8Array();
  buildMs += timed(() => {
    bytes = new Uint8Array(builder.build('2026-09-01'));
  });
  writeFileSync(path, bytes);
  return { buildMs, entries: openDomainSet(bytes).size, fileBytes: bytes.length };
}

function open(count: number, path: string): DomainFigures {
  const before = resident();
  const bytes = readShared(path);
  const began = performance.now();
  const set = openDomainSet(bytes);
  const openMs = performance.now() - began;
  const residentMiB = resident() - before;
  return { openMs, residentMiB, rates: onStreams(count, (stream) => waysOf(set, stream)) };
}

/** Straight into memory that workers can share. */
function readShared(path: string): Uint8Array {
  const file = openSync(path, 'r');
  const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
  for (let at = 0; at < bytes.length; ) at += readSync(file, bytes, at, bytes.length - at, null);
  closeSync(file);
  return bytes;
}

function waysOf(set: DomainSet, { texts, bytes, bounds }: Stream): Readonly<Record<string, () => unknown>> {
  const sets = new Uint16Array(texts.length);
  const memo = createByteMemo(set);
  const each = (lookUp: (bytes: Uint8Array, start: number, end: number) => number): number => {
    let hits = 0;
    for (let at = 0; at < bounds.length; at += 2) {
      if (lookUp(bytes, bounds[at] ?? 0, bounds[at + 1] ?? 0) !== 0) hits++;
    }
    return hits;
  };
  return {
    'one by one': () => each(set.lookUpBytes),
    'many at once': () => set.lookUpMany(bytes, bounds, sets),
    remembered: () => each(memo.lookUp),
    'as text, with reasons': () => texts.filter((text) => set.lookUp(text, '') !== null).length,
  };
}

/** What one writes first: a Map, asked for the host and for each name above it. */
function map(count: number): DomainFigures {
  const before = resident();
  const sets = new Map<string, number>();
  let buildMs = 0;
  inChunks(count, (chunk, from) => {
    buildMs += timed(() => {
      for (const [place, entry] of chunk.entries()) sets.set(entry, (from + place) % LABELS);
    });
  });
  const residentMiB = resident() - before;
  const walk = (host: string): number => {
    for (let name = host; ; ) {
      const known = sets.get(name);
      if (known !== undefined) return known;
      const dot = name.indexOf('.');
      if (dot === -1) return 0;
      name = name.slice(dot + 1);
    }
  };
  const rates = onStreams(count, ({ texts, bytes, bounds }) => ({
    'one by one': () => {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      for (let at = 0; at < bounds.length; at += 2) walk(buffer.toString('latin1', bounds[at], bounds[at + 1]));
    },
    'as text': () => texts.filter((text) => walk(text) !== 0).length,
  }));
  return { entries: sets.size, buildMs, residentMiB, rates };
}

/** The same names, one on a line, for programs that read text. */
function names(count: number, path: string): DomainFigures {
  writeFileSync(path, '');
  inChunks(count, (chunk) => writeFileSync(path, `${chunk.join('\n')}\n`, { flag: 'a' }));
  return { fileBytes: readFileSync(path).length };
}

function onStreams(
  count: number,
  ways: (stream: Stream) => Readonly<Record<string, () => unknown>>,
): NonNullable<DomainFigures['rates']> {
  const streams = { 'miss-heavy': missHeavyStream(count, QUESTIONS), 'school-like': schoolStream(count, QUESTIONS) };
  const rates = Object.entries(streams).map(([name, stream]) => {
    const measured = Object.entries(ways(stream)).map(([way, run]) => [way, bestRate(run)] as const);
    return [name, Object.fromEntries(measured)] as const;
  });
  return Object.fromEntries(rates);
}

function bestRate(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => timed(run));
  return QUESTIONS / (Math.min(...times) / 1000);
}

function inChunks(count: number, take: (chunk: readonly string[], from: number) => void): void {
  for (let from = 0; from < count; from += CHUNK) {
    take(
      Array.from({ length: Math.min(CHUNK, count - from) }, (_, place) => inventedEntry(from + place)),
      from,
    );
  }
}

/** Milliseconds of the processor: what else the machine does counts little. */
function timed(run: () => unknown): number {
  const began = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1000;
}

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 2 ** 20;
}

function labels(): readonly ListLabel[] {
  return Array.from({ length: LABELS }, (_, place) => ({
    list: `list${place % LISTS}`,
    title: `List ${place % LISTS}`,
    part: `part${place}`,
    version: '',
    category: categoryId('gaming'),
    trust: 'full',
    isCurated: false,
  }));
}
