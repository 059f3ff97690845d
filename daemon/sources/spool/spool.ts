import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { scanAt, splitChunk } from '../line-splitter.ts';
import type { SourceLog } from '../source.ts';
import { frameOf } from './frame.ts';
import { openSpoolKeys, type SpoolKeys } from './keys.ts';
import { isSegmentName, numberOf, SpoolSegment, syncFolder } from './segment.ts';
import { spoolBusy, spoolNearlyFull, spoolNotOpened, spoolRefused } from './trouble.ts';

/** Append-only lines on disk, in segments, read once by the spool's own source. */
export interface Spool {
  /**
   * Resolves when these whole lines, none longer than MAX_LINE_BYTES, are on disk. `key` names a push that may be repeated
   * (hex SHA-256): 'known' if one of that name is on disk or was read. Throws KnownError SPOOL_REFUSED or SPOOL_FULL: then
   * nothing of them will be read.
   */
  append(lines: Uint8Array, key?: string): Promise<'stored' | 'known'>;
  /** Bytes that are on disk and not yet committed by the store. */
  waitingBytes(): number;
  /** Writes what was taken on; nothing may be appended after it. */
  close(): Promise<void>;
}

/** What the source that reads a spool needs of it. */
export interface ReadableSpool extends Spool {
  /** Oldest first. */
  segments(): readonly Segment[];
  /** Takes note that the store has a segment's lines up to this offset. */
  committed(fileId: string, offset: number): void;
  /** Deletes a sealed segment; when this resolves it cannot come back. Throws the system's error if the disk refuses. */
  remove(fileId: string): Promise<void>;
  /** Ends the segment being written when all of it is committed and nothing came for a while, so that it can go. */
  sealIfQuiet(): void;
}

export type Segment = Pick<SpoolSegment, 'fileId' | 'path' | 'durableBytes' | 'committedBytes' | 'isSealed'>;

export interface SpoolOptions {
  /** Made if it is not there. Nothing else may lie in it but folders. */
  readonly folder: string;
  /** A segment that has grown to this is followed by another. */
  readonly segmentBytes?: number;
  /** Room on the disk that is left to the store: without it nothing that waits could ever be taken out of here. */
  readonly reserveBytes?: number;
  /** Milliseconds without a line after which a segment that was read is ended. */
  readonly quietMs?: number;
  /** Epoch milliseconds. */
  epochNow(): number;
  readonly log?: SourceLog | undefined;
}

const SEGMENT_BYTES = 16 * 1_048_576;
const RESERVE_BYTES = 128 * 1_048_576;
const QUIET_MS = 600_000;
/** Written with one sync. */
const GROUP_BYTES = 4 * 1_048_576;
/** Waiting in memory for the disk. */
const MAX_PENDING_BYTES = 64 * 1_048_576;

/**
 * Opens a spool as it was left, by whatever end: what was acknowledged is there, what is torn is cut off. Throws KnownError
 * SPOOL_NOT_OPENED where the disk refuses.
 */
export async function openSpool(options: SpoolOptions): Promise<ReadableSpool> {
  const { folder } = options;
  try {
    if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) await syncFolder(join(folder, '..'));
    const keys = await openSpoolKeys(folder);
    const names = (await readdir(folder)).filter(isSegmentName).toSorted();
    const segments = names.map((name) => new SpoolSegment(folder, name));
    const newest = segments.at(-1);
    for (const segment of segments) {
      if (segment !== newest) segment.durableBytes = (await stat(segment.path)).size;
    }
    if (newest !== undefined) await recoverNewest(newest, keys, options.log);
    return new DiskSpool(options, segments, keys);
  } catch (error) {
    throw spoolNotOpened(error, folder);
  }
}

// Older segments were whole before the next was begun, and their keys were saved.
async function recoverNewest(newest: SpoolSegment, keys: SpoolKeys, log: SourceLog | undefined): Promise<void> {
  const found = await newest.recover();
  for (const [key, receivedAt] of found.keys) keys.add(key, receivedAt);
  const fields = { fileId: newest.fileId, bytes: found.cutBytes };
  if (found.cutBytes > 0) log?.warn(fields, 'The end of a spool was torn; what was never acknowledged is cut off.');
}

interface Pending {
  readonly lines: Uint8Array;
  readonly key: string | null;
  readonly settled: PromiseWithResolvers<void>;
}

class DiskSpool implements ReadableSpool {
  readonly #options: SpoolOptions;
  readonly #keys: SpoolKeys;
  readonly #underWay = new Map<string, Promise<void>>();
  #segments: readonly SpoolSegment[];
  #lastNumber: number;
  #pending: Pending[] = [];
  #pendingBytes = 0;
  #lastAppendAt: number;
  #working: Promise<void> | null = null;
  #isClosed = false;

  constructor(options: SpoolOptions, segments: readonly SpoolSegment[], keys: SpoolKeys) {
    this.#options = options;
    this.#segments = segments;
    this.#keys = keys;
    this.#lastNumber = numberOf(segments.at(-1)?.fileId ?? '') || 0;
    this.#lastAppendAt = options.epochNow();
  }

  async append(lines: Uint8Array, key?: string): Promise<'stored' | 'known'> {
    if (!areWholeLines(lines)) throw new TypeError('Only whole lines that are not too long may be spooled.');
    if (key === undefined) return this.#store(lines, null);
    if (!/^[0-9a-f]{64}$/.test(key)) throw new TypeError('The key of a push is a SHA-256 in hex.');
    for (let other = this.#underWay.get(key); other !== undefined; other = this.#underWay.get(key)) await other;
    if (this.#keys.has(key)) return 'known';
    const storing = this.#store(lines, key);
    const done = (): void => void this.#underWay.delete(key);
    this.#underWay.set(key, storing.then(done, done));
    return storing;
  }

  waitingBytes(): number {
    return this.#segments.reduce((sum, { durableBytes, committedBytes }) => sum + durableBytes - committedBytes, 0);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    while (this.#working !== null) await this.#working;
    await this.#segments.at(-1)?.seal();
  }

  segments(): readonly Segment[] {
    return this.#segments;
  }

  committed(fileId: string, offset: number): void {
    const segment = this.#segments.find((one) => one.fileId === fileId);
    if (segment !== undefined) segment.committedBytes = Math.min(segment.durableBytes, offset);
  }

  async remove(fileId: string): Promise<void> {
    const segment = this.#segments.find((one) => one.fileId === fileId);
    if (!segment?.isSealed) return;
    await this.#keys.save(this.#options.epochNow());
    await rm(segment.path, { force: true });
    await syncFolder(this.#options.folder);
    this.#segments = this.#segments.filter((one) => one !== segment);
  }

  sealIfQuiet(): void {
    const current = this.#segments.at(-1);
    const { epochNow, quietMs = QUIET_MS } = this.#options;
    if (this.#working !== null || current === undefined || current.isSealed || current.durableBytes === 0) return;
    if (current.committedBytes < current.durableBytes || epochNow() - this.#lastAppendAt < quietMs) return;
    // Refused, it stays as it is: the next append tries to mend it, and is refused itself if that fails.
    this.#work(() => current.seal().catch(() => undefined));
  }

  async #store(lines: Uint8Array, key: string | null): Promise<'stored'> {
    if (this.#isClosed) throw new Error('A closed spool was appended to.');
    if (this.#pendingBytes > 0 && this.#pendingBytes + lines.length > MAX_PENDING_BYTES) throw spoolBusy();
    const settled = Promise.withResolvers<void>();
    this.#pending.push({ lines, key, settled });
    this.#pendingBytes += lines.length;
    if (this.#working === null) this.#work(() => this.#drain());
    await settled.promise;
    return 'stored';
  }

  #work(task: () => Promise<void>): void {
    this.#working = task().then(() => {
      this.#working = null;
      if (this.#pending.length > 0) this.#work(() => this.#drain());
    });
  }

  async #drain(): Promise<void> {
    while (this.#pending.length > 0) {
      const group = this.#nextGroup();
      try {
        await this.#write(group);
        for (const { settled } of group) settled.resolve();
      } catch (error) {
        for (const { settled } of group) settled.reject(spoolRefused(error));
      }
    }
  }

  #nextGroup(): readonly Pending[] {
    let bytes = 0;
    let count = 0;
    for (const { lines } of this.#pending) {
      if (count > 0 && bytes + lines.length > GROUP_BYTES) break;
      bytes += lines.length;
      count += 1;
    }
    this.#pendingBytes -= bytes;
    return this.#pending.splice(0, count);
  }

  async #write(group: readonly Pending[]): Promise<void> {
    const { epochNow, folder, reserveBytes = RESERVE_BYTES } = this.#options;
    if ((await freeBytes(folder)) < reserveBytes) throw spoolNearlyFull();
    const now = epochNow();
    const segment = await this.#current(now);
    await segment.append(Buffer.concat(group.flatMap(({ lines, key }) => frameOf(lines, now, key))));
    for (const { key } of group) if (key !== null) this.#keys.add(key, now);
    this.#lastAppendAt = now;
  }

  // One that was begun before this start is not gone on with: the store may have it as finished.
  async #current(now: number): Promise<SpoolSegment> {
    const { folder, segmentBytes = SEGMENT_BYTES } = this.#options;
    const last = this.#segments.at(-1);
    if (last !== undefined && !last.isSealed && last.durableBytes < segmentBytes) return last;
    await last?.seal();
    await this.#keys.save(now);
    // Counted first: one that could not be made whole may lie there, and must not be taken for the newest.
    this.#lastNumber += 1;
    const segment = await SpoolSegment.create(folder, this.#lastNumber);
    this.#segments = [...this.#segments, segment];
    return segment;
  }
}

function areWholeLines(lines: Uint8Array): boolean {
  if (lines.length === 0) return true;
  const split = splitChunk(Buffer.from(lines.buffer, lines.byteOffset, lines.length), scanAt(0), false);
  return split.kind === 'lines' && split.end === lines.length;
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
