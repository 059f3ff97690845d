import { isNeverSilenced } from '../../categories/never-silenced.ts';
import type { QuietenForm, Viewer } from '../api/contract.ts';
import { findPerson } from '../identity/roster.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { mayBeQuietened, type SuppressionScope } from '../policy/suppression.ts';
import { WEEKDAYS } from '../policy/timetable-week.ts';
import type { StoredEvent, StoredIncident } from '../store/rows.ts';
import { isWithheld } from './corrections.ts';
import { ruleOf } from './incident-row.ts';
import { mayInvestigate, type Office, reachOf } from './office.ts';
import { usualLastDay } from './quieten-wish.ts';

const EVENTS_LOOKED_AT = 100;
const MOST_CHOICES = 5;

/** What of an incident can be quietened; null where there is none for this viewer, or nobody may. */
export async function quietenFormOf(office: Office, viewer: Viewer, id: IncidentId): Promise<QuietenForm | null> {
  const incident = mayInvestigate(viewer) ? await office.incidents.one(reachOf(viewer), id) : null;
  // Of what a person wrote down, there is no request that could be left alone.
  if (incident === null || incident.origin !== 'log') return null;
  const { rule } = await ruleOf(office, incident);
  const isInForce = office.policy.rules.some((one) => one.id === rule.id);
  if (!isInForce || !mayBeQuietened(rule, isNeverSilenced)) return null;
  const events = await office.incidents.events(id, EVENTS_LOOKED_AT);
  if (events.some(({ record }) => isWithheld(record))) return null;
  const ofRule = events.filter(({ matches }) => matches.some(({ category }) => category === rule.category));
  const group = 'group' in incident.subject && incident.subject.group !== '' ? incident.subject.group : null;
  return {
    incidentTitle: rule.title,
    ruleId: rule.id,
    hosts: choicesOf(ofRule.filter((event) => !isOfSearch(event)).map(({ record }) => record.urlDomain)),
    phrases: choicesOf(ofRule.filter(isOfSearch).flatMap(({ matches }) => phrasesIn(matches))),
    group,
    lesson: lessonOf(office, incident, group),
    includesStaff: isAboutStaff(office, incident),
    lastDay: usualLastDay(office),
  };
}

function isOfSearch({ matches }: StoredEvent): boolean {
  return matches.some(({ because }) => because === 'search_term');
}

function phrasesIn(matches: StoredEvent['matches']): readonly string[] {
  return matches.filter(({ because }) => because === 'search_term').map(({ evidence }) => evidence);
}

/** The newest first, each once. */
function choicesOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.toReversed().filter((text) => text !== ''))].slice(0, MOST_CHOICES);
}

function isAboutStaff({ roster }: Office, { subject }: StoredIncident): boolean {
  if (subject.kind === 'person')
    return (findPerson(roster, subject.personId)?.role ?? '') === 'staff' || subject.group === 'staff';
  return subject.kind === 'shared' && subject.group === 'staff';
}

/** The lesson in which it happened last, as it comes every week. */
function lessonOf(
  { spanAt, zone }: Office,
  { lastSeen }: StoredIncident,
  group: string | null,
): SuppressionScope['lesson'] {
  const { period, start, end } = spanAt(lastSeen, group === null ? [] : [group]);
  if (period !== 'lessons') return null;
  const [first, last] = [start, end].map((at) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone));
  if (first === undefined || last === undefined) return null;
  const [from, to] = [first, last].map((moment) => moment.toPlainTime().toString({ smallestUnit: 'minute' }));
  return { weekday: WEEKDAYS[first.dayOfWeek - 1] ?? 'monday', from: from ?? '', to: to ?? '' };
}
