/*
 * An import that seals as it goes is killed fourteen times, at moments drawn by chance from a fixed seed: while it stores, while it writes
 * segments, while it takes the blocks of what is sealed out of the store. Afterwards every record must be in the archive
 * once, with all that was decided about it, as it is after an import that nobody disturbed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../daemon/archive/open-archive.ts';
import { type Chance, createChance } from '../../daemon/demo/seeded.ts';
import type { ArchivedRecord } from '../../daemon/records/archived-record.ts';
import { everything } from '../../daemon/records/question.ts';
import type { Segment } from '../../daemon/records/segment-book.ts';
import { openStores } from '../../daemon/store/stores.ts';
import { squid } from '../../parsers/squid.ts';
import { inventLog } from '../support/invented-log.ts';
import { journey } from '../support/journey.ts';
import { linesStored } from '../support/store-reading.ts';

const WRITER = join(import.meta.dirname, '../support/archive-writer.ts');
const LINES = 320_000;
const KILLS = 14;
const SEED = process.env.KILL_SEED ?? 'fourteen moments';

describe('kill -9 at any moment of an import', () => {
  const on = journey();
  const log = inventLog(LINES, 'what is kept');
  const chance = createChance(SEED);
  let disturbed: Kept;
  let undisturbed: Kept;
  let data: string;

  beforeAll(async () => {
    const path = join(on.folder(), 'access.log');
    writeFileSync(path, '');
    data = on.folder();
    const lives: string[] = [];
    for (let life = 1; life <= KILLS; life++) {
      appendFileSync(path, partOf(log.text, life));
      await importUntilKilled(data, path, drawMoment(chance));
      const { segments, blocks } = await contentsOf(data);
      lives.push(`${life}. ${linesStored(data).all} lines, ${segments.length} segments, ${blocks} blocks waiting`);
    }
    console.log([`Killed ${KILLS} times, seed “${SEED}”:`, ...lives].join('\n'));
    appendFileSync(path, partOf(log.text, KILLS + 1));
    expect(await importToTheEnd(data, path)).toBe(0);
    disturbed = await keptIn(data);
    const other = on.folder();
    expect(await importToTheEnd(other, path)).toBe(0);
    undisturbed = await keptIn(other);
  }, 600_000);

  test('the archive has as many records as the store has counted, and as the log has', () => {
    expect(linesStored(data).record).toBe(log.records);
    expect(disturbed.records).toHaveLength(log.records);
    expect(undisturbed.records).toHaveLength(log.records);
  });

  test('each stands for a line of the log, and says what that line says', () => {
    const parse = squid.open({ timeZone: 'Europe/London', writtenAt: () => 0 });
    const wrong = disturbed.records.filter(({ place, record }) => {
      const line = log.text.toString('utf8', place.offset, log.text.indexOf(10, place.offset));
      const said = parse(line);
      return said.kind !== 'record' || said.record.timestamp !== record.timestamp || place.number !== 0;
    });
    expect(wrong).toEqual([]);
    expect(new Set(disturbed.records.map(({ place }) => place.offset)).size).toBe(log.records);
  });

  test('place by place it is the same as after an import that nobody disturbed', () => {
    expect(differing(disturbed.records, undisturbed.records)).toEqual([]);
  });

  test('nothing is left to be sealed, and what was given up half-way is not part of it', () => {
    expect([disturbed.blocks, undisturbed.blocks]).toEqual([0, 0]);
    const named = new Set(disturbed.segments.map(({ path }) => path));
    expect(foldersIn(join(data, 'archive')).filter((path) => named.has(path))).toHaveLength(named.size);
  });
});

interface Moment {
  readonly after: 'batches' | 'folders';
  readonly many: number;
  readonly ms: number;
}

interface Kept {
  readonly records: readonly ArchivedRecord[];
  readonly segments: readonly Segment[];
  readonly blocks: number;
}

/** Kills it so long after it has stored so many batches, or has begun to write so many folders of segments. */
async function importUntilKilled(data: string, log: string, moment: Moment): Promise<void> {
  const before = foldersIn(join(data, 'archive')).length;
  const child = spawn(process.execPath, [WRITER, data, log], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let batches = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    batches += chunk.toString().split('\n').length - 1;
  });
  const isThere = () =>
    moment.after === 'batches'
      ? batches >= moment.many
      : foldersIn(join(data, 'archive')).length >= before + moment.many;
  while (child.exitCode === null && !isThere()) await pause(2);
  await pause(moment.ms);
  child.kill('SIGKILL');
  await ended;
}

async function importToTheEnd(data: string, log: string): Promise<unknown> {
  const child = spawn(process.execPath, [WRITER, data, log], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  return code;
}

/** Whole lines, of one more part than there are kills: the last part is left for the last start. */
function partOf(text: Buffer, part: number): Buffer {
  const place = (index: number) => text.lastIndexOf(10, Math.floor((text.length * index) / (KILLS + 1))) + 1;
  return text.subarray(place(part - 1), part > KILLS ? text.length : place(part));
}

function drawMoment(chance: Chance): Moment {
  if (chance.happens(0.3)) return { after: 'batches', many: chance.between(0, 2), ms: chance.between(0, 400) };
  return { after: 'folders', many: chance.between(1, 2), ms: chance.between(0, 120) };
}

async function contentsOf(data: string) {
  const stores = await openStores(join(data, 'filterwatch.sqlite'), 'main');
  try {
    const { blocks, segments } = await stores.segmentBook.contents();
    return { segments, blocks: blocks.length };
  } finally {
    await stores.database.close();
  }
}

async function keptIn(data: string): Promise<Kept> {
  const stores = await openStores(join(data, 'filterwatch.sqlite'), 'main');
  const fail = (_fields: object, sentence: string) => {
    throw new Error(sentence);
  };
  const archive = openArchive({
    folder: join(data, 'archive'),
    siteId: 'main',
    book: stores.segmentBook,
    now: () => Date.now(),
    dayOf: () => '2026-11-30',
    log: { info: fail, warn: fail, error: fail },
  });
  try {
    const records: ArchivedRecord[] = [];
    const window = everything({ from: 0, to: 1e13 });
    for await (const some of archive.scan(window, { deadlineMs: null, signal: null })) records.push(...some);
    return { records, ...(await contentsOf(data)) };
  } finally {
    await archive.stop();
    await stores.database.close();
  }
}

/** Names of files hold chance, and so does what is made of them: the event's id. */
/**
 * What was asked for in the seconds before a crash is remembered no more, so a few requests are said to be unclear where an undisturbed
 * reading knew more; who opened them is left out, and what follows from it must be the same.
 */
function differing(left: readonly ArchivedRecord[], right: readonly ArchivedRecord[]): readonly string[] {
  const textsOf = (records: readonly ArchivedRecord[]) =>
    records.map(({ place, eventId, initiator: _, ...rest }) =>
      JSON.stringify({ ...rest, offset: place.offset, isEvent: eventId !== null }),
    );
  const [some, others] = [textsOf(left), new Set(textsOf(right))];
  return some.filter((text) => !others.has(text)).slice(0, 5);
}

function foldersIn(archive: string): readonly string[] {
  if (!existsSync(archive)) return [];
  return readdirSync(archive, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^site=main\/day=[^/]+\/[^/]+$/.test(path),
  );
}
