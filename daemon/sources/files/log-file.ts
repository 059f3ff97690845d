import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { withinDeadline } from '../deadline.ts';
import { archiveReader } from '../packed/archive-reader.ts';
import { isUnpackable, type Packing, packingOf, SIGNATURE_BYTES } from '../packed/packing.ts';
import { type ByteReader, plainReader, readAt } from './byte-reader.ts';

/** A log file held open. Its name may change or go; what was opened stays. */
export interface LogFile {
  readonly handle: FileHandle;
  readonly reader: ByteReader;
  readonly packing: Packing;
  readonly device: string;
  readonly inode: string;
  /** Bytes on disk when it was opened. */
  readonly size: number;
  readonly modifiedMs: number;
}

/** Opens a file, unpacking what is compressed; to be closed through its reader. Throws the system's error, EISDIR for what is no file. */
export async function openLogFile(path: string): Promise<LogFile> {
  return openAs(path, async (handle) => packingOf(await readAt(handle, 0, SIGNATURE_BYTES)));
}

/** The same for a file that is being written: its bytes are lines, whatever they look like. */
export async function openPlainFile(path: string): Promise<LogFile> {
  return openAs(path, async () => 'plain');
}

async function openAs(path: string, recognise: (handle: FileHandle) => Promise<Packing>): Promise<LogFile> {
  // Opening a named pipe would wait for its writer.
  const opening = open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const handle = await withinDeadline(opening, (late) => void late.close());
  try {
    const stat = await withinDeadline(handle.stat({ bigint: true }));
    if (!stat.isFile()) throw new NoFile();
    return logFileOf(handle, stat, await recognise(handle));
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function logFileOf(handle: FileHandle, stat: BigIntStats, packing: Packing): LogFile {
  const size = Number(stat.size);
  return {
    handle,
    packing,
    reader: isUnpackable(packing) ? archiveReader(handle, packing, size) : plainReader(handle),
    device: String(stat.dev),
    inode: String(stat.ino),
    size,
    modifiedMs: Number(stat.mtimeMs),
  };
}

class NoFile extends Error {
  readonly code = 'EISDIR';
  constructor() {
    super('This is not a file.');
  }
}
