import { stat } from 'node:fs/promises';
import { isSameInode } from '../cursor.ts';
import { withinDeadline } from '../deadline.ts';
import { NotAccepted } from '../delivery.ts';
import { type FileTrouble, notAccepted, notAFile, troubleOf } from '../file-trouble.ts';
import { finishWithin, pause } from '../pause.ts';
import type { Source, SourceState } from '../source.ts';
import { LogReader, type LogReaderOptions } from './log-reader.ts';

export interface FileTailOptions extends LogReaderOptions {
  /** How often the file is looked at when there is nothing to read. */
  readonly pollMs?: number;
}

/**
 * Follows a log file through rotation, truncation, restarts and outages, handing on each line exactly once: `cursors`
 * are all of this source that the store has, as last committed. A file that is not there yet is waited for.
 */
export function createFileTail(options: FileTailOptions): LogTail {
  return new FileTail(options);
}

/** A log that is followed, for whoever follows many and cannot hold all of them open. */
export interface LogTail extends Source {
  /** Everything was read, for so long nothing came, and nothing stands in the way; the log may be missing. */
  isQuiet(forMs: number): boolean;
  /** The files whose cursors it has or has handed on. */
  fileIds(): readonly string[];
  /** The log as it was when its end was last reached (see `stampOf`); null if there is none. */
  stamp(): string | null;
}

const POLL_MS = 100;
const RETRY_MS = 1_000;
const STOP_DEADLINE_MS = 5_000;

type Looked = { readonly device: string; readonly inode: string } | FileTrouble;

class FileTail implements LogTail {
  readonly #options: FileTailOptions;
  readonly #pollMs: number;
  readonly #reader: LogReader;
  readonly #stopping = new AbortController();
  #running: Promise<void> | null = null;
  #isStopped = false;
  #hasLooked = false;
  #trouble: (FileTrouble & { readonly since: number }) | null = null;

  constructor(options: FileTailOptions) {
    this.#options = options;
    this.#pollMs = options.pollMs ?? POLL_MS;
    this.#reader = new LogReader(options, this.#stopping.signal);
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
    if (this.#trouble === null) return { kind: 'reading', behindBytes: this.#reader.behindBytes };
    const { because, message, since } = this.#trouble;
    return { kind: 'waiting', because, message, waitingMs: this.#options.now() - since };
  }

  isQuiet(forMs: number): boolean {
    const isUntroubled = this.#trouble === null || this.#trouble.because === 'not_there';
    return this.#hasLooked && isUntroubled && this.#reader.isQuiet(forMs);
  }

  fileIds(): readonly string[] {
    return this.#reader.fileIds;
  }

  stamp(): string | null {
    return this.#reader.parts.at(-1)?.stamp ?? null;
  }

  async #run(): Promise<void> {
    try {
      while (!this.#stopping.signal.aborted) await pause(await this.#round(), this.#stopping.signal);
    } finally {
      await this.#reader.close();
    }
  }

  /** One look at the folder and one turn of reading; returns how long to wait before the next. */
  async #round(): Promise<number> {
    try {
      const missing = await this.#look();
      const turn = await this.#reader.read();
      this.#note(missing ?? turn.trouble);
      this.#hasLooked = true;
      return turn.isBehind ? 0 : this.#delay();
    } catch (error) {
      if (!(error instanceof NotAccepted)) throw error;
      this.#note(notAccepted());
      return this.#delay();
    }
  }

  async #look(): Promise<FileTrouble | null> {
    const looked = await this.#lookAtLog();
    const isMissing = 'because' in looked;
    const isHeld = !isMissing && this.#reader.parts.some((part) => isSameInode(part.file, looked));
    try {
      if (this.#reader.isSurveyDue || !(isMissing || isHeld)) await this.#reader.survey();
    } catch (error) {
      if (error instanceof NotAccepted) throw error;
      return troubleOf(error, this.#options.path);
    }
    if (!isMissing) return null;
    if (looked.because === 'not_there') this.#reader.takeAllThatAppears();
    return looked;
  }

  async #lookAtLog(): Promise<Looked> {
    const { path } = this.#options;
    try {
      const seen = await withinDeadline(stat(path, { bigint: true }));
      return seen.isFile() ? { device: String(seen.dev), inode: String(seen.ino) } : notAFile(path);
    } catch (error) {
      return troubleOf(error, path);
    }
  }

  // A missing file is looked for as often as ever, to be quick when it comes; a disk in trouble is left in peace for a while.
  #delay(): number {
    const isPatient = this.#trouble !== null && this.#trouble.because !== 'not_there';
    return isPatient ? Math.max(RETRY_MS, this.#pollMs) : this.#pollMs;
  }

  #note(trouble: FileTrouble | null): void {
    if (trouble?.because === this.#trouble?.because) return;
    this.#trouble = trouble === null ? null : { ...trouble, since: this.#options.now() };
    const fields = { sourceId: this.#options.sourceId, because: trouble?.because };
    if (trouble === null) this.#options.log?.info(fields, 'The source can be read again.');
    else this.#options.log?.warn(fields, 'The source cannot be read; we keep trying.');
  }
}
