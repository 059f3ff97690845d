import { idFromPath } from '../build-source.ts';
import { type Draft, errorAt, indexesOf, placeOf, resolvePath, textAt } from '../draft.ts';
import { describeFound, quoted } from '../found.ts';
import { valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';

/** What a shape cannot say of the sources: that there is one, that each is of one kind, and that no two have one id. */
export function checkSources(draft: Draft): readonly Problem[] {
  const indexes = indexesOf(draft, ['sources']);
  return [
    ...checkNamed(draft, indexes),
    ...indexes.flatMap((index) => [...checkKind(draft, index), ...checkStart(draft, index)]),
    ...repeatedIds(draft, indexes),
  ];
}

const KINDS = ['path', 'syslog', 'push'];

function checkNamed(draft: Draft, indexes: readonly number[]): readonly Problem[] {
  const value = valueAt(draft.data, ['sources']);
  // Without a file, nothing to follow is a choice too; and what is no list is told elsewhere.
  if (draft.file === null || indexes.length > 0 || (value !== undefined && !Array.isArray(value))) return [];
  return [errorAt(draft, ['sources'], describeFound(value), 'a list of sources, each with the path of a log file')];
}

function checkKind(draft: Draft, index: number): readonly Problem[] {
  const at = ['sources', index];
  const source = valueAt(draft.data, at);
  if (typeof source !== 'object' || source === null || Array.isArray(source)) return [];
  const kinds = KINDS.filter((kind) => valueAt(draft.data, [...at, kind]) !== undefined);
  const [first, second] = kinds;
  if (first === undefined) return [errorAt(draft, [...at, 'path'], 'nothing', NO_KIND)];
  if (second !== undefined) {
    const write = 'one of the two, and the other as a source of its own';
    return [errorAt(draft, [...at, second], `“${second}:” beside “${first}:”`, write)];
  }
  if (first === 'path' || valueAt(draft.data, [...at, 'id']) !== undefined) return [];
  return [errorAt(draft, [...at, 'id'], 'nothing', 'a short name for this source, such as “firewall”')];
}

const NO_KIND = 'the path of the log file; or “syslog:” or “push:”, where the lines do not come from a file';

function checkStart(draft: Draft, index: number): readonly Problem[] {
  const at = ['sources', index, 'start'];
  if (valueAt(draft.data, at) === undefined || valueAt(draft.data, ['sources', index, 'path']) !== undefined) return [];
  return [errorAt(draft, at, describeFound(valueAt(draft.data, at)), '“start:” beside “path:” alone')];
}

function repeatedIds(draft: Draft, indexes: readonly number[]): readonly Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, number>();
  for (const index of indexes) {
    const id = idOf(draft, index);
    if (id === null) continue;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else problems.push(repeatedId(draft, index, id, earlier));
  }
  return problems;
}

function repeatedId(draft: Draft, index: number, id: string, earlier: number): Problem {
  const { line } = placeOf(draft, ['sources', earlier]);
  const found = `${quoted(id)} again, as in the source of line ${line}`;
  return errorAt(draft, ['sources', index, 'id'], found, 'an id of its own for each source');
}

/** The id of a source: as it was written, or from the name of its file. */
export function idOf(draft: Draft, index: number): string | null {
  const [path] = writtenPaths(draft, index);
  const fallback = path === undefined ? null : idFromPath(resolvePath(draft, path.at, path.written));
  return textAt(draft, ['sources', index, 'id']) ?? fallback;
}

/** A path as it was written, and where. */
export interface WrittenPath {
  readonly at: readonly (string | number)[];
  readonly written: string;
}

/** The paths of a source: one, or a list. */
export function writtenPaths(draft: Draft, index: number): readonly WrittenPath[] {
  const at = ['sources', index, 'path'];
  const places = indexesOf(draft, at).map((item) => [...at, item]);
  return (places.length > 0 ? places : [at]).flatMap((place) => {
    const written = textAt(draft, place);
    return written === null ? [] : [{ at: place, written }];
  });
}
