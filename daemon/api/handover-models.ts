/** What can be asked about handing concerns over to another system. Part of the contract; import it from there. */
import type { HandoverForm } from '../incidents/handover.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { Viewer } from './contract.ts';

export type { HandoverForm } from '../incidents/handover.ts';

export const MAX_HANDOVER_PURPOSE = 500;

/** One incident, or all concerns that somebody confirmed since a day of the school, '2026-11-01'. */
export type HandoverOf =
  | { readonly kind: 'one'; readonly id: IncidentId }
  | { readonly kind: 'since'; readonly day: string };

export interface HandoverWish {
  readonly of: HandoverOf;
  readonly form: HandoverForm;
  /** What it is for; kept on the history of each. */
  readonly purpose: string;
  /** True for those too that were handed over before. */
  readonly again: boolean;
}

/** What the page needs before anything is handed over. */
export interface HandoverDesk {
  /** Those that can be chosen, and which is chosen before anybody chooses. */
  readonly forms: readonly HandoverForm[];
  readonly form: HandoverForm;
  /** Of one incident: why it cannot be handed over; null where it can, and for many. */
  readonly refusal: HandoverRefusal | null;
  /** Of one incident: when it last was. */
  readonly before: { readonly at: number; readonly byName: string | null } | null;
}

/** not_confirmed: nobody has found it a concern; no_person: it is about nobody whom the roster knows; whole_class: about many. */
export type HandoverRefusal = 'not_confirmed' | 'no_person' | 'whole_class';

/** `gone`: no such incident, or not for this viewer. `nothing`: no concern since then that is not handed over yet. */
export type HandoverResult =
  | {
      readonly kind: 'made';
      readonly fileName: string;
      /** 'text/csv' or 'application/json'. */
      readonly type: string;
      readonly text: string;
      readonly sha256: string;
      readonly incidents: number;
      /** Confirmed since then, and in no file, because they are about no one pupil or member of staff whom the roster knows. */
      readonly leftOut: number;
    }
  | { readonly kind: 'refused'; readonly why: HandoverRefusal }
  | { readonly kind: 'before'; readonly at: number; readonly byName: string | null }
  | { readonly kind: 'no_purpose' | 'purpose_too_long' | 'no_form' | 'no_day' | 'nothing' | 'gone' }
  | { readonly kind: 'too_many'; readonly most: number };

export interface HandoverAnswers {
  /** Null for an incident that is not there, or not for this viewer. */
  handoverDesk(viewer: Viewer, of: HandoverOf): Promise<HandoverDesk | null>;
  /** Makes the file. Who made it, when and what for is written down before it is handed out. */
  handOver(viewer: Viewer, wish: HandoverWish): Promise<HandoverResult>;
}
