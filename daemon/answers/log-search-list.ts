import type { SearchList, SearchRow, Viewer } from '../api/contract.ts';
import type { StoredSearch } from '../store/searches.ts';
import { staffNamesOf } from './incident-row.ts';
import { type SearchDesk, titleOf } from './log-begin.ts';
import { readSubject } from './log-who.ts';
import type { Office } from './office.ts';

const PER_PAGE = 50;

/** Who searched the log, newest first: for the head alone, who answers for it that nobody is searched for without a reason. */
export async function listOfSearches(office: Office, viewer: Viewer, page: number): Promise<SearchList> {
  if (!viewer.powers.includes('oversee')) return { rows: [], total: 0, page: 1, pages: 1 };
  const [{ rows, total }, names] = await Promise.all([office.searches.list(page, PER_PAGE), staffNamesOf(office)]);
  const { staffId } = viewer;
  await office.audit.add({ at: office.now(), staffId, action: 'view', subjectKind: 'searches', subjectId: '' });
  return {
    rows: rows.map((stored) => rowOf(office, stored, names)),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
  };
}

function rowOf({ roster }: SearchDesk, stored: StoredSearch, names: ReadonlyMap<string, string>): SearchRow {
  const { id, at, staffId, kind, purpose, search, records } = stored;
  return {
    id,
    at,
    byName: staffId === null ? stored.byName : (names.get(staffId) ?? null),
    kind,
    purpose,
    search,
    subjectName: search.subject === null ? null : nameOf(search.subject, roster),
    categoryTitle: titleOf(search),
    records,
  };
}

function nameOf(subject: string, roster: SearchDesk['roster']): string {
  const read = readSubject(subject, roster, null);
  return read.kind === 'read' && read.as.kind === 'accounts' ? (read.as.named[0]?.name ?? subject) : subject;
}
