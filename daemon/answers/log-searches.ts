import type { SearchAnswers, SearchForm, Viewer } from '../api/contract.ts';
import { categoryChoices } from './lists.ts';
import { begin, logReach, ownSearch } from './log-begin.ts';
import { exportOf } from './log-export.ts';
import { pageOf } from './log-page.ts';
import { listOfSearches } from './log-search-list.ts';
import type { Office } from './office.ts';

/** Searching the log: first it is written down who searches for what and why, then it runs. */
export function createLogSearches(office: Office): SearchAnswers {
  return {
    searchForm: (viewer, before) => formOf(office, viewer, before),
    beginSearch: (viewer, wanted, kind) => begin(office, viewer, wanted, { kind, byName: null }),
    async narrowSearch(viewer, id, subject) {
      const stored = await ownSearch(office, viewer, id);
      if (stored === null) return { kind: 'gone' };
      const { purpose, kind, search } = stored;
      return begin(office, viewer, { purpose, search: { ...search, subject } }, { kind, byName: null });
    },
    logPage: (viewer, id, after, signal) => pageOf(office, viewer, { id, after }, signal),
    exportLog: (viewer, id, format, signal) => exportOf(office, viewer, { id, format }, signal),
    searches: (viewer, page) => listOfSearches(office, viewer, page),
  };
}

async function formOf(office: Office, viewer: Viewer, before: string | null): Promise<SearchForm> {
  const stored = before === null ? null : await ownSearch(office, viewer, before);
  return {
    reach: await logReach(office, viewer),
    categories: categoryChoices,
    before: stored && { search: stored.search, purpose: stored.purpose },
  };
}
