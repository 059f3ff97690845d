import { partsOf } from '../../categories/entry.ts';
import type { FilterHealth, RequestAnswers, RequestDetail, RequestList, RequestRow, Viewer } from '../api/contract.ts';
import type { FilterRequest } from '../requests/filter-request.ts';
import { providerLetter } from '../requests/provider-letter.ts';
import { lateDays } from '../requests/watch.ts';
import type { StoredRequest } from '../store/filter-request-rows.ts';
import { staffNamesOf } from './incident-row.ts';
import { mayReview, type Office, reachOf } from './office.ts';
import { askRequest } from './request-ask.ts';
import { requestForm } from './request-form.ts';
import { createRequestRows, USUAL_LATE_DAYS } from './request-rows.ts';
import { doWithRequest, isProviderMailed, requestFor } from './request-steps.ts';
import { actionsFor, mayAsk, mayDecideOn, mayTalkToProvider, seesAllRequests } from './request-viewer.ts';
import { schoolNameOf } from './school-name.ts';
import { withoutNames } from './without-names.ts';

/** What somebody wants of the filter, who said yes, and whether the filter does it. */
export function createRequestAnswers(office: Office): RequestAnswers<Viewer> {
  return {
    filterRequests: (viewer) => listOf(office, viewer),
    async filterRequest(viewer, id) {
      const request = await requestFor(office, viewer, id);
      return request === null ? null : detailOf(office, viewer, request);
    },
    requestForm: (viewer, incidentId, key) => requestForm(office, viewer, incidentId, key),
    askRequest: (viewer, wish) => askRequest(office, viewer, wish),
    authoriseRequest: (viewer, id, letter) => doWithRequest(office, viewer, id, { what: 'authorise', letter }),
    refuseRequest: (viewer, id, reason) => doWithRequest(office, viewer, id, { what: 'refuse', reason }),
    withdrawRequest: (viewer, id) => doWithRequest(office, viewer, id, { what: 'withdraw' }),
    sendRequest: (viewer, id, letter) => doWithRequest(office, viewer, id, { what: 'send', letter }),
    tellRequest: (viewer, id, at) => doWithRequest(office, viewer, id, { what: 'tell', at }),
    confirmRequest: (viewer, id) => doWithRequest(office, viewer, id, { what: 'confirm' }),
  };
}

const MOST_SHOWN = 300;

async function listOf(office: Office, viewer: Viewer): Promise<RequestList> {
  const requests = await office.filterRequests.newest(MOST_SHOWN, seesAllRequests(viewer) ? null : viewer.staffId);
  const toRow = await createRequestRows(office, viewer);
  const rows = (part: Part, all = requests) => all.filter((one) => partOf(one, office.now()) === part).map(toRow);
  return {
    waiting: rows('waiting').toReversed(),
    open: rows('open').toReversed(),
    closed: rows('closed'),
    mayAsk: mayAsk(viewer),
    forViewer: requests.filter((one) => mayDecideOn(viewer, one)).length,
    mayManageLists: mayTalkToProvider(viewer),
  };
}

type Part = 'waiting' | 'open' | 'closed';

function partOf({ state, until }: FilterRequest, now: number): Part {
  if (state.status === 'asked') return 'waiting';
  const isOver = until !== null && until <= now;
  const isDone = state.status === 'confirmed' || state.status === 'refused' || state.status === 'withdrawn';
  return isOver || isDone ? 'closed' : 'open';
}

async function detailOf(office: Office, viewer: Viewer, request: StoredRequest): Promise<RequestDetail> {
  const [toRow, names, history] = await Promise.all([
    createRequestRows(office, viewer),
    staffNamesOf(office),
    office.filterRequests.history(request.id),
  ]);
  const row = toRow(request);
  const isMailed = isProviderMailed(office) && row.entry !== null;
  const may = actionsFor(viewer, request, { isMailed, now: office.now() });
  return {
    ...row,
    reason: withoutNames(office.roster, viewer, request.reason),
    incidentId: await incidentSeen(office, viewer, request),
    history: history.map(({ at, kind, by }) => ({ at, kind, byName: by === null ? null : (names.get(by) ?? null) })),
    may,
    letter: await letterOf(office, viewer, request, row),
    provider: { name: office.filterProvider?.name ?? null, isMailed },
    watchedTo: request.seen.watchedTo,
    isPart: partsOf(request.entry).path !== '',
  };
}

/** What was sent; or what would be, for whoever could send it. An address that nobody may see is in none. */
async function letterOf(
  office: Office,
  viewer: Viewer,
  request: StoredRequest,
  { entry, standing, isOver }: RequestRow,
): Promise<RequestDetail['letter']> {
  if (entry === null || !mayTalkToProvider(viewer) || isOver) return null;
  if (standing.status === 'refused' || standing.status === 'withdrawn') return null;
  const schoolName = await schoolNameOf(office);
  const reference = office.filterProvider?.reference ?? null;
  const proposed = providerLetter({ request, schoolName, reference, zone: office.zone });
  const { letter } = request;
  if (letter === null) return { ...proposed, wasSent: false };
  return { subject: proposed.subject, text: withoutNames(office.roster, viewer, letter), wasSent: true };
}

async function incidentSeen(office: Office, viewer: Viewer, { incidentId }: StoredRequest) {
  if (incidentId === null || !mayReview(viewer)) return null;
  return (await office.incidents.one(reachOf(viewer), incidentId)) === null ? null : incidentId;
}

/** For Today: how many wait for this viewer, and how many the provider has known for too long. */
export async function requestsOnToday(
  office: Office,
  viewer: Viewer,
): Promise<{ readonly waiting: number; readonly late: number }> {
  if (!seesAllRequests(viewer)) return { waiting: 0, late: 0 };
  const { open, forViewer } = await listOf(office, viewer);
  const late = open.filter(({ standing }) => standing.status === 'told' && standing.lateDays !== null);
  return { waiting: forViewer, late: late.length };
}

/** For Health: what the provider still has to do, and when a filter last fetched the school's lists. */
export async function filterHealth({
  filterRequests,
  exportTokens,
  filterProvider,
  now,
}: Office): Promise<FilterHealth> {
  const [requests, tokens] = await Promise.all([filterRequests.authorised(), exportTokens.all()]);
  const open = requests.filter((request) => partOf(request, now()) === 'open');
  const told = open.filter(({ state }) => state.status === 'told');
  const afterDays = filterProvider?.lateAfterDays ?? USUAL_LATE_DAYS;
  const fetched = tokens.flatMap((token) => token.fetched?.at ?? []);
  return {
    notTold: open.length - told.length,
    notConfirmed: told.length,
    late: told.filter((request) => lateDays(request, now(), afterDays) !== null).length,
    tokens: tokens.filter(({ withdrawn }) => withdrawn === null).length,
    lastFetchedAt: fetched.length === 0 ? null : Math.max(...fetched),
  };
}
