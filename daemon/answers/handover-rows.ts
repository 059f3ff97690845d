import { categoryOf } from '../../categories/taxonomy.ts';
import { ACTION_WORDS } from '../evidence/summary/done.ts';
import { counted, INTENT_WORDS, RESOLUTION_WORDS, SEVERITY_WORDS } from '../evidence/summary-words.ts';
import { findPerson, type Person } from '../identity/roster.ts';
import { attemptsIn } from '../incidents/attempts-in.ts';
import type { HandoverRow } from '../incidents/handover.ts';
import type { IncidentState } from '../incidents/incident.ts';
import type { Rule } from '../policy/policy.ts';
import type { StoredIncident } from '../store/rows.ts';
import type { HandoverOffice } from './handover.ts';
import { ruleOf } from './incident-row.ts';

type Resolved = Extract<IncidentState, { status: 'resolved' }>;

/** An incident that somebody found to be a concern, and whom it is about. */
export interface Confirmed {
  readonly incident: StoredIncident;
  readonly finding: Resolved;
  readonly person: Person;
}

/** One concern in words. What was opened and searched for is not in it: the evidence pack has that, and the link leads to it. */
export async function handoverRow(
  office: HandoverOffice,
  { incident, finding, person }: Confirmed,
  staffNames: ReadonlyMap<string, string>,
): Promise<HandoverRow> {
  const { rule } = await ruleOf(office, incident);
  const category = categoryOf(rule.category);
  const happened = timesIn(office.zone, incident.firstSeen);
  return {
    reference: incident.id,
    name: person.name,
    account: person.personId,
    year: person.year,
    class: person.className,
    date: happened.day,
    date_iso: happened.isoDay,
    time: happened.clock,
    title: rule.title,
    category: office.handover.categories[category.id] ?? category.title,
    severity: SEVERITY_WORDS[incident.severity],
    what_happened: await whatHappened(office, incident, rule),
    finding: RESOLUTION_WORDS[finding.resolution],
    intent: INTENT_WORDS[finding.intent],
    note: inOneLine(finding.note),
    actions: await actionsOf(office, incident),
    staff: staffNames.get(finding.by) ?? '',
    found_on: timesIn(office.zone, finding.at).day,
    case_reference: finding.caseReference ?? '',
    link: `${office.publicAddress()}/incidents/${incident.id}`,
  };
}

/** Whom the roster knows today, by the account that it was; null for shared accounts, devices, and whoever has left the roster. */
export function personOf({ roster }: Pick<HandoverOffice, 'roster'>, { subject }: StoredIncident): Person | null {
  return subject.kind === 'person' ? findPerson(roster, subject.personId) : null;
}

async function whatHappened(office: HandoverOffice, incident: StoredIncident, rule: Rule): Promise<string> {
  const account = await office.handEntries.of(incident.id);
  if (account !== null) return inOneLine(account.whatHappened);
  const { zone } = office;
  const [first, last] = [timesIn(zone, incident.firstSeen), timesIn(zone, incident.lastSeen)];
  const until = first.day === last.day ? last.clock : `${last.clock} on ${last.day}`;
  const when = incident.firstSeen === incident.lastSeen ? `at ${first.clock}` : `between ${first.clock} and ${until}`;
  const blocked = attemptsIn(incident);
  const stopped = blocked === 0 ? '' : ` The filter blocked ${counted(blocked, 'attempt')}.`;
  return `${rule.title}: ${counted(incident.eventCount, 'request')} in the school’s web filter log ${when}.${stopped}`;
}

/** What was done of what the policy asks for, and besides. */
async function actionsOf({ incidentActions }: HandoverOffice, { id }: StoredIncident): Promise<string> {
  const { actions } = await incidentActions.of(id);
  return actions
    .filter(({ state }) => state === 'done')
    .map(({ action, note }) => (note === '' ? ACTION_WORDS[action] : `${ACTION_WORDS[action]} (${inOneLine(note)})`))
    .join('; ');
}

/** Programs that take tables stumble over lines inside of a cell. */
function inOneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' / ');
}

interface SchoolTime {
  /** '17/11/2026', as such systems write it here. */
  readonly day: string;
  readonly isoDay: string;
  /** '10:42'. */
  readonly clock: string;
}

function timesIn(zone: string, at: number): SchoolTime {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const isoDay = local.toPlainDate().toString();
  const [year, month, day] = isoDay.split('-');
  return { day: `${day}/${month}/${year}`, isoDay, clock: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
}
