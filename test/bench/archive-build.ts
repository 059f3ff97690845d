/** Fills an archive for measuring, the way the daemon does, and keeps the same requests as lines of a log beside it. */
import { once } from 'node:events';
import { copyFileSync, createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { ArchiveOptions } from '../../daemon/archive/archive-options.ts';
import { packBlock } from '../../daemon/archive/block/pack-block.ts';
import { copyTo } from '../../daemon/archive/copy-to.ts';
import { keepOnDisk } from '../../daemon/archive/keep-on-disk.ts';
import { type OpenArchive, openArchive } from '../../daemon/archive/open-archive.ts';
import { columnNames, parquetOf, segmentFile } from '../../daemon/archive/segment-parts.ts';
import { createColumnsBuilder } from '../../daemon/records/columns/build-columns.ts';
import type { Segment } from '../../daemon/records/segment-book.ts';
import { commitBatch } from '../../daemon/store/commit.ts';
import type { Stores } from '../../daemon/store/stores.ts';
import { buildOutcome } from '../support/flagged-event.ts';
import { commitOf } from '../support/open-store.ts';
import { type BusyMinute, busyDay } from './archive-day.ts';

export const DAY_MS = 24 * 3_600_000;
export const DAYS = 30;
/** Monday, eight in the morning. */
export const FIRST_DAY = Date.UTC(2026, 8, 7, 8);
/** Days beyond these are written from an earlier one, with other times: to invent and to pack them all takes many minutes. */
const MOST_INVENTED = 5_000_000;

export interface Built {
  readonly records: number;
  /** Of these, what went through blocks, the store and the sealing. */
  readonly through: number;
  readonly throughSeconds: number;
  /** Null where each day was one segment already. */
  readonly compactSeconds: number | null;
  readonly textBytes: number;
  readonly logs: readonly string[];
}

export interface Places {
  readonly stores: Stores;
  readonly folder: string;
  readonly logFolder: string;
}

export function benchArchive({ stores, folder }: Places, now = FIRST_DAY): OpenArchive {
  return openArchive(optionsOf(stores, folder, now));
}

function optionsOf(stores: Stores, folder: string, now: number): ArchiveOptions {
  const silent = () => undefined;
  const log = { info: silent, warn: silent, error: (_fields: object, sentence: string) => console.error(sentence) };
  return { folder, siteId: 'main', book: stores.segmentBook, now: () => now, dayOf, log };
}

function dayOf(timestamp: number): string {
  return new Date(timestamp).toISOString().slice(0, 10);
}

/** Fills thirty days with about so many records. */
export async function buildArchive(places: Places, wanted: number): Promise<Built> {
  const perDay = Math.round(wanted / DAYS);
  const invented = Math.max(1, Math.min(DAYS, Math.floor(MOST_INVENTED / perDay)));
  mkdirSync(places.logFolder);
  const archive = benchArchive(places, FIRST_DAY + invented * DAY_MS);
  const sums = { throughSeconds: 0, textBytes: 0 };
  const logs: string[] = [];
  for (let day = 0; day < invented; day++) {
    const path = join(places.logFolder, `access-${day}.log.gz`);
    await writeDay({ ...places, archive, path }, busyDay(FIRST_DAY + day * DAY_MS, perDay), sums);
    logs.push(path);
  }
  const segments = async () => (await places.stores.segmentBook.segments()).length;
  const [before, began] = [await segments(), performance.now()];
  await archive.compact('9999-12-31');
  const compactSeconds = (await segments()) === before ? null : (performance.now() - began) / 1_000;
  await archive.stop();
  for (let day = invented; day < DAYS; day++) {
    const path = join(places.logFolder, `access-${day}.log.gz`);
    copyFileSync(logs[day % invented] ?? '', path);
    logs.push(path);
  }
  await copyDays(places, invented);
  const textBytes = (sums.textBytes * DAYS) / invented;
  return { records: perDay * DAYS, through: perDay * invented, ...sums, textBytes, compactSeconds, logs };
}

interface Filling extends Places {
  readonly archive: OpenArchive;
  readonly path: string;
}

/** Only what leads into the archive is timed, up to the last segment. */
async function writeDay(
  { stores, archive, path }: Filling,
  day: Iterable<BusyMinute>,
  sums: { throughSeconds: number; textBytes: number },
): Promise<void> {
  const [gzip, builder] = [createGzip(), createColumnsBuilder()];
  const written = once(gzip.pipe(createWriteStream(path)), 'finish');
  const timed = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    sums.throughSeconds += (performance.now() - began) / 1_000;
  };
  let offset = 0;
  for (const { judged, lines } of day) {
    await timed(async () => {
      for (const one of judged) {
        builder.keep(one, null, offset, 0);
        offset += 130;
      }
      const now = judged[0]?.record.timestamp ?? 0;
      const block = packBlock(builder.take('seed-1'));
      await archive.room();
      await commitBatch(stores.database, commitOf(buildOutcome([]), { block, now }));
      archive.stored(judged.length);
    });
    const text = `${lines.join('\n')}\n`;
    sums.textBytes += text.length;
    if (!gzip.write(text)) await once(gzip, 'drain');
  }
  await timed(() => archive.seal());
  gzip.end();
  await written;
}

/** Not the archive's own engine: this one keeps rows in their order by itself, and has memory. */
async function copyDays({ stores, folder }: Places, invented: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' });
  const connection = await instance.connect();
  const segments = await stores.segmentBook.segments();
  for (let day = invented; day < DAYS; day++) {
    const days = day - (day % invented);
    const name = dayOf(FIRST_DAY + (day % invented) * DAY_MS);
    for (const segment of segments.filter((one) => one.day === name)) {
      const copied = await copyLater(connection, { folder, segment, days });
      await stores.segmentBook.replace({ blocks: [], segments: [], by: [copied] });
    }
  }
  connection.closeSync();
  instance.closeSync();
}

/** Writes the same records at a time so many days later. */
async function copyLater(
  connection: DuckDBConnection,
  { folder, segment, days }: { readonly folder: string; readonly segment: Segment; readonly days: number },
): Promise<Segment> {
  const [firstAt, lastAt] = [segment.firstAt + days * DAY_MS, segment.lastAt + days * DAY_MS];
  const [id, day] = [`${segment.id}-${days}`, dayOf(firstAt)];
  const path = join('site=main', `day=${day}`, id);
  mkdirSync(join(folder, path), { recursive: true, mode: 0o700 });
  for (const table of ['hosts', 'people', 'findings'] as const) {
    copyFileSync(segmentFile(folder, segment, table), segmentFile(folder, { path }, table));
  }
  const columns = columnNames('records').replace(
    '"time"',
    `make_timestamp_ms(epoch_ms("time") + ${days * DAY_MS})::timestamp_ms as "time"`,
  );
  const records = `select ${columns} from ${parquetOf([segmentFile(folder, segment, 'records')])}`;
  await copyTo(connection, records, segmentFile(folder, { path }, 'records'));
  return { ...segment, id, day, path, firstAt, lastAt, ...(await keepOnDisk(join(folder, path))) };
}
