/*
 * Files that come whole and are never added to: the compressed exports that a filter drops every few minutes. Each is read
 * once, one at a time, in the order of their names, when two looks have shown it alike: until then it may be on its way.
 */
import { KnownError } from '../../errors.ts';
import { type Delivery, NotAccepted } from '../delivery.ts';
import { type FileTrouble, notAccepted, notReadable, troubleOfRead } from '../file-trouble.ts';
import type { SourceLog } from '../source.ts';
import type { CursorBook, Found } from './cursor-book.ts';
import { FilePart } from './file-part.ts';
import { importFile } from './import-file.ts';
import { openLogFile } from './log-file.ts';
import { inNaturalOrder } from './log-names.ts';

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
    const fresh = { isSettled: false, notBefore: Number.NEGATIVE_INFINITY, trouble: null };
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
    for (const file of files.toSorted((a, b) => inNaturalOrder(a.found.path, b.found.path))) {
      const { path } = file.found;
      if (this.#stopping.signal.aborted) return;
      if (this.#files.get(path) !== file) continue;
      this.#current = { path, reading: this.#read(file) };
      await this.#current.reading;
      this.#current = null;
    }
  }

  async #read(file: WholeFile): Promise<void> {
    const { path, stamp } = file.found;
    try {
      if (file.isPassedOver) await this.#passOver(path);
      else if ((await this.#import(path)) === 'stopped') return;
      if (this.#files.delete(path)) this.#options.closed(path, stamp);
    } catch (error) {
      this.#note(file, error);
    }
  }

  #import(path: string) {
    const { sourceId, book } = this.#options;
    const deliver = this.#deliverAs(path);
    const { signal } = this.#stopping;
    const onProgress = (): void => undefined;
    return importFile({ sourceId, path, cursors: book.all(), deliver, signal, onProgress, origin: 'followed' });
  }

  // The store comes to know it as finished, so that it is not taken for a new one at the next start.
  async #passOver(path: string): Promise<void> {
    const file = await openLogFile(path);
    try {
      const start = { stream: path, cursor: null, isPersisted: false, origin: 'followed' as const };
      const part = new FilePart(file, await file.reader.head(), start);
      const delivery = { sourceId: this.#options.sourceId, deliver: this.#deliverAs(path) };
      await part.handOver({ ...part.announcement(), because: 'finished' }, delivery);
    } finally {
      await file.reader.close();
    }
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

function messageOf(error: unknown): string {
  if (error instanceof KnownError) return error.message;
  throw error;
}

function retryAfterMs(trouble: FileTrouble, error: unknown): number {
  if (trouble.because !== 'not_readable') return RETRY_MS;
  return error instanceof KnownError && error.code === 'XZ_MISSING' ? RETRY_MISSING_TOOL_MS : Number.POSITIVE_INFINITY;
}
