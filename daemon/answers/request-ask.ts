import type { AskRefusal, AskResult, RequestWish, Viewer } from '../api/contract.ts';
import { MAX_REQUEST_REASON, MAX_REQUEST_SITE } from '../api/request-models.ts';
import type { RequestScope } from '../requests/filter-request.ts';
import type { NewRequest } from '../store/filter-requests.ts';
import { type Office, reachOf } from './office.ts';
import { auditRequest } from './request-audit.ts';
import { mayAsk } from './request-viewer.ts';
import { incidentFor } from './school-sites.ts';
import { readSite } from './typed-site.ts';
import { namesSomebody } from './without-names.ts';

/** Writes down what somebody wants of the filter; a senior leader decides on it. */
export async function askRequest(office: Office, viewer: Viewer, wish: RequestWish): Promise<AskResult> {
  if (!mayAsk(viewer)) return { kind: 'not_yours' };
  const read = readWish(office, wish);
  if (read.kind !== 'wish') return { kind: read.kind };
  const { incidentId } = wish;
  if (incidentId !== null) {
    const isForThem = viewer.powers.includes('review') && (await office.incidents.one(reachOf(viewer), incidentId));
    if (!isForThem || (await incidentFor(office, viewer, incidentId)) !== 'open') return { kind: 'gone' };
  }
  const request = { ...read.request, askedBy: viewer.staffId, askedAt: office.now(), incidentId };
  const same = (await office.filterRequests.waiting()).find((waiting) => isSame(waiting, request));
  // Whoever may not see a colleague's request is not told of it either.
  if (same !== undefined && same.askedBy === viewer.staffId) return { kind: 'same', id: same.id };
  const id = await office.filterRequests.ask(request);
  if (id === null) return { kind: 'full' };
  await auditRequest(office, viewer, 'ask_filter_request', id);
  return { kind: 'asked', id };
}

type Wished = Pick<NewRequest, 'kind' | 'entry' | 'scope' | 'reason' | 'until'>;

/** Some years; a block without an end has none. */
const MOST_AHEAD_MS = 3 * 366 * 24 * 3_600_000;

function readWish(
  office: Office,
  wish: RequestWish,
): { readonly kind: 'wish'; readonly request: Wished } | { readonly kind: AskRefusal } {
  const { kind, until } = wish;
  if (wish.site.length > MAX_REQUEST_SITE) return { kind: 'no_host' };
  const site = readSite(wish.site);
  if (site.kind !== 'entry') return { kind: site.kind };
  const { entry } = site;
  if (office.isWithheldSite(entry)) return { kind: 'illegal' };
  const reason = wish.reason.trim();
  if (reason === '') return { kind: 'no_reason' };
  if (reason.length > MAX_REQUEST_REASON) return { kind: 'reason_too_long' };
  if (namesSomebody(office.roster, reason) || namesSomebody(office.roster, entry)) return { kind: 'names' };
  const scope = scopeOf(wish.scope);
  if (scope === null) return { kind: 'no_group' };
  if (until !== null && until <= office.now()) return { kind: 'past' };
  if (until !== null && until > office.now() + MOST_AHEAD_MS) return { kind: 'too_late' };
  return { kind: 'wish', request: { kind, entry, scope, reason, until } };
}

const MOST_GROUPS = 50;

function scopeOf(scope: RequestScope): RequestScope | null {
  if (scope.kind !== 'groups') return { kind: scope.kind };
  const groups = [...new Set(scope.groups.map((group) => group.trim()).filter((group) => group !== ''))].toSorted();
  return groups.length === 0 || groups.length > MOST_GROUPS ? null : { kind: 'groups', groups };
}

function isSame(one: Wished, other: Wished): boolean {
  const key = ({ kind, entry, scope, until }: Wished) => JSON.stringify([kind, entry, scope, until]);
  return key(one) === key(other);
}
