import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { KnownError } from '../errors.ts';
import { isPattern, pathsMatching } from '../sources/files/file-search.ts';
import { inOrderOfWriting } from '../sources/files/log-names.ts';

/**
 * The files that a person named, each once: in the order in which they were named, those of a pattern oldest first by their
 * names. Throws KnownError where nothing matches a pattern.
 */
export async function importPaths(named: readonly string[]): Promise<readonly string[]> {
  const paths = new Map<string, string>();
  for (const path of named)
    for (const one of await pathsFor(path)) if (!paths.has(resolve(one))) paths.set(resolve(one), one);
  return [...paths.values()];
}

async function pathsFor(path: string): Promise<readonly string[]> {
  // A name may have brackets in it; what is there is meant as it is written.
  if (!isPattern(path) || (await isThere(path))) return [path];
  const files: string[] = [];
  for await (const match of pathsMatching(path)) if (await isFile(match)) files.push(match);
  if (files.length > 0) return files.sort(inOrderOfWriting);
  throw new KnownError(
    'NO_FILE_MATCHES',
    `No file matches ${path}. Nothing was read. Check the path, and that you may look into the folder.`,
  );
}

async function isThere(path: string): Promise<boolean> {
  const seen = await stat(path).catch(() => null);
  return seen !== null;
}

async function isFile(path: string): Promise<boolean> {
  const seen = await stat(path).catch(() => null);
  return seen?.isFile() === true;
}
