/** The settings as they were written, in the file and in the environment, before anybody knows whether they can be used. */
import { dirname, resolve } from 'node:path';
import { shown } from './found.ts';
import { type Path, pathKey, settingName, valueAt } from './path.ts';
import type { Place, Problem } from './problem.ts';
import { settingAt } from './settings.ts';
import type { Spot } from './yaml-file.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Draft {
  /** Plain data: the file, with what the environment says in its place. */
  readonly data: unknown;
  readonly spots: ReadonlyMap<string, Spot>;
  /** Where a value came from that the file does not hold, by `pathKey`. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly env: Environment;
  /** The file's name as a person wrote it; null without one. */
  readonly file: string | null;
  readonly cwd: string;
  /** True for the account that may listen on every port. */
  readonly isRoot: boolean;
}

/** 'environment' and a variable, or 'command line' and an argument. */
export type Origin = Pick<Place, 'file' | 'setting'>;

export const ENVIRONMENT = 'environment';

/** The text at a path, trimmed; null where there is none. */
export function textAt(draft: Draft, path: Path): string | null {
  const value = valueAt(draft.data, path);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The indexes of the list at a path; none where there is no list. */
export function indexesOf(draft: Draft, path: Path): readonly number[] {
  const value = valueAt(draft.data, path);
  return Array.isArray(value) ? [...value.keys()] : [];
}

/** The path of a file that a setting names: relative to whatever names it. */
export function resolvePath(draft: Draft, path: Path, written: string): string {
  const isFromFile = draft.file !== null && originOf(draft, path) === null;
  const base = isFromFile ? dirname(resolve(draft.cwd, draft.file)) : draft.cwd;
  return resolve(base, written);
}

/** Where a value was written, or, when it was not, the nearest place that it belongs to. */
export function placeOf(draft: Draft, path: Path): Place {
  const origin = originOf(draft, path);
  if (origin !== null) return { ...NOWHERE, ...origin };
  if (draft.file !== null) return { ...positionOf(draft, path), file: draft.file, setting: shown(settingName(path)) };
  // Without a file, only the environment can mend it.
  return { ...NOWHERE, file: ENVIRONMENT, setting: settingAt(path)?.environment?.name ?? settingName(path) };
}

/** Where the name of a setting was written. */
export function placeOfName(draft: Draft, path: Path): Place {
  const name = draft.spots.get(pathKey(path))?.name ?? null;
  return name === null ? placeOf(draft, path) : { ...placeOf(draft, path), ...name };
}

/** A problem with the value at a path. */
export function errorAt(draft: Draft, path: Path, found: string, write: string): Problem {
  return { ...placeOf(draft, path), found, write, severity: 'error' };
}

/** Something at a path that a person should look at, and that does not keep the settings from being used. */
export function warningAt(draft: Draft, path: Path, found: string, write: string): Problem {
  return { ...placeOf(draft, path), found, write, severity: 'warning' };
}

const NOWHERE = { line: null, column: null };

function originOf(draft: Draft, path: Path): Origin | null {
  for (let length = path.length; length > 0; length -= 1) {
    const origin = draft.origins.get(pathKey(path.slice(0, length)));
    if (origin !== undefined) return origin;
  }
  return null;
}

function positionOf(draft: Draft, path: Path): Pick<Place, 'line' | 'column'> {
  const spot = draft.spots.get(pathKey(path));
  if (spot !== undefined) return spot.value;
  for (let length = path.length - 1; length > 0; length -= 1) {
    const around = draft.spots.get(pathKey(path.slice(0, length)));
    if (around !== undefined) return around.name ?? around.value;
  }
  return NOWHERE;
}
