import type { IncidentId } from '../incidents/incident.ts';
import type { Archive } from '../records/archive.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import { contextQuestion, contextWindow, joinedRecords } from '../records/context.ts';
import type { ArchiveQuestion } from '../records/question.ts';
import type { IncidentContexts } from '../store/incident-contexts.ts';
import type { Incidents } from '../store/incidents.ts';
import type { StoredIncident } from '../store/rows.ts';

/** A lesson of one person is some hundreds; this is a day of a busy device. */
const MOST_RECORDS = 10_000;
const AT_ONCE = 1_000;

export interface ContextParts {
  readonly archive: Pick<Archive, 'page' | 'count'>;
  readonly contexts: IncidentContexts;
  readonly incidents: Pick<Incidents, 'byId'>;
  now(): number;
}

/** Keeps what is around one incident; nothing where there is no such incident. Rejects where the archive cannot say. */
export async function keepContextOf(parts: ContextParts, id: IncidentId, deadlineMs: number | null): Promise<void> {
  const incident = await parts.incidents.byId(id);
  if (incident !== null) await keepContext(parts, incident, { deadlineMs, signal: null });
}

interface Limits {
  readonly deadlineMs: number | null;
  readonly signal: AbortSignal | null;
}

/** Keeps what is around an incident, together with what was kept before. False where the incident is gone meanwhile. */
export async function keepContext(parts: ContextParts, incident: StoredIncident, limits: Limits): Promise<boolean> {
  const { contexts } = parts;
  const question = contextQuestion(incident, await addressesOf(parts, incident));
  const before = await contexts.of(incident.id);
  const found = question === null ? NOTHING : await recordsOf(parts.archive, question, limits);
  const records = joinedRecords(before?.records ?? [], found.records);
  return contexts.keep({
    incidentId: incident.id,
    ...contextWindow(incident),
    keptAt: parts.now(),
    records: records.slice(0, MOST_RECORDS),
    leftOut: found.leftOut + Math.max(0, records.length - MOST_RECORDS),
  });
}

const NOTHING = { records: [], leftOut: 0 };

/** Only where many are behind one name must the devices tell them apart. */
async function addressesOf({ contexts }: ContextParts, { id, subject }: StoredIncident): Promise<readonly string[]> {
  return subject.kind === 'shared' || subject.kind === 'unknown' ? contexts.clientAddresses(id) : [];
}

async function recordsOf(archive: ContextParts['archive'], question: ArchiveQuestion, limits: Limits) {
  const records: ArchivedRecord[] = [];
  const options = { ...limits, limit: AT_ONCE, order: 'oldest_first' } as const;
  let page = await archive.page(question, { ...options, after: null });
  for (;;) {
    records.push(...page.records);
    if (page.next === null) return { records, leftOut: 0 };
    if (records.length >= MOST_RECORDS) break;
    page = await archive.page(question, { ...options, after: page.next });
  }
  const all = await archive.count(question, limits);
  return { records, leftOut: Math.max(0, all.records - records.length) };
}
