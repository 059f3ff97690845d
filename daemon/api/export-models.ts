/** The school's lists for filters that fetch them. Part of the contract; import it from there. */
import type { CategoryChoice } from './list-models.ts';

export const EXPORT_LISTS = ['blocklist', 'allowlist'] as const;
export type ExportList = (typeof EXPORT_LISTS)[number];

export interface ExportTokenRow {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly byName: string | null;
  readonly withdrawn: { readonly at: number; readonly byName: string | null } | null;
  readonly fetched: { readonly at: number; readonly from: string; readonly what: string } | null;
}

export interface ExportPage {
  readonly tokens: readonly ExportTokenRow[];
  /** How many sites each list holds now, for the whole school. */
  readonly sites: Readonly<Record<ExportList, number>>;
  /** Which of the school's own sites are on them beside what was authorised. */
  readonly own: OwnSitesChoice;
  /** The categories of which the school has sites of its own. */
  readonly categories: readonly CategoryChoice[];
  readonly mayChoose: boolean;
  /** Addresses that may fetch; empty lets every address that has a token. */
  readonly networks: readonly string[];
}

export interface OwnSitesChoice {
  /** Sites of these categories are blocked. */
  readonly categories: readonly string[];
  /** Sites that the school does not want flagged are allowed. */
  readonly allowed: boolean;
}

export type MakeTokenResult =
  | { readonly kind: 'made'; readonly token: string }
  | { readonly kind: 'no_name' | 'names' | 'full' | 'gone' | 'not_yours' };

export type ExportChangeResult = { readonly kind: 'done' | 'gone' | 'not_yours' };

/** What a filter asks for. */
export interface ExportAsk {
  readonly list: string;
  readonly format: string;
  /** One group of the school; null for the whole. */
  readonly group: string | null;
  readonly token: string | null;
  /** Where it asks from. */
  readonly address: string;
}

export type ExportAnswer =
  | {
      readonly kind: 'list';
      readonly text: string;
      /** Of the text: the same text has the same. */
      readonly hash: string;
      readonly changedAt: number;
    }
  | { readonly kind: 'wrong_token' | 'wrong_network' | 'no_list' };

export interface ExportAnswers<Viewer> {
  exportPage(viewer: Viewer): Promise<ExportPage>;
  /** The token is told this once. */
  makeExportToken(viewer: Viewer, name: string): Promise<MakeTokenResult>;
  /** The one before opens nothing from now on. */
  rotateExportToken(viewer: Viewer, id: string): Promise<MakeTokenResult>;
  withdrawExportToken(viewer: Viewer, id: string): Promise<ExportChangeResult>;
  chooseOwnSites(viewer: Viewer, choice: OwnSitesChoice): Promise<ExportChangeResult>;
  exportList(ask: ExportAsk): Promise<ExportAnswer>;
}
