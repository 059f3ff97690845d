import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ListSource } from '../../categories/list-source.ts';
import type { ListContent, Measures } from './content.ts';
import { makeFolder, sweepFolder, writeWhole } from './disk.ts';
import { codeOf } from './refusals.ts';

/** All that lasts of a list. Times are epoch milliseconds, UTC. */
export interface ListState {
  /** The content in use; null while there is none. */
  readonly content: MeasuredContent | null;
  /** What came last and was not believed, kept aside; null when there is nothing of the kind. */
  readonly refused: RefusedContent | null;
  /** Why nothing came when the origin was asked last; null when something came. */
  readonly failure: Failure | null;
  /** When the origin was asked last. */
  readonly checkedAt: number | null;
  readonly change: ListChange | null;
  /** When it is asked next, as the daemon has planned it. */
  readonly nextAt: number | null;
}

export interface MeasuredContent extends ListContent {
  readonly measures: Measures;
  /** What the list meant when this was measured and judged, as a hash, see `meaningOf`. */
  readonly meaning: string;
}

export interface RefusedContent {
  readonly at: number;
  readonly reason: string;
  /** Null where what came cannot be used at all, such as a web page. */
  readonly content: MeasuredContent | null;
  /** What using it would change. */
  readonly change: Omit<ListChange, 'at'>;
  /** What came, by its hash, so that the same is not looked at again while the list means the same. */
  readonly version: string;
  readonly meaning: string;
}

export interface Failure {
  readonly at: number;
  readonly message: string;
  /** How often in a row. */
  readonly times: number;
}

export interface ListChange {
  readonly at: number;
  readonly added: number;
  readonly removed: number;
}

export const NEW_LIST: ListState = {
  content: null,
  refused: null,
  failure: null,
  checkedAt: null,
  change: null,
  nextAt: null,
};

export type ReadState =
  | { readonly kind: 'state'; readonly state: ListState }
  /** The file was there and could not be used. */
  | { readonly kind: 'damaged' };

/** The state of the list in a folder; a new one where there is none. */
export async function readState(folder: string): Promise<ReadState> {
  const text = await readFile(join(folder, STATE_FILE), 'utf8').catch(missingAsNull);
  if (text === null) return { kind: 'state', state: NEW_LIST };
  const state = parseState(text);
  if (state === null || !(await isThere(folder, state.content))) return { kind: 'damaged' };
  return { kind: 'state', state };
}

/** Writes the state, which is the moment from which it holds, and takes away what it no longer names. */
export async function writeState(folder: string, state: ListState): Promise<void> {
  await makeFolder(folder);
  await writeWhole(join(folder, STATE_FILE), `${JSON.stringify(state)}\n`);
  const folders = [state.content?.folder, state.refused?.content?.folder];
  await sweepFolder(folder, [STATE_FILE, ...folders.filter((name) => name !== undefined)]);
}

/** The newest content that was once in use: what is left of a list whose state was lost. */
export async function contentLeftIn(folder: string): Promise<ListContent | null> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(GOOD_CONTENT));
  const [newest] = names.toSorted().reverse();
  if (newest === undefined) return null;
  const path = join(folder, newest, CONTENT_FILE);
  const text = await readFile(path, 'utf8').catch(missingAsNull);
  return text === null ? null : parseContent(text);
}

/** Beside the files of a content stands what they are. */
export async function writeContentFile(folder: string, content: ListContent): Promise<void> {
  await writeWhole(join(folder, CONTENT_FILE), `${JSON.stringify(content)}\n`);
}

/** The same as long as the school, and we, say the same of a list: what its parts are about and what is left out of it. */
export function meaningOf({ parts, otherParts, leftOut, format }: ListSource): string {
  const meanings = [...Object.entries(parts), ['', otherParts] as const].map(([part, is]) => [
    part,
    is?.category,
    is?.trust,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([meanings, leftOut, format]))
    .digest('hex')
    .slice(0, HASH_LENGTH);
}

/** By its hash alone: the same content twice is one. */
export function hashOfFiles(
  files: readonly { readonly part: string; readonly title: string; readonly sha256: string }[],
): string {
  const hash = createHash('sha256');
  for (const { part, title, sha256 } of files) hash.update(`${part}\0${title}\0${sha256}\n`);
  return hash.digest('hex').slice(0, HASH_LENGTH);
}

export const HASH_LENGTH = 8;
export const GOOD_CONTENT = 'content-';
export const REFUSED_CONTENT = 'refused-';
const STATE_FILE = 'state.json';
const CONTENT_FILE = 'content.json';

const time = z.number().int().nonnegative();
const count = z.number().int().nonnegative();
const plainName = z.string().regex(/^[\w.-]{1,100}$/);
const file = z.object({
  name: plainName,
  title: z.string(),
  part: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  bytes: count,
  sha256: z.string(),
});
const content = z.object({
  version: z.string(),
  folder: plainName.regex(/^(?:content|refused)-/),
  fetchedAt: time,
  files: z.array(file),
});
const measures = z.object({
  parts: z.array(z.object({ part: z.string(), entries: count, alsoMalware: count })),
  skipped: z.array(z.object({ reason: z.string(), lines: count })),
  lines: count,
  overruled: count,
  leftOut: count,
});
const measured = content.extend({ measures, meaning: z.string() });
const change = z.object({ added: count, removed: count });
const STATE = z.object({
  content: measured.nullable(),
  refused: z
    .object({
      at: time,
      reason: z.string(),
      content: measured.nullable(),
      change,
      version: z.string(),
      meaning: z.string(),
    })
    .nullable(),
  failure: z.object({ at: time, message: z.string(), times: count }).nullable(),
  checkedAt: time.nullable(),
  change: change.extend({ at: time }).nullable(),
  nextAt: time.nullable(),
});

function parseState(text: string): ListState | null {
  return parsed(text, STATE);
}

function parseContent(text: string): ListContent | null {
  return parsed(text, content);
}

function parsed<Value>(text: string, shape: z.ZodType<Value>): Value | null {
  try {
    const read = shape.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

async function isThere(folder: string, content: ListContent | null): Promise<boolean> {
  if (content === null) return true;
  const sizes = content.files.map(async ({ name, bytes }) => {
    const stats = await stat(join(folder, content.folder, name)).catch(missingAsNull);
    return stats !== null && stats.size === bytes;
  });
  return (await Promise.all(sizes)).every(Boolean);
}

function missingAsNull(error: unknown): null {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
  throw error;
}
