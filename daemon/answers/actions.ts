import type { ActionAnswers, ActionItem, ActionResult, Checklist, Outstanding, Viewer } from '../api/contract.ts';
import { asksForActions, MAX_ACTION_NOTE } from '../incidents/actions.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { RESPONSE_ACTIONS } from '../incidents/response-matrix.ts';
import type { StoredAction, StoredResponses } from '../store/incident-actions.ts';
import type { StoredIncident } from '../store/rows.ts';
import { rowOf, staffNamesOf } from './incident-row.ts';
import { letterRowsOf } from './letters.ts';
import { mayReview, type Office, reachOf } from './office.ts';
import { possibleRows, settleActions, settleOne } from './settle-actions.ts';

const SHOWN = 25;
/** Findings are settled as they are made; this catches what another program closed. */
const LOOK_BACK_MS = 2 * 24 * 3_600_000;
const NO_ROWS: Outstanding = { things: 0, incidents: 0, rows: [] };

export function createActionAnswers(office: Office): ActionAnswers<Viewer> {
  return {
    async checklist(viewer, id) {
      const incident = await mine(office, viewer, id);
      return incident && checklistOf(office, incident, await staffNamesOf(office));
    },
    async chooseRows(viewer, id, chosen) {
      const incident = await mine(office, viewer, id);
      if (incident === null) return { kind: 'gone' };
      const { possible } = await possibleRows(office, incident);
      const rows = possible.filter(({ row }) => chosen.rows.includes(row.id)).map(({ row }) => row);
      if (rows.length !== chosen.rows.length) return { kind: 'not_a_row' };
      const said = { rows: chosen.rows, detail: rows.map(({ title }) => title).join('; ') || 'none' };
      return change(office, viewer, incident, { ...chosen, isReasonNeeded: rows.length === 0 }, (given) =>
        office.incidentActions.choose({ ...given, ...said }),
      );
    },
    async recordAction(viewer, id, record) {
      const incident = await mine(office, viewer, id);
      if (incident === null) return { kind: 'gone' };
      const { action, state } = record;
      return change(office, viewer, incident, { ...record, isReasonNeeded: state === 'not_applicable' }, (given) =>
        office.incidentActions.record({ ...given, action, state }),
      );
    },
    outstanding: (viewer) => outstandingFor(office, viewer, SHOWN),
  };
}

async function mine(office: Office, viewer: Viewer, id: IncidentId): Promise<StoredIncident | null> {
  return mayReview(viewer) ? office.incidents.one(reachOf(viewer), id) : null;
}

interface Said {
  readonly version: number;
  readonly note: string;
  readonly isReasonNeeded: boolean;
}

interface Given {
  readonly id: IncidentId;
  readonly seen: number;
  readonly note: string;
  readonly by: Viewer['staffId'];
  readonly at: number;
}

/** What warns somebody counts from now on; what was taken back does so no longer. */
async function change(
  office: Office,
  viewer: Viewer,
  incident: StoredIncident,
  said: Said,
  step: (given: Given) => Promise<boolean>,
): Promise<ActionResult> {
  const note = said.note.trim();
  if (!asksForActions(incident.state)) return { kind: 'nothing_asked' };
  if (said.isReasonNeeded && note === '') return { kind: 'no_reason' };
  if (note.length > MAX_ACTION_NOTE) return { kind: 'too_long' };
  await settleActions(office, incident.state.at);
  const at = office.now();
  if (!(await step({ id: incident.id, seen: said.version, note, by: viewer.staffId, at }))) return { kind: 'changed' };
  await settleOne(office, incident);
  await office.findingChanged();
  const about = { subjectKind: 'incident', subjectId: incident.id } as const;
  await office.audit.add({ at, staffId: viewer.staffId, action: 'record_action', ...about });
  return { kind: 'done' };
}

/** What is asked of one incident, for its own page; null where nothing is. */
export async function checklistOf(
  office: Office,
  incident: StoredIncident,
  names: ReadonlyMap<string, string>,
): Promise<Checklist | null> {
  const { state, lane, cluster } = incident;
  if (!asksForActions(state) || lane === 'support' || cluster.role === 'member') return null;
  await settleActions(office, state.at);
  const stored = await office.incidentActions.of(incident.id);
  const items = itemsOf(stored, names);
  return {
    isEarlier: stored.beforeVersion === incident.version,
    mustChoose: stored.mustChoose,
    choice: stored.choice && { ...stored.choice, byName: names.get(stored.choice.by) ?? null },
    choiceVersion: stored.choiceVersion,
    items,
    letters: await letterRowsOf(office, incident.id, names),
    others: RESPONSE_ACTIONS.filter((action) => items.every((item) => item.action !== action)),
  };
}

/** Those that are asked for, and what was done besides; what is asked no more and was never touched is left out. */
function itemsOf({ actions }: StoredResponses, names: ReadonlyMap<string, string>): readonly ActionItem[] {
  const shown = actions.filter(({ isPrescribed, version }) => isPrescribed || version > 0);
  return RESPONSE_ACTIONS.flatMap((action) => shown.filter((one) => one.action === action)).map((one) =>
    itemOf(one, names),
  );
}

function itemOf({ by, ...action }: StoredAction, names: ReadonlyMap<string, string>): ActionItem {
  return { ...action, byName: by === null ? null : (names.get(by) ?? null) };
}

/** What is to do within the viewer's reach. */
export async function outstandingFor(office: Office, viewer: Viewer, limit: number): Promise<Outstanding> {
  if (!mayReview(viewer)) return NO_ROWS;
  await settleActions(office, office.now() - LOOK_BACK_MS);
  const reach = reachOf(viewer);
  const [counted, rows, names] = await Promise.all([
    office.outstandingActions.count(reach),
    office.outstandingActions.list(reach, limit),
    staffNamesOf(office),
  ]);
  return {
    ...counted,
    rows: await Promise.all(
      rows.map(async ({ incident, ...toDo }) => ({
        incident: await rowOf(office, incident, names),
        closedAt: incident.closedAt ?? incident.lastSeen,
        ...toDo,
      })),
    ),
  };
}
