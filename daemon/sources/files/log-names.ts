/*
 * Which of many files are logs of their own, by their names alone. `access.log.1` and `access.log-20260131.gz` were rotated
 * from `access.log` if that is among the files; without it they are logs themselves, as where a filter writes a file a day.
 * `proxy-2.log` beside `proxy.log` is the log of a second proxy.
 */
import { type RotatedName, rotatedNameOf } from './rotation.ts';

/** The logs among these paths, in their order; `known` are logs that may be missing just now. */
export function logsAmong(
  paths: { has(path: string): boolean; keys(): Iterable<string> },
  known: ReadonlySet<string>,
): readonly string[] {
  const isLog = (path: string): boolean => paths.has(path) || known.has(path);
  return [...paths.keys()].filter((path) => !isRotated(path, isLog));
}

/** True for a file rotated from a log: one with its name up to any separator, with the ending or without. */
export function isRotated(path: string, isLog: (path: string) => boolean): boolean {
  const slash = path.lastIndexOf('/') + 1;
  const [folder, name] = [path.slice(0, slash), path.slice(slash)];
  const plain = looksPacked(name) ? name.slice(0, name.lastIndexOf('.')) : name;
  const ending = plain.slice(plain.lastIndexOf('.'));
  const isFrom = (base: string): boolean =>
    base !== name && isLog(folder + base) && isRotation(base, rotatedNameOf(base, name), plain);
  if (isFrom(plain)) return true;
  for (let end = 1; end < plain.length; end++) {
    if (!SEPARATORS.has(plain[end] ?? '')) continue;
    const stem = plain.slice(0, end);
    if (isFrom(stem) || isFrom(stem + ending)) return true;
  }
  return false;
}

/** Orders paths as a person would: `access.9` before `access.10`, one day before the next. */
export function inNaturalOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}

/** The same, but of the files rotated from one log the oldest, which has the highest number, comes first, and the log last. */
export function inOrderOfWriting(a: string, b: string): number {
  const [one, other] = [rotationOf(a), rotationOf(b)];
  return inNaturalOrder(one.base, other.base) || other.number - one.number || inNaturalOrder(a, b);
}

/** True for a file rotated from the same log as another and before it, by its number or its date. */
export function isOlderOfSameLog(path: string, other: string): boolean {
  const [mine, others] = [rotationOf(path), rotationOf(other)];
  if (mine.base === others.base) return mine.number > others.number;
  const isOfSameLog = DATE.test(mine.base) && familyOf(mine.base) === familyOf(others.base);
  return isOfSameLog && inNaturalOrder(mine.base, others.base) < 0;
}

/** What the paths of the logs that one writer writes one after another have in common. */
export function familyOf(path: string): string {
  return path.replace(/\d+/g, '#');
}

/** Those of these logs whose place another has taken: a day's, when the next day's is being written. */
export function endedAmong(
  logs: readonly { readonly path: string; readonly size: number; readonly modifiedMs: number }[],
): ReadonlySet<string> {
  const ended = new Set<string>();
  const youngest = new Map<string, number>();
  const dated = logs.filter(({ path }) => DATE.test(path));
  for (const { path, size, modifiedMs } of dated.sort((a, b) => inNaturalOrder(b.path, a.path))) {
    const family = familyOf(path);
    const laterMs = youngest.get(family) ?? Number.NEGATIVE_INFINITY;
    if (laterMs >= modifiedMs + ENDED_AFTER_MS) ended.add(path);
    if (size > 0) youngest.set(family, Math.max(laterMs, modifiedMs));
  }
  return ended;
}

/** True for the name of a file that is not read before it is whole. */
export function looksPacked(path: string): boolean {
  return /\.(?:gz|zst|xz|bz2|zip|7z)$/i.test(path);
}

/**
 * True for a file that is not followed but read as a whole: one that is packed, and one that was rotated from a log that is not
 * there. The next rotation gives its name to another.
 */
export function comesWhole(path: string): boolean {
  return looksPacked(path) || /(?:log|messages|csv|json|txt)\.\d{1,4}$/i.test(path);
}

const DATE = /\d{4}[-_.]?\d{2}[-_.]?\d{2}|\d{6}/;
/** The writer may still have had something to write when it began with the next. */
const ENDED_AFTER_MS = 60_000;
const collator = new Intl.Collator('en', { numeric: true });
const SET_ASIDE = /^\.(?:bak|old|orig|save|swp)$/;
const SEPARATORS = new Set('-._');

function rotationOf(path: string): { readonly base: string; readonly number: number } {
  const plain = looksPacked(path) ? path.slice(0, path.lastIndexOf('.')) : path;
  const [, base = plain, number = '-1'] = /^(.+)\.(\d{1,4})$/.exec(plain) ?? [];
  return { base, number: Number(number) };
}

function isRotation(base: string, rotated: RotatedName | null, plain: string): boolean {
  if (rotated === null) return false;
  if (rotated.age === null) return plain === base || SET_ASIDE.test(plain.slice(base.length));
  return rotated.age.kind === 'date' || /\.\d+(?:\.[^.\d]+)?$/.test(plain);
}
