import { parse } from 'node:path';

/** A file beside the log that may hold older lines of it, by its name alone. */
export interface RotatedName {
  readonly name: string;
  /** What the name says of its age: the numbers in it; null for `access.log.bak` and the like, which say nothing. */
  readonly age: Age | null;
  readonly looksCompressed: boolean;
}

/** `.1` is younger than `.2`; `-20260131` is older than `-20260201`. */
export interface Age {
  readonly kind: 'sequence' | 'date';
  readonly numbers: readonly number[];
}

/** Reads the name of a file in the log's folder; null if it has nothing to do with the log. */
export function rotatedNameOf(logName: string, name: string): RotatedName | null {
  if (name === logName) return null;
  const plain = name.replace(COMPRESSED, '');
  const looksCompressed = plain !== name;
  const marker = markerAfter(logName, plain) ?? markerInside(logName, plain);
  if (marker === null)
    return plain.startsWith(`${logName}.`) || plain === logName ? { name, age: null, looksCompressed } : null;
  return { name, age: ageOf(marker), looksCompressed };
}

/** A file found in the log's folder, with what orders it among the others. */
export interface Aged {
  readonly rotated: RotatedName;
  readonly modifiedMs: number;
}

/** Oldest first. Files whose names tell no age come before all others. Of one file plain and compressed, the plain one. */
export function inOrderOfAge<T extends Aged>(files: readonly T[]): readonly T[] {
  const nameless = files.filter((file) => file.rotated.age === null).sort(byModification);
  const aged = withoutDoubles(files.filter((file) => file.rotated.age !== null));
  const kinds = new Set(aged.map((file) => file.rotated.age?.kind));
  return [...nameless, ...aged.sort(kinds.size > 1 ? byModification : byAge)];
}

const COMPRESSED = /\.(?:gz|zst|xz|bz2|zip|7z)$/;
const MARKER = /^[-._]([-._:T\d]*\d)$/;

// access.log.1, access.log-20260131
function markerAfter(logName: string, name: string): string | null {
  return name.startsWith(logName) ? (MARKER.exec(name.slice(logName.length))?.[1] ?? null) : null;
}

// access-20260131.log, access.1.log
function markerInside(logName: string, name: string): string | null {
  const { name: stem, ext } = parse(logName);
  if (ext === '' || !name.startsWith(stem) || !name.endsWith(ext) || name.length <= logName.length) return null;
  return MARKER.exec(name.slice(stem.length, -ext.length))?.[1] ?? null;
}

function ageOf(marker: string): Age {
  const numbers = (marker.match(/\d+/g) ?? []).map(Number);
  return { kind: /^\d{1,4}$/.test(marker) ? 'sequence' : 'date', numbers };
}

function byModification(a: Aged, b: Aged): number {
  return a.modifiedMs - b.modifiedMs;
}

function byAge(a: Aged, b: Aged): number {
  const direction = a.rotated.age?.kind === 'sequence' ? -1 : 1;
  return direction * compareNumbers(a.rotated.age?.numbers ?? [], b.rotated.age?.numbers ?? []);
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((number, place) => number !== b[place]);
  if (differing < 0) return a.length - b.length;
  return (a[differing] ?? 0) - (b[differing] ?? -1);
}

// While a rotated file is being compressed both are there, and only the plain one is sure to be whole.
function withoutDoubles<T extends Aged>(files: readonly T[]): T[] {
  const isPlain = new Set(files.filter((file) => !file.rotated.looksCompressed).map((file) => agekey(file)));
  return files.filter((file) => !file.rotated.looksCompressed || !isPlain.has(agekey(file)));
}

function agekey({ rotated: { age } }: Aged): string {
  return `${age?.kind} ${age?.numbers.join(' ')}`;
}
