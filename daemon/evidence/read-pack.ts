/*
 * A pack comes from anywhere. Nothing of it is written to the disk; each file is hashed as it is inflated, and only the few small
 * ones that are needed are held. What the list of the ZIP says is not believed before the bytes say the same.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl';
import { KnownError } from '../errors.ts';
import { FILE_NAME, MANIFEST_NAME, SIGNATURE_NAME } from './manifest.ts';

/** What a pack holds, by name, in the order of its list. */
export interface PackContent {
  readonly files: ReadonlyMap<string, ReadFile>;
  /** Null where there is none. */
  readonly manifest: Uint8Array | null;
  readonly signature: Uint8Array | null;
}

export type ReadFile =
  | { readonly kind: 'read'; readonly bytes: number; readonly sha256: string }
  | { readonly kind: 'damaged' };

const MAX_ENTRIES = 50;
export const MAX_FILE_BYTES = 256 * 1024 * 1024;
const MAX_TOTAL_BYTES = 512 * 1024 * 1024;
const MAX_HELD_BYTES = 1024 * 1024;

/**
 * Reads a pack. Throws KnownError PACK_NOT_READ where the system refuses, PACK_NOT_SOUND where the file is no ZIP that we would
 * write: too large, with paths for names, with one name twice, or with something hidden in it.
 */
export async function readPack(path: string): Promise<PackContent> {
  const handle = await open(path, 'r').catch((cause: unknown) => Promise.reject(notRead(path, cause)));
  try {
    return await contentOf(handle, path);
  } finally {
    await handle.close();
  }
}

async function contentOf(handle: FileHandle, path: string): Promise<PackContent> {
  const stat = await handle.stat();
  if (!stat.isFile()) throw notRead(path, new Error('it is no file'));
  if (stat.size > MAX_TOTAL_BYTES) throw notSound('It is larger than a pack can be.');
  const zip = await openZip(handle);
  return readAll(zip, await soundEntries(zip, stat.size));
}

async function openZip(handle: FileHandle): Promise<ZipFile> {
  try {
    return await fromFdPromise(handle.fd, { autoClose: false, strictFileNames: true });
  } catch (cause) {
    throw notSound('It is no ZIP file, or its end is missing or damaged.', cause);
  }
}

/** All entries, looked at before any is inflated. */
async function soundEntries(zip: ZipFile, size: number): Promise<readonly Entry[]> {
  if (zip.entryCount > MAX_ENTRIES) throw notSound(`It holds more than ${MAX_ENTRIES} files.`);
  if (zip.comment !== '') throw notSound('It carries a comment, which no pack of ours does.');
  const entries = await listed(zip);
  for (const entry of entries) refuseOdd(entry);
  const names = new Set(entries.map(({ fileName }) => fileName));
  if (names.size !== entries.length) throw notSound('It holds two files of one name.');
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > MAX_TOTAL_BYTES) throw notSound('Unpacked it is larger than a pack can be.');
  await refuseHidden(zip, entries, size);
  return entries;
}

async function listed(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (cause) {
    throw notSound('Its list of files is damaged.', cause);
  }
  return entries;
}

function refuseOdd(entry: Entry): void {
  if (!FILE_NAME.test(entry.fileName)) throw notSound('It holds a file whose name is none of a pack.');
  if (entry.isEncrypted()) throw notSound('It is locked with a password, which no pack of ours is.');
  if (!entry.canDecodeFileData()) throw notSound('It is compressed in a way that no pack of ours is.');
  if (entry.uncompressedSize > MAX_FILE_BYTES) throw notSound('One of its files is larger than any of a pack can be.');
}

// What follows a file's bytes before the next file begins: its checksum and sizes, with or without a mark, in 32 or 64 bits.
const MAX_DESCRIPTOR_BYTES = 24;

/**
 * Some programs read a ZIP by its list at the end, others from the front. Both must see the same: no bytes but those of the listed
 * files, one behind the other from the first byte on, each under the name that the list gives it.
 */
async function refuseHidden(zip: ZipFile, entries: readonly Entry[], size: number): Promise<void> {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const from = entry.relativeOffsetOfLocalHeader;
    const header = await headerOf(zip, entry);
    const gap = from - end;
    if (gap < 0 || gap > (end === 0 ? 0 : MAX_DESCRIPTOR_BYTES)) throw hidden();
    if (!header.fileName.equals(entry.fileNameRaw)) throw hidden();
    end = header.fileDataStart + entry.compressedSize;
  }
  const after = size - end - listBytes(entries);
  if (after < 0 || after > MAX_DESCRIPTOR_BYTES) throw hidden();
}

const ENTRY_BYTES = 46;
const END_BYTES = 22;

/** How long the list at the end of the file is, for a ZIP of this size. */
function listBytes(entries: readonly Entry[]): number {
  const lengths = entries.map(
    ({ fileNameLength, extraFieldLength, fileCommentLength }) =>
      ENTRY_BYTES + fileNameLength + extraFieldLength + fileCommentLength,
  );
  return lengths.reduce((sum, length) => sum + length, END_BYTES);
}

async function headerOf(zip: ZipFile, entry: Entry) {
  try {
    return await zip.readLocalFileHeaderPromise(entry);
  } catch (cause) {
    throw notSound('Its list of files names places where there are none.', cause);
  }
}

async function readAll(zip: ZipFile, entries: readonly Entry[]): Promise<PackContent> {
  const files = new Map<string, ReadFile>();
  const held = new Map<string, Uint8Array>();
  for (const entry of entries) files.set(entry.fileName, await readEntry(zip, entry, held));
  return { files, manifest: held.get(MANIFEST_NAME) ?? null, signature: held.get(SIGNATURE_NAME) ?? null };
}

async function readEntry(zip: ZipFile, entry: Entry, held: Map<string, Uint8Array>): Promise<ReadFile> {
  const { fileName, uncompressedSize } = entry;
  const isHeld = (fileName === MANIFEST_NAME || fileName === SIGNATURE_NAME) && uncompressedSize <= MAX_HELD_BYTES;
  const hash = createHash('sha256');
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  let checksum = 0;
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      hash.update(piece);
      bytes += piece.length;
      checksum = crc32(piece, checksum);
      if (isHeld) pieces.push(piece);
    }
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause) throw notRead(fileName, cause);
    // Bytes that do not inflate, or not to the size or the checksum of the list: the ZIP itself says that they were changed.
    return { kind: 'damaged' };
  }
  // Other programs refuse such a file, so nobody could read what we call sound.
  if (checksum !== entry.crc32) return { kind: 'damaged' };
  if (isHeld) held.set(fileName, Buffer.concat(pieces));
  return { kind: 'read', bytes, sha256: hash.digest('hex') };
}

function hidden(): KnownError {
  return notSound('It holds more than its list of files says, or says it differently.');
}

function notSound(why: string, cause?: unknown): KnownError {
  return new KnownError(
    'PACK_NOT_SOUND',
    `This is not an evidence pack as Filterwatch makes it. ${why} Nothing of it was unpacked. Ask whoever sent it for the file as it was made.`,
    { cause },
  );
}

function notRead(path: string, cause: unknown): KnownError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new KnownError('PACK_NOT_READ', `The file ${path} could not be read (${why}). Nothing was checked.`, {
    cause,
  });
}
