import { partsOf } from '../../categories/entry.ts';
import { type CheckPlan, hostOfAddress } from '../health/filter-checks/filter-check.ts';
import type { FilterRequest } from '../requests/filter-request.ts';
import type { NewCheck } from '../store/filter-check-rows.ts';
import type { FilterRequests } from '../store/filter-requests.ts';
import { createRequestConfirming } from '../watch-requests.ts';

/** Most that the provider knows of and that are looked at after a round. */
const MOST_LOOKED_AT = 500;

/**
 * What a round found to be done as somebody asked is confirmed: where every check of that site, with every profile that the request is for,
 * came out as was asked. Answers how many were.
 */
export async function confirmRequests(
  filterRequests: FilterRequests,
  plan: Pick<CheckPlan, 'profiles'>,
  checks: readonly NewCheck[],
): Promise<number> {
  const { confirm } = createRequestConfirming(filterRequests);
  let confirmed = 0;
  for (const request of await filterRequests.watched(MOST_LOOKED_AT)) {
    const at = doneAt(request, plan, checks);
    if (at !== null && (await confirm(request.id, { by: 'filter_check', at }))) confirmed += 1;
  }
  return confirmed;
}

/** When the last of the checks was made that show it; null where none does, or one shows the opposite. */
export function doneAt(
  { kind, entry, scope, state }: Pick<FilterRequest, 'kind' | 'entry' | 'scope' | 'state'>,
  { profiles }: Pick<CheckPlan, 'profiles'>,
  checks: readonly NewCheck[],
): number | null {
  if (state.status !== 'told') return null;
  const wanted = kind === 'block' ? 'blocked' : 'allowed';
  const groups = new Map(profiles.map(({ id, group }) => [id, group.toLowerCase()]));
  const about = checks.filter(
    ({ url, profileId, at }) => at > state.told.at && isPartOf(url, entry) && isFor(scope, groups.get(profileId) ?? ''),
  );
  if (about.length === 0 || about.some(({ outcome }) => outcome !== wanted)) return null;
  return Math.max(...about.map(({ at }) => at));
}

function isPartOf(url: string, entry: string): boolean {
  const { host, path } = partsOf(entry);
  const asked = hostOfAddress(url);
  const isHost = asked === host || asked.endsWith(`.${host}`);
  return isHost && (path === '' || (URL.parse(url)?.pathname ?? '').startsWith(path));
}

/** Whoever is neither staff nor a guest is a pupil. */
function isFor(scope: FilterRequest['scope'], group: string): boolean {
  switch (scope.kind) {
    case 'school':
      return true;
    case 'pupils':
      return !['staff', 'guest', 'guests'].includes(group);
    case 'groups':
      return scope.groups.some((one) => one.toLowerCase() === group);
  }
}
