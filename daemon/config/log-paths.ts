import { globSync, statSync } from 'node:fs';
import { matchesGlob } from 'node:path';

/** True for a path that stands for the files that it matches: with *, **, ?, [ab] or {a,b}. */
export function isGlob(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

/** The files that are there now for an absolute path, which may be a glob. Folders do not count. */
export function filesAt(path: string): readonly string[] {
  if (!isGlob(path)) return [path];
  return globSync(path).filter(isFile).sort();
}

/** True where both paths stand for one file: now, or, as far as can be told, later. */
export function overlap(one: string, other: string): boolean {
  if (one === other || (isGlob(one) && matches(other, one)) || (isGlob(other) && matches(one, other))) return true;
  if (!isGlob(one) || !isGlob(other)) return false;
  const files = new Set(filesAt(one));
  return filesAt(other).some((file) => files.has(file));
}

/** A search through the whole disk would hold up the start. */
export function isTooWide(path: string): boolean {
  return isGlob(path) && /^\/[^/]*[*?[{]/.test(path);
}

function matches(path: string, glob: string): boolean {
  return !isGlob(path) && matchesGlob(path, glob);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
