import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Initiator } from '../activity/initiator.ts';
import type { Identity } from '../identity/identity.ts';
import type { ActionState } from '../incidents/actions.ts';
import type { EventId, IncidentId, Intent, Resolution } from '../incidents/incident.ts';
import type { LetterKind, LetterLanguage, LetterWay } from '../incidents/letters.ts';
import type { ResponseAction } from '../incidents/response-matrix.ts';
import type { Rule, Severity } from '../policy/policy.ts';
import type { Verdict } from '../policy/verdict.ts';

/** Everything that a pack says of one incident. What must not be shown to anybody is not in it any more. */
export interface EvidenceCase {
  readonly school: SchoolFacts;
  readonly incident: IncidentFacts;
  readonly who: WhoFacts;
  /** What was put together into it, and whom that is about; its requests are among the records. */
  readonly parts: readonly { readonly id: IncidentId; readonly who: WhoFacts }[];
  /** What a member of staff wrote, where no log shows it. */
  readonly account: AccountFacts | null;
  readonly policy: PolicyFacts;
  /** Why the most serious of its requests was flagged. */
  readonly reasons: readonly string[];
  /** In order of time, numbered from 1 in this order: its own flagged requests, and what was asked for around them. */
  readonly records: readonly EvidenceRecord[];
  readonly context: ContextFacts;
  readonly history: readonly HistoryFact[];
  /** What the policy asks for, and what else was done, in the order of the policy. */
  readonly actions: readonly ActionFact[];
  /** In the order in which they were written. */
  readonly letters: readonly LetterFact[];
  readonly removals: readonly RemovalFact[];
  readonly sources: readonly SourceFacts[];
  readonly files: readonly LogFileFacts[];
}

export interface SchoolFacts {
  readonly name: string;
  /** IANA: 'Europe/London'. */
  readonly zone: string;
  /** True for an invented day, which no pupil lived. */
  readonly demonstration: boolean;
}

export interface IncidentFacts {
  readonly id: IncidentId;
  readonly severity: Severity;
  readonly raisedAt: number;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly eventCount: number;
  /** True where more requests belong to it than a pack holds; the newest are in it. */
  readonly isCut: boolean;
  readonly state: StateFacts;
}

export interface AccountFacts {
  readonly whatHappened: string;
  /** In words: 'a member of staff saw it'. */
  readonly cameToLight: string;
  readonly severityReason: string | null;
  readonly by: string;
  readonly at: number;
  readonly changedAt: number | null;
}

export type StateFacts =
  | { readonly status: 'new' }
  | { readonly status: 'in_review'; readonly by: string; readonly since: number }
  | { readonly status: 'on_hold'; readonly by: string; readonly until: number; readonly waitingFor: string }
  | {
      readonly status: 'resolved';
      readonly by: string;
      readonly at: number;
      readonly resolution: Resolution;
      readonly intent: Intent;
      readonly note: string;
      readonly caseReference: string | null;
    };

export interface WhoFacts {
  /** As it was known when the requests were read. */
  readonly identity: Identity;
  /** What the roster says of the account on the day of the pack; null where it knows no such person. */
  readonly person: { readonly name: string; readonly role: 'pupil' | 'staff' } | null;
}

export interface PolicyFacts {
  readonly title: string;
  readonly version: string;
  readonly rule: Rule;
  /** What the category is about, for a person. */
  readonly category: { readonly title: string; readonly sentence: string };
  readonly falseAlarms: readonly string[];
}

export interface EvidenceRecord {
  readonly record: LogRecord;
  /** True for the incident's own requests. */
  readonly isFlaggedHere: boolean;
  readonly identity: Identity;
  readonly initiator: Initiator;
  readonly matches: readonly CategoryMatch[];
  readonly verdict: Verdict;
  readonly listVersion: string;
  readonly eventId: EventId | null;
  readonly place: EvidencePlace;
  /** Why the record says less than the log does. */
  readonly leftOut: LeftOut | null;
}

/** address: it may be illegal to open. neighbour: all but the host, because the whole may hold such an address. */
export type LeftOut = 'address' | 'neighbour';

/** Where the line stands in the filter's own log; null for what was flagged before this was kept. */
export interface EvidencePlace {
  readonly sourceId: string;
  readonly fileId: string | null;
  /** Bytes from the beginning of the unpacked text. */
  readonly offset: number | null;
}

export interface ContextFacts {
  /** What was looked at, each from inclusive, to exclusive. */
  readonly windows: readonly { readonly from: number; readonly to: number }[];
  readonly kind: 'whole' | 'cut' | 'nobody' | 'not_kept';
  /** Parts of the archive of those days that cannot be read, as sentences. */
  readonly damage: readonly string[];
}

export interface HistoryFact {
  readonly at: number;
  readonly kind: string;
  readonly by: string | null;
  readonly detail: string | null;
}

/** `by` and `at` are null where nobody has said anything of it. */
export interface ActionFact {
  readonly action: ResponseAction;
  /** False where the policy does not ask for it. */
  readonly isPrescribed: boolean;
  readonly state: ActionState;
  readonly by: string | null;
  readonly at: number | null;
  readonly note: string;
}

export interface LetterFact {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  /** 0 for the template that comes with Filterwatch. */
  readonly templateVersion: number;
  readonly subject: string;
  readonly body: string;
  readonly way: LetterWay;
  /** A mail address; '' for what went on paper. */
  readonly recipient: string;
  readonly by: string;
  readonly at: number;
  /** Of a mail: when the mail server took it; null until then. */
  readonly sentAt: number | null;
  /** Why a mail could not be sent. */
  readonly failure: string | null;
}

/** Days as '2026-11-20', the last one included. */
export interface RemovalFact {
  readonly fromDay: string;
  readonly untilDay: string;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
  readonly endedAt: number | null;
  readonly endedBy: string | null;
}

export interface SourceFacts {
  readonly id: string;
  readonly title: string;
  /** Paths of followed files as they are set up, or how it is received. */
  readonly where: readonly string[];
}

/** How a log file can be known again, whatever it is called by now. */
export interface LogFileFacts {
  readonly sourceId: string;
  readonly fileId: string;
  /** SHA-256, hex, of the first `headBytes` bytes of its unpacked text. */
  readonly headHash: string;
  readonly headBytes: number;
}

/** Who makes the pack, when and what for. */
export interface Making {
  readonly at: number;
  readonly by: { readonly name: string; readonly role: string };
  readonly purpose: string;
  /** Of the program. */
  readonly version: string;
}

/** True where something in it may be illegal to open. */
export function holdsWithheldAddress({ records }: Pick<EvidenceCase, 'records'>): boolean {
  return records.some(({ leftOut }) => leftOut === 'address');
}
