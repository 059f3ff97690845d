import { categoryOf } from '../../categories/taxonomy.ts';
import type { IncidentDetail, TriageAnswers, Viewer } from '../api/contract.ts';
import { AT_ONCE } from '../api/names-models.ts';
import { createDeviceLooks, type DeviceLooks } from '../identity/device-kind.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { OPEN_QUEUE, type QueueFilter } from '../incidents/queue-filter.ts';
import { UNDO_WITHIN_MS } from '../incidents/triage.ts';
import type { Rule } from '../policy/policy.ts';
import type { StoredEvent, StoredIncident } from '../store/rows.ts';
import { checklistOf } from './actions.ts';
import { correctableOf } from './corrections.ts';
import { earlierFor } from './earlier.ts';
import { accountFor } from './entries.ts';
import { historyEntryOf, rowOf, ruleOf, staffNamesOf } from './incident-row.ts';
import { viewsOf } from './looks-at-incident.ts';
import { togetherWith } from './merges.ts';
import { mayReview, type Office, reachOf } from './office.ts';
import { queryOf } from './queue-query.ts';
import { askableSites } from './request-form.ts';
import { requestOf } from './request-of.ts';
import { prescribedFor } from './responses.ts';
import { holdOn } from './retention.ts';
import { soughtHelpOf } from './support.ts';
import { takenApart } from './taking-out.ts';
import { createTriageAnswers, isBound } from './triage.ts';
import { classStandingOf } from './whole-class.ts';

const REQUESTS_SHOWN = 100;

export interface Reviews extends TriageAnswers<Viewer> {
  incident(viewer: Viewer, id: IncidentId, from?: QueueFilter): Promise<IncidentDetail | null>;
}

export function createReviews(office: Office): Reviews {
  const looks = createDeviceLooks();
  return {
    ...createTriageAnswers(office),
    async incident(viewer, id, from = OPEN_QUEUE) {
      await office.incidents.bringBack(office.now());
      const incident = await mine(office, viewer, id);
      if (!incident) return null;
      await office.audit.add({
        at: office.now(),
        staffId: viewer.staffId,
        action: 'view',
        subjectKind: 'incident',
        subjectId: id,
      });
      return detailOf(office, viewer, { incident, from }, looks);
    },
  };
}

async function mine(office: Office, viewer: Viewer, id: IncidentId): Promise<StoredIncident | null> {
  return mayReview(viewer) ? office.incidents.one(reachOf(viewer), id) : null;
}

async function detailOf(
  office: Office,
  viewer: Viewer,
  { incident, from }: { readonly incident: StoredIncident; readonly from: QueueFilter },
  looks: DeviceLooks,
): Promise<IncidentDetail> {
  const [{ policy, rule }, names, events, weightiest, history, neighbours] = await Promise.all([
    ruleOf(office, incident),
    staffNamesOf(office),
    office.incidents.events(incident.id, REQUESTS_SHOWN),
    office.incidents.weightiest(incident.id),
    office.incidents.history(incident.id),
    office.incidents.neighbours(reachOf(viewer), incident, queryOf(office, from)),
  ]);
  const category = categoryOf(rule.category);
  const flagged = events.map((event) => ({ ...event, matches: reasonsAmong(event, rule) }));
  return {
    ...(await rowOf(office, incident, names)),
    names: AT_ONCE,
    state: incident.state,
    hold: await holdOn(office, incident.id, names),
    rule,
    policyVersion: incident.policyVersion,
    policyTitle: policy.title,
    categorySentence: category.sentence,
    falseAlarms: incident.origin !== 'log' || rule.falseAlarms.length > 0 ? rule.falseAlarms : category.falseAlarms,
    checklist: await checklistOf(office, incident, names),
    earlier: await earlierFor(office, viewer, incident),
    responses: prescribedFor(incident, { policy, rule }, { events, history }),
    reasons: weightiest?.reasons ?? [],
    requests: flagged.map((event) => requestOf(event, looks)),
    history: [
      ...(await viewsOf(office, viewer, incident.id, names)),
      ...history.map((entry) => historyEntryOf(entry, names)),
    ],
    correctable: correctableOf(flagged, office.packedAs),
    askable: await askableSites(office, viewer, incident.id),
    ...(await togetherWith(office, viewer, incident)),
    ...(await takenApart(office, viewer, incident, names)),
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

function undoUntil(viewer: Viewer, incident: StoredIncident, now: number): number | null {
  const { state } = incident;
  if (state.status !== 'resolved' || isBound(incident) || state.by !== viewer.staffId) return null;
  const until = state.at + UNDO_WITHIN_MS;
  return until > now ? until : null;
}
