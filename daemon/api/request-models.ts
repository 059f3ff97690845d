/** What pages and scripts may know and do of filter requests. Part of the contract; import it from there. */
import type { IncidentId } from '../incidents/incident.ts';
import type { RequestEvent, RequestKind, RequestScope } from '../requests/filter-request.ts';

export type { RequestEvent, RequestKind, RequestScope };

/** How far a request has come. */
export type RequestStanding =
  | { readonly status: 'asked' }
  | { readonly status: 'refused'; readonly at: number; readonly byName: string | null; readonly reason: string }
  | { readonly status: 'withdrawn'; readonly at: number }
  /** Nobody has told the provider yet; `fault`: why a mail could not be sent. */
  | {
      readonly status: 'authorised';
      readonly at: number;
      readonly byName: string | null;
      readonly fault: string | null;
    }
  | { readonly status: 'sending'; readonly at: number; readonly since: number; readonly byName: string | null }
  | {
      readonly status: 'told';
      readonly at: number;
      readonly how: 'mail' | 'by_hand';
      readonly byName: string | null;
      /** When the log last showed the opposite of what was asked; null where it has not since. */
      readonly lastAgainst: number | null;
      /** Whole days since the provider was told, where that is too long; null while it is not. */
      readonly lateDays: number | null;
    }
  | {
      readonly status: 'confirmed';
      readonly at: number;
      readonly how: 'log' | 'filter_check' | 'person';
      readonly byName: string | null;
      readonly toldAt: number;
    };

export interface RequestRow {
  readonly id: string;
  readonly number: number;
  readonly kind: RequestKind;
  /** Null where lists have learnt since that it may be illegal: then it is shown to nobody. */
  readonly entry: string | null;
  readonly scope: RequestScope;
  readonly until: number | null;
  /** Its time is over, so it counts no longer. */
  readonly isOver: boolean;
  readonly askedAt: number;
  readonly byName: string | null;
  readonly isOwn: boolean;
  readonly standing: RequestStanding;
}

export interface RequestList {
  /** The oldest first. */
  readonly waiting: readonly RequestRow[];
  /** A senior leader said yes, and nothing shows yet that the filter does it. */
  readonly open: readonly RequestRow[];
  /** Confirmed, refused, taken back, or over; the newest first. */
  readonly closed: readonly RequestRow[];
  readonly mayAsk: boolean;
  /** Of those that wait, how many this viewer could decide on. */
  readonly forViewer: number;
  readonly mayManageLists: boolean;
}

export const REQUEST_ACTIONS = ['authorise', 'refuse', 'withdraw', 'send', 'tell', 'confirm'] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

export interface RequestDetail extends RequestRow {
  readonly reason: string;
  /** Null where it was asked without one, or the viewer may not see it. */
  readonly incidentId: IncidentId | null;
  readonly history: readonly { readonly at: number; readonly kind: RequestEvent; readonly byName: string | null }[];
  /** What this viewer may do with it now. */
  readonly may: readonly RequestAction[];
  /** What is, or was, written to the provider; null where nobody has authorised it and the viewer could not. */
  readonly letter: { readonly subject: string; readonly text: string; readonly wasSent: boolean } | null;
  readonly provider: RequestProvider;
  /** Up to when the log was looked through; null where it was not. */
  readonly watchedTo: number | null;
  /** It is about a part of a site: most logs show the site alone. */
  readonly isPart: boolean;
}

export interface RequestProvider {
  /** Null where the settings name nobody. */
  readonly name: string | null;
  /** True where a button sends the letter. */
  readonly isMailed: boolean;
}

/** What the form offers. */
export interface RequestForm {
  readonly groups: readonly string[];
  readonly kind: RequestKind | null;
  /** '' where nothing is filled in beforehand. */
  readonly site: string;
  readonly incidentId: IncidentId | null;
}

/** A site of an incident that can be asked to be blocked or unblocked; `key` stands in the address, and says nothing. */
export interface AskableSite {
  readonly key: string;
  readonly kind: RequestKind;
  readonly site: string;
}

export interface RequestWish {
  readonly kind: RequestKind;
  /** As somebody typed it. */
  readonly site: string;
  readonly scope: RequestScope;
  readonly reason: string;
  readonly until: number | null;
  readonly incidentId: IncidentId | null;
}

export type AskResult =
  | { readonly kind: 'asked'; readonly id: string }
  /** The same waits already. */
  | { readonly kind: 'same'; readonly id: string }
  | { readonly kind: AskRefusal };

/**
 * names: the reason or the site holds the name or the account of somebody; illegal: the address may be of illegal material, and must
 * not be written down; full: too many wait already.
 */
export type AskRefusal =
  | 'no_reason'
  | 'reason_too_long'
  | 'names'
  | 'no_host'
  | 'whole_ending'
  | 'illegal'
  | 'no_group'
  | 'past'
  | 'too_late'
  | 'full'
  | 'gone'
  | 'not_yours';

export type RequestStepResult = { readonly kind: 'done' } | { readonly kind: RequestStepRefusal };

/**
 * own: nobody authorises what they asked for; changed: somebody was quicker, or it is over; no_mail: mail or the provider's address
 * is not set up; names: the letter holds somebody's name; no_letter: it is empty or too long; no_time: a moment that cannot be.
 */
export type RequestStepRefusal =
  | 'own'
  | 'changed'
  | 'no_reason'
  | 'reason_too_long'
  | 'names'
  | 'no_letter'
  | 'no_mail'
  | 'no_time'
  | 'gone'
  | 'not_yours';

export const MAX_REQUEST_REASON = 500;
export const MAX_REQUEST_SITE = 2_000;

export interface RequestAnswers<Viewer> {
  filterRequests(viewer: Viewer): Promise<RequestList>;
  /** Null where there is none, or it is not for this viewer. */
  filterRequest(viewer: Viewer, id: string): Promise<RequestDetail | null>;
  /** Filled in from a site of an incident where one is named; null where there is no such incident for this viewer. */
  requestForm(viewer: Viewer, incidentId: IncidentId | null, key: string): Promise<RequestForm | null>;
  askRequest(viewer: Viewer, wish: RequestWish): Promise<AskResult>;
  /** With a letter, it is mailed to the provider at once. */
  authoriseRequest(viewer: Viewer, id: string, letter: string | null): Promise<RequestStepResult>;
  refuseRequest(viewer: Viewer, id: string, reason: string): Promise<RequestStepResult>;
  withdrawRequest(viewer: Viewer, id: string): Promise<RequestStepResult>;
  /** Mails it to the provider. */
  sendRequest(viewer: Viewer, id: string, letter: string): Promise<RequestStepResult>;
  /** Somebody told the provider in another way, at this moment. */
  tellRequest(viewer: Viewer, id: string, at: number): Promise<RequestStepResult>;
  /** Somebody tried it, and the filter does it. */
  confirmRequest(viewer: Viewer, id: string): Promise<RequestStepResult>;
}
