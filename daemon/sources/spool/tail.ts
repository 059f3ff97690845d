import { type Cursor, identityOf } from '../cursor.ts';
import { type Delivery, handOn, NotAccepted } from '../delivery.ts';
import { type FileTrouble, notAccepted, troubleOf } from '../file-trouble.ts';
import { noBytes } from '../lines.ts';
import { finishWithin, pause } from '../pause.ts';
import type { Source, SourceLog, SourceState } from '../source.ts';
import { type SpoolPiece, SpoolReader } from './reader.ts';
import { isSegmentName } from './segment.ts';
import type { ReadableSpool, Segment } from './spool.ts';

export interface SpoolTailOptions extends Delivery {
  readonly spool: ReadableSpool;
  /** What the store has of this source at this moment: an accepted batch once it is committed. A rejection is waited out. */
  cursors(): Promise<readonly Pick<Cursor, 'fileId' | 'offset' | 'finished'>[]>;
  /** Takes the cursor of a segment from the store: the segment is gone for good. May be asked twice; a rejection is waited out. */
  forgetCursor(fileId: string): Promise<void>;
  /** Milliseconds by a clock that is never set: `performance.now`. */
  now(): number;
  readonly pollMs?: number;
  readonly log?: SourceLog;
}

/**
 * Reads a spool, handing on each line exactly once. A segment is deleted when the store has committed its end, and its
 * cursor is forgotten after that: whatever moment a crash chooses, no line is lost or read again.
 */
export function createSpoolTail(options: SpoolTailOptions): Source {
  return new SpoolTail(options);
}

const POLL_MS = 100;
const RETRY_MS = 1_000;
const STOP_DEADLINE_MS = 5_000;

interface Progress {
  readonly offset: number;
  readonly finished: boolean;
}

const UNREAD: Progress = { offset: 0, finished: false };

class SpoolTail implements Source {
  readonly #options: SpoolTailOptions;
  readonly #stopping = new AbortController();
  /** How far each segment was accepted; the store may be a little behind. */
  #accepted: ReadonlyMap<string, Progress> | null = null;
  #isUncommitted = true;
  #reader: SpoolReader | null = null;
  #running: Promise<void> | null = null;
  #isStopped = false;
  #trouble: (FileTrouble & { readonly since: number }) | null = null;

  constructor(options: SpoolTailOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await finishWithin(this.#running, STOP_DEADLINE_MS);
    this.#isStopped = true;
  }

  state(): SourceState {
    if (this.#isStopped) return { kind: 'stopped' };
    if (this.#trouble !== null) {
      const { because, message, since } = this.#trouble;
      return { kind: 'waiting', because, message, waitingMs: this.#options.now() - since };
    }
    const behind = (segment: Segment): number => segment.durableBytes - this.#progress(segment).offset;
    const segments = this.#options.spool.segments();
    return { kind: 'reading', behindBytes: segments.reduce((sum, segment) => sum + behind(segment), 0) };
  }

  async #run(): Promise<void> {
    try {
      while (!this.#stopping.signal.aborted) await pause(await this.#round(), this.#stopping.signal);
    } finally {
      await this.#reader?.close();
    }
  }

  /** One look at the store and one batch; returns how long to wait before the next. */
  async #round(): Promise<number> {
    const { spool, pollMs = POLL_MS } = this.#options;
    try {
      if (this.#isUncommitted) await this.#learnWhatIsCommitted();
      spool.sealIfQuiet();
      const isBehind = await this.#readOn();
      this.#note(null);
      return isBehind ? 0 : pollMs;
    } catch (error) {
      this.#note(error instanceof NotAccepted ? notAccepted() : troubleOf(error, 'the spool'));
      return Math.max(RETRY_MS, pollMs);
    }
  }

  async #learnWhatIsCommitted(): Promise<void> {
    const { spool, cursors, forgetCursor } = this.#options;
    const committed = (await fromStore(cursors())).filter(({ fileId }) => isSegmentName(fileId));
    this.#accepted ??= new Map(committed.map((cursor) => [cursor.fileId, cursor]));
    for (const { fileId, offset, finished } of committed) {
      spool.committed(fileId, offset);
      const isThere = spool.segments().some((segment) => segment.fileId === fileId);
      if (isThere && !finished) continue;
      await spool.remove(fileId);
      await fromStore(forgetCursor(fileId));
      this.#accepted = new Map([...this.#accepted].filter(([other]) => other !== fileId));
    }
    this.#isUncommitted = spool.segments().some((segment) => {
      const { offset, finished } = this.#progress(segment);
      return finished || offset > segment.committedBytes;
    });
  }

  /** Hands on the next lines; true if there may be more. */
  async #readOn(): Promise<boolean> {
    const segment = this.#options.spool.segments().find((one) => !this.#progress(one).finished);
    if (segment === undefined) return false;
    const { isSealed, durableBytes } = segment;
    const reader = await this.#readerOf(segment);
    const piece = await reader.next();
    if (piece === null && !isSealed) return false;
    const ending = piece ?? { from: durableBytes, bytes: noBytes(), oversized: [], after: reader.place };
    const isAtEnd = ending.after.position >= durableBytes;
    await this.#handOver(reader, ending, isAtEnd ? (isSealed ? 'finished' : 'caught_up') : 'full');
    return !isAtEnd || isSealed;
  }

  async #handOver(reader: SpoolReader, piece: SpoolPiece, because: 'full' | 'caught_up' | 'finished'): Promise<void> {
    const { fileId, before } = reader;
    const { from, bytes, oversized } = piece;
    const { position: offset, receivedAt } = piece.after;
    const finished = because === 'finished';
    const identity = identityOf('spool', fileId, Buffer.from(fileId));
    const cursorAfter: Cursor = {
      fileId,
      identity,
      offset,
      firstOffset: 0,
      finished,
      origin: 'followed',
      modifiedMs: receivedAt,
    };
    const about = { stream: this.#options.sourceId, before, writtenAt: receivedAt, strippedNulBytes: 0 };
    await handOn(this.#options, { cursorAfter, from, bytes, oversized, because, ...about });
    reader.accept(piece);
    this.#accepted = new Map([...(this.#accepted ?? []), [fileId, { offset, finished }]]);
    this.#isUncommitted = true;
    if (finished) await this.#closeReader();
  }

  async #readerOf(segment: Segment): Promise<SpoolReader> {
    if (this.#reader !== null && this.#reader.fileId === segment.fileId) return this.#reader;
    await this.#closeReader();
    this.#reader = await SpoolReader.open(segment, this.#progress(segment).offset);
    return this.#reader;
  }

  async #closeReader(): Promise<void> {
    const reader = this.#reader;
    this.#reader = null;
    await reader?.close();
  }

  #progress({ fileId }: Segment): Progress {
    return this.#accepted?.get(fileId) ?? UNREAD;
  }

  #note(trouble: FileTrouble | null): void {
    if (trouble?.because === this.#trouble?.because) return;
    this.#trouble = trouble === null ? null : { ...trouble, since: this.#options.now() };
    const fields = { sourceId: this.#options.sourceId, because: trouble?.because };
    if (trouble === null) this.#options.log?.info(fields, 'The spool can be read again.');
    else this.#options.log?.warn(fields, 'The spool cannot be read; we keep trying.');
  }
}

async function fromStore<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw new NotAccepted('The store did not answer.', { cause });
  }
}
