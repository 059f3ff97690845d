import type {
  CategoryChoice,
  DaemonApi,
  Finding,
  Frame,
  IncidentRow,
  Lists,
  TryRequest,
  Viewer,
} from '../daemon/api/contract.ts';

// The dashboard may know the contract alone; the names of its parts are taken from there.
export type Severity = IncidentRow['severity'];
export type Status = IncidentRow['status'];
export type IncidentId = IncidentRow['id'];
export type Resolution = Finding['resolution'];
export type Intent = Finding['intent'];
export type Period = TryRequest['period'];
export type Policy = Awaited<ReturnType<DaemonApi['policy']>>;
export type Rule = Policy['rules'][number];
export type Ruling = Rule['ruling'];
export type ListStatus = Lists['lists'][number];
export type CategoryId = CategoryChoice['id'];
export type Theme = CategoryChoice['theme'];

/** What every page is drawn with besides its own model. */
export interface Shell {
  readonly frame: Frame;
  readonly viewer: Viewer | null;
  /** Sent back by every form, so that no other site can press our buttons. */
  readonly csrf: string;
}

/** What a page is told while it stands open: of incidents that come (`at` shows them), or of what others do to this one. */
export type Announcing =
  | { readonly kind: 'new_incidents'; readonly at: string }
  | { readonly kind: 'incident'; readonly id: IncidentId; readonly version: number };
