/** What the page of the filter checks shows, and what can be done there. Part of the contract; import it from there. */
import type { Readable } from 'node:stream';
import type { CheckExpectation, CheckOutcome, CheckWay } from '../health/filter-checks/filter-check.ts';
import type { CheckReason } from '../health/filter-checks/judge-check.ts';
import type { CheckEvidence } from '../health/filter-checks/observed.ts';
import type { CheckVerdict } from '../health/filter-checks/standing.ts';
import type { Role } from '../identity/role.ts';

export type { CheckEvidence, CheckExpectation, CheckOutcome, CheckReason, CheckVerdict };

/** One check, as it was made. */
export interface CheckRow {
  readonly id: string;
  readonly at: number;
  /** asked: because somebody wanted it now; by_hand: somebody tried it at a device and wrote it down. */
  readonly how: 'scheduled' | 'asked' | 'by_hand';
  readonly byName: string | null;
  readonly byRole: Role | null;
  readonly profileId: string;
  readonly profileName: string;
  readonly title: string;
  /** Null where the address may be illegal by now: it is shown to nobody. */
  readonly address: string | null;
  readonly category: string | null;
  readonly expected: CheckExpectation;
  readonly outcome: CheckOutcome;
  readonly because: CheckReason;
  readonly verdict: CheckVerdict;
  readonly evidence: CheckEvidence;
  /** From where: a machine and its interface, or what somebody wrote. */
  readonly place: string | null;
  readonly note: string | null;
  readonly tookMs: number;
  /** When the filter's own log showed it, and what it says that the filter did; null where it did not, or not yet. */
  readonly seen: { readonly at: number; readonly as: 'allowed' | 'blocked' | 'unknown' } | null;
}

/** How one address stands with one profile. */
export interface CheckCell {
  readonly profileId: string;
  readonly profileName: string;
  /** Null before the first check. */
  readonly last: CheckRow | null;
  /** Since when the filter has not done what it must; a check that was not clear leaves it as it is. */
  readonly failedSince: number | null;
  /** Since when the filter could not be asked, where that was twice running. */
  readonly unableSince: number | null;
  /** What was found when it was last clear, and since when it has been so. */
  readonly clear: { readonly outcome: CheckExpectation; readonly since: number } | null;
}

export interface CheckAddressRow {
  readonly title: string;
  /** Null where it may be illegal. */
  readonly address: string | null;
  readonly category: string | null;
  readonly expected: CheckExpectation;
  /** In the order of the profiles; null where a profile does not ask for it. */
  readonly cells: readonly (CheckCell | null)[];
}

export interface CheckProfileRow {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly way: CheckWay['kind'];
}

export interface CheckFilter {
  /** Null for all. */
  readonly profileId: string | null;
  /** From 1. */
  readonly page: number;
}

export interface CheckPage {
  readonly profiles: readonly CheckProfileRow[];
  /** Those that failed first. */
  readonly rows: readonly CheckAddressRow[];
  /** What was tried by hand, and the settings do not name. */
  readonly byHand: readonly CheckCell[];
  /** How the last checks of all that is shown above went. */
  readonly counts: Readonly<Record<CheckVerdict | 'never', number>>;
  /** Failures that stand, whatever the last check told. */
  readonly failures: number;
  /** The newest round; null before the first. */
  readonly lastRoundAt: number | null;
  /** True while checks are being made, or wait to be. */
  readonly isUnderWay: boolean;
  /** The next by the clock; null where none is planned. */
  readonly nextAt: number | null;
  readonly history: {
    readonly rows: readonly CheckRow[];
    readonly total: number;
    readonly page: number;
    readonly pages: number;
  };
  /** What this viewer may do. */
  readonly may: { readonly run: boolean; readonly record: boolean };
}

/** For Health. */
export interface CheckHealth {
  readonly planned: number;
  readonly failures: number;
  readonly unable: number;
  readonly lastAt: number | null;
  readonly nextAt: number | null;
}

/** What the form offers. */
export interface CheckForm {
  readonly profiles: readonly Pick<CheckProfileRow, 'id' | 'name'>[];
  /** What the settings name; the key says which. */
  readonly addresses: readonly { readonly key: string; readonly title: string; readonly expected: CheckExpectation }[];
}

/** What somebody tried at a device, and found. */
export interface CheckByHandWish {
  readonly at: number;
  readonly profileId: string;
  /** The key of an address of the form, or '' for one that they name. */
  readonly key: string;
  /** As somebody typed it, and what must become of it; of no account where a key is given. */
  readonly site: string;
  readonly expected: CheckExpectation | null;
  readonly outcome: 'blocked' | 'allowed' | 'not_clear';
  /** The device and the room. */
  readonly place: string;
  readonly note: string;
}

export type RecordCheckResult = { readonly kind: 'done'; readonly id: string } | { readonly kind: RecordCheckRefusal };
/** names: the place, the note or the site holds the name of somebody; illegal: it may be of illegal material, and must not be tried. */
export type RecordCheckRefusal =
  | 'not_yours'
  | 'no_time'
  | 'no_profile'
  | 'no_host'
  | 'whole_ending'
  | 'illegal'
  | 'no_expectation'
  | 'no_place'
  | 'too_long'
  | 'names';

export type RunChecksResult =
  | { readonly kind: 'queued'; readonly roundId: string }
  /** nothing: no address or no profile is named; busy: enough wait already. */
  | { readonly kind: 'not_yours' | 'no_profile' | 'nothing' | 'busy' };

export const MAX_CHECK_NOTE = 500;
export const MAX_CHECK_PLACE = 200;
export type CheckFormat = 'csv' | 'ndjson';

export interface CheckAnswers<Viewer> {
  filterChecks(viewer: Viewer, filter: CheckFilter): Promise<CheckPage>;
  checkForm(viewer: Viewer): Promise<CheckForm>;
  /** Queues the checks that the clock makes, of one profile or of all; does not wait. */
  runFilterChecks(viewer: Viewer, profileId: string | null): Promise<RunChecksResult>;
  recordCheck(viewer: Viewer, wish: CheckByHandWish): Promise<RecordCheckResult>;
  /** All that is kept, the newest first. */
  exportChecks(
    viewer: Viewer,
    profileId: string | null,
    format: CheckFormat,
  ): Promise<{ readonly fileName: string; readonly text: Readable }>;
}
