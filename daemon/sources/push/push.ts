import { KnownError } from '../../errors.ts';
import { pause } from '../pause.ts';
import type { Source, SourceLog, SourceState } from '../source.ts';
import { openSpool, type Spool, type SpoolOptions } from '../spool/spool.ts';
import { createSpoolTail, type SpoolTailOptions } from '../spool/tail.ts';
import { createPushTally, type PushCounts, type PushRefusal, type PushTally } from './counts.ts';
import { createPushKeys } from './keys.ts';
import { createTokenCheck, type TokenCheck } from './token.ts';

export interface PushSourceOptions
  extends Omit<SpoolTailOptions, 'spool' | 'log'>,
    Pick<SpoolOptions, 'folder' | 'segmentBytes' | 'reserveBytes' | 'epochNow'> {
  readonly token: string;
  /** Bytes on disk that the store does not have, beyond which nothing more is taken. */
  readonly maxWaitingBytes?: number;
  readonly log?: SourceLog;
}

/** Lines that were pushed at one time. */
export interface PushedBatch {
  /** Whole lines, each with its newline, none longer than MAX_LINE_BYTES. */
  readonly lines: Uint8Array;
  readonly count: number;
  /** Lines that were left out because they were too long. */
  readonly tooLong: number;
  /** What the sender calls this push, so that a repetition is known; null if it does not say. */
  readonly key: string | null;
}

/** What became of a push. Only `stored` and `known` mean that its lines are on disk. */
export type PushResult =
  | { readonly kind: 'stored' | 'known' | 'key_reused' | 'not_ready' }
  | { readonly kind: 'full'; readonly waitSeconds: number }
  | { readonly kind: 'disk_refused'; readonly hasRoom: boolean };

/** A source that is handed its lines: they are spooled first, acknowledged, and then read from the spool exactly once. */
export interface PushSource extends Source {
  readonly id: string;
  readonly admits: TokenCheck;
  /** Seconds after which more can be taken; 0 is now. */
  waitSeconds(): number;
  /** Resolves when all lines are on disk, or none of them will be read. */
  accept(push: PushedBatch): Promise<PushResult>;
  refused(reason: PushRefusal): void;
  pushState(): PushState;
}

/** What Health shows of the way in. */
export interface PushState extends PushCounts {
  /** Epoch milliseconds of the last push with the right token; null if there was none since the start. */
  readonly lastHeardAt: number | null;
  /** On disk, and not yet in the store. */
  readonly waitingBytes: number;
  /** Why lines cannot be kept just now, in words. */
  readonly trouble: string | null;
}

/** A push source that is not started yet. */
export function createPushSource(options: PushSourceOptions): PushSource {
  return new SpooledPush(options);
}

/** A morning of a large school; a disk has it to spare. */
const MAX_WAITING_BYTES = 1_073_741_824;
const RETRY_MS = 1_000;
/** The store takes some seconds for what a burst leaves. */
const BEHIND_SECONDS = 15;
const FULL_SECONDS = 2;

class SpooledPush implements PushSource {
  readonly id: string;
  readonly admits: TokenCheck;
  readonly #options: PushSourceOptions;
  readonly #tally: PushTally;
  readonly #keys = createPushKeys();
  readonly #stopping = new AbortController();
  #spool: Spool | null = null;
  #tail: Source | null = null;
  #opening: Promise<void> | null = null;
  #trouble: { readonly message: string; readonly since: number } | null = null;
  #lastHeardAt: number | null = null;

  constructor(options: PushSourceOptions) {
    const { sourceId, log, token } = options;
    this.id = sourceId;
    this.admits = createTokenCheck(token);
    this.#options = options;
    this.#tally = createPushTally((reason) => log?.warn({ sourceId, reason }, 'Something that was pushed is refused.'));
  }

  start(): void {
    this.#opening ??= this.#open();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#opening;
    await this.#tail?.stop();
    await this.#spool?.close();
  }

  state(): SourceState {
    if (this.#stopping.signal.aborted) return { kind: 'stopped' };
    if (this.#tail !== null) return this.#tail.state();
    if (this.#trouble === null) return { kind: 'reading', behindBytes: 0 };
    const { message, since } = this.#trouble;
    return { kind: 'waiting', because: 'disk_error', message, waitingMs: this.#options.now() - since };
  }

  pushState(): PushState {
    return {
      ...this.#tally.counts(),
      lastHeardAt: this.#lastHeardAt,
      waitingBytes: this.#spool?.waitingBytes() ?? 0,
      trouble: this.#trouble?.message ?? null,
    };
  }

  waitSeconds(): number {
    const { maxWaitingBytes = MAX_WAITING_BYTES } = this.#options;
    return (this.#spool?.waitingBytes() ?? 0) >= maxWaitingBytes ? BEHIND_SECONDS : 0;
  }

  refused(reason: PushRefusal): void {
    this.#tally.refused(reason);
  }

  async accept(push: PushedBatch): Promise<PushResult> {
    this.#lastHeardAt = this.#options.epochNow();
    if (this.#spool === null || this.#stopping.signal.aborted) return this.#refuse('not_ready', { kind: 'not_ready' });
    const { key, lines } = push;
    const name = key === null ? undefined : this.#keys.nameOf(key, lines);
    if (name === null) return this.#refuse('key_reused', { kind: 'key_reused' });
    try {
      return this.#stored(push, lines.length === 0 ? 'stored' : await this.#spool.append(lines, name));
    } catch (error) {
      if (key !== null) this.#keys.forget(key);
      return this.#notStored(error);
    }
  }

  #stored({ count, tooLong }: PushedBatch, kind: 'stored' | 'known'): PushResult {
    this.#note(null);
    if (kind === 'known') this.#tally.known();
    else {
      this.#tally.stored(count);
      this.#tally.refused('line_too_long', tooLong);
    }
    return { kind };
  }

  #notStored(error: unknown): PushResult {
    if (!(error instanceof KnownError)) throw error;
    if (error.code === 'SPOOL_FULL') return this.#refuse('too_many', { kind: 'full', waitSeconds: FULL_SECONDS });
    this.#note(error.message);
    return this.#refuse('disk_refused', { kind: 'disk_refused', hasRoom: !isNoRoom(error.cause) });
  }

  #refuse(reason: PushRefusal, result: PushResult): PushResult {
    this.#tally.refused(reason);
    return result;
  }

  async #open(): Promise<void> {
    while (!(await this.#tryToOpen()) && !this.#stopping.signal.aborted) await pause(RETRY_MS, this.#stopping.signal);
  }

  async #tryToOpen(): Promise<boolean> {
    try {
      const spool = await openSpool(this.#options);
      this.#tail = createSpoolTail({ ...this.#options, spool });
      this.#tail.start();
      this.#spool = spool;
      this.#note(null);
      return true;
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      this.#note(error.message);
      return false;
    }
  }

  #note(message: string | null): void {
    if (message === (this.#trouble?.message ?? null)) return;
    this.#trouble = message === null ? null : { message, since: this.#options.now() };
    const { sourceId, log } = this.#options;
    if (message === null) log?.info({ sourceId }, 'Pushed lines can be kept again.');
    else log?.warn({ sourceId }, message);
  }
}

/** The spool's own refusal, made before the disk is full, has no cause. */
function isNoRoom(cause: unknown): boolean {
  if (cause === undefined) return true;
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
}
