import { categoryOf } from '../../categories/taxonomy.ts';
import type { ChangeResult, Finding, FlaggedRequest, HistoryEntry, IncidentDetail, Viewer } from '../api/contract.ts';
import { createDeviceLooks, type DeviceLooks } from '../identity/device-kind.ts';
import { asksForActions } from '../incidents/actions.ts';
import type { Telling } from '../incidents/evidence.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { claim, release, resolve, type TriageResult, UNDO_WITHIN_MS, undo } from '../incidents/triage.ts';
import type { Rule } from '../policy/policy.ts';
import type { StateChange } from '../store/incidents.ts';
import type { StoredEvent, StoredIncident } from '../store/rows.ts';
import { checklistOf } from './actions.ts';
import { correctableOf, isWithheld } from './corrections.ts';
import { accountFor } from './entries.ts';
import { rowOf, ruleOf, staffNamesOf } from './incident-row.ts';
import { mayReview, type Office, reachOf } from './office.ts';
import { askableSites } from './request-form.ts';
import { prescribedFor } from './responses.ts';
import { holdOn } from './retention.ts';
import { settleActions, settleOne } from './settle-actions.ts';
import { soughtHelpOf } from './support.ts';
import { classStandingOf } from './whole-class.ts';

const REQUESTS_SHOWN = 100;

export interface Reviews {
  incident(viewer: Viewer, id: IncidentId): Promise<IncidentDetail | null>;
  claim(viewer: Viewer, id: IncidentId, version: number): Promise<ChangeResult>;
  release(viewer: Viewer, id: IncidentId, version: number): Promise<ChangeResult>;
  resolve(viewer: Viewer, id: IncidentId, version: number, finding: Finding): Promise<ChangeResult>;
  undo(viewer: Viewer, id: IncidentId): Promise<ChangeResult>;
  told(viewer: Viewer, id: IncidentId, told: Telling): Promise<boolean>;
}

export function createReviews(office: Office): Reviews {
  const looks = createDeviceLooks();
  return {
    async incident(viewer, id) {
      const incident = await mine(office, viewer, id);
      if (!incident) return null;
      await office.audit.add({
        at: office.now(),
        staffId: viewer.staffId,
        action: 'view',
        subjectKind: 'incident',
        subjectId: id,
      });
      return detailOf(office, viewer, incident, looks);
    },
    claim: (viewer, id, version) =>
      change(office, viewer, { id, version, kind: 'claimed', detail: null }, (incident, at) =>
        claim(incident.state, viewer.staffId, at),
      ),
    release: (viewer, id, version) =>
      change(office, viewer, { id, version, kind: 'released', detail: null }, (incident) => release(incident.state)),
    resolve: (viewer, id, version, finding) =>
      change(office, viewer, { id, version, kind: 'resolved', detail: finding.resolution }, (incident, at) =>
        resolve(incident.state, finding, viewer.staffId, at),
      ),
    undo: (viewer, id) =>
      change(office, viewer, { id, version: null, kind: 'undone', detail: null }, (incident, at) =>
        isSplit(incident)
          ? { kind: 'refused', reason: 'late' }
          : undo(incident.state, incident.stateBefore ?? { status: 'new' }, viewer.staffId, at),
      ),
    async told(viewer, id, told) {
      const incident = await mine(office, viewer, id);
      if (!incident) return false;
      await office.incidents.told({ id, told, at: office.now(), by: viewer.staffId });
      await settleOne(office, incident);
      return true;
    },
  };
}

async function mine(office: Office, viewer: Viewer, id: IncidentId): Promise<StoredIncident | null> {
  return mayReview(viewer) ? office.incidents.one(reachOf(viewer), id) : null;
}

interface Asked {
  readonly id: IncidentId;
  /** Null for an undo, which goes by the ten minutes and by who it was. */
  readonly version: number | null;
  readonly kind: StateChange['kind'];
  readonly detail: string | null;
}

async function change(
  office: Office,
  viewer: Viewer,
  asked: Asked,
  step: (incident: StoredIncident, at: number) => TriageResult,
): Promise<ChangeResult> {
  const incident = await mine(office, viewer, asked.id);
  if (!incident) return { kind: 'gone' };
  if (asked.version !== null && asked.version !== incident.version) return { kind: 'changed' };
  const at = office.now();
  const result = step(incident, at);
  if (result.kind === 'refused') return result.reason === 'late' ? { kind: 'late' } : { kind: 'changed' };
  // The neighbour is looked up first: once resolved, this incident has no place in the queue.
  const { nextId } = await office.incidents.neighbours(reachOf(viewer), incident);
  const done = await office.incidents.change({
    id: asked.id,
    version: incident.version,
    state: result.state,
    stateBefore: result.state.status === 'resolved' ? incident.state : null,
    at,
    by: viewer.staffId,
    kind: asked.kind,
    detail: asked.detail,
  });
  if (!done) return { kind: 'changed' };
  const isConcern = asksForActions(result.state);
  if (isConcern) office.keepContext(asked.id);
  if (isConcern) await settleActions(office, at);
  if (isConcern || asked.kind === 'undone') await office.findingChanged();
  return { kind: 'done', nextId };
}

async function detailOf(
  office: Office,
  viewer: Viewer,
  incident: StoredIncident,
  looks: DeviceLooks,
): Promise<IncidentDetail> {
  const [{ policy, rule }, names, events, weightiest, history, neighbours] = await Promise.all([
    ruleOf(office, incident),
    staffNamesOf(office),
    office.incidents.events(incident.id, REQUESTS_SHOWN),
    office.incidents.weightiest(incident.id),
    office.incidents.history(incident.id),
    office.incidents.neighbours(reachOf(viewer), incident),
  ]);
  const category = categoryOf(rule.category);
  const flagged = events.map((event) => ({ ...event, matches: reasonsAmong(event, rule) }));
  return {
    ...(await rowOf(office, incident, names)),
    state: incident.state,
    hold: await holdOn(office, incident.id, names),
    version: incident.version,
    rule,
    policyVersion: incident.policyVersion,
    policyTitle: policy.title,
    categorySentence: category.sentence,
    falseAlarms: incident.origin !== 'log' || rule.falseAlarms.length > 0 ? rule.falseAlarms : category.falseAlarms,
    checklist: await checklistOf(office, incident, names),
    responses: prescribedFor(incident, { policy, rule }, { events, history }),
    reasons: weightiest?.reasons ?? [],
    requests: flagged.map((event) => requestOf(event, looks)),
    history: history.map((entry) => ({
      at: entry.at,
      kind: entry.kind as HistoryEntry['kind'],
      byName: entry.byStaff === null ? null : (names.get(entry.byStaff) ?? null),
      detail: entry.detail,
    })),
    correctable: correctableOf(flagged, office.packedAs),
    askable: await askableSites(office, viewer, incident.id),
    undoUntil: undoUntil(viewer, incident, office.now()),
    classStanding: await classStandingOf(office, viewer, incident),
    account: await accountFor(office, viewer, incident),
    soughtHelp: await soughtHelpOf(office, viewer, incident),
    ...neighbours,
  };
}

/** What else a site is about (a search engine, say) is no reason for this incident. */
function reasonsAmong({ matches }: StoredEvent, rule: Rule): StoredEvent['matches'] {
  return matches.filter((match) => match.category === rule.category);
}

function requestOf({ record, matches, initiator, at }: StoredEvent, looks: DeviceLooks): FlaggedRequest {
  return {
    at,
    kind: record.kind,
    address: record.urlDomain === '' ? null : (record.url ?? record.urlDomain),
    addressWithheld: isWithheld(record),
    searchTerms: record.searchTerms,
    disposition: record.disposition,
    initiator,
    clientIp: record.clientIp,
    deviceName: record.deviceName,
    userAgent: record.userAgent,
    deviceLook: looks.lookOf(record.userAgent).words,
    matches,
  };
}

/** Made into single incidents again: those may have been looked at since. */
function isSplit({ cluster }: StoredIncident): boolean {
  return cluster.role === 'split' && cluster.wholeClass !== null;
}

function undoUntil(viewer: Viewer, incident: StoredIncident, now: number): number | null {
  const { state } = incident;
  if (state.status !== 'resolved' || isSplit(incident) || state.by !== viewer.staffId) return null;
  const until = state.at + UNDO_WITHIN_MS;
  return until > now ? until : null;
}
