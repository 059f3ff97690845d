/*
 * Files that come whole and are never added to: the compressed exports that a filter drops every few minutes, and what was
 * rotated from a log that is not there just now. Each is read once, one at a time, in the order in which they were written,
 * when two looks have shown it alike: until then it may be on its way.
 */
import { KnownError } from '../../errors.ts';
import { isSameInode } from '../cursor.ts';
import { type Delivery, NotAccepted } from '../delivery.ts';
import { type FileTrouble, notAccepted, notReadable, troubleOf, troubleOfRead } from '../file-trouble.ts';
import type { SourceLog } from '../source.ts';
import type { CursorBook, Found } from './cursor-book.ts';
import { FilePart } from './file-part.ts';
import { type ImportOutcome, importFile, knownAs } from './import-file.ts';
import { type LogFile, openLogFile } from './log-file.ts';
import { inOrderOfWriting, isOlderOfSameLog } from './log-names.ts';

export interface WholeFilesOptions extends Delivery {
  readonly book: CursorBook;
  now(): number;
  readonly log?: SourceLog;
  /** A file was read, as it was then. */
  closed(path: string, stamp: string): void;
}

interface WholeFile {
  found: Found;
  isSettled: boolean;
  /** The store knows of it, or cannot be told. */
  isAnnounced: boolean;
  /** Not read before then; not at all while it stays as it is, where that is infinite. */
  notBefore: number;
  trouble: FileTrouble | null;
  /** It was there before us, and is not to be read. */
  readonly isPassedOver: boolean;
}

const RETRY_MS = 10_000;
/** The tool that is missing may be installed while we run. */
const RETRY_MISSING_TOOL_MS = 600_000;

export class WholeFiles {
  readonly #options: WholeFilesOptions;
  readonly #files = new Map<string, WholeFile>();
  readonly #stopping = new AbortController();
  #reading: Promise<void> | null = null;
  #current: { readonly path: string; readonly reading: Promise<void> } | null = null;

  constructor(options: WholeFilesOptions) {
    this.#options = options;
  }

  add(found: Found, isPassedOver: boolean): void {
    const fresh = { isSettled: false, isAnnounced: false, notBefore: Number.NEGATIVE_INFINITY, trouble: null };
    this.#files.set(found.path, { found, isPassedOver, ...fresh });
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  paths(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** The file is gone, or belongs to a log; resolves when it is not being read any more. */
  async leave(path: string): Promise<void> {
    this.#files.delete(path);
    if (path === this.#current?.path) await this.#current.reading;
  }

  seen(found: Found): void {
    const file = this.#files.get(found.path);
    if (file === undefined) return;
    file.isSettled = file.found.stamp === found.stamp;
    if (!file.isSettled) file.notBefore = Number.NEGATIVE_INFINITY;
    file.found = found;
  }

  /**
   * Lets the store know of what was rotated from the same log before this file: once it knows a younger one, an older that it
   * does not know is taken for one that was there before us. False where one has moved; throws NotAccepted when it is refused.
   */
  async announceOlder(path: string): Promise<boolean> {
    const isUnknown = (file: WholeFile): boolean => !file.isAnnounced && !file.isPassedOver;
    const older = [...this.#files.values()].filter(
      (file) => isUnknown(file) && isOlderOfSameLog(file.found.path, path),
    );
    for (const file of older.toSorted(inOrderOfWritingOf)) {
      file.isAnnounced = await this.#announce(file.found);
      if (!file.isAnnounced) return false;
    }
    return true;
  }

  /** Begins to read those that are ready, if none is being read. */
  turn(): void {
    if (this.#reading !== null || this.#stopping.signal.aborted) return;
    const now = this.#options.now();
    const ready = [...this.#files.values()].filter(({ isSettled, notBefore }) => isSettled && notBefore <= now);
    if (ready.length === 0) return;
    this.#reading = this.#readAll(ready).finally(() => {
      this.#reading = null;
    });
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#reading;
  }

  get waiting(): number {
    return this.#files.size;
  }

  get behindBytes(): number {
    return [...this.#files.values()].reduce((sum, { found, trouble }) => sum + (trouble === null ? found.size : 0), 0);
  }

  get troubles(): readonly FileTrouble[] {
    return [...this.#files.values()].flatMap(({ trouble }) => trouble ?? []);
  }

  async #readAll(files: readonly WholeFile[]): Promise<void> {
    for (const file of files.toSorted(inOrderOfWritingOf)) {
      const { path } = file.found;
      if (this.#stopping.signal.aborted) return;
      if (this.#files.get(path) !== file || !file.isSettled) continue;
      this.#current = { path, reading: this.#read(file) };
      await this.#current.reading;
      this.#current = null;
    }
  }

  async #read(file: WholeFile): Promise<void> {
    const { path, stamp } = file.found;
    try {
      const outcome = file.isPassedOver ? await this.#passOver(file.found) : await this.#import(file.found);
      if (outcome === 'moved') file.isSettled = false;
      if (outcome === 'moved' || outcome === 'stopped') return;
      if (this.#files.delete(path)) this.#options.closed(path, stamp);
    } catch (error) {
      this.#note(file, error);
    }
  }

  async #import(found: Found): Promise<ImportOutcome> {
    const { path } = found;
    if (!(await this.announceOlder(path))) return 'moved';
    const { sourceId, book } = this.#options;
    const { signal } = this.#stopping;
    const how = { origin: 'followed' as const, place: found, onProgress: () => undefined };
    return importFile({ sourceId, path, cursors: book.all(), deliver: this.#deliverAs(path), signal, ...how });
  }

  // The store comes to know it as finished, so that it is not taken for a new one at the next start.
  #passOver(found: Found): Promise<'finished' | 'moved'> {
    return this.#opened(found, (file) => this.#tell(found, file, 'finished'));
  }

  /** False where another file has come to its name; what cannot be opened has nothing to tell, and is in trouble when it is its turn. */
  async #announce(found: Found): Promise<boolean> {
    try {
      const outcome = await this.#opened(found, async (file) => {
        const isKnown = (await knownAs(file, this.#options.book.all())) !== null;
        return isKnown ? 'finished' : this.#tell(found, file, 'first_seen');
      });
      return outcome !== 'moved';
    } catch (error) {
      if (error instanceof NotAccepted) throw error;
      return error instanceof KnownError || troubleOf(error, found.path).because !== 'not_there';
    }
  }

  async #opened(found: Found, act: (file: LogFile) => Promise<'finished'>): Promise<'finished' | 'moved'> {
    const file = await openLogFile(found.path);
    try {
      return isSameInode(file, found) ? await act(file) : 'moved';
    } finally {
      await file.reader.close();
    }
  }

  async #tell({ path }: Found, file: LogFile, because: 'finished' | 'first_seen'): Promise<'finished'> {
    const start = { stream: path, cursor: null, isPersisted: false, origin: 'followed' as const };
    const part = new FilePart(file, await file.reader.head(), start);
    const delivery = { sourceId: this.#options.sourceId, deliver: this.#deliverAs(path) };
    await part.handOver({ ...part.announcement(), because }, delivery);
    return 'finished';
  }

  #deliverAs(path: string): Delivery['deliver'] {
    const { deliver, book } = this.#options;
    return async (batch) => {
      await deliver(batch);
      book.note(batch.cursorAfter, path);
    };
  }

  #note(file: WholeFile, error: unknown): void {
    const { now, sourceId, log } = this.#options;
    if (error instanceof NotAccepted) file.trouble = notAccepted();
    else file.trouble = troubleOfRead(error, file.found.path) ?? notReadable(file.found.path, messageOf(error));
    file.notBefore = now() + retryAfterMs(file.trouble, error);
    log?.warn({ sourceId, because: file.trouble.because }, 'A file could not be read whole.');
  }
}

function inOrderOfWritingOf(a: WholeFile, b: WholeFile): number {
  return inOrderOfWriting(a.found.path, b.found.path);
}

function messageOf(error: unknown): string {
  if (error instanceof KnownError) return error.message;
  throw error;
}

function retryAfterMs(trouble: FileTrouble, error: unknown): number {
  if (trouble.because !== 'not_readable') return RETRY_MS;
  return error instanceof KnownError && error.code === 'XZ_MISSING' ? RETRY_MISSING_TOOL_MS : Number.POSITIVE_INFINITY;
}
