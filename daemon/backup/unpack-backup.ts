import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';
import { KnownError } from '../errors.ts';
import { type BackupFile, type BackupManifest, damaged, MANIFEST, readManifest } from './manifest.ts';

const AGE = 'age-encryption.org/';
const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

export type BackupKind = 'plain' | 'encrypted';

/** What a file is by its first bytes. Throws BACKUP_NOT_ONE, or BACKUP_NOT_READ where it cannot be opened. */
export async function backupKindOf(path: string): Promise<BackupKind> {
  const head = await headOf(path);
  if (head.toString('latin1').startsWith(AGE)) return 'encrypted';
  if (head.subarray(0, ZSTD.length).equals(ZSTD)) return 'plain';
  throw new KnownError(
    'BACKUP_NOT_ONE',
    `${path} is no backup of Filterwatch. Nothing was changed. Name a file that “filterwatch backup” has written.`,
  );
}

/**
 * Unpacks a backup into a new folder, each file checked against the list of contents while it is written. Throws BACKUP_DAMAGED
 * where anything is not as it was packed, BACKUP_PASSPHRASE where it does not open; the folder then holds a part of it.
 */
export async function unpackBackup(path: string, folder: string, passphrase: string | null): Promise<BackupManifest> {
  const entries = await entriesOf(path, passphrase);
  let manifest: BackupManifest | null = null;
  let waiting = new Map<string, BackupFile>();
  try {
    for await (const entry of entries) {
      if (manifest === null) {
        manifest = await manifestIn(entry);
        waiting = new Map(manifest.files.map((file) => [file.name, file]));
      } else await writeEntry(folder, entry, takeOut(waiting, entry));
    }
  } catch (error) {
    throw error instanceof KnownError ? error : damaged('it is cut short, or was changed after it was written');
  }
  if (manifest === null || waiting.size > 0) throw damaged('it is cut short');
  return manifest;
}

async function headOf(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer: bytes, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KnownError('BACKUP_NOT_READ', `${path} cannot be read (${why}). Nothing was changed.`, { cause });
  }
}

async function entriesOf(path: string, passphrase: string | null): Promise<ReadableStream<ParsedTarEntry>> {
  const packed = createReadStream(path);
  const plain = passphrase === null ? packed : await decrypted(packed, passphrase);
  const tar = createZstdDecompress();
  // A fault on the way is thrown where the entries are read.
  pipeline(plain, tar).catch(() => undefined);
  return Readable.toWeb(tar).pipeThrough(createTarDecoder({ strict: true }));
}

async function decrypted(packed: Readable, passphrase: string): Promise<Readable> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return Readable.fromWeb(await decrypter.decrypt(Readable.toWeb(packed)));
  } catch (cause) {
    packed.destroy();
    throw new KnownError(
      'BACKUP_PASSPHRASE',
      'The backup does not open with this passphrase. Nothing was changed. Without the passphrase with which it was made nobody can read it.',
      { cause },
    );
  }
}

async function manifestIn({ header, body }: ParsedTarEntry): Promise<BackupManifest> {
  if (header.name !== MANIFEST || header.size > MAX_MANIFEST_BYTES)
    throw damaged('it does not begin with its contents');
  return readManifest(await buffer(body));
}

function takeOut(waiting: Map<string, BackupFile>, { header }: ParsedTarEntry): BackupFile {
  const file = waiting.get(header.name);
  waiting.delete(header.name);
  if (file === undefined || header.type !== 'file' || header.size !== file.bytes) {
    throw damaged('it holds a file that its contents do not name');
  }
  return file;
}

async function writeEntry(folder: string, { body }: ParsedTarEntry, { name, sha256 }: BackupFile): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(piece, _encoding, done) {
      hash.update(piece);
      done(null, piece);
    },
  });
  await pipeline(Readable.fromWeb(body), hashing, createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
  if (hash.digest('hex') !== sha256) throw damaged('a file in it is not what was packed');
}
