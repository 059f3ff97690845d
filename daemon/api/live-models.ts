import type { IncidentId } from '../incidents/incident.ts';
import type { Viewer } from './contract.ts';

/** What an open page wants to be told of. */
export interface LiveAsk {
  /** Incidents that were raised after this; null asks for none. */
  readonly since: number | null;
  /** The incident that is open on the page. */
  readonly incident: IncidentId | null;
}

export interface LiveFacts {
  /** Open incidents that were raised since, within the viewer's reach. */
  readonly newIncidents: number;
  /** Null where none was asked for, and where it is not there, or not for this viewer. */
  readonly incident: LiveIncident | null;
}

/** How the incident stands that is open on the page. */
export interface LiveIncident {
  readonly version: number;
  readonly status: 'new' | 'in_review' | 'on_hold' | 'resolved';
  /** Who is looking at it, waits with it or closed it. */
  readonly byName: string | null;
  readonly isByViewer: boolean;
}

export interface LiveAnswers {
  live(viewer: Viewer, ask: LiveAsk): Promise<LiveFacts>;
  /** Calls `listener` when an incident was raised or changed, until the answer is called. Only then can `live` answer otherwise. */
  onChange(listener: () => void): () => void;
}
