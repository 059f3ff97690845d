/** What the pages about incidents show. Part of the contract; import it from there. */
import type { CategoryMatch } from '../../categories/category.ts';
import type { Initiator } from '../activity/initiator.ts';
import type { DeviceClue } from '../identity/identity.ts';
import type { IncidentId, IncidentState, Resolution } from '../incidents/incident.ts';
import type { Finding } from '../incidents/triage.ts';
import type { Rule, Severity } from '../policy/policy.ts';
import type { Reason } from '../policy/verdict.ts';
import type { Checklist } from './action-models.ts';
import type { IncidentAccount } from './entry-models.ts';
import type { Beside, ClassStanding, WholeClass } from './lane-models.ts';
import type { Correctable } from './list-models.ts';
import type { Names } from './names-models.ts';
import type { AskableSite } from './request-models.ts';
import type { EarlierOfKind, PrescribedResponse } from './response-models.ts';
import type { Hold } from './retention-models.ts';

export type { Finding };

/** Who an incident is about, as far as is known, and as far as this viewer is told. */
export type Who =
  /** Somebody whose name and account are kept back; `unknown`: an account that is on no roster. */
  | {
      readonly kind: 'unnamed';
      readonly role: 'pupil' | 'staff' | 'unknown';
      readonly group: string;
      readonly via: 'log' | 'device' | 'lease' | 'login' | 'hand';
    }
  | {
      readonly kind: 'person';
      readonly name: string;
      readonly role: 'pupil' | 'staff';
      readonly group: string;
      readonly account: string;
      readonly via: 'log' | 'device' | 'lease' | 'login' | 'hand';
      readonly classTeacher: string | null;
    }
  | { readonly kind: 'shared'; readonly account: string; readonly group: string }
  | {
      readonly kind: 'device';
      readonly deviceName: string;
      readonly group: string;
      /** What it was recognised by, where the log does not name it itself. */
      readonly by?: DeviceClue;
    }
  | {
      readonly kind: 'unknown';
      readonly account: string | null;
      readonly address: string | null;
      /** Where a member of staff named a group, and nobody in it in particular. */
      readonly group?: string;
    };

export interface IncidentRow {
  readonly id: IncidentId;
  /** Raised by each change; sent back with a change, so that two people never overwrite each other. */
  readonly version: number;
  /** The rule's title: 'Searches about self-harm'. */
  readonly title: string;
  readonly severity: Severity;
  readonly welfare: boolean;
  readonly status: IncidentState['status'];
  readonly who: Who;
  readonly eventCount: number;
  readonly blockedCount: number;
  /** How many attempts the blocked requests were: one page may be asked for several times. */
  readonly attemptCount: number;
  readonly searchCount: number;
  /** Of the events, how many are look-ups of a name, which is less than a visit. */
  readonly lookUpCount: number;
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** Until when it waits, or waited. */
  readonly waitsUntil: number | null;
  /** It waited, and is back in the queue. */
  readonly isBack: boolean;
  readonly assigneeName: string | null;
  /** It may be closed together with others. */
  readonly mayCloseTogether: boolean;
  readonly resolution: Resolution | null;
  /** What a class did together; null for what one person did. */
  readonly wholeClass: WholeClass | null;
  /** log: a filter's log shows it; hand: a member of staff wrote it down; report: it was made of what somebody reported. */
  readonly origin: 'log' | 'hand' | 'report';
  /** How many things our policy asks that nobody has done yet. */
  readonly actionsToDo: number;
}

/** One flagged request of an incident. The address is text; it is null where it must not be shown. */
export interface FlaggedRequest {
  readonly at: number;
  readonly kind: 'web' | 'tls' | 'dns';
  readonly address: string | null;
  readonly addressWithheld: boolean;
  readonly searchTerms: string | null;
  readonly disposition: 'allowed' | 'blocked' | 'unknown';
  readonly initiator: Initiator;
  readonly clientIp: string | null;
  readonly deviceName: string | null;
  readonly userAgent: string | null;
  /** What the user agent says of the device: 'Looks like a phone: Safari on iOS'; null where it says nothing. */
  readonly deviceLook: string | null;
  readonly matches: readonly CategoryMatch[];
}

/** One thing that happened to an incident. */
export interface HistoryEntry {
  readonly at: number;
  readonly kind:
    | 'raised'
    | 'severity_raised'
    | 'alert_queued'
    | 'alert_sent'
    | 'alert_named'
    | 'alert_acknowledged'
    | 'alert_escalated'
    | 'alert_held'
    | 'alert_gathered'
    | 'alert_unwanted'
    | 'escalation_held'
    | 'mail_dropped'
    | 'mail_returned'
    | 'claimed'
    | 'released'
    | 'waits'
    | 'came_back'
    | 'noted'
    | 'reopened'
    | 'merged'
    | 'took_in'
    | 'separated'
    | 'let_go'
    | 'taken_out'
    | 'taken_from'
    | 'put_back'
    | 'resolved'
    | 'undone'
    | 'corrected'
    | 'identity_corrected'
    | 'held'
    | 'hold_lifted'
    | 'told'
    | 'looked_back'
    | 'evidence'
    | 'handed_over'
    | 'joined_class'
    | 'left_class'
    | 'split'
    | 'entered'
    | 'entry_changed'
    | 'reported'
    | 'referred_said'
    | 'response_chosen'
    | 'action_done'
    | 'action_not_applicable'
    | 'action_taken_back'
    | 'letter_queued'
    | 'letter_sent'
    | 'letter_failed'
    | 'letter_printed'
    | 'letter_copied'
    | 'access_removed'
    | 'access_given_back'
    | 'referred'
    | 'referral_answered'
    | 'names_shown'
    | 'viewed';
  readonly byName: string | null;
  /** A severity, a resolution, what was corrected, a reason or a note, according to kind. */
  readonly detail: string | null;
  /** Of a finding, what was found. */
  readonly finding?: Finding;
}

export interface IncidentDetail extends IncidentRow {
  readonly names: Names;
  readonly state: IncidentState;
  /** Null where it may be deleted when its time is over. */
  readonly hold: Hold | null;
  readonly rule: Rule;
  readonly policyVersion: string;
  readonly policyTitle: string;
  /** What a teacher reads about the category. */
  readonly categorySentence: string;
  readonly falseAlarms: readonly string[];
  /** What the policy prescribes, by finding; null where a person found that there is nothing to respond to. */
  readonly responses: readonly PrescribedResponse[] | null;
  /** Which time it is; null where it is about nobody in particular. */
  readonly earlier: EarlierOfKind | null;
  /** What of it was done and is to do; null while nothing is asked. */
  readonly checklist: Checklist | null;
  /** Why the most serious of its requests was flagged. */
  readonly reasons: readonly Reason[];
  /** Newest 100, newest last. */
  readonly requests: readonly FlaggedRequest[];
  readonly history: readonly HistoryEntry[];
  /** What of its evidence may be wrong, and can be put right. */
  readonly correctable: readonly Correctable[];
  /** Its sites that the filter can be asked to block or unblock; none where an address must not be shown. */
  readonly askable: readonly AskableSite[];
  /** Until when the finding can be undone; null when there is nothing to undo. */
  readonly undoUntil: number | null;
  /** What it was put together from. */
  readonly parts: readonly IncidentRow[];
  /** The item that it is a part of. */
  readonly partOf: { readonly id: IncidentId; readonly title: string } | null;
  /** What was made of requests that were taken out of it. */
  readonly takenOut: readonly IncidentRow[];
  /** The incident that its requests were taken out of; null where it is none of those, or that is not for this viewer. */
  readonly takenFrom: { readonly id: IncidentId; readonly title: string } | null;
  /** Until when its requests can be put back by this viewer; null where they cannot. */
  readonly putBackUntil: number | null;
  readonly classStanding: ClassStanding;
  /** What was written of it, where no log shows it. */
  readonly account: IncidentAccount | null;
  /** Where the same person looked for help that day; none for whoever may not know. */
  readonly soughtHelp: readonly Beside[];
  /** Neighbours in the open queue, most serious first. */
  readonly previousId: IncidentId | null;
  readonly nextId: IncidentId | null;
}

export interface IncidentList {
  readonly rows: readonly IncidentRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** The years and groups in this view, and the Mondays of the last weeks, to filter by. */
  readonly groups: readonly string[];
  readonly weeks: readonly string[];
  readonly counts: { readonly open: number; readonly mine: number; readonly waiting: number; readonly closed: number };
}
