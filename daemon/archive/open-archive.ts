import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownError } from '../errors.ts';
import { type Lock, takeLock } from '../lock-file.ts';
import type { Archive, ArchiveState } from '../records/archive.ts';
import type { ArchiveOptions } from './archive-options.ts';
import { archiveStopped, writeTrouble } from './archive-trouble.ts';
import { createEngine } from './duckdb.ts';
import { createGenerations, type Generations } from './fresh/generations.ts';
import { createKeeping } from './keeping.ts';
import { createSnapshots } from './open-snapshots.ts';
import { createQuestions } from './questions/open-questions.ts';
import { type SealParts, sealBlocks } from './seal.ts';
import { createSealing, type Sealing, type SealingParts } from './sealing.ts';
import { createSoundSegments } from './sound-segments.ts';
import { createTurns } from './turns.ts';

export interface OpenArchive extends Archive, Pick<Sealing, 'stored' | 'room' | 'failing'> {}

const LIMITS = { sealRecords: 125_000, sealAfterMs: 3_600_000, mostFresh: 1_000_000 };
/** Sorted in the engine's memory. */
const MOST_GENERATION_RECORDS = 125_000;
/** Another process seals a million records in some seconds; it may have several million to do. */
const PATIENCE_MS = 5 * 60_000;

/** Opens the archive of one school. The database engine starts with the first question or the first sealing. */
export function openArchive(options: ArchiveOptions): OpenArchive {
  const { folder, book, log, limits = LIMITS } = options;
  const stopping = new AbortController();
  const engine = createEngine(folder, options.threads);
  const mostRecords = Math.min(MOST_GENERATION_RECORDS, limits.mostFresh);
  const generations = createGenerations({ engine, book, log, mostRecords });
  const snapshots = createSnapshots({ ...options, generations, turns: createTurns() });
  const sound = createSoundSegments(options);
  const sealParts = { options, engine, generations, snapshots, sound, signal: stopping.signal };
  const seal: SealingParts['seal'] = (sealed) => sealAlone({ ...sealParts, sealed });
  const sealing = createSealing({ options, limits, seal });
  const questions = createQuestions({ engine, snapshots, sound, book, folder, stopping: stopping.signal });
  const keeping = createKeeping({ ...options, engine, snapshots, sound, seal: sealing.now });
  return {
    ...questions,
    stored: sealing.stored,
    room: sealing.room,
    failing: sealing.failing,
    seal: sealing.now,
    ...keeping,
    async compact(day) {
      await sealing.now();
      await keeping.compact(day);
    },
    state: () => stateOf(options, generations, sealing),
    async stop() {
      stopping.abort(archiveStopped());
      await sealing.stop();
      await generations.settled();
      await Promise.all([keeping.stop(), engine.close()]);
    },
  };
}

/** Of two processes that would seal the same blocks, one waits. */
async function sealAlone(parts: SealParts): Promise<void> {
  const { options, signal } = parts;
  if ((await options.book.waiting()).records === 0) return;
  const lock = await lockFolder(options, signal).catch((error: unknown) => {
    throw writeTrouble(error);
  });
  if (lock === null) throw busy();
  try {
    await sealBlocks(parts);
  } finally {
    await lock.release();
  }
}

async function lockFolder({ folder, now }: ArchiveOptions, signal: AbortSignal): Promise<Lock | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return takeLock({ path: join(folder, 'lock'), waitMs: PATIENCE_MS, signal, now });
}

function busy(): KnownError {
  return new KnownError(
    'ARCHIVE_BUSY',
    'Another program is writing to the log. Nothing is lost: what has come since is in the store. Try again in some minutes.',
  );
}

async function stateOf(
  { folder, book, dayOf }: ArchiveOptions,
  generations: Generations,
  sealing: Sealing,
): Promise<ArchiveState> {
  const [segments, waiting, damaged] = await Promise.all([book.segments(), book.waiting(), book.damaged()]);
  const sum = (of: 'records' | 'bytes') => segments.reduce((total, segment) => total + segment[of], waiting[of]);
  const days = segments.map(({ day }) => day);
  if (waiting.oldestAt !== null) days.push(dayOf(waiting.oldestAt));
  const damagedBlocks = generations.damaged().map(({ block, why }) => ({
    id: block.id,
    day: dayOf(block.createdAt),
    path: '',
    records: block.records,
    since: block.createdAt,
    why,
  }));
  return {
    folder,
    segments: segments.length,
    records: sum('records'),
    bytes: sum('bytes'),
    fresh: waiting.records,
    oldestDay: days.toSorted()[0] ?? null,
    newestDay: days.toSorted().at(-1) ?? null,
    damaged: [...damaged, ...damagedBlocks],
    failing: sealing.failing(),
  };
}
