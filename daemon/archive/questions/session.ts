import type { Bounds } from '../../records/archive.ts';
import type { Window } from '../../records/question.ts';
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
  /** Of the archive. */
  readonly folder: string;
}

/** All that one question holds while it is answered. */
export interface Session extends AsyncDisposable {
  readonly asking: Asking;
  /** What may hold something of the window, as the archive is now; what was taken before is let go. */
  takeShelves(): Promise<readonly Shelf[]>;
}

/** A job that waits within another for one of the others to end would wait for ever. */
const SEAT_WITHIN_MS = 120_000;

/** Waits for a seat, and keeps it until the session is disposed of. */
export async function beginSession(
  { engine, snapshots, sound, folder }: SessionOptions,
  seats: Seats,
  { window, bounds }: { readonly window: Window; readonly bounds: Bounds },
): Promise<Session> {
  await using held = new AsyncDisposableStack();
  const limit = limitTime(bounds.deadlineMs, bounds.signal, tookTooLong);
  held.defer(limit.end);
  held.defer(await seatOf(seats, limit.signal));
  const { connection, release } = await engine.connect();
  held.defer(release);
  let snapshot: Snapshot | null = null;
  held.defer(() => snapshot?.release());
  const all = held.move();
  return {
    asking: createAsking(connection, sound, limit.signal),
    async takeShelves() {
      snapshot?.release();
      snapshot = await snapshots.take();
      return shelvesOf(snapshot, folder, window);
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

async function seatOf(seats: Seats, signal: AbortSignal): Promise<() => void> {
  const patience = limitTime(SEAT_WITHIN_MS, signal, tooManyAsk);
  try {
    return await seats.take(patience.signal);
  } finally {
    patience.end();
  }
}
