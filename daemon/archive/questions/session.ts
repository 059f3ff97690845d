import type { Bounds } from '../../records/archive.ts';
import type { Window } from '../../records/question.ts';
import type { Segment } from '../../records/segment-book.ts';
import type { Engine } from '../duckdb.ts';
import type { Snapshots } from '../snapshot.ts';
import { type Asking, createAsking } from './asking.ts';
import { UnreadableSegments } from './damage.ts';
import { tookTooLong, tooManyAsk } from './refusals.ts';
import { type Shelf, shelvesOf } from './shelf.ts';
import { limitTime } from './time-limit.ts';
import type { Turns } from './turns.ts';

export interface SessionOptions {
  readonly engine: Engine;
  readonly snapshots: Snapshots;
  /** Of the archive. */
  readonly folder: string;
  /**
   * Looks into a segment that the engine could not read. True where it is damaged, and set aside by now; false where its files are what
   * was written, and the trouble is another.
   */
  setAside(segment: Segment, error: Error): Promise<boolean>;
}

/** All that one question holds while it is answered. */
export interface Session extends AsyncDisposable {
  readonly asking: Asking;
  /** What may hold something of the window. */
  readonly shelves: readonly Shelf[];
}

/** A job that waits within another for one of the others to end would wait for ever. */
const TURN_WITHIN_MS = 120_000;

/** Waits for its turn, then holds what is in the archive now until it is disposed of. */
export async function beginSession(
  { engine, snapshots, folder }: SessionOptions,
  turns: Turns,
  { window, bounds }: { readonly window: Window; readonly bounds: Bounds },
): Promise<Session> {
  await using held = new AsyncDisposableStack();
  const limit = limitTime(bounds.deadlineMs, bounds.signal, tookTooLong);
  held.defer(limit.end);
  held.defer(await turnOf(turns, limit.signal));
  const snapshot = await snapshots.take();
  held.defer(() => snapshot.release());
  const { connection, release } = await engine.connect();
  held.defer(release);
  const session = held.move();
  return {
    asking: createAsking(connection, limit.signal),
    shelves: shelvesOf(snapshot, folder, window),
    [Symbol.asyncDispose]: () => session.disposeAsync(),
  };
}

async function turnOf(turns: Turns, signal: AbortSignal): Promise<() => void> {
  const patience = limitTime(TURN_WITHIN_MS, signal, tooManyAsk);
  try {
    return await turns.take(patience.signal);
  } finally {
    patience.end();
  }
}

/** The other shelves, where the trouble is that segments cannot be read, and these are set aside; rejects with any other trouble. */
export async function withoutUnreadable(
  { setAside }: SessionOptions,
  shelves: readonly Shelf[],
  trouble: unknown,
): Promise<readonly Shelf[]> {
  if (!(trouble instanceof UnreadableSegments)) throw trouble;
  for (const { segment, error } of trouble.segments) {
    if (!(await setAside(segment, error))) throw error;
  }
  const gone = new Set(trouble.segments.map(({ segment }) => segment.id));
  return shelves.filter((shelf) => shelf.kind === 'fresh' || !gone.has(shelf.segment.id));
}
