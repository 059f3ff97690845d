import type { CategoryId } from '../../categories/category.ts';
import type { ListStatus } from '../../categories/list-status.ts';
import { PUBLIC_LISTS } from '../../categories/seed/public-lists.ts';
import { categoryOf } from '../../categories/taxonomy.ts';
import type { ListDiff, ListOutcome } from '../lists/lists.ts';

/** A list and how it stands, line by line, for IT support. */
export function statusSentences(list: ListStatus): readonly string[] {
  const { id, title, origin, licence, attribution } = list;
  const used = list.parts.filter(({ category }) => category !== null);
  return [
    `${id}: ${title}, ${number(list.entries)} entries${list.version === null ? '' : `, version ${list.version}`}. ${stateSentence(list)}`,
    `    from ${origin}${licence === null ? '' : `; ${licence}`}${attribution === null ? '' : `, ${attribution}`}`,
    ...(list.kind === 'shipped' ? [] : [timeSentence(list)]),
    ...(list.kind === 'shipped' || used.length === 0 ? [] : [`    ${used.filter(isThere).map(partWords).join(', ')}`]),
    ...missingSentence(used),
    ...list.skipped.map(({ reason, lines }) => `    ${number(lines)} ${lines === 1 ? 'line' : 'lines'}: ${reason}`),
  ];
}

type Part = ListStatus['parts'][number];

function isThere({ entries }: Part): boolean {
  return entries > 0;
}

/** Whoever copies a list by hand may have left parts of it out. */
function missingSentence(used: readonly Part[]): readonly string[] {
  const missing = used
    .filter((part) => !isThere(part))
    .map(({ part, category }) => `${part} (${categoryWords(category)})`);
  return missing.length === 0 ? [] : [`    NOT THERE: ${missing.join(', ')}`];
}

function stateSentence({ state, entries }: Pick<ListStatus, 'state' | 'entries'>): string {
  switch (state.kind) {
    case 'in_use':
      return 'In use.';
    case 'waiting':
      return 'Nothing has been fetched yet.';
    case 'refused':
      return refusedWords(state.reason, entries);
    case 'failed':
      return failedWords(state.message, entries);
  }
}

function timeSentence({ fetchedAt, checkedAt, change, nextAt }: ListStatus): string {
  const parts = [
    `fetched ${moment(fetchedAt)}`,
    `last asked ${moment(checkedAt)}`,
    ...(change === null ? [] : [`last change: ${number(change.added)} more, ${number(change.removed)} gone`]),
    ...(nextAt === null ? [] : [`next ${moment(nextAt)}`]),
  ];
  return `    ${parts.join('; ')}`;
}

function partWords({ part, category, entries }: Part): string {
  return `${part === '' ? '' : `${part}: `}${categoryWords(category)} ${number(entries)}`;
}

/** Which public lists there are, and what to write. */
export function availableSentences(): readonly string[] {
  return [
    '',
    'No other list is set up. These public ones are known; none is fetched unasked:',
    ...PUBLIC_LISTS.flatMap(({ id, title, licence, home, parts, caution }) => [
      `  ${id}: ${title} (${licence}), ${home}`,
      `      about: ${[...new Set(parts.map(({ category }) => category))].join(', ')}`,
      `      ${caution}`,
    ]),
    '',
    'To use one, write it in filterwatch.yaml and restart Filterwatch, which then fetches it:',
    'lists:',
    '  - use: oisd-nsfw',
  ];
}

/** What came of asking for a list. */
export function outcomeSentence(outcome: ListOutcome): string {
  switch (outcome.kind) {
    case 'updated': {
      const { id, version, entries, added, removed } = outcome;
      return `${id}: updated to ${version}: ${number(entries)} entries, ${number(added)} more and ${number(removed)} gone.`;
    }
    case 'unchanged':
      return `${outcome.id}: unchanged, ${number(outcome.entries)} entries.`;
    case 'refused':
      return `${outcome.id}: ${refusedWords(outcome.reason, outcome.entries)}`;
    case 'failed':
      return `${outcome.id}: ${failedWords(outcome.message, outcome.entries)}`;
  }
}

function refusedWords(reason: string, entries: number): string {
  return `REFUSED: ${reason} ${whatCounts(entries)}`;
}

function failedWords(message: string, entries: number): string {
  return `FAILED: ${message} ${whatCounts(entries)}`;
}

function whatCounts(entries: number): string {
  return entries === 0 ? 'Until it comes, this list says nothing.' : `The last good one stays in use.`;
}

/** What a refused list would change. */
export function diffSentences(diff: ListDiff): readonly string[] {
  const { id, version, reason, at, added, removed, parts, examples } = diff;
  return [
    `${id}: version ${version} was refused ${moment(at)}. ${reason}`,
    `It would bring ${number(added)} entries and take away ${number(removed)}.`,
    ...parts
      .filter(({ category }) => category !== null)
      .map(
        ({ part, category, before, after }) =>
          `    ${part === '' ? 'all' : part}: ${categoryWords(category)}, ${number(before)} → ${number(after)}`,
      ),
    ...examples.added.map(({ entry, part }) => `  + ${entry}${part === '' ? '' : `  (${part})`}`),
    ...examples.removed.map(({ entry, part }) => `  - ${entry}${part === '' ? '' : `  (${part})`}`),
    ...(examples.added.length < added || examples.removed.length < removed ? ['  and more'] : []),
  ];
}

function categoryWords(category: CategoryId | null): string {
  return category === null ? 'not used' : categoryOf(category).title;
}

function moment(at: number | null): string {
  return at === null ? 'never' : new Date(at).toISOString().slice(0, 16).replace('T', ' ').concat(' UTC');
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
