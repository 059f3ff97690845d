import type { CategoryId } from '../../categories/category.ts';
import { type ListSource, partOf } from '../../categories/list-source.ts';
import type { ListStatus } from '../../categories/list-status.ts';
import type { Differences } from './compare.ts';
import type { Measures } from './content.ts';
import type { ListState, RefusedContent } from './state.ts';

/** What came of asking for one list. Entries are those in use, whatever came. */
export type ListOutcome =
  | {
      readonly kind: 'updated';
      readonly id: string;
      readonly version: string;
      readonly entries: number;
      readonly added: number;
      readonly removed: number;
    }
  | { readonly kind: 'unchanged'; readonly id: string; readonly entries: number }
  | { readonly kind: 'refused'; readonly id: string; readonly reason: string; readonly entries: number }
  | { readonly kind: 'failed'; readonly id: string; readonly message: string; readonly entries: number };

/** What the content that was set aside would change. */
export interface ListDiff {
  readonly id: string;
  /** Why it was set aside, and when. */
  readonly reason: string;
  readonly at: number;
  readonly version: string;
  readonly added: number;
  readonly removed: number;
  readonly parts: readonly PartDiff[];
  /** Some of them. */
  readonly examples: Differences;
}

export interface PartDiff {
  readonly part: string;
  readonly category: CategoryId | null;
  readonly before: number;
  readonly after: number;
}

export function outcomeOf(source: ListSource, state: ListState, became: Became): ListOutcome {
  const { id } = source;
  const { content, refused, change } = state;
  const entries = entriesInUse(source, state);
  if (became === 'refused') return { kind: 'refused', id, reason: refused?.reason ?? '', entries };
  if (became === 'unchanged' || content === null) return { kind: 'unchanged', id, entries };
  const { added, removed } = change ?? { added: 0, removed: 0 };
  return { kind: 'updated', id, version: content.version, entries, added, removed };
}

type Became = 'updated' | 'unchanged' | 'refused';

export function entriesInUse(source: ListSource, { content }: ListState): number {
  const used = (content?.measures.parts ?? []).filter(({ part }) => partOf(source, part) !== null);
  return used.reduce((sum, { entries }) => sum + entries, 0);
}

/** What a page or a command shows of a list. */
export function statusOf(source: ListSource, state: ListState, nextAt: number | null): ListStatus {
  const { content, checkedAt, change } = state;
  return {
    id: source.id,
    title: source.title,
    kind: source.kind,
    licence: source.licence,
    attribution: source.attribution,
    origin: originOf(source),
    entries: entriesInUse(source, state),
    bytes: (content?.files ?? []).reduce((sum, { bytes }) => sum + bytes, 0),
    parts: content === null ? [] : partsOf(source, content.measures),
    skipped: skippedOf(content?.measures ?? null),
    version: content?.version ?? null,
    fetchedAt: content?.fetchedAt ?? null,
    checkedAt,
    change,
    state: stateOf(state),
    nextAt,
  };
}

/** A part that is to be used and is not there stands among them with nothing in it: nobody would miss it else. */
function partsOf(source: ListSource, { parts }: Measures): ListStatus['parts'] {
  const there = new Set(parts.map(({ part }) => part));
  const missing = Object.keys(source.parts).filter((part) => !there.has(part) && partOf(source, part) !== null);
  const all = [...parts, ...missing.map((part) => ({ part, entries: 0 }))];
  return all.map(({ part, entries }) => ({ part, category: partOf(source, part)?.category ?? null, entries }));
}

function originOf({ origin }: ListSource): string {
  if (origin.kind === 'path') return origin.path;
  const [first] = origin.files;
  const more = origin.files.length > 1 ? ` and ${origin.files.length - 1} more` : '';
  return `${first?.address ?? ''}${more}`;
}

function skippedOf(measures: Measures | null): ListStatus['skipped'] {
  if (measures === null) return [];
  const known = { reason: 'known to Filterwatch’s own list, which counts', lines: measures.overruled };
  const wrong = { reason: 'left out, since known to be wrong', lines: measures.leftOut };
  return [...measures.skipped, known, wrong].filter(({ lines }) => lines > 0);
}

function stateOf({ content, refused, failure }: ListState): ListStatus['state'] {
  if (failure !== null) return { kind: 'failed', at: failure.at, message: failure.message };
  if (refused !== null) return { kind: 'refused', at: refused.at, reason: refused.reason };
  return { kind: content === null ? 'waiting' : 'in_use' };
}

export function diffOf(
  source: ListSource,
  before: Measures | null,
  refused: RefusedContent,
  examples: Differences,
): ListDiff {
  const after = refused.content?.measures.parts ?? [];
  const names = new Set([...(before?.parts ?? []), ...after].map(({ part }) => part));
  const entriesOf = (parts: Measures['parts'], name: string) => parts.find(({ part }) => part === name)?.entries ?? 0;
  return {
    id: source.id,
    reason: refused.reason,
    at: refused.at,
    version: refused.content?.version ?? refused.version,
    ...refused.change,
    parts: [...names].map((part) => ({
      part,
      category: partOf(source, part)?.category ?? null,
      before: entriesOf(before?.parts ?? [], part),
      after: entriesOf(after, part),
    })),
    examples,
  };
}
