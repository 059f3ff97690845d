import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { readPack } from '../../daemon/evidence/read-pack.ts';
import { type PackCheck, verifyPack } from '../../daemon/evidence/verify-pack.ts';

export type PackFiles = ReadonlyMap<string, Buffer>;

/** What any program for ZIP files takes out of a pack. */
export async function unpacked(bytes: Uint8Array): Promise<PackFiles> {
  const zip = await fromBufferPromise(Buffer.from(bytes));
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}

/** The same files in a ZIP of our own making. */
export async function packedAgain(files: PackFiles): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(bytes, name, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

/** Puts these bytes on the disk and holds them against what they say of themselves. */
export async function checkBytes(bytes: Uint8Array, expected: string | null = null): Promise<PackCheck> {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-pack-'));
  try {
    const path = join(folder, 'pack.zip');
    writeFileSync(path, bytes);
    return verifyPack(await readPack(path), expected);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same for files that somebody has put into a ZIP. */
export async function checkFiles(files: PackFiles, expected: string | null = null): Promise<PackCheck> {
  return checkBytes(await packedAgain(files), expected);
}
