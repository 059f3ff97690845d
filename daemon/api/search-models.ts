/** What the pages about searching the log show and take. Part of the contract; import it from there. */
import type { Readable } from 'node:stream';
import type { CategoryId } from '../../categories/category.ts';
import type { Initiator } from '../activity/initiator.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { Severity } from '../policy/policy.ts';
import type { PassReason } from '../policy/verdict.ts';
import type { PageMark } from '../records/archive.ts';
import type { LogSearch, SearchKind, WhoRead } from '../records/log-search.ts';
import type { Viewer } from './contract.ts';
import type { Who } from './incident-models.ts';
import type { CategoryChoice } from './list-models.ts';
import type { Names } from './names-models.ts';

export type { LogSearch, PageMark, SearchKind, WhoRead };

export interface SearchAnswers {
  /** `before` is the id of a search of the viewer's own that is to be changed. */
  searchForm(viewer: Viewer, before: string | null): Promise<SearchForm>;
  /** Writes down who searches for what and why, and runs nothing yet. */
  beginSearch(viewer: Viewer, wanted: NewLogSearch, kind: 'page' | 'api'): Promise<BeginSearchResult>;
  /** The same again for one subject of its answer alone: a search of its own, for the same purpose. */
  narrowSearch(viewer: Viewer, id: string, subject: string): Promise<BeginSearchResult>;
  /** Its answer, page by page; stops when the signal is aborted. */
  logPage(viewer: Viewer, id: string, after: PageMark | null, signal: AbortSignal | null): Promise<LogPageResult>;
  /** Everything that it finds, as a file; written down as an export. */
  exportLog(viewer: Viewer, id: string, format: ExportFormat, signal: AbortSignal | null): Promise<LogExportResult>;
  /** Who searched the log, for what and why; for the head alone, and empty for others. */
  searches(viewer: Viewer, page: number): Promise<SearchList>;
}

/** How far the log reaches, and what is wrong with it. */
export interface LogReach {
  /** ISO dates, school time; null while there is nothing. */
  readonly oldestDay: string | null;
  readonly newestDay: string | null;
  /** Days of which a part cannot be read. */
  readonly damagedDays: readonly string[];
  /** True where requests of members of staff are left out. */
  readonly withoutStaff: boolean;
  /** True where it is left out that pupils looked for help. */
  readonly withoutSupport: boolean;
}

/** What the form is drawn with. */
export interface SearchForm {
  readonly reach: LogReach;
  readonly categories: readonly CategoryChoice[];
  /** The search that is to be changed; null for a new one. */
  readonly before: { readonly search: LogSearch; readonly purpose: string } | null;
}

export interface NewLogSearch {
  readonly search: LogSearch;
  /** What it is searched for: kept and shown to senior leaders. */
  readonly purpose: string;
}

/** What must be put right before it can run. */
export type SearchFault =
  | 'no_purpose'
  | 'purpose_too_long'
  | 'text_too_long'
  /** Nobody on the roster is called so, and a device is given as well. */
  | 'nobody'
  | 'too_many_people'
  /** Only members of staff are called so, and those are for the head alone. */
  | 'only_staff'
  | 'not_for_you'
  | 'no_site'
  /** The site is given with a page, which are words of the address already. */
  | 'words_twice'
  | 'no_time';

export type SearchField = 'purpose' | 'who' | 'device' | 'site' | 'words' | 'from';

export type BeginSearchResult =
  | { readonly kind: 'begun'; readonly id: string }
  | {
      readonly kind: 'refused';
      readonly faults: readonly { readonly field: SearchField; readonly fault: SearchFault }[];
    }
  /** It could not be written down who searches, so nothing is searched. */
  | { readonly kind: 'not_kept' }
  /** There is no such search to go on from, or it is somebody else's, or too old. */
  | { readonly kind: 'gone' };

/** One request as the log shows it. */
export interface LogRow {
  readonly at: number;
  readonly kind: 'web' | 'tls' | 'dns';
  readonly who: Who;
  /** What a narrower search is begun with. */
  readonly subject: string;
  readonly clientIp: string | null;
  readonly deviceName: string | null;
  /** Text, never a link; null where it must not be shown. */
  readonly address: string | null;
  readonly searchTerms: string | null;
  readonly categories: readonly { readonly id: CategoryId; readonly title: string }[];
  readonly disposition: 'allowed' | 'blocked' | 'unknown';
  readonly initiator: Initiator;
  readonly verdict: LogVerdict;
}

export type LogVerdict =
  | {
      readonly outcome: 'flag';
      readonly ruleTitle: string;
      readonly severity: Severity;
      /** Null where it is kept no more, or not for this viewer. */
      readonly incidentId: IncidentId | null;
    }
  | { readonly outcome: 'pass'; readonly reason: PassReason };

/** A search that has been written down. */
export interface BegunSearch {
  readonly id: string;
  readonly at: number;
  readonly purpose: string;
  readonly search: LogSearch;
  readonly readAs: WhoRead;
  /** The title of the category that was chosen. */
  readonly categoryTitle: string | null;
  readonly reach: LogReach;
}

export type LogPageResult =
  | {
      readonly kind: 'page';
      readonly names: Names;
      readonly begun: BegunSearch;
      readonly rows: readonly LogRow[];
      readonly next: PageMark | null;
      /** Null where counting took too long. */
      readonly records: number | null;
    }
  /** The log could not answer in time: it must be narrowed. */
  | { readonly kind: 'slow'; readonly begun: BegunSearch }
  /** There is no such search, or it is somebody else's, or too old. */
  | { readonly kind: 'gone' }
  /** Whoever asked has gone away. */
  | { readonly kind: 'stopped' };

export type ExportFormat = 'csv' | 'json';

export type LogExportResult =
  | {
      readonly kind: 'export';
      /** Holds the day and no name. */
      readonly fileName: string;
      /** Made as it is read. */
      readonly text: Readable;
    }
  /** More than one file may hold. */
  | { readonly kind: 'too_many'; readonly records: number; readonly most: number }
  | { readonly kind: 'slow' }
  | { readonly kind: 'not_kept' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'stopped' };

/** A search as senior leaders see it. */
export interface SearchRow {
  readonly id: string;
  readonly at: number;
  /** Who searched: the account's name, or 'Command line (root)'; null for an account that is gone. */
  readonly byName: string | null;
  readonly kind: SearchKind;
  readonly purpose: string;
  readonly search: LogSearch;
  /** Who the subject was that a name was chosen for. */
  readonly subjectName: string | null;
  readonly categoryTitle: string | null;
  readonly records: number | null;
}

export interface SearchList {
  readonly rows: readonly SearchRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}
