import { join } from 'node:path';
import type { ListFile, ListSource } from '../../categories/list-source.ts';
import { KnownError } from '../errors.ts';
import type { ContentFile } from './content.ts';
import { copyLocal, type LocalFile, localFiles, restingFiles } from './copy-path.ts';
import { linkOrCopy } from './disk.ts';
import { FETCH_LIMITS, fetchAddress } from './fetch-address.ts';

/** What came last, whatever became of it. */
export interface LastContent {
  /** Absolute. */
  readonly folder: string;
  readonly files: readonly ContentFile[];
}

export interface ContentOrder {
  readonly source: ListSource;
  readonly last: LastContent | null;
  /** An empty folder for what comes. */
  readonly into: string;
  readonly signal: AbortSignal;
}

export type FetchedContent =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'content'; readonly files: readonly ContentFile[] };

/** Asks the origin of a list for all its files. Throws LIST_FAILED or LIST_REFUSED, or an error of the disk. */
export async function fetchContent(order: ContentOrder): Promise<FetchedContent> {
  const { origin } = order.source;
  switch (origin.kind) {
    case 'addresses':
      return fetchAll(order, origin.files);
    case 'path':
      return copyAll(order, origin.path);
  }
}

async function fetchAll(order: ContentOrder, wanted: readonly ListFile[]): Promise<FetchedContent> {
  const files: ContentFile[] = [];
  let isUnchanged = order.last?.files.length === wanted.length;
  for (const [number, file] of wanted.entries()) {
    const fetched = await fetchOne(order, file, `${number}`);
    files.push(fetched.file);
    if (fetched.isNew) isUnchanged = false;
  }
  return isUnchanged ? { kind: 'unchanged' } : { kind: 'content', files };
}

async function fetchOne(
  { last, into, signal }: ContentOrder,
  { address, part }: ListFile,
  name: string,
): Promise<{ readonly file: ContentFile; readonly isNew: boolean }> {
  const earlier = last?.files.find((file) => file.title === address && file.part === part) ?? null;
  const path = join(into, name);
  const { etag, lastModified } = earlier ?? { etag: null, lastModified: null };
  const order = { address, path, etag, lastModified, signal, limits: FETCH_LIMITS };
  const fetched = await fetchAddress(order).catch((error: unknown) => Promise.reject(ofPart(part, error)));
  if (fetched.kind === 'file') {
    const { kind: _, ...about } = fetched;
    return { file: { name, title: address, part, ...about }, isNew: about.sha256 !== earlier?.sha256 };
  }
  if (earlier === null || last === null) throw new Error('A file is unchanged that was never there.');
  await linkOrCopy(join(last.folder, earlier.name), path);
  return { file: { ...earlier, name }, isNew: false };
}

/** Of a list of many files, the message says which one it was. */
function ofPart(part: string, error: unknown): unknown {
  if (part === '' || !(error instanceof KnownError)) return error;
  return new KnownError(error.code, `The part “${part}”: ${error.message}`, { cause: error });
}

async function copyAll({ last, into, signal }: ContentOrder, path: string): Promise<FetchedContent> {
  const found = await localFiles(path);
  const isUnchanged = last?.files.length === found.length && found.every((file) => isSame(file, last.files));
  if (isUnchanged) return { kind: 'unchanged' };
  const files: ContentFile[] = [];
  let room = MAX_LOCAL_BYTES;
  for (const [number, file] of (await restingFiles(path, found, signal)).entries()) {
    const name = `${number}`;
    const copied = await copyLocal(file, join(into, name), room, signal);
    room -= copied.bytes;
    files.push({ name, title: file.title, part: '', etag: file.stamp, lastModified: null, ...copied });
  }
  return { kind: 'content', files };
}

const MAX_LOCAL_BYTES = 512 * 2 ** 20;

function isSame({ title, stamp }: LocalFile, files: readonly ContentFile[]): boolean {
  return files.some((file) => file.title === title && file.etag === stamp);
}
