import type { Insertable } from 'kysely';
import type { Chance } from '../../../daemon/demo/seeded.ts';
import type { Identity } from '../../../daemon/identity/identity.ts';
import { type IncidentState, RESOLUTIONS, type StaffId } from '../../../daemon/incidents/incident.ts';
import type { Schema } from '../../../daemon/store/schema.ts';
import { buildEvent } from '../../support/flagged-event.ts';
import type { BigStoreParts, BigStoreSize } from './big-store.ts';

/** Some incidents with what belongs to them. */
export interface IncidentRows {
  readonly incidents: readonly Insertable<Schema['incidents']>[];
  readonly events: readonly Insertable<Schema['events']>[];
  readonly history: readonly Insertable<Schema['incident_history']>[];
}

const AT_ONCE = 1_000;
const DAY_MS = 24 * 3_600_000;
const EVENTS_EACH = 3;
const MINUTE_MS = 60_000;

/** All of them, a thousand at a time, the oldest first; the newest are the open ones, as in a school that keeps up. */
export function* incidentRows(size: BigStoreSize, parts: BigStoreParts, chance: Chance): Generator<IncidentRows> {
  for (let first = 0; first < size.incidents; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, size.incidents - first) }, (_, index) => first + index);
    const made = numbers.map((number) => oneIncident(number, size, parts, chance));
    yield {
      incidents: made.map(({ incident }) => incident),
      events: made.flatMap(({ events }) => events),
      history: made.flatMap(({ history }) => history),
    };
  }
}

function oneIncident(number: number, size: BigStoreSize, parts: BigStoreParts, chance: Chance) {
  const id = `incident-${String(number).padStart(7, '0')}`;
  const age = ((size.incidents - number) / size.incidents) * size.days * DAY_MS;
  const at = Math.floor(parts.now - age);
  const subject = someSubject(size, chance);
  const person = subject.kind === 'person' ? subject.personId : null;
  const audience = chance.happens(0.04) ? 'staff' : 'pupils';
  const state = someState(number >= size.incidents - size.open, at, parts, chance);
  const closedAt = state.status === 'resolved' ? state.at : null;
  const given = { id, number, at, subject, ruleId: chance.oneOf(parts.ruleIds), severity: someSeverity(chance) };
  const incident: Insertable<Schema['incidents']> = {
    ...{ id, site_id: parts.siteId, fingerprint: `v1-${number}`, sequence: 1, subject: JSON.stringify(subject) },
    ...{ audience, rule_id: given.ruleId, policy_version: parts.policyVersion, severity: given.severity },
    ...{ first_seen: at, last_seen: at + 2 * MINUTE_MS, event_count: EVENTS_EACH, blocked_count: 1, search_count: 1 },
    ...{ look_up_count: 0, status: state.status, state: JSON.stringify(state), state_before: null },
    ...{ assignee: 'assignee' in state ? state.assignee : null, version: 2, raised_at: at, closed_at: closedAt },
    resolution: state.status === 'resolved' ? state.resolution : null,
    lane: chance.happens(0.01) ? 'support' : 'review',
    school_day: new Date(at).toISOString().slice(0, 10),
    class_key: `class-${number % 60}`,
    subject_person: person,
    ...clusterOf(number),
  };
  return { incident, events: eventsOf(given, parts), history: historyOf(given, state, parts) };
}

/** Of every fifty, the first is a whole class and the next twelve are its pupils. */
function clusterOf(
  number: number,
): Pick<Insertable<Schema['incidents']>, 'cluster_role' | 'cluster_id' | 'whole_class'> {
  const place = number % 50;
  const whole = `incident-${String(number - place).padStart(7, '0')}`;
  const facts = { className: 'Owls', year: 'Year 5', size: 30, pupils: 12, lessons: [], topics: ['ancient egypt'] };
  if (place === 0) return { cluster_role: 'whole_class', cluster_id: null, whole_class: JSON.stringify(facts) };
  if (place <= 12) return { cluster_role: 'member', cluster_id: whole, whole_class: null };
  return { cluster_role: 'none', cluster_id: null, whole_class: null };
}

function someSubject({ pupils }: BigStoreSize, chance: Chance): Identity {
  const number = chance.between(1, pupils);
  if (chance.happens(0.1)) return { kind: 'device', deviceName: `ipad-${number}`, group: '' };
  const group = `Year ${1 + (number % 6)}`;
  return { kind: 'person', personId: `pupil${String(number).padStart(4, '0')}`, group, via: 'log' };
}

/** Few are serious. */
function someSeverity(chance: Chance): number {
  const drawn = chance.between(1, 100);
  return drawn <= 2 ? 4 : drawn <= 10 ? 3 : drawn <= 50 ? 2 : drawn <= 85 ? 1 : 0;
}

function someState(isOpen: boolean, at: number, { staffIds, now }: BigStoreParts, chance: Chance): IncidentState {
  const by = chance.oneOf(staffIds) as StaffId;
  if (!isOpen) {
    const closed = { by, at: Math.min(now, at + chance.between(10, 4_000) * MINUTE_MS), note: 'Looked at.' };
    return {
      status: 'resolved',
      resolution: chance.oneOf(RESOLUTIONS),
      intent: 'unclear',
      caseReference: null,
      ...closed,
    };
  }
  if (chance.happens(0.2)) return { status: 'in_review', assignee: by, since: at };
  if (chance.happens(0.1)) return { status: 'on_hold', assignee: by, until: now + DAY_MS, waitingFor: 'The tutor' };
  return { status: 'new' };
}

interface Given {
  readonly id: string;
  readonly number: number;
  readonly at: number;
  readonly subject: Identity;
  readonly ruleId: string;
  readonly severity: number;
}

function eventsOf({ id, number, at, subject, ruleId, severity }: Given, parts: BigStoreParts) {
  return Array.from({ length: EVENTS_EACH }, (_, index): Insertable<Schema['events']> => {
    const seen = at + index * MINUTE_MS;
    const url = `http://site-${number % 5_000}.example.org/page/${index}?q=${number}`;
    const { record, matches, verdict } = buildEvent({
      identity: subject,
      record: {
        timestamp: seen,
        url,
        urlDomain: `site-${number % 5_000}.example.org`,
        searchTerms: index === 0 ? 'odds' : null,
      },
    });
    return {
      ...{ id: `event-${number}-${index}`, site_id: parts.siteId, source_id: 'squid', incident_id: id, at: seen },
      ...{ flagged_at: seen, rule_id: ruleId, severity, policy_version: parts.policyVersion, list_version: 'seed-1' },
      ...{ initiator: 'person', identity: JSON.stringify(subject), record: JSON.stringify(record) },
      ...{
        matches: JSON.stringify(matches),
        reasons: JSON.stringify(verdict.reasons),
        file_id: null,
        line_offset: null,
      },
      ...{ lesson: null, topics: null },
    };
  });
}

function historyOf({ id, at, severity }: Given, state: IncidentState, { siteId }: BigStoreParts) {
  const entry = (minutes: number, kind: string, by: string | null, detail: string | null) => ({
    ...{ site_id: siteId, incident_id: id, at: at + minutes * MINUTE_MS, kind, by_staff: by, detail },
  });
  const by = 'assignee' in state ? state.assignee : 'by' in state ? state.by : null;
  return [
    entry(0, 'raised', null, String(severity)),
    ...(by === null ? [] : [entry(5, 'claimed', by, null)]),
    ...(state.status === 'resolved' ? [entry(9, 'resolved', by, state.resolution)] : []),
  ];
}
