import type { Alarm, Viewer } from '../api/contract.ts';
import { isUnable } from '../health/filter-checks/standing.ts';
import type { StoredStanding } from '../store/filter-check-rows.ts';
import { seesChecks } from './check-viewer.ts';
import type { Office } from './office.ts';

/**
 * What the filter did not do when it was tried. Mails tell of each address by itself, so that one more is told at once; a page says it
 * once for each profile, and only to whoever may know of the checks.
 */
export async function checkAlarms(office: Office, viewer: Viewer | null): Promise<readonly Alarm[]> {
  if (viewer !== null && !seesChecks(viewer)) return [];
  const troubled = await office.filterChecks.troubled();
  if (troubled.length === 0) return [];
  const failed = troubled.filter(({ failedSince }) => failedSince !== null);
  const unable = byProfile(troubled.filter(isUnable)).map(unableAlarm);
  if (viewer === null) return [...failed.map((standing) => failedAlarm([standing])), ...unable];
  return [...byProfile(failed).map(failedAlarm), ...unable];
}

function byProfile(standings: readonly StoredStanding[]): readonly (readonly StoredStanding[])[] {
  return [...Map.groupBy(standings, ({ last }) => last.profileId).values()];
}

function failedAlarm(standings: readonly StoredStanding[]): Alarm {
  const sinces = standings.flatMap(({ failedSince }) => failedSince ?? []);
  const titles = standings.map(({ last }) => `${last.title} (must be ${last.expected})`);
  const [profile = ''] = standings.map(({ last }) => last.profileName);
  return {
    kind: 'filter_check_failed',
    title: titles.length === 1 ? `${profile}: ${titles[0]}` : profile,
    since: Math.min(...sinces),
    failed: titles.length,
    message:
      titles.length === 1
        ? 'The page Filter checks says what was found.'
        : `${titles.slice(0, 3).join('; ')}${titles.length > 3 ? '; and others' : ''}.`,
  };
}

function unableAlarm(standings: readonly StoredStanding[]): Alarm {
  const sinces = standings.flatMap(({ unableSince }) => unableSince ?? []);
  const [profile = ''] = standings.map(({ last }) => last.profileName);
  return { kind: 'filter_check_unable', title: profile, since: Math.min(...sinces), checks: standings.length };
}
