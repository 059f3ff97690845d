import type { Beside, CareGiven, LaneAnswers, SupportItem, SupportList, SupportRow, Viewer } from '../api/contract.ts';
import { CARE_GIVEN } from '../api/lane-models.ts';
import { AT_ONCE } from '../api/names-models.ts';
import type { Role } from '../identity/role.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { IncidentId, IncidentState, Resolution } from '../incidents/incident.ts';
import { MAX_NOTE_LENGTH } from '../incidents/triage.ts';
import type { AuditAction } from '../records/audited.ts';
import type { StoredIncident } from '../store/rows.ts';
import { ruleOf, staffNamesOf } from './incident-row.ts';
import { mayInvestigate, type Office, reachOf } from './office.ts';
import { whoOf } from './who.ts';
import { askedForOf } from './whole-class.ts';

const PER_PAGE = 25;
const SHOWN = 100;

export type SupportAnswers = Pick<LaneAnswers<Viewer>, 'support' | 'supportItem' | 'closeSupport'>;

/** Who looked for help: for those alone whom the school has named. */
export function createSupportAnswers(office: Office): SupportAnswers {
  return {
    async support(viewer, { view, page }) {
      if (!maySeeSupport(office, viewer)) return null;
      const reach = reachOf(viewer);
      const [{ rows, total }, counts] = await Promise.all([
        office.supportLane.list(reach, view, { page, perPage: PER_PAGE }),
        office.supportLane.counts(reach),
      ]);
      const pages = Math.max(1, Math.ceil(total / PER_PAGE));
      const knowsPupils = knowsWhoIsWho(office);
      return {
        rows: rows.map((row) => rowOf(office, row)),
        total,
        page,
        pages,
        counts,
        knowsPupils,
      } satisfies SupportList;
    },
    async supportItem(viewer, id) {
      const incident = await supportItemFor(office, viewer, id);
      if (incident === null) return null;
      await audit(office, viewer, 'view_support', id);
      return itemOf(office, viewer, incident);
    },
    async closeSupport(viewer, id, version, given) {
      const note = given.note.trim();
      if (note.length > MAX_NOTE_LENGTH) return { kind: 'too_long' };
      if ((await supportItemFor(office, viewer, id)) === null) return { kind: 'gone' };
      const at = office.now();
      const by = viewer.staffId;
      const { care } = given;
      const done = await office.supportLane.close({
        ...{ id, version, care, at, by },
        state: closedAs(care, { by, at, note }),
      });
      return done ? { kind: 'done' } : { kind: 'changed' };
    },
  };
}

function knowsWhoIsWho({ roster, deviceRows }: Pick<Office, 'roster' | 'deviceRows'>): boolean {
  return roster.people.size + roster.shared.size + deviceRows() > 0;
}

export function maySeeSupport({ supportVisibleTo }: Pick<Office, 'supportVisibleTo'>, viewer: Viewer): boolean {
  return mayInvestigate(viewer) && supportFor({ supportVisibleTo }).includes(viewer.role);
}

/** A deputy stands in for the lead. */
export function supportFor({ supportVisibleTo }: Pick<Office, 'supportVisibleTo'>): readonly Role[] {
  return supportVisibleTo.includes('lead') ? [...supportVisibleTo, 'deputy'] : supportVisibleTo;
}

/** How many wait; null for whoever may not know. */
export async function waitingForSupport(office: Office, viewer: Viewer): Promise<number | null> {
  return maySeeSupport(office, viewer) ? (await office.supportLane.counts(reachOf(viewer))).open : null;
}

/** Where the person of an incident looked for help on the same day; none for whoever may not know. */
export async function soughtHelpOf(
  office: Office,
  viewer: Viewer,
  incident: StoredIncident,
): Promise<readonly Beside[]> {
  if (!maySeeSupport(office, viewer) || incident.subject.kind !== 'person') return [];
  return besideOf(office, await office.supportLane.beside(incident, subjectKeyOf(incident.subject)));
}

/** Null where there is none, or it is not for this viewer. */
export function supportItemFor(office: Office, viewer: Viewer, id: IncidentId): Promise<StoredIncident | null> {
  return maySeeSupport(office, viewer) ? office.supportLane.one(reachOf(viewer), id) : Promise.resolve(null);
}

/** Looked at like an incident, so that it is told to the person like one. */
function audit(office: Office, { staffId }: Viewer, action: AuditAction, subjectId: string): Promise<void> {
  return office.audit.add({ at: office.now(), staffId, action, subjectKind: 'incident', subjectId });
}

/** By how it is closed it is kept as long as an incident of that kind. */
const KEPT_AS: Readonly<Record<CareGiven, Resolution>> = {
  talked: 'no_concern',
  told_lead: 'concern',
  nothing_needed: 'no_concern',
};

function closedAs(
  care: CareGiven,
  { by, at, note }: Pick<Extract<IncidentState, { status: 'resolved' }>, 'by' | 'at' | 'note'>,
): IncidentState {
  return {
    status: 'resolved',
    resolution: KEPT_AS[care],
    intent: 'unclear',
    ...{ by, at, note },
    caseReference: null,
  };
}

function rowOf({ roster }: Office, incident: StoredIncident): SupportRow {
  const { id, subject, eventCount, firstSeen, lastSeen } = incident;
  const care = CARE_GIVEN.find((each) => each === incident.care) ?? null;
  return { id, who: whoOf(subject, roster), eventCount, firstSeen, lastSeen, care };
}

async function itemOf(office: Office, viewer: Viewer, incident: StoredIncident): Promise<SupportItem> {
  const [events, weightiest, names, beside] = await Promise.all([
    office.incidents.events(incident.id, SHOWN),
    office.incidents.weightiest(incident.id),
    staffNamesOf(office),
    office.supportLane.beside(incident, subjectKeyOf(incident.subject)),
  ]);
  const { state } = incident;
  const seen = await Promise.all(beside.map(({ id }) => office.incidents.one(reachOf(viewer), id)));
  return {
    ...rowOf(office, incident),
    names: AT_ONCE,
    version: incident.version,
    reasons: weightiest?.reasons ?? [],
    looked: events.map(askedForOf),
    closed:
      state.status === 'resolved' ? { byName: names.get(state.by) ?? null, at: state.at, note: state.note } : null,
    incidents: await besideOf(
      office,
      seen.flatMap((one) => one ?? []),
    ),
  };
}

function besideOf(office: Office, incidents: readonly StoredIncident[]): Promise<readonly Beside[]> {
  return Promise.all(
    incidents.map(async (incident) => {
      const { rule } = await ruleOf(office, incident);
      return { id: incident.id, title: rule.title, at: incident.firstSeen };
    }),
  );
}
