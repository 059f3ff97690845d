import type { SkipReason } from '../../categories/list-formats.ts';
import { type ListPart, type ListSource, partOf } from '../../categories/list-source.ts';
import { categoryOf } from '../../categories/taxonomy.ts';
import type { Measures, PartMeasure } from './content.ts';
import type { ProtectedFind } from './measure.ts';
import { isRefusal, refused } from './refusals.ts';

/** Below this, a list that halves or trebles is no wonder. */
const SMALL = 100;
const MOST_NOT_UNDERSTOOD = 0.2;
const MOST_GROWTH = 3;
const MOST_SHRINKING = 2;
const MOST_MALWARE = 0.3;

/** What is known of a content before anybody decides. */
export interface CheckedContent {
  readonly source: ListSource;
  readonly measures: Measures;
  /** Protected sites under parts that stand for harm. */
  readonly harm: readonly ProtectedFind[];
  /** What was found in the content in use; null while there is none. */
  readonly before: Measures | null;
}

/** Why a content must not be used unseen, as whole sentences; null where it may be. */
export function refusalOf(content: CheckedContent): string | null {
  try {
    checkContent(content);
    return null;
  } catch (error) {
    if (isRefusal(error)) return error.message;
    throw error;
  }
}

/** Throws LIST_REFUSED, with the reason as whole sentences, for a content that must not be used unseen. */
export function checkContent(content: CheckedContent): void {
  refuseEmpty(content);
  refuseNotUnderstood(content.measures);
  refuseProtected(content);
  const look = lookAt(content.source);
  for (const part of usedParts(content)) {
    refuseSize(part, look);
    refuseMalware(part, look);
  }
}

function lookAt({ id }: ListSource): string {
  return `IT support can see what would change with “filterwatch lists diff ${id}”, and use it all the same with “filterwatch lists accept ${id}”.`;
}

function refuseEmpty({ source, measures }: CheckedContent): void {
  const used = measures.parts.filter(({ part }) => partOf(source, part) !== null);
  if (used.some(({ entries }) => entries > 0)) return;
  if (measures.parts.length === 0) throw refused('The list is empty.', 'Look at it at its origin.');
  const names = measures.parts.slice(0, 5).map(({ part }) => `“${part}”`);
  throw refused(
    `The list has no part that is used; it holds ${names.join(', ')}.`,
    'Write what its parts mean under “categories:” of this list.',
  );
}

/** A reader that knows why it passes a line over has understood it; these are what damage looks like. */
const RUBBISH: readonly string[] = [
  'not a site',
  'letters that no site name can have',
  'name longer than the internet allows',
  'quotes that do not close',
  'line too long',
] satisfies readonly SkipReason[];

function refuseNotUnderstood({ lines, skipped }: Measures): void {
  const count = skipped.reduce((sum, one) => sum + (RUBBISH.includes(one.reason) ? one.lines : 0), 0);
  if (count <= lines * MOST_NOT_UNDERSTOOD) return;
  const share = Math.round((count / lines) * 100);
  throw refused(
    `Of ${figure(lines)} lines, ${figure(count)} (${share} %) gave no entry: the list is damaged, or in another format.`,
    'Look at it at its origin, and write its format.',
  );
}

const MOST_NAMED = 3;

function refuseProtected({ source, harm }: CheckedContent): void {
  if (harm.length === 0) return;
  const named = harm.slice(0, MOST_NAMED).map(wordsFor).join('; ');
  const more = harm.length > MOST_NAMED ? `; and ${harm.length - MOST_NAMED} more` : '';
  throw refused(
    `The list holds ${named}${more}. It was broken or tampered with, or is wrong there.`,
    `${lookAt(source)} To use it without such entries, write them under “leave_out:” of this list.`,
  );
}

/** 'google.co.uk under “adult”, which everybody at school looks things up in'. */
function wordsFor({ site, entry, part, why }: ProtectedFind): string {
  const covering = entry === site ? '' : `, which covers ${site}`;
  return `${entry}${part === '' ? '' : ` under “${part}”`}${covering}, ${why}`;
}

interface UsedPart extends PartMeasure {
  readonly meaning: ListPart;
  /** Entries of the part in the content in use; null where it was not in it. */
  readonly before: number | null;
}

/** Parts in use, those that were there and are gone included. */
function usedParts({ source, measures, before }: CheckedContent): readonly UsedPart[] {
  const gone = (before?.parts ?? []).filter(({ part }) => !measures.parts.some((other) => other.part === part));
  const all = [...measures.parts, ...gone.map(({ part }) => ({ part, entries: 0, alsoMalware: 0 }))];
  return all.flatMap((measure) => {
    const meaning = partOf(source, measure.part);
    if (meaning === null) return [];
    const earlier = before?.parts.find(({ part }) => part === measure.part);
    return [{ ...measure, meaning, before: earlier?.entries ?? null }];
  });
}

/** A size that is usual for the part needs no comparison; any other is compared with the content in use. */
function refuseSize({ part, entries, before, meaning: { usual } }: UsedPart, look: string): void {
  if (usual !== null && entries >= usual[0] && entries <= usual[1]) return;
  const what = part === '' ? 'The list' : `The part “${part}”`;
  if (before === null) {
    if (usual === null) return;
    throw refused(
      `${what} has ${figure(entries)} entries; ${figure(usual[0])} to ${figure(usual[1])} are usual.`,
      look,
    );
  }
  if (before >= SMALL && entries * MOST_SHRINKING < before)
    throw refused(
      `${what} shrank from ${figure(before)} entries to ${figure(entries)}: most of it may be missing.`,
      look,
    );
  if (entries >= SMALL && entries > before * MOST_GROWTH)
    throw refused(
      `${what} grew from ${figure(before)} entries to ${figure(entries)}: something else may have got into it.`,
      look,
    );
}

function refuseMalware({ part, entries, alsoMalware, meaning }: UsedPart, look: string): void {
  const { severity, title } = categoryOf(meaning.category);
  const isMild = severity === 'informational' || severity === 'low';
  if (!isMild || entries < SMALL || alsoMalware <= entries * MOST_MALWARE) return;
  throw refused(
    `Of the ${figure(entries)} entries of the part “${part}” (${title}), ${figure(alsoMalware)} stand under malware too: something else has got into it.`,
    look,
  );
}

function figure(value: number): string {
  return value.toLocaleString('en-GB');
}
