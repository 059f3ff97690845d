import { categoryOf } from '../../categories/taxonomy.ts';
import type { Viewer } from '../api/contract.ts';
import type { EvidenceCase, EvidenceRecord, LogFileFacts, SourceFacts, WhoFacts } from '../evidence/evidence-case.ts';
import { findPerson } from '../identity/roster.ts';
import { cameToLightInWords } from '../incidents/hand-entry.ts';
import { ITSELF } from '../incidents/incident.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import { compareSeverity } from '../policy/severity.ts';
import type { StoredAccount } from '../store/hand-entries.ts';
import type { WholeEvent } from '../store/incident-evidence.ts';
import type { StoredHistory } from '../store/incidents.ts';
import type { StoredIncident } from '../store/rows.ts';
import { type Around, aroundOf } from './evidence-context.ts';
import { doneFacts, type NameOf } from './evidence-done.ts';
import type { EvidenceOffice } from './evidence-ports.ts';
import { recordsOf } from './evidence-records.ts';
import { ruleOf, staffNamesOf } from './incident-row.ts';
import { seenBy } from './seen-by.ts';

const MAX_EVENTS = 5_000;

export interface WantedCase {
  readonly incident: StoredIncident;
  readonly deadlineMs: number | null;
}

/**
 * Gathers everything that a pack of this incident says, within what the viewer may see. `deadlineMs` is how long the archive may
 * take; null is without an end.
 */
export async function evidenceCaseOf(
  office: EvidenceOffice,
  viewer: Viewer,
  { incident, deadlineMs }: WantedCase,
): Promise<EvidenceCase> {
  const [events, whole] = await Promise.all([
    office.incidentEvidence.events(incident.id, MAX_EVENTS),
    office.incidentEvidence.whole(incident.id),
  ]);
  const [around, { policy, rule }, names, history, account] = await Promise.all([
    aroundOf(office, { incident, whole, events, seen: seenBy(office, viewer) }, { deadlineMs, signal: null }),
    ruleOf(office, incident),
    staffNamesOf(office),
    office.incidents.history(incident.id),
    office.handEntries.of(incident.id),
  ]);
  const records = recordsOf(events, around.records, rule);
  const nameOf: NameOf = (staffId) =>
    staffId === ITSELF ? 'Filterwatch itself' : (names.get(staffId) ?? 'somebody who has no account any more');
  return {
    school: await schoolFacts(office),
    incident: incidentFacts(incident, events, nameOf),
    who: whoFacts(office, incident),
    parts: whole.filter(({ id }) => id !== incident.id).map((one) => ({ id: one.id, who: whoFacts(office, one) })),
    account: account && accountFacts(account, nameOf),
    policy: policyFacts(policy, rule, incident),
    reasons: weightiestReasons(records),
    records,
    context: around.facts,
    history: history.map((entry) => historyFact(entry, nameOf)),
    ...(await doneFacts(office, whole, nameOf)),
    ...(await placesOf(office, events, around)),
  };
}

function accountFacts(account: StoredAccount, nameOf: NameOf): NonNullable<EvidenceCase['account']> {
  const { whatHappened, severityReason, enteredAt: at, changedAt } = account;
  const cameToLight = cameToLightInWords(account.cameToLight);
  return { whatHappened, cameToLight, severityReason, by: nameOf(account.enteredBy), at, changedAt };
}

async function schoolFacts(office: EvidenceOffice): Promise<EvidenceCase['school']> {
  const { schoolName, settings, zone, demonstration } = office;
  return { name: schoolName ?? (await settings.get('school_name')) ?? 'Your school', zone, demonstration };
}

function policyFacts({ title }: Policy, rule: Rule, { policyVersion, origin }: StoredIncident): EvidenceCase['policy'] {
  const category = categoryOf(rule.category);
  return {
    title,
    version: policyVersion,
    rule,
    category: { title: category.title, sentence: category.sentence },
    falseAlarms: origin !== 'log' || rule.falseAlarms.length > 0 ? rule.falseAlarms : category.falseAlarms,
  };
}

function historyFact({ at, kind, byStaff, detail }: StoredHistory, nameOf: NameOf): EvidenceCase['history'][number] {
  return { at, kind, by: byStaff === null ? null : nameOf(byStaff), detail };
}

/** Those of the most serious of its requests, the newest of them. */
function weightiestReasons(records: readonly EvidenceRecord[]): readonly string[] {
  const verdicts = records.flatMap(({ isFlaggedHere, verdict }) =>
    isFlaggedHere && verdict.outcome === 'flag' ? [verdict] : [],
  );
  const weightiest = verdicts.toReversed().toSorted((a, b) => compareSeverity(b.severity, a.severity))[0];
  return (weightiest?.reasons ?? []).map(({ sentence }) => sentence);
}

function incidentFacts(
  incident: StoredIncident,
  events: readonly WholeEvent[],
  nameOf: NameOf,
): EvidenceCase['incident'] {
  const { id, severity, raisedAt, firstSeen, lastSeen, eventCount } = incident;
  const isCut = events.length < eventCount;
  return { id, severity, raisedAt, firstSeen, lastSeen, eventCount, isCut, state: stateFacts(incident, nameOf) };
}

function stateFacts({ state }: StoredIncident, nameOf: NameOf): EvidenceCase['incident']['state'] {
  switch (state.status) {
    case 'new':
      return state;
    case 'in_review':
      return { status: state.status, by: nameOf(state.assignee), since: state.since };
    case 'on_hold': {
      const { status, assignee, until, waitingFor } = state;
      return { status, by: nameOf(assignee), until, waitingFor };
    }
    case 'resolved':
      return { ...state, by: nameOf(state.by) };
  }
}

function whoFacts({ roster }: EvidenceOffice, { subject }: Pick<StoredIncident, 'subject'>): WhoFacts {
  const person = subject.kind === 'person' ? findPerson(roster, subject.personId) : null;
  return { identity: subject, person: person && { name: person.name, role: person.role } };
}

/** The logs and the files that the records stand in, so that somebody else can find the lines. */
async function placesOf(
  { cursors, evidence }: EvidenceOffice,
  events: readonly WholeEvent[],
  { records }: Around,
): Promise<Pick<EvidenceCase, 'sources' | 'files'>> {
  const ids = [...new Set([...events.map((event) => event.sourceId), ...records.map(({ place }) => place.sourceId)])];
  const fileIds = new Set([...events, ...records].flatMap(({ place }) => place?.fileId ?? []));
  const files = await Promise.all(
    ids.map(async (sourceId) =>
      (await cursors.of(sourceId))
        .filter(({ fileId }) => fileIds.has(fileId))
        .map(
          ({ fileId, identity: { headHash, headBytes } }): LogFileFacts => ({ sourceId, fileId, headHash, headBytes }),
        ),
    ),
  );
  return { sources: ids.toSorted().map((id) => sourceOf(id, evidence.sources)), files: files.flat() };
}

/** A sender of a received source, 'firewalls:192.0.2.1', is known by the source. */
function sourceOf(id: string, sources: readonly SourceFacts[]): SourceFacts {
  const [configured = ''] = id.split(':', 1);
  const found = sources.find((source) => source.id === id) ?? sources.find((source) => source.id === configured);
  return { id, title: found?.title ?? id, where: found?.where ?? [] };
}
