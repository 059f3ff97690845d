import type { RequestRow, RequestStanding, Viewer } from '../api/contract.ts';
import type { FilterRequest } from '../requests/filter-request.ts';
import { lateDays } from '../requests/watch.ts';
import { staffNamesOf } from './incident-row.ts';
import type { Office } from './office.ts';
import { withoutNames } from './without-names.ts';

type ToRow = (request: FilterRequest) => RequestRow;

/** Puts requests into words' reach for this viewer: names of staff instead of ids, and no address that nobody may see. */
export async function createRequestRows(office: Office, viewer: Viewer): Promise<ToRow> {
  const names = await staffNamesOf(office);
  const nameOf = (id: string) => names.get(id) ?? null;
  return (request) => ({
    id: request.id,
    number: request.number,
    kind: request.kind,
    entry: office.isWithheldSite(request.entry) ? null : withoutNames(office.roster, viewer, request.entry),
    scope: request.scope,
    until: request.until,
    isOver: request.until !== null && request.until <= office.now(),
    askedAt: request.askedAt,
    byName: nameOf(request.askedBy),
    isOwn: request.askedBy === viewer.staffId,
    standing: standingOf(office, viewer, request, nameOf),
  });
}

function standingOf(
  office: Office,
  viewer: Viewer,
  request: FilterRequest,
  nameOf: (id: string) => string | null,
): RequestStanding {
  const { state, seen } = request;
  switch (state.status) {
    case 'asked':
      return { status: 'asked' };
    case 'withdrawn':
      return { status: 'withdrawn', at: state.at };
    case 'refused': {
      const reason = withoutNames(office.roster, viewer, state.reason);
      return { status: 'refused', at: state.at, byName: nameOf(state.by), reason };
    }
    case 'authorised': {
      const { by, at } = state.authorised;
      return { status: 'authorised', at, byName: nameOf(by), fault: state.fault };
    }
    case 'sending': {
      const { by, at } = state.authorised;
      return { status: 'sending', at, since: state.since, byName: nameOf(by) };
    }
    case 'told': {
      const { told } = state;
      const late = lateDays(request, office.now(), office.filterProvider?.lateAfterDays ?? USUAL_LATE_DAYS);
      const byName = told.how === 'by_hand' ? nameOf(told.by) : null;
      return { status: 'told', at: told.at, how: told.how, byName, lastAgainst: seen.lastAgainst, lateDays: late };
    }
    case 'confirmed': {
      const { confirmed, told } = state;
      const byName = confirmed.how === 'person' ? nameOf(confirmed.by) : null;
      return { status: 'confirmed', at: confirmed.at, how: confirmed.how, byName, toldAt: told.at };
    }
  }
}

/** Where the settings name no provider. */
export const USUAL_LATE_DAYS = 5;
