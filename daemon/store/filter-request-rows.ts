import type { Selectable } from 'kysely';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import {
  authorisedOf,
  type FilterRequest,
  REQUEST_KINDS,
  type RequestId,
  type RequestScope,
  type RequestState,
} from '../requests/filter-request.ts';
import type { Schema } from './schema.ts';

/** A request, and what was written to the provider. */
export interface StoredRequest extends FilterRequest {
  /** The text that was sent, or is on its way; null where nothing was. */
  readonly letter: string | null;
}

type Row = Selectable<Schema['filter_requests']>;

export function readRequest(row: Row): StoredRequest {
  return {
    id: row.id as RequestId,
    number: row.number,
    kind: REQUEST_KINDS.find((kind) => kind === row.kind) ?? 'block',
    entry: row.entry,
    scope: JSON.parse(row.scope) as RequestScope,
    reason: row.reason,
    until: row.until_at,
    askedBy: row.asked_by as StaffId,
    askedAt: row.asked_at,
    incidentId: row.incident_id as IncidentId | null,
    state: readState(row),
    letter: row.letter,
    seen: { watchedTo: row.watched_to, lastAgainst: row.last_against, firstAsAsked: row.first_as_asked },
    version: row.version,
  };
}

/** Why it was refused stands in a column of its own, where a name can be taken out of it. */
function readState({ state, decided_reason }: Row): RequestState {
  const read = JSON.parse(state) as RequestState;
  return read.status === 'refused' ? { ...read, reason: decided_reason ?? '' } : read;
}

/** The columns that follow from a state. */
export function stateColumns(state: RequestState) {
  const isClosed = state.status === 'refused' || state.status === 'withdrawn';
  return {
    status: state.status,
    state: JSON.stringify(state.status === 'refused' ? { ...state, reason: '' } : state),
    authorised_at: authorisedOf(state)?.at ?? null,
    closed_at: isClosed ? state.at : null,
    decided_reason: state.status === 'refused' ? state.reason : null,
  };
}
