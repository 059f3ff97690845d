import type { SchoolLists } from '../../categories/catalogue.ts';
import type { ListStatus } from '../../categories/list-status.ts';
import type { Knowledge } from '../examine/examiner-protocol.ts';
import type { Cause } from '../incidents/hindsight.ts';

/** What is known at one time, with how each list stood then. */
export interface Known {
  readonly knowledge: Knowledge;
  readonly lists: readonly ListStatus[];
}

/** A change that changes more is told by its first parts. */
export const MOST_CAUSES = 20;

/** What the second knows that the first did not, or the other way round; empty where nothing has changed. */
export function causesBetween(before: Known, now: Known): readonly Cause[] {
  const lists = before.knowledge.listIndex === now.knowledge.listIndex ? [] : listCauses(before.lists, now.lists);
  return [
    ...lists,
    ...siteCauses(before.knowledge.school, now.knowledge.school),
    ...wordCauses(before.knowledge.school, now.knowledge.school),
  ].slice(0, MOST_CAUSES);
}

function listCauses(before: readonly ListStatus[], now: readonly ListStatus[]): readonly Cause[] {
  const versions = new Map(before.map(({ id, version }) => [id, version]));
  const changed = now.filter(({ id, version }) => (versions.get(id) ?? null) !== version);
  // Where no list tells of a change, what one of them means has changed.
  const told = changed.length === 0 ? now.filter(({ kind }) => kind !== 'shipped') : changed;
  return told.map(({ id, title, version, change }) => ({
    kind: 'list',
    id,
    title,
    version,
    before: versions.get(id) ?? null,
    added: change?.added ?? null,
  }));
}

function siteCauses(before: SchoolLists, now: SchoolLists): readonly Cause[] {
  return turned(sitesIn(before), sitesIn(now), (kind, { text: site, as }) => ({ kind: `site${kind}`, site, as }));
}

function wordCauses(before: SchoolLists, now: SchoolLists): readonly Cause[] {
  return turned(wordsIn(before), wordsIn(now), (kind, { text: phrase, as }) => ({ kind: `word${kind}`, phrase, as }));
}

interface Said {
  readonly text: string;
  readonly as: string;
}

function sitesIn({ entries, allowed }: SchoolLists): readonly Said[] {
  return [
    ...entries.map(({ entry, category }) => ({ text: entry, as: category })),
    ...allowed.map(({ entry }) => ({ text: entry, as: 'allow' })),
  ];
}

function wordsIn({ words }: SchoolLists): readonly Said[] {
  return [
    ...words.added.map(({ phrase, category }) => ({ text: phrase, as: category })),
    ...words.silenced.map(({ phrase }) => ({ text: phrase, as: 'silence' })),
  ];
}

function turned(
  before: readonly Said[],
  now: readonly Said[],
  cause: (kind: '' | '_removed', said: Said) => Cause,
): readonly Cause[] {
  const had = new Set(before.map(keyOf));
  const has = new Set(now.map(keyOf));
  return [
    ...now.filter((said) => !had.has(keyOf(said))).map((said) => cause('', said)),
    ...before.filter((said) => !has.has(keyOf(said))).map((said) => cause('_removed', said)),
  ];
}

function keyOf({ text, as }: Said): string {
  return `${as}\n${text}`;
}
