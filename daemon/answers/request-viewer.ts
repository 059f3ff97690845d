import type { RequestAction, Viewer } from '../api/contract.ts';
import type { FilterRequest } from '../requests/filter-request.ts';

type Power = Viewer['powers'][number];

const ASK: readonly Power[] = ['review', 'referred', 'keep_running'];
/** Whoever decides on them, reviews, or talks with the provider sees all of them; others see their own. */
const SEE_ALL: readonly Power[] = ['authorise', 'review', 'keep_running'];
const TALK: readonly Power[] = ['authorise', 'keep_running'];

export function mayAsk(viewer: Viewer): boolean {
  return hasOne(viewer, ASK);
}

export function seesAllRequests(viewer: Viewer): boolean {
  return hasOne(viewer, SEE_ALL);
}

/** Whoever keeps the filter running or authorises: they tell the provider, and hand out what the filter fetches with. */
export function mayTalkToProvider(viewer: Viewer): boolean {
  return hasOne(viewer, TALK);
}

export function mayDecideOn(viewer: Viewer, { state, askedBy }: Pick<FilterRequest, 'state' | 'askedBy'>): boolean {
  return state.status === 'asked' && askedBy !== viewer.staffId && viewer.powers.includes('authorise');
}

/** What this viewer may do with it as it stands; mail apart, which depends on the settings. */
export function actionsFor(
  viewer: Viewer,
  request: FilterRequest,
  { isMailed, now }: { readonly isMailed: boolean; readonly now: number },
): readonly RequestAction[] {
  const { state, askedBy, until } = request;
  const isOver = until !== null && until <= now;
  const isOwn = askedBy === viewer.staffId;
  const talks = mayTalkToProvider(viewer) && !isOver;
  switch (state.status) {
    case 'asked':
      return [
        ...(mayDecideOn(viewer, request) ? [...(isOver ? [] : (['authorise'] as const)), 'refuse' as const] : []),
        ...(isOwn ? (['withdraw'] as const) : []),
      ];
    case 'authorised':
      return talks ? [...(isMailed ? (['send'] as const) : []), 'tell'] : [];
    case 'sending':
      return talks ? ['tell'] : [];
    case 'told':
      return mayTalkToProvider(viewer) ? ['confirm'] : [];
    case 'confirmed':
    case 'refused':
    case 'withdrawn':
      return [];
  }
}

function hasOne({ powers }: Viewer, wanted: readonly Power[]): boolean {
  return powers.some((power) => wanted.includes(power));
}
