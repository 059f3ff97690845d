import type { FileHandle } from 'node:fs/promises';
import type { Attachment } from '../identity/attachment.ts';
import type { CountSaid } from './lease-counts.ts';
import type { Ended, LeaseFormat, LeaseReader } from './lease-reader.ts';
import { detectLeaseFormat, isWrittenAnew, openLeaseReader } from './open-reader.ts';

/** What a file of a source is read with. */
export interface LeaseFileParts {
  readonly format: LeaseFormat | 'auto';
  readonly zone: string;
  take(what: readonly (Attachment | Ended)[]): Promise<void>;
}

export interface LeaseFile {
  /** Reads what has come since the last time, or all of it anew. */
  read(): Promise<void>;
  /** Null while nobody can tell. */
  format(): LeaseFormat | null;
  close(): Promise<void>;
}

const CHUNK_BYTES = 256 * 1024;
const MOST_OF_A_LINE = 64 * 1024;
const LINES_TO_DETECT = 40;

/** One open file. A line is read when its end has been written; one that is too long to be one is passed over. */
export function createLeaseFile(
  handle: FileHandle,
  { format: given, zone, take }: LeaseFileParts,
  count: CountSaid,
): LeaseFile {
  let reader: LeaseReader | null = null;
  let format: LeaseFormat | null = given === 'auto' ? null : given;
  let offset = 0;
  let readAt = '';

  function readLine(line: string, what: (Attachment | Ended)[]): void {
    if (reader === null || (line.trim() === '' && format !== 'radius')) return;
    const said = reader.read(line);
    count(said, line);
    if (said.kind === 'said') what.push(...said.what);
  }

  /** Answers how far whole lines reach. */
  async function readLines(from: number, to: number): Promise<number> {
    let at = from;
    for (let isMore = true; isMore; ) {
      const { bytes, isLast } = await chunkAt(handle, at, to);
      const end = bytes.lastIndexOf(10) + 1;
      // What has no end yet waits, unless it is longer than a line can be.
      if (end === 0 && bytes.length < MOST_OF_A_LINE) return at;
      const what: (Attachment | Ended)[] = [];
      for (const line of linesOf(bytes.subarray(0, end === 0 ? bytes.length : end))) readLine(line, what);
      if (what.length > 0) await take(what);
      at += end === 0 ? bytes.length : end;
      isMore = !isLast;
    }
    return at;
  }

  return {
    async read() {
      const { size, mtimeMs } = await handle.stat();
      const stamp = `${size} ${mtimeMs}`;
      if (stamp === readAt || size === 0) return;
      format ??= detectLeaseFormat([...linesOf((await chunkAt(handle, 0, size)).bytes)].slice(0, LINES_TO_DETECT));
      if (format === null) return;
      const isAnew = isWrittenAnew(format) || size < offset;
      if (reader === null || (isAnew && !isWrittenAnew(format))) reader = openLeaseReader(format, zone);
      reader.begin(Math.floor(mtimeMs));
      offset = await readLines(isAnew ? 0 : offset, size);
      // Written while it was read, it may have been caught half-way: what is missing then has not ended.
      const after = await handle.stat();
      if (`${after.size} ${after.mtimeMs}` !== stamp) return;
      const ended = reader.finish();
      if (ended.length > 0) await take(ended);
      readAt = stamp;
    },
    format: () => format,
    close: () => handle.close(),
  };
}

async function chunkAt(handle: FileHandle, at: number, to: number): Promise<{ bytes: Buffer; isLast: boolean }> {
  const length = Math.min(CHUNK_BYTES, to - at);
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(Math.max(length, 0)), 0, length, at);
  return { bytes: buffer.subarray(0, bytesRead), isLast: bytesRead === 0 || at + bytesRead >= to };
}

/** The end of a line, and a mark of UTF-8 in front of the first, are no part of it. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(10, at);
    const end = newline < 0 ? bytes.length : newline;
    if (end - at <= MOST_OF_A_LINE) yield bytes.toString('utf8', at, end).replace(/^\ufeff|\r$/g, '');
    at = end + 1;
  }
}
