import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import { packTar, type TarSource } from 'modern-tar/fs';
import type { FileToPack } from './gather.ts';
import { type BackupManifest, FORMAT, MANIFEST } from './manifest.ts';

export interface PackOptions {
  readonly out: string;
  /** Null packs without encryption. */
  readonly passphrase: string | null;
  readonly madeAt: number;
  readonly program: string;
  readonly siteId: string;
}

/**
 * Writes gathered files as one file, readable by its owner alone: a tar, packed by zstd, encrypted by age where there is a passphrase. All
 * three can be undone by hand, with the programs of these names. The file has its name when it is whole and on the disk.
 */
export async function packBackup(files: readonly FileToPack[], options: PackOptions): Promise<BackupManifest> {
  const manifest: BackupManifest = {
    format: FORMAT,
    madeAt: options.madeAt,
    program: options.program,
    siteId: options.siteId,
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  };
  const partial = `${options.out}.partial`;
  await rm(partial, { force: true });
  try {
    const packed = packTar(sourcesOf(files, manifest)).pipe(createZstdCompress(CHECKED));
    const target = createWriteStream(partial, { mode: 0o600, flags: 'wx' });
    await pipeline(await encrypted(packed, options.passphrase), target);
    await toDisk(partial);
    await rename(partial, options.out);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return manifest;
}

/** The list of contents has no hash of its own. */
const CHECKED = { params: { [constants.ZSTD_c_checksumFlag]: 1 } };

function sourcesOf(files: readonly FileToPack[], manifest: BackupManifest): TarSource[] {
  const own = { mode: 0o600, mtime: new Date(manifest.madeAt) };
  const first: TarSource = { type: 'content', target: MANIFEST, content: JSON.stringify(manifest, null, 2), ...own };
  return [first, ...files.map((file): TarSource => ({ ...contentOf(file), target: file.name, ...own }))];
}

/** Opened when its turn comes: a backup may have thousands of files. */
function contentOf({
  path,
  bytes,
}: FileToPack): Pick<Extract<TarSource, { type: 'stream' }>, 'type' | 'content' | 'size'> {
  return { type: 'stream', content: Readable.from(bytesOf(path, bytes)), size: bytes };
}

async function* bytesOf(path: string, bytes: number): AsyncGenerator<Buffer> {
  if (bytes > 0) yield* createReadStream(path, { end: bytes - 1 });
}

async function encrypted(packed: Readable, passphrase: string | null): Promise<Readable> {
  if (passphrase === null) return packed;
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return Readable.fromWeb(await encrypter.encrypt(Readable.toWeb(packed)));
}

async function toDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
