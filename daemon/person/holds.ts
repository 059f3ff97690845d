import type { IncidentId } from '../incidents/incident.ts';
import type { Window } from '../records/question.ts';

/** What a person has said must not be deleted. */
export interface Holds {
  /** Of these subjects, by their keys. */
  holdsOf(subjectKeys: readonly string[]): Promise<readonly Hold[]>;
}

export interface Hold {
  readonly incidentId: IncidentId;
  /** The time whose records stay with it. */
  readonly window: Window;
}
