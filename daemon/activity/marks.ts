import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { isBrowser } from './software-agents.ts';
import type { Because, Start } from './start.ts';
import { MARKS } from './surroundings.ts';
import type { Burst } from './visit-weight.ts';

/** Tells whether a site about which this was found may be named beside another request. */
export type MayBeNamed = (matches: readonly CategoryMatch[]) => boolean;

/** What a request may be to those that follow it, as bits of {@link MARKS}. */
export function marksOf(
  record: LogRecord,
  start: Start,
  matches: readonly CategoryMatch[],
  burst: Readonly<Burst>,
): number {
  if (start.because === 'infrastructure') return start.initiator === 'page' ? MARKS.part : 0;
  if (start.because === 'embed') return MARKS.ofPage;
  if (start.initiator === 'page' || start.initiator === 'software') return 0;
  // What the filter stopped loads nothing.
  if (record.disposition === 'blocked' || !isBrowser(record.userAgent)) return 0;
  const isPage = PAGES.has(start.because);
  if (!isPage && record.kind === 'web') return 0;
  if (!isPage && burst.facts.role === 'helper') return MARKS.part;
  // What is asked for every few minutes may be a program's doing.
  const isSure = isPage || (burst.seen.quietMs >= QUIET_MS && !Number.isFinite(burst.seen.askedMsBefore));
  return MARKS.opener | (isSure ? MARKS.sure : 0) | (isResults(start, matches) ? MARKS.results : 0);
}

/** Opened as a page of its own, as the log says. */
const PAGES: ReadonlySet<Because> = new Set<Because>(['typed', 'click', 'address_bar', 'document', 'no_click']);
/** Between what one page loads and what is opened next there is such a pause, as a rule. */
const QUIET_MS = 1_500;

function isResults({ because }: Start, matches: readonly CategoryMatch[]): boolean {
  if (because === 'typed') return true;
  for (const match of matches) {
    const category: string = match.category;
    if (category === 'search-engine') return true;
  }
  return false;
}
