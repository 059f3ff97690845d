/*
 * The files that some patterns match, looked for again and again. Each is a log of its own, a file that comes whole, or was
 * rotated from a log and belongs to that. What is read to its end is closed, and taken up again when it has changed.
 */
import { type Cursor, isSameInode } from '../cursor.ts';
import type { Delivery } from '../delivery.ts';
import { type FileTrouble, troubleOf, worstOf } from '../file-trouble.ts';
import { finishWithin, pause } from '../pause.ts';
import type { Source, SourceLog, SourceState } from '../source.ts';
import { CursorBook, type Found } from './cursor-book.ts';
import { FileSearch, isPattern, lookAt } from './file-search.ts';
import { FollowedLogs } from './followed-logs.ts';
import { openLogFile } from './log-file.ts';
import { comesWhole, endedAmong, isRotated, logsAmong, looksPacked } from './log-names.ts';
import { isOlderThanUs } from './older-than-us.ts';
import { WholeFiles } from './whole-files.ts';

export interface FilesSourceOptions extends Delivery {
  /** Absolute paths, of which those with `*`, `**`, `?`, `[ab]` or `{a,b}` stand for all files that match, now and later. */
  readonly paths: readonly string[];
  /** All cursors of this source that the store has, as last committed. */
  readonly cursors: readonly Cursor[];
  /** Where to begin in files that are there already when the source is read for the first time. */
  readonly startAt: 'beginning' | 'end';
  /** Milliseconds by a clock that is never set: `performance.now`. */
  now(): number;
  readonly log?: SourceLog;
  /** How often open files are looked at. */
  readonly pollMs?: number;
}

/** How many files a source has: open, waiting for their turn, and read to their end and closed. */
export interface FileCounts {
  readonly open: number;
  readonly waiting: number;
  readonly closed: number;
}

export interface FilesSource extends Source {
  files(): FileCounts;
}

const POLL_MS = 250;
const BACKLOG_POLL_MS = 20;
const SEARCH_MS = 2_000;
/** A search that takes long is made the more seldom, but on no disk is a new file waited for much longer than this. */
const REST_PER_SEARCH = 20;
const MAX_REST_MS = 300_000;
const STOP_DEADLINE_MS = 5_000;
const MAX_FOLLOWED = 20_000;

export class ManyFiles implements FilesSource {
  readonly #options: FilesSourceOptions;
  readonly #pollMs: number;
  readonly #named: ReadonlySet<string>;
  readonly #search: FileSearch;
  readonly #book: CursorBook;
  readonly #logs: FollowedLogs;
  readonly #whole: WholeFiles;
  /** Files that were read to their end, as they were then. */
  readonly #closed = new Map<string, string>();
  /** Logs that were there at some time since the start. */
  readonly #followed = new Set<string>();
  readonly #stopping = new AbortController();
  #ownLogs: ReadonlySet<string>;
  #ended: ReadonlySet<string> = new Set();
  #skipsExisting: boolean;
  #searchDueAt = Number.NEGATIVE_INFINITY;
  #searchTrouble: FileTrouble | null = null;
  #trouble: (FileTrouble & { readonly since: number }) | null = null;
  #running: Promise<void> | null = null;
  #isStopped = false;

  constructor(options: FilesSourceOptions) {
    this.#options = options;
    this.#pollMs = options.pollMs ?? POLL_MS;
    this.#named = new Set(options.paths.filter((path) => !isPattern(path)));
    this.#ownLogs = this.#named;
    this.#search = new FileSearch(options.paths.filter(isPattern));
    this.#book = new CursorBook(options.cursors);
    this.#skipsExisting = options.startAt === 'end' && !options.cursors.some(({ origin }) => origin === 'followed');
    const parts = { ...options, book: this.#book, closed: (path: string, stamp: string) => this.#close(path, stamp) };
    this.#whole = new WholeFiles(parts);
    this.#logs = new FollowedLogs({
      ...parts,
      pollMs: this.#pollMs,
      isLog: (path) => this.#ownLogs.has(path),
      hasEnded: (path) => this.#ended.has(path),
      announceOlder: (path) => this.#whole.announceOlder(path),
    });
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
    if (this.#trouble === null)
      return { kind: 'reading', behindBytes: this.#logs.behindBytes + this.#whole.behindBytes };
    const { because, message, since } = this.#trouble;
    return { kind: 'waiting', because, message, waitingMs: this.#options.now() - since };
  }

  files(): FileCounts {
    const { open, waiting } = this.#logs.counts;
    return { open, waiting: waiting + this.#whole.waiting, closed: this.#closed.size };
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    try {
      await this.#takeInNamed();
      for (; !signal.aborted; await pause(this.#delay, signal)) await this.#round();
    } finally {
      await Promise.all([this.#logs.stop(), this.#whole.stop()]);
    }
  }

  // Logs that are read once, as after a holiday, take milliseconds each.
  get #delay(): number {
    return this.#logs.counts.waiting > 0 ? Math.min(BACKLOG_POLL_MS, this.#pollMs) : this.#pollMs;
  }

  async #round(): Promise<void> {
    if (this.#options.now() >= this.#searchDueAt) await this.#look();
    await this.#logs.turn();
    this.#whole.turn();
    this.#note();
  }

  // Before anything else is read, lest another log that begins alike is taken for one of these.
  async #takeInNamed(): Promise<void> {
    for (const path of this.#named) {
      const found = await lookAt(path);
      if (found !== null) await this.#kindOf(found);
    }
    for (const path of this.#named) this.#logs.addNamed(path, this.#startAt);
  }

  get #startAt(): 'beginning' | 'end' {
    return this.#skipsExisting ? 'end' : 'beginning';
  }

  async #look(): Promise<void> {
    const began = this.#options.now();
    try {
      await this.#search.look((path) => this.#closed.has(path));
      await this.#takeIn(this.#search.found);
      this.#skipsExisting = false;
      this.#searchTrouble = null;
    } catch (error) {
      this.#searchTrouble = troubleOf(error, this.#options.paths.join(', '));
    }
    const now = this.#options.now();
    this.#searchDueAt = now + Math.min(MAX_REST_MS, Math.max(SEARCH_MS, REST_PER_SEARCH * (now - began)));
  }

  async #takeIn(found: ReadonlyMap<string, Found>): Promise<void> {
    const known = new Set([...this.#named, ...this.#logs.paths()]);
    const logs = logsAmong(found, known).flatMap((path) => (this.#named.has(path) ? [] : (found.get(path) ?? [])));
    this.#ownLogs = new Set([...this.#named, ...logs.map(({ path }) => path)]);
    this.#ended = endedAmong(logs.filter(({ path }) => !comesWhole(path)));
    await this.#letGo(found);
    for (const log of logs) await this.#takeInOne(log);
  }

  /** Of what is there no longer, or was rotated from another. */
  async #letGo(found: ReadonlyMap<string, Found>): Promise<void> {
    const isLost = (path: string): boolean => !this.#ownLogs.has(path);
    for (const path of this.#logs.paths().filter(isLost)) {
      if (found.has(path)) await this.#logs.leave(path);
      else this.#logs.gone(path);
    }
    for (const path of this.#whole.paths().filter(isLost)) await this.#whole.leave(path);
    for (const path of [...this.#closed.keys()].filter(isLost)) this.#closed.delete(path);
    this.#book.releaseWhere((owner, cursor) => this.#hasLeft(owner, cursor, found));
  }

  // A rotated file gets another name at each rotation, and its old name goes to the next: with that the cursor must not stay.
  #hasLeft(owner: string, { identity }: Cursor, found: ReadonlyMap<string, Found>): boolean {
    if (!this.#ownLogs.has(owner)) return !this.#logs.has(owner);
    const now = found.get(owner);
    return now !== undefined && comesWhole(owner) && !isSameInode(now, identity);
  }

  async #takeInOne(found: Found): Promise<void> {
    const { path, stamp, size } = found;
    if (this.#logs.has(path)) return this.#logs.seen(found);
    if (this.#whole.has(path)) return this.#whole.seen(found);
    // An empty file may become anything.
    if (size === 0 || this.#closed.get(path) === stamp) return;
    const isFirstSeen = !this.#closed.delete(path);
    if (isFirstSeen && this.#book.claimIfRead(found, looksPacked(path))) this.#close(path, stamp);
    else await this.#begin(found);
  }

  async #begin(found: Found): Promise<void> {
    // Renamed a moment ago, and still being read under its old name.
    if (this.#book.ownersAt(found).some((owner) => this.#logs.isGone(owner))) return;
    if (await this.#isOlderThanUs(found)) return this.#close(found.path, found.stamp);
    switch (comesWhole(found.path) ? 'whole' : await this.#kindOf(found)) {
      case 'whole':
        return this.#whole.add(found, this.#skipsExisting);
      case 'log':
        this.#remember(found.path);
        return this.#logs.add(found, this.#startAt);
      case 'copy':
        return this.#close(found.path, found.stamp);
    }
  }

  async #isOlderThanUs(found: Found): Promise<boolean> {
    const isOfMissing = isRotated(found.path, (path) => this.#followed.has(path));
    return isOfMissing && isOlderThanUs(found, this.#search.found.values(), this.#book.all());
  }

  #remember(path: string): void {
    const [oldest = path] = this.#followed;
    if (this.#followed.size >= MAX_FOLLOWED) this.#followed.delete(oldest);
    this.#followed.add(path);
  }

  /** Looks into a file, and gives it the cursor that it had. */
  async #kindOf(found: Found): Promise<'log' | 'whole' | 'copy'> {
    try {
      const { packing, reader } = await openLogFile(found.path);
      try {
        if (packing !== 'plain') return 'whole';
        const head = await reader.head();
        return !this.#book.claimByHead(found, head) && this.#book.isCopy(found, head) ? 'copy' : 'log';
      } finally {
        await reader.close();
      }
    } catch (error) {
      troubleOf(error, found.path);
      // Whoever follows it says what is wrong with it.
      return 'log';
    }
  }

  #close(path: string, stamp: string): void {
    this.#closed.set(path, stamp);
  }

  #note(): void {
    const { sourceId, log, now } = this.#options;
    const searched = this.#searchTrouble === null ? this.#search.troubles : [this.#searchTrouble];
    const trouble = worstOf([...searched, ...this.#logs.troubles, ...this.#whole.troubles]);
    const isSame = trouble?.because === this.#trouble?.because;
    const since = isSame ? (this.#trouble?.since ?? now()) : now();
    this.#trouble = trouble && { ...trouble, since };
    if (isSame) return;
    const fields = { sourceId, because: trouble?.because };
    if (trouble === null) log?.info(fields, 'All files of the source can be read again.');
    else log?.warn(fields, 'Not all files of the source can be read; we keep trying.');
  }
}
