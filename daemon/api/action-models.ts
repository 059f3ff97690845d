/** What of the policy's responses was done, and what is still to do. Part of the contract; import it from there. */
import type { ActionState } from '../incidents/actions.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { ResponseAction } from '../incidents/response-matrix.ts';
import type { IncidentRow } from './incident-models.ts';
import type { LetterRow } from './letter-models.ts';

export type { ActionState };

/** One action of an incident. */
export interface ActionItem {
  readonly action: ResponseAction;
  /** False for what somebody did beyond what the policy asks. */
  readonly isPrescribed: boolean;
  readonly state: ActionState;
  /** Who said so and when; null while nobody has. */
  readonly byName: string | null;
  readonly at: number | null;
  readonly note: string;
  /** Sent back with a change, so that two people never overwrite each other. */
  readonly version: number;
}

/** Which rows of the policy fit an incident, as far as a person has said. */
export interface ChosenRows {
  readonly rows: readonly string[];
  readonly byName: string | null;
  readonly at: number;
  readonly note: string;
}

/** What the policy asks for after a finding that it was a concern. */
export interface Checklist {
  /** True where the incident was closed before actions were recorded: nothing is outstanding then. */
  readonly isEarlier: boolean;
  /** True where somebody must say first which row fits. */
  readonly mustChoose: boolean;
  readonly choice: ChosenRows | null;
  readonly choiceVersion: number;
  readonly items: readonly ActionItem[];
  /** The letters that were written about it, the oldest first. */
  readonly letters: readonly LetterRow[];
  /** What else can be recorded. */
  readonly others: readonly ResponseAction[];
}

/** An incident of which something is to do. */
export interface OutstandingRow {
  readonly incident: IncidentRow;
  readonly closedAt: number;
  readonly mustChoose: boolean;
  readonly actions: readonly ResponseAction[];
}

/** What our policy asks and nobody has done yet, the longest closed first. */
export interface Outstanding {
  readonly things: number;
  readonly incidents: number;
  readonly rows: readonly OutstandingRow[];
}

export interface ActionRecord {
  readonly action: ResponseAction;
  readonly state: ActionState;
  readonly note: string;
  readonly version: number;
}

export interface RowsChosen {
  readonly rows: readonly string[];
  readonly note: string;
  readonly version: number;
}

/** `nothing_asked`: the incident is not closed as a concern; `not_a_row`: the policy has no such row for it. */
export type ActionResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'nothing_asked' }
  | { readonly kind: 'not_a_row' }
  | { readonly kind: 'no_reason' }
  | { readonly kind: 'too_long' }
  | { readonly kind: 'gone' };

export interface ActionAnswers<Viewer> {
  /** Null where there is no such incident, it is not for this viewer, or nothing is asked. */
  checklist(viewer: Viewer, id: IncidentId): Promise<Checklist | null>;
  /** Says which rows of the policy fit; none is an answer, and then wants a reason. */
  chooseRows(viewer: Viewer, id: IncidentId, chosen: RowsChosen): Promise<ActionResult>;
  /** Says that an action was done, does not apply, or is to do after all. What does not apply wants a reason. */
  recordAction(viewer: Viewer, id: IncidentId, record: ActionRecord): Promise<ActionResult>;
  outstanding(viewer: Viewer): Promise<Outstanding>;
}
