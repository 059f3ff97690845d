import { basename } from 'node:path';
import { PARSERS } from '../../../parsers/registry.ts';
import { type Draft, errorAt, indexesOf, placeOf, resolvePath, textAt, warningAt } from '../draft.ts';
import { describeFound, quoted } from '../found.ts';
import { valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';
import { fileTrouble } from '../text-file.ts';

/** 'access-log' for /var/log/squid/access.log: the id of a source that was given none. */
export function idFromPath(path: string): string {
  const words = basename(path)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['log'];
  return words.join('-').slice(0, MAX_ID);
}

const MAX_ID = 40;

/** What a shape cannot say of the sources: that there is one, that no two are alike, and that their files are there. */
export function checkSources(draft: Draft): readonly Problem[] {
  const indexes = indexesOf(draft, ['sources']);
  return [
    ...checkNamed(draft, indexes),
    ...repeats(draft, indexes, idOf, 'id'),
    ...repeats(draft, indexes, pathOf, 'path'),
    ...indexes.flatMap((index) => [...checkFormat(draft, index), ...checkFile(draft, index)]),
  ];
}

function checkNamed(draft: Draft, indexes: readonly number[]): readonly Problem[] {
  const value = valueAt(draft.data, ['sources']);
  // Without a file, nothing to follow is a choice too; and what is no list is told elsewhere.
  if (draft.file === null || indexes.length > 0 || (value !== undefined && !Array.isArray(value))) return [];
  return [errorAt(draft, ['sources'], describeFound(value), 'a list of sources, each with the path of a log file')];
}

function idOf(draft: Draft, index: number): string | null {
  const path = textAt(draft, ['sources', index, 'path']);
  return textAt(draft, ['sources', index, 'id']) ?? (path === null ? null : idFromPath(path));
}

function pathOf(draft: Draft, index: number): string | null {
  const at = ['sources', index, 'path'];
  const path = textAt(draft, at);
  return path === null ? null : resolvePath(draft, at, path);
}

type NameOf = (draft: Draft, index: number) => string | null;

function repeats(draft: Draft, indexes: readonly number[], nameOf: NameOf, key: 'id' | 'path'): readonly Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, number>();
  for (const index of indexes) {
    const name = nameOf(draft, index);
    if (name === null) continue;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, index);
    else problems.push(repeated(draft, key, index, { name, earlier }));
  }
  return problems;
}

function repeated(
  draft: Draft,
  key: 'id' | 'path',
  index: number,
  { name, earlier }: { readonly name: string; readonly earlier: number },
): Problem {
  const { line } = placeOf(draft, ['sources', earlier]);
  const written = textAt(draft, ['sources', index, key]) ?? name;
  const found = `${quoted(written)} again, as in the source of line ${line}`;
  const write = key === 'id' ? 'an id of its own for each source' : 'each log file once';
  return errorAt(draft, ['sources', index, key], found, write);
}

function checkFormat(draft: Draft, index: number): readonly Problem[] {
  const format = textAt(draft, ['sources', index, 'format']);
  const logformat = textAt(draft, ['sources', index, 'logformat']);
  if (logformat === null || !PARSERS.some(({ id }) => id === format)) return [];
  return [errorAt(draft, ['sources', index, 'format'], `${describeFound(format)} and a logformat`, 'one of the two')];
}

function checkFile(draft: Draft, index: number): readonly Problem[] {
  const at = ['sources', index, 'path'];
  const path = textAt(draft, at);
  if (path === null) return [];
  const trouble = fileTrouble(resolvePath(draft, at, path), Number.POSITIVE_INFINITY);
  if (trouble === null) return [];
  const found = `${quoted(path)}, ${trouble.because}`;
  // A filter writes its log with the first request; rights are often given while Filterwatch runs.
  if (trouble.mayPass) return [warningAt(draft, at, found, 'the path of the log file, unless it will be there later')];
  return [errorAt(draft, at, found, 'the path of one log file')];
}
