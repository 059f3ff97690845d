/*
 * Many logs, of which only some are open. One that was read to its end and is quiet is closed, and opened again when it has
 * changed; so there is a bound on what is open and asked for news, and none on how many logs there are. The logs that one
 * writer wrote one after another are read one after another.
 */
import { basename, dirname, join } from 'node:path';
import { type Delivery, NotAccepted } from '../delivery.ts';
import { type FileTrouble, notAccepted } from '../file-trouble.ts';
import type { SourceLog } from '../source.ts';
import type { CursorBook, Found } from './cursor-book.ts';
import { createFileTail, type LogTail } from './file-tail.ts';
import { familyOf, inNaturalOrder } from './log-names.ts';

export interface FollowedLogsOptions extends Delivery {
  readonly book: CursorBook;
  readonly pollMs: number;
  now(): number;
  readonly log?: SourceLog;
  /** True for a log, whatever another log's rotated files are called. */
  isLog(path: string): boolean;
  /** True when a younger log has taken its place. */
  hasEnded(path: string): boolean;
  /** Lets the store know of what was written before this log and is read later; false where that has to wait. */
  announceOlder(path: string): Promise<boolean>;
  /** A log was read to its end and closed, as it was then. */
  closed(path: string, stamp: string): void;
}

type StartAt = 'beginning' | 'end';

interface Log {
  readonly path: string;
  readonly family: string;
  readonly startAt: StartAt;
  /** Named by the configuration itself: it is missed when it is not there, and never closed. */
  readonly isNamed: boolean;
  size: number;
  isGone: boolean;
  tail: LogTail | null;
}

const MAX_OPEN = 64;
/** At night nothing is written; in the morning a log is opened again. */
const QUIET_MS = 600_000;
const GONE_QUIET_MS = 10_000;

export class FollowedLogs {
  readonly #options: FollowedLogsOptions;
  readonly #logs = new Map<string, Log>();
  /** Those that wait to be opened, and some that do not any more. */
  #queue: Log[] = [];
  #isInOrder = true;
  #isRefused = false;

  constructor(options: FollowedLogsOptions) {
    this.#options = options;
  }

  /** A log that the configuration names. */
  addNamed(path: string, startAt: StartAt): void {
    const log: Log = { path, family: path, startAt, isNamed: true, size: 0, isGone: false, tail: null };
    this.#logs.set(path, log);
    this.#open(log);
  }

  /** A log that was found and has something to be read; it is opened when it is its turn. */
  add({ path, size }: Found, startAt: StartAt): void {
    const log: Log = { path, family: familyOf(path), startAt, isNamed: false, size, isGone: false, tail: null };
    this.#logs.set(path, log);
    this.#queue.push(log);
    this.#isInOrder = false;
  }

  has(path: string): boolean {
    return this.#logs.has(path);
  }

  paths(): readonly string[] {
    return [...this.#logs.keys()];
  }

  /** The log is there no longer: what is left of it is read. */
  gone(path: string): void {
    const log = this.#logs.get(path);
    if (log !== undefined) log.isGone = true;
  }

  /** The log is there, perhaps again. */
  seen({ path, size }: Found): void {
    const log = this.#logs.get(path);
    if (log === undefined) return;
    log.isGone = false;
    log.size = size;
  }

  isGone(path: string): boolean {
    return this.#logs.get(path)?.isGone === true;
  }

  /** It is no log of its own, but was rotated from another. */
  async leave(path: string): Promise<void> {
    const log = this.#logs.get(path);
    if (log !== undefined) await this.#close(log);
    this.#options.book.release(path);
  }

  /** Closes what is quiet, and opens what waits. */
  async turn(): Promise<void> {
    for (const log of this.#opened()) await this.#closeIfQuiet(log);
    let room = MAX_OPEN - this.#opened().length;
    if (room <= 0) return;
    const busy = this.#familiesBehind();
    this.#isRefused = false;
    for (const log of this.#waitingInOrder()) {
      if (room === 0) return;
      if (busy.has(log.family)) continue;
      busy.add(log.family);
      if (!(await this.#isNext(log))) continue;
      this.#open(log);
      room--;
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#opened().map(({ tail }) => tail?.stop()));
  }

  get counts(): { readonly open: number; readonly waiting: number } {
    return { open: this.#opened().length, waiting: this.#logs.size - this.#opened().length };
  }

  get behindBytes(): number {
    const behind = ({ tail, size }: Log): number => {
      const state = tail?.state();
      return state === undefined ? size : state.kind === 'reading' ? state.behindBytes : 0;
    };
    return [...this.#logs.values()].reduce((sum, log) => sum + behind(log), 0);
  }

  /** Of logs that were found by a pattern, it is no trouble that they are there no longer. */
  get troubles(): readonly FileTrouble[] {
    const ofOpen = this.#opened().flatMap(({ tail, isNamed }) => {
      const state = tail?.state();
      if (state?.kind !== 'waiting' || (state.because === 'not_there' && !isNamed)) return [];
      return [{ because: state.because, message: state.message }];
    });
    return this.#isRefused ? [...ofOpen, notAccepted()] : ofOpen;
  }

  #opened(): readonly Log[] {
    return [...this.#logs.values()].filter(({ tail }) => tail !== null);
  }

  // Kept in order: there may be thousands, and they are asked for many times a second.
  #waitingInOrder(): readonly Log[] {
    const waiting = this.#queue.filter((log) => log.tail === null && this.#logs.get(log.path) === log);
    this.#queue = this.#isInOrder ? waiting : waiting.sort((a, b) => inNaturalOrder(a.path, b.path));
    this.#isInOrder = true;
    return this.#queue;
  }

  #familiesBehind(): Set<string> {
    const isBehind = ({ tail }: Log): boolean => tail?.state().kind === 'reading' && !tail.isQuiet(0);
    return new Set(this.#opened().flatMap((log) => (isBehind(log) ? log.family : [])));
  }

  async #isNext({ path }: Log): Promise<boolean> {
    try {
      return await this.#options.announceOlder(path);
    } catch (error) {
      if (!(error instanceof NotAccepted)) throw error;
      this.#isRefused = true;
      return false;
    }
  }

  #open(log: Log): void {
    const { path, startAt } = log;
    const { book, sourceId, now, log: ownLog, pollMs, isLog, hasEnded, deliver } = this.#options;
    log.tail = createFileTail({
      sourceId,
      path,
      startAt,
      cursors: book.of(path),
      now,
      pollMs,
      ...(ownLog && { log: ownLog }),
      isOneOfMany: true,
      isOtherLog: (name) => name !== basename(path) && isLog(join(dirname(path), name)),
      hasEnded: () => hasEnded(path),
      async deliver(batch) {
        await deliver(batch);
        book.note(batch.cursorAfter, path);
      },
    });
    log.tail.start();
  }

  async #closeIfQuiet(log: Log): Promise<void> {
    const { path, tail, isNamed, isGone } = log;
    if (tail === null || isNamed || !tail.isQuiet(this.#closesAfterMs(log))) return;
    const stamp = tail.stamp();
    this.#options.book.claim(tail.fileIds(), path);
    await this.#close(log);
    if (isGone || stamp === null) this.#options.book.release(path);
    else this.#options.closed(path, stamp);
  }

  #closesAfterMs({ path, isGone }: Log): number {
    if (isGone) return GONE_QUIET_MS;
    const isCrowded = this.#opened().length >= MAX_OPEN && this.counts.waiting > 0;
    return isCrowded || this.#options.hasEnded(path) ? 0 : QUIET_MS;
  }

  async #close(log: Log): Promise<void> {
    this.#logs.delete(log.path);
    await log.tail?.stop();
  }
}
