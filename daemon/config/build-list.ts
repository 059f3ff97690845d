import { parseEntry } from '../../categories/entry.ts';
import type { ListOrigin, ListPart, ListRefresh, ListSource } from '../../categories/list-source.ts';
import type { PublicList, PublicPart } from '../../categories/public-list.ts';
import { publicListOf } from '../../categories/seed/public-lists.ts';
import { categoryId, isCategoryId } from '../../categories/taxonomy.ts';
import { type Draft, resolvePath } from './draft.ts';
import type { Settings } from './schema.ts';

/** What a list needs of what stands around it. */
export interface ListSurroundings {
  readonly draft: Draft;
  /** The school's zone. */
  readonly zone: string;
}

type WrittenList = NonNullable<Settings['lists']>[number];

/** Fills in what was not written; from a list in which nothing is wrong. */
export function buildList(written: WrittenList, index: number, around: ListSurroundings): ListSource {
  const known = written.use === undefined ? null : publicListOf(written.use);
  const from = written.from === undefined ? null : originOf(written.from, index, around.draft);
  const common = {
    id: written.id ?? known?.id ?? '',
    title: written.title ?? known?.title ?? written.id ?? '',
    licence: written.licence ?? known?.licence ?? null,
    attribution: written.attribution ?? known?.attribution ?? null,
    format: written.format ?? known?.format ?? 'auto',
    leftOut: [...(known?.leftOut ?? []), ...leftOutOf(written)],
    refresh: refreshOf(written.refresh ?? known?.refresh ?? 'daily', around.zone, known),
  } as const;
  if (known === null) {
    const origin = from ?? { kind: 'addresses', files: [] };
    return { ...common, kind: 'own', origin, parts: ownParts(written), otherParts: onlyPart(written) };
  }
  const used = known.parts.filter(({ part }) => written.parts?.includes(part) ?? true);
  const parts = { ...Object.fromEntries(used.map((part) => [part.part, partOf(part, written)])), ...ownParts(written) };
  return { ...common, kind: 'public', origin: from ?? publicOrigin(known, used), parts, otherParts: null };
}

function leftOutOf({ leave_out }: WrittenList): readonly string[] {
  return (leave_out ?? []).map(parseEntry).filter((entry) => entry !== null);
}

/** True for an address of the network; all else is a path. */
export function isAddress(from: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(from);
}

function originOf(from: string, index: number, draft: Draft): ListOrigin {
  if (isAddress(from)) return { kind: 'addresses', files: [{ part: '', address: from }] };
  return { kind: 'path', path: resolvePath(draft, ['lists', index, 'from'], from) };
}

function publicOrigin({ archive }: PublicList, used: readonly PublicPart[]): ListOrigin {
  if (archive !== null) return { kind: 'addresses', files: [{ part: '', address: archive }] };
  return {
    kind: 'addresses',
    files: used.flatMap(({ part, address }) => (address === null ? [] : [{ part, address }])),
  };
}

function partOf({ category, trust, usual }: PublicPart, written: WrittenList): ListPart {
  return { category: categoryId(category), trust: written.trust ?? trust, usual };
}

/** What the school itself says of parts; “-”, which is no category, leaves one out. */
function ownParts({ categories, trust }: WrittenList): ListSource['parts'] {
  const meanings = Object.entries(categories ?? {}).map(([part, category]) => {
    const meaning = isCategoryId(category) ? { category, trust: trust ?? 'full', usual: null } : null;
    return [part, meaning] as const;
  });
  return Object.fromEntries(meanings);
}

function onlyPart({ category, trust }: WrittenList): ListPart | null {
  if (category === undefined || !isCategoryId(category)) return null;
  return { category, trust: trust ?? 'full', usual: null };
}

/** At night, in the zone of most makers of lists, so that nobody's lessons are slowed down. */
const EXPRESSIONS: Readonly<Record<string, string>> = {
  hourly: '7 * * * *',
  daily: '10 1 * * *',
  weekly: '10 1 * * 6',
};

function refreshOf(written: string, zone: string, known: PublicList | null): ListRefresh | null {
  if (written === 'never') return null;
  const expression = EXPRESSIONS[written];
  const quietHours = known?.quietHours ?? null;
  if (expression === undefined) return { expression: written, zone, quietHours };
  return { expression, zone: 'UTC', quietHours };
}
