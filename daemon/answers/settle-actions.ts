import { asksForActions, type Prescribed, prescribedNow, type RowChoice, toldByReview } from '../incidents/actions.ts';
import { type PossibleResponse, responsesFor } from '../incidents/response-matrix.ts';
import { responsesOf } from '../incidents/responses-of.ts';
import type { StoredIncident } from '../store/rows.ts';
import { ruleOf } from './incident-row.ts';
import type { Office } from './office.ts';
import { questionOf } from './responses.ts';

const AT_ONCE = 100;
const EVENTS_READ = 100;

export type ActionsOffice = Pick<
  Office,
  'incidents' | 'incidentActions' | 'outstandingActions' | 'policies' | 'policy' | 'staff'
>;

/**
 * Works out what is to do of each concern that has changed since that was last done. It is called after a finding and before anything
 * outstanding is read, and finds nothing the second time.
 */
export async function settleActions(office: ActionsOffice, closedSince: number): Promise<void> {
  for (;;) {
    const unsettled = await office.outstandingActions.unsettled(closedSince, AT_ONCE);
    for (const incident of unsettled) await settleOne(office, incident);
    if (unsettled.length < AT_ONCE) return;
  }
}

/** Works it out for one incident, as what is known of it now. */
export async function settleOne(office: ActionsOffice, incident: StoredIncident): Promise<void> {
  const { id, state, version } = incident;
  if (!asksForActions(state)) return;
  const { choice, beforeVersion } = await office.incidentActions.of(id);
  if (beforeVersion === version) return;
  const { mustChoose, actions } = await prescribedOf(office, incident, choice);
  const role = (await office.staff.byId(state.by))?.role ?? null;
  const done = toldByReview(role, actions);
  await office.incidentActions.settle({ id, version, mustChoose, actions, done, by: state.by, at: state.at });
}

/** What applies to an incident by its finding and by the rows that somebody chose. */
export async function prescribedOf(
  office: ActionsOffice,
  incident: StoredIncident,
  choice: RowChoice | null,
): Promise<Prescribed> {
  const { state } = incident;
  if (!asksForActions(state)) return { rows: [], actions: [], mustChoose: false };
  const { possible, rowsFit, reported } = await possibleRows(office, incident);
  return prescribedNow({ rowsFit, possible, intent: state.intent, reported, choice });
}

interface PossibleRows {
  readonly possible: readonly PossibleResponse[];
  readonly rowsFit: 'one' | 'all';
  readonly reported: boolean | null;
}

/** The rows that may apply, as far as nothing that is known rules them out. */
export async function possibleRows(office: ActionsOffice, incident: StoredIncident): Promise<PossibleRows> {
  const [known, events, history] = await Promise.all([
    ruleOf(office, incident),
    office.incidents.events(incident.id, EVENTS_READ),
    office.incidents.history(incident.id),
  ]);
  const table = responsesOf(known.policy);
  const question = questionOf(incident, known, { events, history });
  const possible = known.rule.lane === 'support' ? [] : responsesFor(table, question);
  return { possible, rowsFit: table.rowsFit, reported: question.reported };
}
