import { saidOn } from '../../categories/merge-school-lists.ts';
import { TAXONOMY } from '../../categories/taxonomy.ts';
import type {
  CategoryChoice,
  DaemonApi,
  Lists,
  SaidIn,
  SchoolEntryRow,
  SchoolWordRow,
  Viewer,
} from '../api/contract.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { Removal, Saying, StoredEntry, StoredWord } from '../store/school-lists.ts';
import { staffNamesOf } from './incident-row.ts';
import { mayInvestigate, type Office, reachOf } from './office.ts';
import { pageListsOf } from './page-lists.ts';
import { createSchoolPhrases, type SchoolPhrases } from './school-phrases.ts';
import { createSchoolSites, type SchoolSites } from './school-sites.ts';
import { withoutNames } from './without-names.ts';

export type ListAnswers = SchoolSites & SchoolPhrases & Pick<DaemonApi, 'lists' | 'updateLists'>;

export function createListAnswers(office: Office): ListAnswers {
  return {
    lists: (viewer) => listsOf(office, viewer),
    async updateLists(viewer, id) {
      if (id !== null && !office.listStatus().some((list) => list.id === id)) return { kind: 'no_such_list' };
      office.updateLists(id);
      await office.audit.add({
        at: office.now(),
        staffId: viewer.staffId,
        action: 'update_lists',
        subjectKind: 'list',
        subjectId: id ?? '',
      });
      return { kind: 'asked' };
    },
    ...createSchoolSites(office),
    ...createSchoolPhrases(office),
  };
}

/** That the school has allowed a site is said as such, and is no category to choose. */
export const categoryChoices: readonly CategoryChoice[] = TAXONOMY.filter(({ id }) => id !== 'school-allowed').map(
  ({ id, title, theme }) => ({ id, title, theme }),
);

async function listsOf(office: Office, viewer: Viewer): Promise<Lists> {
  const [entries, words, fromFile] = await Promise.all([
    office.schoolLists.entries(),
    office.schoolLists.words(),
    rowsOfFile(office),
  ]);
  const read = (text: string) => withoutNames(office.roster, viewer, text);
  const said = await saidBy(office, viewer, [...entries, ...words]);
  return {
    ...office.listIndex(),
    lists: office.listStatus(),
    schoolEntries: [
      ...entries.map((entry) => entryRow({ ...entry, reason: read(entry.reason) }, said(entry))),
      ...fromFile.entries,
    ],
    schoolWords: [
      ...words.map((word) => wordRow({ ...word, reason: read(word.reason) }, said(word))),
      ...fromFile.words,
    ],
    categories: categoryChoices,
  };
}

function entryRow({ entry, as, reason }: StoredEntry, said: SaidIn): SchoolEntryRow {
  return { entry, as, reason, said };
}

function wordRow({ phrase, say, reason }: StoredWord, said: SaidIn): SchoolWordRow {
  const isAdded = say.kind === 'add';
  return { phrase, as: isAdded ? say.category : 'silence', excludes: isAdded ? say.excludes : [], reason, said };
}

type StoredSaying = Saying & { readonly id: string; readonly removed: Removal | null };

async function saidBy(
  office: Office,
  viewer: Viewer,
  sayings: readonly StoredSaying[],
): Promise<(saying: StoredSaying) => SaidIn> {
  const [names, visible] = await Promise.all([staffNamesOf(office), incidentsSeenBy(office, viewer, sayings)]);
  const nameOf = (staffId: string) => names.get(staffId) ?? null;
  return ({ id, at, by, incidentId, removed }) => ({
    kind: 'page',
    id,
    at,
    byName: nameOf(by),
    incidentId: incidentId !== null && visible.has(incidentId) ? incidentId : null,
    removed: removed && {
      at: removed.at,
      byName: nameOf(removed.by),
      reason: withoutNames(office.roster, viewer, removed.reason),
    },
  });
}

/** An incident about staff is not even named to those who may not see it; to a technician none is. */
async function incidentsSeenBy(
  office: Office,
  viewer: Viewer,
  sayings: readonly StoredSaying[],
): Promise<ReadonlySet<IncidentId>> {
  if (!mayInvestigate(viewer)) return new Set();
  const ids = [...new Set(sayings.flatMap(({ incidentId }) => incidentId ?? []))];
  const found = await Promise.all(ids.map((id) => office.incidents.one(reachOf(viewer), id)));
  return new Set(found.flatMap((incident) => incident?.id ?? []));
}

async function rowsOfFile({
  fileLists: { entries, allowed, words },
  schoolLists,
}: Office): Promise<{ readonly entries: readonly SchoolEntryRow[]; readonly words: readonly SchoolWordRow[] }> {
  const onPage = saidOn(await pageListsOf(schoolLists));
  const ofSite = (entry: string): SaidIn => ({ kind: 'file', isInForce: !onPage.ofSite(entry) });
  const ofPhrase = (phrase: string): SaidIn => ({ kind: 'file', isInForce: !onPage.ofPhrase(phrase) });
  return {
    entries: [
      ...entries.map(({ entry, category, reason }) => ({ entry, as: category, reason, said: ofSite(entry) })),
      ...allowed.map(({ entry, reason }) => ({ entry, as: 'allow' as const, reason, said: ofSite(entry) })),
    ],
    words: [
      ...words.added.map(({ phrase, category, excludes, reason }) => ({
        phrase,
        as: category,
        excludes,
        reason,
        said: ofPhrase(phrase),
      })),
      ...words.silenced.map(({ phrase, reason }) => ({
        phrase,
        as: 'silence' as const,
        excludes: [],
        reason,
        said: ofPhrase(phrase),
      })),
    ],
  };
}
