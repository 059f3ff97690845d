/** Each behaviour and what looks like it, as requests among those of the day; the weeks before hold what grows over weeks. */
import type { BehaviourId } from '../../../daemon/activity/behaviour/remembered.ts';
import type { Act, Stage } from '../behaviour-days/stage.ts';
import type { SignOn } from './library.ts';
import type { WholeRequest } from './request.ts';

/** What a log that names nobody cannot show, whatever else is known: names that were tried or are strange stand in logs alone. */
export const SHOWN_BY_NAMES: ReadonlySet<BehaviourId> = new Set(['failed-sign-ins', 'unknown-account']);

export function behaviourRequests({ acts, roster }: Stage): readonly WholeRequest[] {
  const known = new Set(roster.map(({ account }) => account));
  return acts.map((act) => requestOf(act, known));
}

function requestOf({ at, scene, result }: Act, known: ReadonlySet<string>): WholeRequest {
  const record = result.kind === 'record' ? result.record : result.kind === 'skipped' ? result.refused : undefined;
  if (record === undefined) throw new Error('A scene is of requests.');
  const { clientIp, userName, urlDomain, url, method, contentType, fetchDest, userAgent, searchTerms } = record;
  const path = searchTerms === null ? pathOf(url) : `/search?q=${encodeURIComponent(searchTerms)}`;
  const isOpened = fetchDest === 'document';
  const isStopped = record.disposition === 'blocked';
  return {
    startedAt: at,
    durationMs: 0,
    client: clientIp ?? '',
    account: userName,
    host: urlDomain,
    path,
    method: method ?? 'GET',
    contentType,
    bytes: 4_000,
    fetch:
      fetchDest === null
        ? null
        : { dest: fetchDest, mode: isOpened ? 'navigate' : 'no-cors', site: 'none', isByUser: isOpened },
    referrer: null,
    userAgent: userAgent ?? '-',
    truth: isOpened ? 'person' : 'page',
    who: userName !== null && known.has(userName) ? `person:${userName}` : null,
    scene,
    ...(result.kind === 'skipped' ? { refused: 'sign_in' as const } : isStopped ? { refused: 'filter' as const } : {}),
  };
}

function pathOf(url: string | null): string {
  return url === null ? '/' : new URL(url).pathname;
}

/** A sign-on is believed for nine hours. */
const SIGNS_ON_AGAIN_MS = 4 * 3_600_000;

/** What the school's sign-ons would have told of them: whoever comes to a device signs on, whoever takes over does too. */
export function behaviourSignOns(requests: readonly WholeRequest[]): readonly SignOn[] {
  const last = new Map<string, { account: string; at: number }>();
  return requests
    .toSorted((one, other) => one.startedAt - other.startedAt)
    .flatMap(({ client: address, account, startedAt }): readonly SignOn[] => {
      const before = last.get(address);
      if (account === null || (before?.account === account && startedAt - before.at < SIGNS_ON_AGAIN_MS)) return [];
      last.set(address, { account, at: startedAt });
      return [{ at: startedAt, account, address, what: 'in' }];
    });
}
