import { type CheckVerdict, isUnable, verdictOf } from '../health/filter-checks/standing.ts';
import type { StoredCheck, StoredStanding } from '../store/filter-check-rows.ts';

const VERDICTS: Readonly<Record<CheckVerdict, string>> = {
  passed: 'as it must be',
  failed: 'WRONG',
  not_clear: 'not clear',
  not_made: 'could not be asked',
};

/** 'Pupils: A casino (http://casino.example/) must be blocked: as it must be (blocked, block_status, status 403).' */
export function checkSentence(check: StoredCheck): string {
  const { profileName, title, url, expected, outcome, why, evidence } = check;
  const seen = [outcome, why, ...(evidence.status === null ? [] : [`status ${evidence.status}`])].join(', ');
  return `${profileName}: ${title} (${url}) must be ${expected}: ${VERDICTS[verdictOf(outcome, expected)]} (${seen}).`;
}

/** The same with since when it stands, in school time. */
export function standingSentence(standing: StoredStanding, zone: string): string {
  const { last, failedSince } = standing;
  const stands = failedSince === null ? '' : ` Wrong since ${timeIn(failedSince, zone)}.`;
  const unable = isUnable(standing) ? ` Could not be asked ${standing.unableTimes} times running.` : '';
  return `${checkSentence(last)} Last checked ${timeIn(last.at, zone)}.${stands}${unable}`;
}

/** '2026-11-30 07:30'. */
function timeIn(at: number, zone: string): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return moment.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
