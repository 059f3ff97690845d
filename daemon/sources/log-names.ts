/*
 * Which of many files are logs of their own, by their names alone. `access.log.1` and `access.log-20260131.gz` were rotated
 * from `access.log` if that is among the files; without it they are logs themselves, as where a filter writes a file a day.
 * `proxy-2.log` beside `proxy.log` is the log of a second proxy.
 */
import { basename, dirname, join } from 'node:path';
import { type RotatedName, rotatedNameOf } from './rotation.ts';

/** The logs among these paths, in natural order; `known` are logs that may be missing just now. */
export function logsAmong(paths: Iterable<string>, known: ReadonlySet<string>): readonly string[] {
  const all = new Set(paths);
  const isLog = (path: string): boolean => all.has(path) || known.has(path);
  return [...all].filter((path) => !basesOf(path).some((base) => base !== path && isLog(base))).sort(inNaturalOrder);
}

/** Orders paths as a person would: `access.9` before `access.10`, one day before the next. */
export function inNaturalOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}

/** What the paths of the logs that one writer writes one after another have in common. */
export function familyOf(path: string): string {
  return path.replace(/\d+/g, '#');
}

/** True for a path with a date in it: such a log ends when the next one begins. */
export function isDated(path: string): boolean {
  return /\d{4}[-_.]?\d{2}[-_.]?\d{2}|\d{6}/.test(path);
}

/** True for the name of a file that is not read before it is whole. */
export function looksPacked(path: string): boolean {
  return /\.(?:gz|zst|xz|bz2|zip|7z)$/i.test(path);
}

const collator = new Intl.Collator('en', { numeric: true });
const SET_ASIDE = /^\.(?:bak|old|orig|save|swp)$/;
const SEPARATOR = /[-._]/g;

// The logs that this may have been rotated from: its name up to each separator, with and without the ending.
function basesOf(path: string): readonly string[] {
  const [folder, name] = [dirname(path), basename(path)];
  const plain = looksPacked(name) ? name.slice(0, name.lastIndexOf('.')) : name;
  const ending = plain.slice(plain.lastIndexOf('.'));
  const stems = [...plain.matchAll(SEPARATOR)].map(({ index }) => plain.slice(0, index));
  const names = [plain, ...stems.flatMap((stem) => [stem, stem + ending])];
  return names.filter((base) => isRotation(base, rotatedNameOf(base, name), plain)).map((base) => join(folder, base));
}

function isRotation(base: string, rotated: RotatedName | null, plain: string): boolean {
  if (rotated === null) return false;
  if (rotated.age === null) return plain === base || SET_ASIDE.test(plain.slice(base.length));
  return rotated.age.kind === 'date' || /\.\d+(?:\.[^.\d]+)?$/.test(plain);
}
