import { categoryOf } from '../../categories/taxonomy.ts';
import type { EvidenceAnswers, EvidenceResult, Viewer } from '../api/contract.ts';
import { MAX_PURPOSE_LENGTH } from '../api/evidence-models.ts';
import { KnownError } from '../errors.ts';
import type {
  EvidenceCase,
  EvidenceRecord,
  LogFileFacts,
  Making,
  SourceFacts,
  WhoFacts,
} from '../evidence/evidence-case.ts';
import { makePack } from '../evidence/make-pack.ts';
import { findPerson } from '../identity/roster.ts';
import { compareSeverity } from '../policy/severity.ts';
import type { WholeEvent } from '../store/incident-evidence.ts';
import { isOutage } from '../store/outage.ts';
import type { StoredIncident } from '../store/rows.ts';
import { type Around, aroundOf } from './evidence-context.ts';
import type { EvidenceOffice } from './evidence-ports.ts';
import { recordsOf } from './evidence-records.ts';
import { ruleOf, staffNamesOf } from './incident-row.ts';
import { mayReview, reachOf } from './office.ts';

const MAX_EVENTS = 5_000;
const ROLES: Readonly<Record<Viewer['role'], string>> = {
  lead: 'Online Safety Lead',
  head: 'Head',
  technician: 'Technician',
};

/** `deadlineMs` is how long the archive may take; null where nobody waits at a page. */
export function createEvidenceAnswers(office: EvidenceOffice, deadlineMs: number | null): EvidenceAnswers {
  return {
    async evidenceKey(viewer) {
      if (!mayReview(viewer)) return null;
      const result = await known(async () => (await office.evidence.signingKey()).fingerprint);
      return typeof result === 'string' ? result : null;
    },
    async evidencePack(viewer, id, given) {
      const purpose = given.trim();
      if (purpose === '') return { kind: 'no_purpose' };
      if (purpose.length > MAX_PURPOSE_LENGTH) return { kind: 'purpose_too_long' };
      const incident = mayReview(viewer) ? await office.incidents.one(reachOf(viewer), id) : null;
      if (incident === null) return { kind: 'gone' };
      return known(() => packOf(office, viewer, { incident, purpose, deadlineMs }));
    },
  };
}

/** What a person can mend is an answer; all else is a fault. */
async function known<Answer>(
  work: () => Promise<Answer>,
): Promise<Answer | Extract<EvidenceResult, { kind: 'failed' }>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    return { kind: 'failed', code: error.code, message: error.message };
  }
}

interface Wanted {
  readonly incident: StoredIncident;
  readonly purpose: string;
  readonly deadlineMs: number | null;
}

async function packOf(office: EvidenceOffice, viewer: Viewer, wanted: Wanted): Promise<EvidenceResult> {
  const { incident, purpose } = wanted;
  const key = await office.evidence.signingKey();
  const evidence = await caseOf(office, viewer, wanted);
  const at = office.now();
  const by = { name: viewer.name, role: ROLES[viewer.role] };
  const making: Making = { at, by, purpose, version: office.evidence.programVersion };
  const pack = await makePack(evidence, making, key);
  const { id } = incident;
  await office.audit.add({
    at,
    staffId: viewer.staffId,
    action: 'make_evidence',
    subjectKind: 'incident',
    subjectId: id,
  });
  await noteMade(office, { id, by: viewer.staffId, at, purpose });
  return { kind: 'made', ...pack };
}

interface Made {
  readonly id: StoredIncident['id'];
  readonly by: Viewer['staffId'];
  readonly at: number;
  readonly purpose: string;
}

/** A full disk keeps no evidence from the police: that it was made stands in the record of who looked, or else in our own log. */
async function noteMade({ incidentEvidence }: EvidenceOffice, { id, by, at, purpose }: Made): Promise<void> {
  try {
    await incidentEvidence.packMade(id, by, at, purpose);
  } catch (error) {
    if (!isOutage(error)) throw error;
  }
}

async function caseOf(office: EvidenceOffice, viewer: Viewer, { incident, deadlineMs }: Wanted): Promise<EvidenceCase> {
  const events = await office.incidentEvidence.events(incident.id, MAX_EVENTS);
  const withoutStaff = !reachOf(viewer).maySeeStaff;
  const [around, schoolName, { policy, rule }, names, history] = await Promise.all([
    aroundOf(office, { incident, events, withoutStaff }, { deadlineMs, signal: null }),
    office.settings.get('school_name'),
    ruleOf(office, incident),
    staffNamesOf(office),
    office.incidents.history(incident.id),
  ]);
  const records = recordsOf(events, around.records, rule.ruling.kind === 'illegal' ? rule.category : null);
  const category = categoryOf(rule.category);
  const nameOf = (staffId: string) => names.get(staffId) ?? 'somebody who has no account any more';
  return {
    school: {
      name: office.schoolName ?? schoolName ?? 'Your school',
      zone: office.zone,
      demonstration: office.demonstration,
    },
    incident: incidentFacts(incident, events, nameOf),
    who: whoFacts(office, incident),
    policy: {
      title: policy.title,
      version: incident.policyVersion,
      rule,
      category: { title: category.title, sentence: category.sentence },
      falseAlarms: rule.falseAlarms.length > 0 ? rule.falseAlarms : category.falseAlarms,
    },
    reasons: weightiestReasons(records),
    records,
    context: around.facts,
    history: history.map(({ at, kind, byStaff, detail }) => ({
      at,
      kind,
      by: byStaff === null ? null : nameOf(byStaff),
      detail,
    })),
    ...(await placesOf(office, events, around)),
  };
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
  nameOf: (staffId: string) => string,
): EvidenceCase['incident'] {
  const { id, severity, raisedAt, firstSeen, lastSeen, eventCount } = incident;
  const isCut = events.length < eventCount;
  return { id, severity, raisedAt, firstSeen, lastSeen, eventCount, isCut, state: stateFacts(incident, nameOf) };
}

function stateFacts({ state }: StoredIncident, nameOf: (id: string) => string): EvidenceCase['incident']['state'] {
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

function whoFacts({ roster }: EvidenceOffice, { subject }: StoredIncident): WhoFacts {
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
  const fileIds = new Set<string>(records.map(({ place }) => place.fileId));
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
