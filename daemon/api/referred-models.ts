/** What a member of staff sees of an incident that was referred to them. Part of the contract; import it from there. */
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { Severity } from '../policy/policy.ts';
import type { Reason } from '../policy/verdict.ts';
import type { Who } from './incident-models.ts';
import type { AskedFor, WholeClass } from './lane-models.ts';

export interface ReferredRow {
  readonly id: IncidentId;
  readonly title: string;
  readonly severity: Severity;
  readonly welfare: boolean;
  readonly who: Who;
  readonly wholeClass: WholeClass | null;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly referredAt: number;
  readonly referredByName: string | null;
  /** True where the viewer has said what they did. */
  readonly isAnswered: boolean;
}

/** One of them: what happened and why it was flagged, without the log around it. */
export interface ReferredIncident extends ReferredRow {
  readonly categorySentence: string;
  readonly falseAlarms: readonly string[];
  readonly reasons: readonly Reason[];
  /** Newest last, at most a hundred. */
  readonly asked: readonly AskedFor[];
  /** What the viewer has said, oldest first. */
  readonly said: readonly { readonly at: number; readonly text: string }[];
}

export type SayReferredResult =
  | { readonly kind: 'said' }
  | { readonly kind: 'no_text' }
  | { readonly kind: 'too_long' }
  | { readonly kind: 'gone' };

export interface ReferredAnswers<Viewer> {
  /** What was referred to the viewer, the newest first. */
  referred(viewer: Viewer): Promise<readonly ReferredRow[]>;
  /** Null where it was not referred to them, or is gone. The view is audited. */
  referredIncident(viewer: Viewer, id: IncidentId): Promise<ReferredIncident | null>;
  /** Writes down what they did: it stands in the incident's history. */
  sayReferred(viewer: Viewer, id: IncidentId, text: string): Promise<SayReferredResult>;
}

/** To whom an incident was referred, and to whom else it can be. */
export interface Referring {
  readonly title: string;
  readonly wholeClass: WholeClass | null;
  readonly teachers: readonly TeacherChoice[];
  /** The first first. */
  readonly referred: readonly { readonly at: number; readonly name: string | null; readonly byName: string | null }[];
}

/** `no_teacher`: no class teacher has this account, or it is not for them. */
export type ReferResult =
  | { readonly kind: 'referred' }
  | { readonly kind: 'referred_before' }
  | { readonly kind: 'no_teacher' }
  | { readonly kind: 'gone' };

export interface ReferringAnswers<Viewer> {
  /** Null where there is no such incident, or it is not for this viewer. */
  referring(viewer: Viewer, id: IncidentId): Promise<Referring | null>;
  refer(viewer: Viewer, id: IncidentId, staffId: string): Promise<ReferResult>;
}

/** A class teacher to whom an incident can be handed on; whoever the roster names for the pupil, or for the class, comes first. */
export interface TeacherChoice {
  readonly staffId: StaffId;
  readonly name: string;
  readonly isClassTeacher: boolean;
}
