import type { Severity } from '../policy/policy.ts';
import type { Weekday } from '../policy/timetable-week.ts';

/** can_wait: alerts that can wait, and digests; everything: what is urgent, too. */
export type Leaves = 'can_wait' | 'everything';

/** What the page behind a link to one mail address shows, to whoever has the link. */
export interface AddressLink {
  readonly address: string;
  readonly isConfirmed: boolean;
  /** What is not mailed there any more; null where everything is. */
  readonly leaves: Leaves | null;
  /** False while nobody else would be told of what is urgent. */
  readonly mayLeaveUrgent: boolean;
}

/** A mail address that the settings name for alerts. */
export interface ToldAddress extends AddressLink {
  readonly id: string;
  /** How many mails asked to confirm it. */
  readonly timesAsked: number;
  /** With which codes mail came back from there of late; null where none did. */
  readonly cameBack: string | null;
}

/** Whom something goes to: by a rota or not, and who that is today. */
export interface ToldWhom {
  readonly rota: string | null;
  readonly now: readonly string[];
  /** True where nobody of a rota is there, and the usual recipients are told. */
  readonly isUsual: boolean;
}

export interface ToldRoute {
  readonly severities: readonly Severity[];
  readonly themes: readonly string[];
  /** As people call them. */
  readonly categories: readonly string[];
  readonly groups: readonly string[];
  readonly schools: readonly string[];
  readonly time: 'in_school_hours' | 'out_of_school_hours' | null;
  readonly to: ToldWhom;
  readonly send: 'at_once' | 'hourly' | 'daily' | 'weekly';
}

export interface RotaWeek {
  readonly name: string;
  /** Seven days from today. */
  readonly days: readonly {
    /** '2026-11-20' */
    readonly date: string;
    readonly who: readonly string[];
    /** On the rota, and away. */
    readonly away: readonly string[];
  }[];
}

/** Who is told of what, in the words of the settings. */
export interface WhoIsTold {
  readonly isMailSetUp: boolean;
  /** True where the mail about one incident says which pupil it was, and the site, to addresses that are confirmed. */
  readonly hasNames: boolean;
  readonly usual: readonly string[];
  readonly hours: { readonly from: string; readonly to: string } | null;
  /** When the daily and the weekly digest go out. */
  readonly digestTimes: { readonly at: string; readonly on: Weekday };
  readonly routes: readonly ToldRoute[];
  readonly steps: readonly { readonly afterMinutes: number; readonly to: ToldWhom }[];
  readonly rotas: readonly RotaWeek[];
  /** What was gathered and is not told of yet. */
  readonly digests: readonly {
    readonly every: 'hourly' | 'daily' | 'weekly';
    readonly to: readonly string[];
    readonly dueAt: number;
    readonly incidents: number;
  }[];
  readonly addresses: readonly ToldAddress[];
}

export type LeaveResult =
  | { readonly kind: 'done'; readonly link: AddressLink }
  /** Nobody else would be told of what is urgent. */
  | { readonly kind: 'last'; readonly link: AddressLink };

export interface RecipientAnswers<Viewer> {
  /** Null for a token that is not ours, or whose address the settings name no more. */
  confirmable(token: string): Promise<AddressLink | null>;
  confirmAddress(token: string): Promise<AddressLink | null>;
  leavable(token: string): Promise<AddressLink | null>;
  /** `leaves` null has everything mailed there again. */
  leaveMails(token: string, leaves: Leaves | null): Promise<LeaveResult | null>;
  whoIsTold(viewer: Viewer): Promise<WhoIsTold>;
  /** Has everything mailed to an address again; false where there is none of this id. */
  mailAgain(viewer: Viewer, id: string): Promise<boolean>;
}
