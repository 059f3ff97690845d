/** What the school's policy prescribes for an incident. Part of the contract; import it from there. */
import type { IncidentId, Resolution } from '../incidents/incident.ts';
import type { FoundAs, ResponseAction } from '../incidents/response-matrix.ts';

export type { FoundAs, ResponseAction };

/** Which time it is that an incident of this kind is about the same person. */
export interface EarlierOfKind {
  /** Counted from 1. */
  readonly number: number;
  /** The one before; `resolution` is null while it is open. */
  readonly last: { readonly id: IncidentId; readonly at: number; readonly resolution: Resolution | null } | null;
}

/** One row of the policy's table of responses that may apply. Nothing of it is chosen for anybody. */
export interface PrescribedResponse {
  readonly id: string;
  readonly title: string;
  /** Everything that the policy ticks for it, in its order. */
  readonly respond: readonly ResponseAction[];
  /** What has to be found for it to apply. */
  readonly foundAs: FoundAs;
  /** What must be so besides, and no log shows: 'it was during a lesson'. */
  readonly onlyIf: string | null;
}
