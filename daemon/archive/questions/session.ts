import type { Bounds } from '../../records/archive.ts';
import type { Window } from '../../records/question.ts';
import type { SegmentBook } from '../../records/segment-book.ts';
import type { Engine } from '../duckdb.ts';
import type { Snapshot, Snapshots } from '../snapshot.ts';
import type { SoundSegments } from '../sound-segments.ts';
import { type Asking, createAsking } from './asking.ts';
import { tookTooLong, tooManyAsk } from './refusals.ts';
import type { Seats } from './seats.ts';
import { type Shelf, shelvesOf } from './shelf.ts';
import { limitTime } from './time-limit.ts';

export interface SessionOptions {
  readonly engine: Engine;
  readonly snapshots: Pick<Snapshots, 'take'>;
  readonly sound: SoundSegments;
  readonly book: Pick<SegmentBook, 'damaged'>;
  /** Of the archive. */
  readonly folder: string;
  /** Aborted when nothing more may be asked. */
  readonly stopping: AbortSignal;
}

/** All that one question holds while it is answered. */
export interface Session extends AsyncDisposable {
  readonly asking: Asking;
  /** What may hold something of the window, as the archive is now; what was taken before is let go. */
  takeShelves(): Promise<readonly Shelf[]>;
}

/** A job that waits within another for one of the others to end would wait for ever. */
const SEAT_WITHIN_MS = 120_000;

/**
 * Waits for a seat, and keeps it until the session is disposed of. What it holds is let go as soon as it is given up, too: whoever asked
 * may never come back for the rest of a list.
 */
export async function beginSession(
  { engine, snapshots, sound, folder, stopping }: SessionOptions,
  seats: Seats,
  { window, bounds }: { readonly window: Window; readonly bounds: Bounds },
): Promise<Session> {
  await using held = new AsyncDisposableStack();
  const others = bounds.signal === null ? stopping : AbortSignal.any([bounds.signal, stopping]);
  const { signal, end } = limitTime(bounds.deadlineMs, others, tookTooLong);
  held.defer(end);
  held.defer(await seatOf(seats, signal));
  const { connection, release } = await engine.connect();
  held.defer(release);
  const asking = createAsking(connection, sound, signal);
  let snapshot: Snapshot | null = null;
  held.defer(() => snapshot?.release());
  held.defer(asking.isIdle);
  const all = held.move();
  const dispose = () => all.disposeAsync();
  onceAborted(signal, dispose);
  return {
    asking,
    async takeShelves() {
      signal.throwIfAborted();
      snapshot?.release();
      snapshot = null;
      const taken = await inTime(snapshots.take(), signal);
      if (all.disposed) taken.release();
      signal.throwIfAborted();
      snapshot = taken;
      return shelvesOf(snapshot, folder, window);
    },
    [Symbol.asyncDispose]: dispose,
  };
}

/**
 * What is fresh may take longer to bring in than anybody waits, above all beside an import. It goes on, so that the next who asks finds
 * it done; what was taken too late is let go.
 */
async function inTime(taking: Promise<Snapshot>, signal: AbortSignal): Promise<Snapshot> {
  const over = Promise.withResolvers<never>();
  const giveUp = () => over.reject(signal.reason);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    return await Promise.race([taking, over.promise]);
  } catch (error) {
    taking.then(
      (late) => late.release(),
      () => undefined,
    );
    throw error;
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

function onceAborted(signal: AbortSignal, work: () => Promise<void>): void {
  if (signal.aborted) void work();
  else signal.addEventListener('abort', () => void work(), { once: true });
}

async function seatOf(seats: Seats, signal: AbortSignal): Promise<() => void> {
  const patience = limitTime(SEAT_WITHIN_MS, signal, tooManyAsk);
  try {
    return await seats.take(patience.signal);
  } finally {
    patience.end();
  }
}
