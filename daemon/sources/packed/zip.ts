/*
 * A zip export is read as one text: its entries one after another, in the order of its own list. The library reads the list;
 * the bytes are read and inflated as those of any other file, with the same deadlines and the same account of progress.
 */
import type { FileHandle } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, fromFdPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { withinDeadline } from '../deadline.ts';
import { archiveDamaged, archiveEncrypted, archiveRefused } from './archive-trouble.ts';
import { inflated } from './inflate.ts';
import { type Pieces, piecesOf } from './pieces.ts';
import { textOf } from './unpack.ts';
import { withoutMark } from './utf16.ts';

/**
 * The text of all log files in a zip file; pictures, documents and hidden files are passed over by their names. Throws
 * KnownError where it is locked or damaged, or has no log in it. `seen` is told how many bytes of the file were read.
 */
export async function* zipText(handle: FileHandle, size: number, seen: (bytes: number) => void): Pieces {
  const zip = await openZip(handle);
  let last: number | undefined;
  for (const entry of await withinDeadline(logsIn(zip, size))) {
    // A file without a newline at its end would share its last line with the next.
    if (last !== undefined && last !== NEWLINE) yield Buffer.of(NEWLINE);
    const text = textOf(contentOf(zip, handle, entry, seen));
    for await (const piece of last === undefined ? text : withoutMark(text)) {
      last = piece.at(-1);
      yield piece;
    }
  }
}

const NEWLINE = 10;
// An export of a year, a file an hour.
const MAX_ENTRIES = 10_000;
const STORED = 0;
const NO_LOG =
  /(?:^|[/\\])(?:__MACOSX[/\\]|\.(?!\.?[/\\]))|[/\\]$|\.(?:7z|bmp|db|dll|docx?|exe|gif|html?|ico|jar|jpe?g|msg|odt|pdf|png|pptx?|sqlite|svg|tar|webp|xlsx?|zip)$/i;

async function openZip(handle: FileHandle): Promise<ZipFile> {
  // Names are not used as paths, so that none of them is refused.
  const opening = fromFdPromise(handle.fd, { autoClose: false, decodeStrings: false });
  return withinDeadline(opening.catch((cause: unknown) => Promise.reject(damageUnlessDisk(cause))));
}

/** All entries that are read, looked at before any is. */
async function logsIn(zip: ZipFile, size: number): Promise<readonly Entry[]> {
  if (zip.entryCount > MAX_ENTRIES) throw archiveRefused(`The zip file holds more than ${MAX_ENTRIES} files.`);
  const logs: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) if (!NO_LOG.test(nameOf(entry))) logs.push(entry);
  } catch (cause) {
    throw damageUnlessDisk(cause);
  }
  refuse(logs, size);
  return logs;
}

function refuse(logs: readonly Entry[], size: number): void {
  if (logs.length === 0) throw archiveRefused('There is no log in the zip file.');
  if (logs.some((entry) => entry.isEncrypted())) throw archiveEncrypted();
  if (logs.some((entry) => !entry.canDecodeFileData()))
    throw archiveRefused('The zip file is compressed in a way that we cannot unpack.');
  // Entries that lie upon one another are made to let a small file become an endless one.
  if (logs.reduce((sum, { compressedSize }) => sum + compressedSize, 0) > size)
    throw archiveRefused('The files in the zip file lie upon one another, as in one that was made to do harm.');
}

function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
}

async function* contentOf(zip: ZipFile, handle: FileHandle, entry: Entry, seen: (bytes: number) => void): Pieces {
  const header = zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch((cause: unknown) => {
    throw damageUnlessDisk(cause);
  });
  const { fileDataStart: from } = await withinDeadline(header);
  const packed = piecesOf(handle, { from, to: from + entry.compressedSize }, seen);
  let size = 0;
  let checksum = 0;
  for await (const piece of entry.compressionMethod === STORED ? packed : inflated(packed, createInflateRaw())) {
    size += piece.length;
    checksum = crc32(piece, checksum);
    if (size > entry.uncompressedSize) throw archiveDamaged(new Error('An entry is longer than the list says.'));
    yield piece;
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32)
    throw archiveDamaged(new Error('An entry is not what the list says.'));
}

function damageUnlessDisk(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause : archiveDamaged(cause);
}
