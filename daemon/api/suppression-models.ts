/** What has been quietened, and what can be. Part of the contract; import it from there. */
import type { IncidentId } from '../incidents/incident.ts';
import type { SuppressionScope } from '../policy/suppression.ts';
import type { PreviewAnswer } from './hindsight-models.ts';

/** What somebody wants to be flagged no more. Texts are as a person typed them; null leaves a part out. */
export interface QuietenWish {
  readonly ruleId: string | null;
  readonly host: string | null;
  readonly phrase: string | null;
  readonly group: string | null;
  readonly lesson: SuppressionScope['lesson'];
  /** What staff do too; the head alone may say so. */
  readonly includesStaff: boolean;
  readonly reason: string;
  /** The last day on which it counts: '2026-12-18'. */
  readonly lastDay: string;
  /** The incident from whose page it is said. */
  readonly incidentId: IncidentId | null;
}

export interface QuietenedRow {
  readonly id: string;
  readonly scope: SuppressionScope;
  /** Of the rule that it names; null where it names none, or one that is gone. */
  readonly ruleTitle: string | null;
  readonly reason: string;
  readonly includesStaff: boolean;
  readonly at: number;
  readonly byName: string | null;
  /** True where the viewer asked for it: then somebody else must agree. */
  readonly isOwn: boolean;
  /** Exclusive. */
  readonly until: number;
  readonly second: { readonly at: number; readonly byName: string | null } | null;
  readonly lifted: { readonly at: number; readonly byName: string | null; readonly reason: string } | null;
  /** The incident from which it was said, for those who may see that. */
  readonly incidentId: IncidentId | null;
  /** Requests of the last seven days that it kept from being flagged; null where that could not be counted in time. */
  readonly hidden: number | null;
}

export interface QuietenedList {
  readonly inForce: readonly QuietenedRow[];
  /** For a second person. */
  readonly waiting: readonly QuietenedRow[];
  readonly ended: readonly QuietenedRow[];
}

/** What of an incident can be quietened. */
export interface QuietenForm {
  readonly incidentTitle: string;
  readonly ruleId: string;
  readonly hosts: readonly string[];
  readonly phrases: readonly string[];
  /** Null where nobody's group is known. */
  readonly group: string | null;
  readonly lesson: SuppressionScope['lesson'];
  /** True for what is about staff. */
  readonly includesStaff: boolean;
  /** The end of term where the calendar knows it. */
  readonly lastDay: string;
}

/** `waiting`: it counts when a second person has agreed. */
export type QuietenResult = { readonly kind: 'quietened' } | { readonly kind: 'waiting' } | QuietenRefusal;

/**
 * `never`: somebody may need help, or it may be against the law. `for_the_head`: it is about staff, or about how somebody behaves.
 * `nothing_named`: it would quieten everything.
 */
export interface QuietenRefusal {
  readonly kind:
    | 'no_reason'
    | 'nothing_named'
    | 'no_rule'
    | 'no_host'
    | 'whole_ending'
    | 'no_words'
    | 'no_lesson'
    | 'no_date'
    | 'past'
    | 'too_long'
    | 'never'
    | 'for_the_head'
    | 'full'
    | 'gone'
    | 'not_yours';
}

/** `own`: whoever asked for it cannot be the second; `gone`: there is none that waits. */
export type SecondResult = { readonly kind: 'done' | 'own' | 'gone' | 'not_yours' };
export type LiftResult = { readonly kind: 'lifted' | 'no_reason' | 'gone' | 'not_yours' };

export interface SuppressionApi<Viewer> {
  quietened(viewer: Viewer): Promise<QuietenedList>;
  /** Null where there is no such incident for this viewer, or nobody may quieten what it is about. */
  quietenForm(viewer: Viewer, incidentId: IncidentId): Promise<QuietenForm | null>;
  quieten(viewer: Viewer, wish: QuietenWish): Promise<QuietenResult>;
  /** What it would have hidden in the last two weeks; nothing is changed. */
  previewQuieten(viewer: Viewer, wish: QuietenWish): Promise<PreviewAnswer>;
  /** Agrees to what somebody else has asked for. */
  secondQuieten(viewer: Viewer, id: string): Promise<SecondResult>;
  /** Flags again from now on. */
  liftQuieten(viewer: Viewer, id: string, reason: string): Promise<LiftResult>;
}
