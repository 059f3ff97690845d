import type { BegunSearch, LogPageResult, PageMark, Viewer } from '../api/contract.ts';
import { AT_ONCE } from '../api/names-models.ts';
import type { ArchiveQuestion } from '../records/question.ts';
import type { StoredSearch } from '../store/searches.ts';
import { asked } from './log-asking.ts';
import { logReach, noteFound, ownSearch, type SearchDesk, titleOf } from './log-begin.ts';
import { readSearch } from './log-question.ts';
import { rowsOf } from './log-rows.ts';
import { seenBy } from './seen-by.ts';

/** A page of results that takes longer is no answer: the search must be narrowed. */
const PAGE_DEADLINE_MS = 10_000;
/** The number is worth less than the page. */
const COUNT_DEADLINE_MS = 5_000;
const PER_PAGE = 50;

/** One page of what a search finds. */
export async function pageOf(
  desk: SearchDesk,
  viewer: Viewer,
  { id, after }: { readonly id: string; readonly after: PageMark | null },
  signal: AbortSignal | null,
): Promise<LogPageResult> {
  const stored = await ownSearch(desk, viewer, id);
  const read = stored && readSearch(stored.search, desk.roster, seenBy(desk, viewer));
  if (stored === null || read?.kind !== 'question') return { kind: 'gone' };
  const options = { limit: PER_PAGE, order: stored.search.order, after, deadlineMs: PAGE_DEADLINE_MS, signal };
  const [page, records, reach] = await Promise.all([
    asked(desk.archive.page(read.question, options), signal),
    countOf(desk, stored, read.question, signal),
    logReach(desk, viewer),
  ]);
  if (page.kind === 'stopped' || page.kind === 'no_mark') return page.kind === 'stopped' ? page : { kind: 'gone' };
  const begun: BegunSearch = { ...begunOf(stored), readAs: read.readAs, reach };
  if (page.kind === 'slow') return { kind: 'slow', begun };
  const rows = await rowsOf(desk, viewer, page.answer.records);
  return { kind: 'page', names: AT_ONCE, begun, rows, next: page.answer.next, records };
}

function begunOf({ id, at, purpose, search }: StoredSearch) {
  return { id, at, purpose, search, categoryTitle: titleOf(search) };
}

/** Counted once, with the first page; null where that takes too long. */
async function countOf(
  desk: SearchDesk,
  { id, records }: StoredSearch,
  question: ArchiveQuestion,
  signal: AbortSignal | null,
): Promise<number | null> {
  if (records !== null) return records;
  const counted = await asked(desk.archive.count(question, { deadlineMs: COUNT_DEADLINE_MS, signal }), signal);
  if (counted.kind !== 'answered') return null;
  await noteFound(desk, id, counted.answer.records);
  return counted.answer.records;
}
