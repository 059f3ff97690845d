import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { GroupName } from '../policy/policy.ts';

export type RequestId = string & { readonly __brand: 'RequestId' };

/** block: the filter lets it through and should not; unblock: the other way round. */
export const REQUEST_KINDS = ['block', 'unblock'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** For whom the filter is to do it. */
export type RequestScope =
  | { readonly kind: 'school' }
  | { readonly kind: 'pupils' }
  | { readonly kind: 'groups'; readonly groups: readonly GroupName[] };

/** What somebody wants of the filter. */
export interface FilterRequest {
  readonly id: RequestId;
  /** As people call it: counted from 1 within the school. */
  readonly number: number;
  readonly kind: RequestKind;
  /** A site or a part of one, in plain form: see `parseEntry`. */
  readonly entry: string;
  readonly scope: RequestScope;
  readonly reason: string;
  /** Exclusive, such as the end of a lesson; null without an end. */
  readonly until: number | null;
  readonly askedBy: StaffId;
  readonly askedAt: number;
  /** The incident from whose page it was asked. */
  readonly incidentId: IncidentId | null;
  readonly state: RequestState;
  /** What the log has shown since the provider was told. */
  readonly seen: Seen;
  readonly version: number;
}

export interface Act {
  readonly by: StaffId;
  readonly at: number;
}

/** How the filtering provider came to know, and since when. */
export type Told = { readonly at: number } & (
  | { readonly how: 'mail' }
  | { readonly how: 'by_hand'; readonly by: StaffId }
);

/** What showed that the filter does it. */
export type Confirmed = { readonly at: number } & (
  | { readonly how: 'log' }
  | { readonly how: 'filter_check' }
  | { readonly how: 'person'; readonly by: StaffId }
);

/** Only what a senior leader authorised can be sent, and only what was told can be confirmed. */
export type RequestState =
  | { readonly status: 'asked' }
  | { readonly status: 'refused'; readonly by: StaffId; readonly at: number; readonly reason: string }
  | { readonly status: 'withdrawn'; readonly at: number }
  /** `fault`: why a mail that was to be sent never will be; null where none was. */
  | { readonly status: 'authorised'; readonly authorised: Act; readonly fault: string | null }
  | { readonly status: 'sending'; readonly authorised: Act; readonly since: number }
  | { readonly status: 'told'; readonly authorised: Act; readonly told: Told }
  | {
      readonly status: 'confirmed';
      readonly authorised: Act;
      readonly told: Told;
      readonly confirmed: Confirmed;
    };

export const REQUEST_STATUSES = [
  'asked',
  'refused',
  'withdrawn',
  'authorised',
  'sending',
  'told',
  'confirmed',
] as const satisfies readonly RequestState['status'][];

/** What happened to a request. */
export const REQUEST_EVENTS = [
  'asked',
  'authorised',
  'refused',
  'withdrawn',
  'queued',
  'mailed',
  'not_mailed',
  'told',
  'seen_in_log',
  'confirmed_by_check',
  'confirmed_by_person',
  'seen_again',
] as const;
export type RequestEvent = (typeof REQUEST_EVENTS)[number];

/** Of requests for the site since the provider was told. */
export interface Seen {
  /** Up to when the log was looked through; null while it was not. */
  readonly watchedTo: number | null;
  /** When the filter last did the opposite of what was asked. */
  readonly lastAgainst: number | null;
  /** When it first did what was asked, and has not done the opposite since. */
  readonly firstAsAsked: number | null;
}

export const NOTHING_SEEN: Seen = { watchedTo: null, lastAgainst: null, firstAsAsked: null };

/** True from when a senior leader said yes until the time that was named is over. */
export function isInForce({ state, until }: Pick<FilterRequest, 'state' | 'until'>, now: number): boolean {
  return authorisedOf(state) !== null && (until === null || until > now);
}

/** Who authorised it and when; null where nobody has. */
export function authorisedOf(state: RequestState): Act | null {
  switch (state.status) {
    case 'asked':
    case 'refused':
    case 'withdrawn':
      return null;
    case 'authorised':
    case 'sending':
    case 'told':
    case 'confirmed':
      return state.authorised;
  }
}
