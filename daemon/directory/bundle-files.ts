import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openPromise } from 'yauzl';

/** The CSV files of a bundle by their names in small letters, as bytes; or why there are none. */
export type BundleFiles =
  | { readonly kind: 'files'; readonly files: ReadonlyMap<string, Buffer> }
  | { readonly kind: 'trouble'; readonly because: string };

const MAX_FILE_BYTES = 64 * 1024 * 1024;
const MAX_ALL_BYTES = 256 * 1024 * 1024;
const READ_WITHIN_MS = 60_000;

/** Reads a folder or a zip file. Nothing is written, and no name is used as a path. Never rejects for what the file holds. */
export async function readBundleFiles(path: string, wanted: ReadonlySet<string>): Promise<BundleFiles> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    return { kind: 'files', files: await (isFolder ? fromFolder(path, wanted) : fromZip(path, wanted)) };
  } catch (error) {
    return { kind: 'trouble', because: reasonOf(error) };
  }
}

async function fromFolder(path: string, wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, Buffer>> {
  const names = (await readdir(path)).filter((name) => wanted.has(name.toLowerCase()));
  const files = new Map<string, Buffer>();
  for (const name of names) {
    await using file = await open(join(path, name));
    if ((await file.stat()).size > MAX_FILE_BYTES) throw new TooLarge();
    files.set(name.toLowerCase(), await file.readFile({ signal: AbortSignal.timeout(READ_WITHIN_MS) }));
  }
  return files;
}

async function fromZip(path: string, wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openPromise(path, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = basename(entry.fileName).toLowerCase();
      if (!wanted.has(name) || files.has(name)) continue;
      const pieces: Buffer[] = [];
      let ofFile = 0;
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        const read = Buffer.from(piece);
        bytes += read.length;
        ofFile += read.length;
        if (bytes > MAX_ALL_BYTES || ofFile > MAX_FILE_BYTES) throw new TooLarge();
        pieces.push(read);
      }
      files.set(name, Buffer.concat(pieces));
    }
  } finally {
    zip.close();
  }
  return files;
}

class TooLarge extends Error {}

function reasonOf(error: unknown): string {
  if (error instanceof TooLarge) return 'it holds more than any list of a school needs';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'Filterwatch is not allowed to read it';
  return code === '' ? 'it is no zip file, or a damaged one' : `it cannot be read (${code})`;
}
