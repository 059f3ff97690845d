/**
 * The archive of a school of 1,500 people: 50 million records of thirty days (`ARCHIVE_ROWS=5000000` takes fewer). What each question
 * takes the first time, in a program that has just begun and holds each segment against its hashes, and what it takes afterwards. Beside it
 * the same requests as lines of a log, packed as logrotate does, and zgrep.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVERYBODY_SEEN } from '../../daemon/identity/people-seen.ts';
import type { ArchiveReading } from '../../daemon/records/archive.ts';
import { type ArchiveQuestion, everything } from '../../daemon/records/question.ts';
import { openStores, type Stores } from '../../daemon/store/stores.ts';
import { type Built, benchArchive, buildArchive, DAY_MS, DAYS, FIRST_DAY, type Places } from './archive-build.ts';
import { personAt } from './archive-day.ts';
import { schoolHost } from './invented-domains.ts';

const ROWS = Number(process.env.ARCHIVE_ROWS ?? 50_000_000);
const WARM_RUNS = 5;
const FREELY = { deadlineMs: null, signal: null };
const ALL = everything({ from: FIRST_DAY - DAY_MS, to: FIRST_DAY + DAYS * DAY_MS });
const PERSON = personAt(700);
const HALF_HOUR = 30 * 60_000;
/** Asked for some hundred times a day, and hardly ever. */
const [HOST, SELDOM] = [schoolHost(900), schoolHost(41_000)];

/** Builds the archive in a folder of its own, asks, prints, and takes it away. */
export async function measureArchive(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'filterwatch-bench-archive-'));
  const stores = await openStores(join(home, 'filterwatch.sqlite'), 'main');
  const places: Places = { stores, folder: join(home, 'archive'), logFolder: join(home, 'logs') };
  try {
    const built = await buildArchive(places, ROWS);
    await printSize(built, stores);
    const zgrepMs = zgrep(built.logs, HOST);
    printTable(await rowsOf(places), zgrepMs);
  } finally {
    await stores.database.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function printSize(built: Built, { segmentBook }: Stores): Promise<void> {
  const segments = await segmentBook.segments();
  const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
  const packed = built.logs.reduce((sum, path) => sum + statSync(path).size, 0);
  const each = (sum: number) => `${(sum / built.records).toFixed(1)} bytes`;
  console.log(
    `${written(built.records)} records of ${DAYS} days in ${segments.length} segments, ${Math.round(bytes / 1e6)} MB`,
  );
  console.log(`a record in the archive ${each(bytes)}; as a line ${each(built.textBytes)}, packed ${each(packed)}`);
  const rate = (seconds: number) => `${written(built.through / seconds)} records/s`;
  const compacted = built.compactSeconds === null ? '' : `; made one segment a day: ${rate(built.compactSeconds)}`;
  console.log(
    `${written(built.through)} of them through blocks, store and sealing: ${rate(built.throughSeconds)}${compacted}`,
  );
  if (built.through < built.records) console.log('The other days are these at later times.');
  console.log('');
}

interface Row {
  readonly what: string;
  readonly answer: number;
  readonly firstMs: number;
  readonly warmMs: number;
}

type Ask = (archive: ArchiveReading) => Promise<number>;

async function rowsOf(places: Places): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [what, ask] of Object.entries(QUESTIONS)) {
    const archive = benchArchive(places);
    const first = await timed(() => ask(archive));
    const warm: number[] = [];
    for (let run = 0; run < WARM_RUNS; run++) warm.push((await timed(() => ask(archive))).ms);
    await archive.stop();
    rows.push({
      what,
      answer: first.answer,
      firstMs: first.ms,
      warmMs: warm.sort((a, b) => a - b)[WARM_RUNS >> 1] ?? 0,
    });
  }
  return rows;
}

async function timed(ask: () => Promise<number>): Promise<{ readonly answer: number; readonly ms: number }> {
  const began = performance.now();
  const answer = await ask();
  return { answer, ms: performance.now() - began };
}

const noon = FIRST_DAY + 12 * DAY_MS + 4 * 3_600_000;
const site = (host: string): Partial<ArchiveQuestion> => ({ host: { kind: 'site', hosts: [host] } });
const contains = (text: string): Partial<ArchiveQuestion> => ({ host: { kind: 'contains', text } });
/** A middle of names that few hosts have. */
const PART = HOST.slice(HOST.indexOf('.') + 2, HOST.indexOf('.') + 9);

export const QUESTIONS: Readonly<Record<string, Ask>> = {
  'a person, 30 minutes either way': page(
    { subjects: [`person:${PERSON}`], from: noon - HALF_HOUR, to: noon + HALF_HOUR },
    200,
  ),
  'who went to a host': tally(site(HOST)),
  'who went to a host that hardly anybody asks for': tally(site(SELDOM)),
  'the last to go to a host': page(site(HOST)),
  'a part of a host, counted by host': (archive) =>
    archive.tally({ ...ALL, ...contains(PART) }, 'host', 100, FREELY).then(lengthOf),
  'a part of a host, the last': page(contains(PART)),
  'a part of a host that there is not': page(contains('nowhere-at-all')),
  'words of a search or an address, the last': page({ words: 'history-17' }),
  'words that nobody used': page({ words: 'nobody used these' }),
  'the newest': page({}),
  'the newest that was blocked, without staff': page({
    dispositions: ['blocked'],
    told: { ...EVERYBODY_SEEN, maySeeStaff: false },
  }),
  'how many to a host': count(site(HOST)),
  'how many of one person': count({ subjects: [`person:${PERSON}`] }),
  'how many there are': count({}),
  'every host that was asked for': async (archive) => {
    let hosts = 0;
    for await (const some of archive.hosts(ALL, FREELY)) hosts += some.length;
    return hosts;
  },
};

function page(asked: Partial<ArchiveQuestion>, limit = 50): Ask {
  const options = { ...FREELY, limit, order: 'newest_first' as const, after: null };
  return (archive) => archive.page({ ...ALL, ...asked }, options).then(({ records }) => records.length);
}

function tally(asked: Partial<ArchiveQuestion>): Ask {
  return (archive) => archive.tally({ ...ALL, ...asked }, 'subject', 2_000, FREELY).then(lengthOf);
}

function count(asked: Partial<ArchiveQuestion>): Ask {
  return (archive) => archive.count({ ...ALL, ...asked }, FREELY).then(({ records }) => records);
}

function lengthOf(all: readonly unknown[]): number {
  return all.length;
}

/** How long it takes to find a host in the packed log. */
function zgrep(logs: readonly string[], host: string): number {
  const began = performance.now();
  const { status, stderr } = spawnSync('zgrep', ['-c', '-F', host, ...logs], { encoding: 'utf8', maxBuffer: 1e7 });
  if (status !== 0 && status !== 1) throw new Error(`zgrep ended with ${status}: ${stderr}`);
  return performance.now() - began;
}

function printTable(rows: readonly Row[], zgrepMs: number): void {
  const table = [
    ['', 'found', 'first ms', 'warm ms', 'zgrep takes × as long'],
    ...rows.map(({ what, answer, firstMs, warmMs }) => [
      what,
      written(answer),
      firstMs.toFixed(0),
      warmMs.toFixed(1),
      written(zgrepMs / warmMs),
    ]),
    ['zgrep -F for a host', '', '', zgrepMs.toFixed(0), '1'],
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0);
  for (const row of table) console.log(row.map(cell).join('   '));
}

function written(number: number): string {
  return Math.round(number).toLocaleString('en-GB');
}
