import type { IncidentId } from '../incidents/incident.ts';
import { UNDO_WITHIN_MS } from '../incidents/triage.ts';
import { contextWindow } from '../records/context.ts';
import type { Window } from '../records/question.ts';
import type { StoredIncident } from '../store/rows.ts';

/**
 * open: nobody has found out yet what it is; just_closed: the finding can still be taken back; concern: it was passed to
 * safeguarding; hold: a person has said that it must not be deleted.
 */
export type WhyItStays = 'open' | 'just_closed' | 'concern' | 'hold';

/** An incident that an erasure leaves, with what the person did around it. */
export interface StayingIncident {
  readonly incidentId: IncidentId;
  readonly because: WhyItStays;
  readonly firstSeen: number;
  readonly lastSeen: number;
}

export interface SortedIncidents {
  readonly goes: readonly StoredIncident[];
  readonly stays: readonly StayingIncident[];
}

/** What of a person's incidents an erasure deletes, and what it must leave. */
export function sortIncidents(
  incidents: readonly StoredIncident[],
  held: ReadonlySet<IncidentId>,
  now: number,
): SortedIncidents {
  const goes: StoredIncident[] = [];
  const stays: StayingIncident[] = [];
  for (const incident of incidents) {
    const because = whyItStays(incident, held, now);
    const { id: incidentId, firstSeen, lastSeen } = incident;
    if (because === null) goes.push(incident);
    else stays.push({ incidentId, because, firstSeen, lastSeen });
  }
  return { goes, stays };
}

function whyItStays({ id, state }: StoredIncident, held: ReadonlySet<IncidentId>, now: number): WhyItStays | null {
  if (held.has(id)) return 'hold';
  if (state.status !== 'resolved') return 'open';
  if (state.resolution === 'concern') return 'concern';
  return now - state.at <= UNDO_WITHIN_MS ? 'just_closed' : null;
}

/** The times whose records are evidence for what stays, in order and without overlaps. */
export function stayingWindows(stays: readonly StayingIncident[], holds: readonly Window[]): readonly Window[] {
  const windows = [...stays.map(contextWindow), ...holds].toSorted((one, other) => one.from - other.from);
  const merged: Window[] = [];
  for (const window of windows) {
    const last = merged.at(-1);
    if (last === undefined || window.from > last.to) merged.push(window);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, window.to) };
  }
  return merged;
}
