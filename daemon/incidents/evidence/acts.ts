import { type CountedAttempt, withAttempt } from '../../policy/one-attempt.ts';
import type { Act, EvidenceCase } from '../evidence.ts';

/** Within so long, requests are one thing that a person did: a page, its parts, the block page and its parts. */
export const ONE_MOMENT_MS = 10_000;
export const MINUTE_MS = 60_000;

/** A case as the clues ask about it. */
export interface Facts extends EvidenceCase {
  /** The incident's requests, oldest first; one at least. */
  readonly own: readonly Act[];
  readonly first: Act;
  readonly last: Act;
  /** What a person may have opened that is about something else. */
  readonly besides: readonly Act[];
  /**
   * When something of this kind was done, flagged or not: a rule may wait for the second attempt, and the first is one all the same.
   * The first of each moment's requests that a person may have made.
   */
  readonly moments: readonly Act[];
  /** The same as attempts, as the rule counts them: the first request of each. */
  readonly attempts: readonly Act[];
}

/** Null where the incident has no request of its own here. */
export function factsOf(one: EvidenceCase): Facts | null {
  const own = one.acts.filter(({ isOwn }) => isOwn);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  const isOfKind = (act: Act) => act.isOwn || act.matches.some(({ category }) => category === one.rule.category);
  const opened = one.acts.filter(isOpened);
  const besides = opened.filter((act) => !isOfKind(act));
  const ofKind = opened.filter(isOfKind);
  return { ...one, own, first, last, besides, moments: momentsOf(ofKind), attempts: attemptsOf(ofKind) };
}

/** What a person may have asked for; pages and programs load the rest by themselves. */
export function isOpened({ initiator }: Pick<Act, 'initiator'>): boolean {
  return initiator === 'person' || initiator === 'unclear';
}

export function timeOf({ record }: Act): number {
  return record.timestamp;
}

/** 'example.org' of 'www.example.org'; '' where the address is withheld. */
export function siteOf({ record }: Act): string {
  return record.urlDomain.replace(/^www\d?\./, '');
}

/** True where both are of one site, or one is below the other. */
export function isSameSite(one: Act, other: Act): boolean {
  const [a, b] = [siteOf(one), siteOf(other)];
  return a !== '' && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`));
}

function momentsOf(acts: readonly Act[]): readonly Act[] {
  const moments: Act[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const act of acts) {
    if (timeOf(act) >= until) moments.push(act);
    until = timeOf(act) + ONE_MOMENT_MS;
  }
  return moments;
}

function attemptsOf(acts: readonly Act[]): readonly Act[] {
  let recent: readonly CountedAttempt[] = [];
  return acts.filter((act) => {
    const counted = withAttempt(recent, act.record.urlDomain, timeOf(act));
    recent = counted ?? recent;
    return counted !== null;
  });
}

/** '8 seconds', '1 minute', '3 hours'. */
export function lengthInWords(ms: number): string {
  if (ms < MINUTE_MS) return counted(Math.max(1, Math.round(ms / 1_000)), 'second');
  if (ms < 60 * MINUTE_MS) return counted(Math.round(ms / MINUTE_MS), 'minute');
  return counted(Math.round(ms / (60 * MINUTE_MS)), 'hour');
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Shorter names are parts of ordinary words. */
const SHORTEST_NAME = 4;

/** True where the name of the visited site stands in a search. */
export function namesSite({ record }: Act, visited: Act): boolean {
  const name = siteOf(visited).split('.')[0] ?? '';
  const typed = record.searchTerms?.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '') ?? '';
  return name.length >= SHORTEST_NAME && typed.includes(name.replaceAll('-', ''));
}
