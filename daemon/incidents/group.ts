import type { Severity } from '../policy/policy.ts';
import { compareSeverity, isAtLeast, moreSevere } from '../policy/severity.ts';
import { fingerprintOf, incidentIdOf } from './fingerprint.ts';
import type { FlaggedEvent, Incident } from './incident.ts';
import { TOLD_FROM } from './routing.ts';

/** An incident and its place among those with the same fingerprint, counted from 1. */
export interface SequencedIncident {
  readonly incident: Incident;
  readonly sequence: number;
}

/** What a batch of events made of one incident. `events` are those of the batch, for storing them under it. */
export type IncidentChange =
  | {
      readonly kind: 'raised';
      readonly incident: Incident;
      readonly sequence: number;
      readonly events: readonly FlaggedEvent[];
    }
  | {
      readonly kind: 'grown';
      readonly incident: Incident;
      readonly sequence: number;
      readonly events: readonly FlaggedEvent[];
      readonly before: Incident;
    };

/**
 * Sorts flagged events into incidents: one for each subject, rule and school day. `last` holds, by fingerprint, the
 * newest incident of each; where that one is resolved, a person has dealt with it, and what comes after is a new
 * incident. Events must be new: what the store already holds would be counted twice. An id that comes twice within the
 * batch counts once.
 */
export function groupEvents(
  last: ReadonlyMap<string, SequencedIncident>,
  events: readonly FlaggedEvent[],
  schoolDayOf: (timestamp: number) => string,
): { readonly changes: readonly IncidentChange[] } {
  const once = new Map(events.map((event) => [event.id, event]));
  const together = Map.groupBy(once.values(), (event) => fingerprintOfEvent(event, schoolDayOf));
  const changes = [...together].map(([fingerprint, same]) => changeFor(fingerprint, last.get(fingerprint), same));
  return { changes };
}

/** The fingerprint of the incident that an event belongs to; a store looks up the newest incident by it. */
export function fingerprintOfEvent(event: FlaggedEvent, schoolDayOf: (timestamp: number) => string): string {
  const { siteId, identity, record, verdict } = event;
  return fingerprintOf({ siteId, identity, ruleId: verdict.ruleId, schoolDay: schoolDayOf(record.timestamp) });
}

function changeFor(
  fingerprint: string,
  last: SequencedIncident | undefined,
  events: readonly FlaggedEvent[],
): IncidentChange {
  if (last === undefined || last.incident.state.status === 'resolved') {
    return raised(fingerprint, (last?.sequence ?? 0) + 1, events);
  }
  const { incident: before, sequence } = last;
  return { kind: 'grown', before, incident: events.reduce(withEvent, before), sequence, events };
}

function raised(fingerprint: string, sequence: number, events: readonly FlaggedEvent[]): IncidentChange {
  const [first, ...others] = events;
  if (first === undefined) throw new Error('An incident needs an event.');
  const begun: Incident = {
    id: incidentIdOf(fingerprint, sequence),
    siteId: first.siteId,
    fingerprint,
    subject: first.identity,
    ruleId: first.verdict.ruleId,
    severity: first.verdict.severity,
    firstSeen: first.record.timestamp,
    lastSeen: first.record.timestamp,
    eventCount: 1,
    state: { status: 'new' },
  };
  return { kind: 'raised', incident: others.reduce(withEvent, begun), sequence, events };
}

/** Lines of several sources come out of order, so an event may be earlier than all before it. */
function withEvent(incident: Incident, { record, verdict }: FlaggedEvent): Incident {
  return {
    ...incident,
    severity: moreSevere(incident.severity, verdict.severity),
    firstSeen: Math.min(incident.firstSeen, record.timestamp),
    lastSeen: Math.max(incident.lastSeen, record.timestamp),
    eventCount: incident.eventCount + 1,
  };
}

/** A change that somebody must hear of at once. */
export interface AlertDue {
  /** One for each incident and severity: an alert that is already on its way is not sent again. */
  readonly id: string;
  readonly kind: 'raised' | 'severity_raised' | 'goes_on';
  readonly incident: Incident;
}

/**
 * How old the newest request of an incident may be for a mail to wake somebody: a long weekend's log must still alert on
 * Monday, an import of last term's logs must not send a mail for each day of it.
 */
export const ALERT_WITHIN_MS = 3 * 24 * 3_600_000;

/** The changes that made an incident serious, or more serious than the last alert said, and that are news at `now`. */
export function alertsFor(
  changes: readonly IncidentChange[],
  now: number,
  threshold: Severity = TOLD_FROM,
): readonly AlertDue[] {
  const recent = changes.filter(({ incident }) => now - incident.lastSeen <= ALERT_WITHIN_MS);
  return recent.filter((change) => isDue(change, threshold)).map(alertOf);
}

function isDue(change: IncidentChange, threshold: Severity): boolean {
  if (!isAtLeast(change.incident.severity, threshold)) return false;
  return change.kind === 'raised' || compareSeverity(change.incident.severity, change.before.severity) > 0;
}

function alertOf({ kind, incident }: IncidentChange): AlertDue {
  const id = `alert-${incident.id}-${incident.severity}`;
  return { id, incident, kind: kind === 'raised' ? 'raised' : 'severity_raised' };
}
