import type { SearchList, SearchRow, Viewer } from '../api/contract.ts';
import { keysOfPerson } from '../identity/subject-key.ts';
import type { StoredSearch } from '../store/searches.ts';
import { staffNamesOf } from './incident-row.ts';
import { titleOf } from './log-begin.ts';
import { readSubject } from './log-who.ts';
import { type Office, reachOf } from './office.ts';
import { WITHHELD, withoutNames } from './without-names.ts';

const PER_PAGE = 50;

/**
 * Who searched the log, newest first: for those who supervise, who answer for it that nobody is searched for without a reason. That
 * somebody was searched for is not told to themselves, nor what is about a head to a head; who it was, to nobody who is not told of them.
 */
export async function listOfSearches(office: Office, viewer: Viewer, page: number): Promise<SearchList> {
  if (!viewer.powers.includes('oversee')) return { rows: [], total: 0, page: 1, pages: 1 };
  const [{ rows, total }, names] = await Promise.all([
    office.searches.list({ page, perPage: PER_PAGE }, hiddenSubjects(viewer)),
    staffNamesOf(office),
  ]);
  const { staffId } = viewer;
  await office.audit.add({ at: office.now(), staffId, action: 'view', subjectKind: 'searches', subjectId: '' });
  return {
    rows: rows.map((stored) => rowOf(office, viewer, stored, names)),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
  };
}

function hiddenSubjects({ sees }: Viewer): readonly string[] {
  const isOfHeads = sees.staff && !sees.heads;
  return [...new Set([...sees.self, ...(isOfHeads ? sees.headPersons : [])])].flatMap(keysOfPerson);
}

function rowOf(office: Office, viewer: Viewer, stored: StoredSearch, names: ReadonlyMap<string, string>): SearchRow {
  const { id, at, staffId, kind, purpose, search, records } = stored;
  const read = (text: string) => withoutNames(office.roster, viewer, text);
  const subject = search.subject === null ? null : nameOf(search.subject, office.roster, viewer);
  return {
    id,
    at,
    byName: staffId === null ? stored.byName : (names.get(staffId) ?? null),
    kind,
    purpose: read(purpose),
    search: {
      ...search,
      who: read(search.who),
      words: read(search.words),
      site: read(search.site),
      device: viewer.sees.pupils || search.device === '' ? search.device : WITHHELD,
      subject: subject === null ? null : search.subject,
    },
    subjectName: subject,
    categoryTitle: titleOf(search),
    records,
  };
}

/** Null for somebody of whom the viewer is not told. */
function nameOf(subject: string, roster: Office['roster'], viewer: Viewer): string | null {
  const read = readSubject(subject, roster, reachOf(viewer));
  if (read.kind !== 'read') return null;
  return read.as.kind === 'accounts' ? (read.as.named[0]?.name ?? subject) : subject;
}
