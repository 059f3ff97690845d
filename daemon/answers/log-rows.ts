import { categoryOf, isCategoryId } from '../../categories/taxonomy.ts';
import type { LogRow, LogVerdict, Viewer } from '../api/contract.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { EventId, IncidentId } from '../incidents/incident.ts';
import type { Rule } from '../policy/policy.ts';
import type { FlagVerdict } from '../policy/verdict.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import { type Office, reachOf } from './office.ts';
import { whoOf } from './who.ts';

type Shelves = Pick<Office, 'roster' | 'policy' | 'policies' | 'incidents' | 'incidentTimes'>;

/** Records as the pages show them, in the same order. */
export async function rowsOf(
  office: Shelves,
  viewer: Viewer,
  records: readonly ArchivedRecord[],
): Promise<readonly LogRow[]> {
  const [incidents, titles] = await Promise.all([
    visibleIncidents(office, viewer, records),
    ruleTitles(office, records),
  ]);
  return records.map((archived) => rowOf(office, archived, verdictOf(archived, incidents, titles)));
}

/** The incident of each flagged record, where the viewer may see it. */
export async function visibleIncidents(
  office: Pick<Shelves, 'incidents' | 'incidentTimes'>,
  viewer: Viewer,
  records: readonly ArchivedRecord[],
): Promise<ReadonlyMap<EventId, IncidentId>> {
  const events = records.flatMap(({ eventId }) => eventId ?? []);
  const incidentOf = await office.incidentTimes.incidentsOf([...new Set(events)]);
  const ids = [...new Set(incidentOf.values())];
  const found = await Promise.all(ids.map((id) => office.incidents.one(reachOf(viewer), id)));
  const visible = new Set(found.flatMap((incident) => incident?.id ?? []));
  return new Map([...incidentOf].filter(([, id]) => visible.has(id)));
}

function rowOf({ roster }: Shelves, archived: ArchivedRecord, verdict: LogVerdict): LogRow {
  const { record, identity, matches, initiator } = archived;
  const categories = [...new Set(matches.map(({ category }) => category))];
  return {
    at: record.timestamp,
    kind: record.kind,
    who: whoOf(identity, roster),
    subject: subjectKeyOf(identity),
    clientIp: record.clientIp,
    deviceName: record.deviceName,
    address: record.urlDomain === '' ? null : (record.url ?? record.urlDomain),
    searchTerms: record.searchTerms,
    // A category that an older version knew stands for itself.
    categories: categories.map((id) => ({ id, title: isCategoryId(id) ? categoryOf(id).title : id })),
    disposition: record.disposition,
    initiator,
    verdict,
  };
}

function verdictOf(
  { verdict, eventId }: ArchivedRecord,
  incidents: ReadonlyMap<EventId, IncidentId>,
  titleOf: (verdict: FlagVerdict) => string,
): LogVerdict {
  if (verdict.outcome === 'pass') return { outcome: 'pass', reason: verdict.reason };
  const incidentId = eventId === null ? null : (incidents.get(eventId) ?? null);
  return { outcome: 'flag', ruleTitle: titleOf(verdict), severity: verdict.severity, incidentId };
}

/** The titles of rules as the policy had them that judged. */
async function ruleTitles(
  { policy, policies }: Shelves,
  records: readonly ArchivedRecord[],
): Promise<(verdict: FlagVerdict) => string> {
  const flagged = records.flatMap(({ verdict }) => (verdict.outcome === 'flag' ? [verdict] : []));
  const versions = new Set(flagged.map(({ policyVersion }) => policyVersion));
  const rules = new Map<string, readonly Rule[]>();
  for (const version of versions) {
    const known = version === policy.version ? policy : await policies.byVersion(version);
    rules.set(version, known?.rules ?? policy.rules);
  }
  return ({ policyVersion, ruleId }) => rules.get(policyVersion)?.find((rule) => rule.id === ruleId)?.title ?? ruleId;
}
