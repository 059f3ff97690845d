import { randomUUID } from 'node:crypto';
import { categoryOf, isCategoryId } from '../../categories/taxonomy.ts';
import type { BeginSearchResult, LogReach, NewLogSearch, SearchKind, Viewer } from '../api/contract.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { LogSearch } from '../records/log-search.ts';
import { isOutage } from '../store/outage.ts';
import type { StoredSearch } from '../store/searches.ts';
import { readSearch } from './log-question.ts';
import { mayInvestigate, type Office } from './office.ts';
import { seenBy } from './seen-by.ts';

/** What searching needs of the office: a command has no more. */
export type SearchDesk = Pick<
  Office,
  | 'now'
  | 'archive'
  | 'searches'
  | 'roster'
  | 'policy'
  | 'policies'
  | 'incidents'
  | 'incidentTimes'
  | 'zone'
  | 'supportVisibleTo'
  | 'staff'
>;

/** The purpose that was given is that of the day: whoever comes back later says anew what for. */
const OPEN_FOR_MS = 12 * 3_600_000;
const MAX_PURPOSE = 300;

/** Writes the search down. It runs when its answer is asked for, and not before this has been kept. */
export async function begin(
  desk: SearchDesk,
  viewer: Viewer,
  { search, purpose }: NewLogSearch,
  by: { readonly kind: SearchKind; readonly byName: string | null },
): Promise<BeginSearchResult> {
  if (!mayInvestigate(viewer)) return { kind: 'gone' };
  const read = readSearch(search, desk.roster, seenBy(desk, viewer));
  const purposeFaults = faultsOfPurpose(purpose);
  if (read.kind === 'faults') return { kind: 'refused', faults: [...read.faults, ...purposeFaults] };
  if (purposeFaults.length > 0) return { kind: 'refused', faults: purposeFaults };
  const id = randomUUID();
  const { subjects } = read.question;
  const staffId: StaffId | null = by.byName === null ? viewer.staffId : null;
  const stored = { id, at: desk.now(), staffId, ...by, purpose: purpose.trim(), search, subjects, records: null };
  return (await isKept(desk, stored)) ? { kind: 'begun', id } : { kind: 'not_kept' };
}

/** False where the store cannot be written: what is not written down is not searched. */
export async function isKept({ searches }: Pick<SearchDesk, 'searches'>, search: StoredSearch): Promise<boolean> {
  try {
    await searches.begin(search);
    return true;
  } catch (error) {
    if (isOutage(error)) return false;
    throw error;
  }
}

function faultsOfPurpose(purpose: string) {
  const text = purpose.trim();
  if (text === '') return [{ field: 'purpose', fault: 'no_purpose' } as const];
  return text.length > MAX_PURPOSE ? [{ field: 'purpose', fault: 'purpose_too_long' } as const] : [];
}

/** The search behind an id, for whoever began it, on the same day. */
export async function ownSearch(desk: SearchDesk, viewer: Viewer, id: string): Promise<StoredSearch | null> {
  if (!mayInvestigate(viewer)) return null;
  const stored = await desk.searches.one(id);
  const isOwn = stored !== null && stored.staffId === viewer.staffId && stored.kind !== 'export';
  return isOwn && desk.now() - stored.at < OPEN_FOR_MS ? stored : null;
}

/** How far the log reaches for this viewer. */
export async function logReach(
  desk: Pick<SearchDesk, 'archive' | 'policy' | 'supportVisibleTo'>,
  viewer: Viewer,
): Promise<LogReach> {
  const { oldestDay, newestDay, damaged } = await desk.archive.state();
  const damagedDays = [...new Set(damaged.map(({ day }) => day))].sort();
  const { onlyIfFlagged } = seenBy(desk, viewer);
  const withoutStaff = !viewer.sees.staff;
  return { oldestDay, newestDay, damagedDays, withoutStaff, withoutSupport: onlyIfFlagged.length > 0 };
}

/** The title of the category that was chosen. */
export function titleOf({ category }: LogSearch): string | null {
  return category !== null && isCategoryId(category) ? categoryOf(category).title : category;
}

/** What was found is noted where the store can take it; that somebody searched stands there already. */
export async function noteFound(
  { searches }: Pick<SearchDesk, 'searches'>,
  id: string,
  records: number,
): Promise<void> {
  try {
    await searches.found(id, records);
  } catch (error) {
    if (!isOutage(error)) throw error;
  }
}
