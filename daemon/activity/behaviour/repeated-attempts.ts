import type { CategoryId } from '../../../categories/category.ts';
import { requestSite } from '../request-address.ts';
import type { Memories } from './memories.ts';
import { type BehaviourSettings, MINUTE_MS, type Moment, minutesWords, type Observe, shortNameOf } from './moment.ts';
import type { Trace } from './remembered.ts';

/*
 * A page that is loaded again by itself asks for the same address, and one page's parts are asked for within moments. What counts is a
 * new address each time, some seconds apart. Where the log does not show that a person asked, a new site each time. Look-ups show too
 * little: an app asks for many names, for as long as it is open.
 */

const FEWEST = 5;
/** Beyond what the rule itself waits for: where ten attempts are still a matter for the lesson, eleven are no other. */
const BEYOND_RULE = 3;
const WITHIN_MS = 15 * MINUTE_MS;
const APART_MS = 10_000;

/** Tells once a day, for each subject that the policy does not allow, that somebody went on trying after being stopped. */
export function createRepeatedAttempts(memories: Memories, settings: BehaviourSettings): Observe {
  return (moment) => {
    const { record, subjectKey, schoolDay, at } = moment;
    if (record.disposition !== 'blocked' || record.kind === 'dns' || subjectKey === 'nobody') return null;
    const stopped = stoppedFor(moment);
    if (stopped === null) return null;
    const { category, fewest } = stopped;
    const key = { behaviour: 'repeated-attempts', subjectKey, part: `${schoolDay} ${category}` } as const;
    const known = memories.of(key.behaviour, subjectKey, key.part);
    if (known?.isTold === true) return null;
    const attempts = withAttempt(known?.traces ?? [], targetOf(moment), at);
    if (attempts === null) return null;
    const isTold = attempts.length >= fewest;
    memories.keep(key, { keepUntil: schoolDay, isTold, traces: attempts });
    return isTold ? attemptsWords(attempts, settings.subjectOf(category)) : null;
  };
}

function stoppedFor(moment: Moment): { readonly category: CategoryId; readonly fewest: number } | null {
  const { matches, school } = moment;
  for (const match of matches) {
    const attempts = school.attemptsOf(match.category, moment);
    if (attempts === null || school.isExcused(match, matches)) continue;
    return { category: match.category, fewest: Math.max(FEWEST, attempts + BEYOND_RULE) };
  }
  return null;
}

function targetOf({ record, initiator }: Moment): string {
  if (record.searchTerms !== null) return shortNameOf(record.searchTerms.trim().toLowerCase());
  return shortNameOf(initiator === 'person' ? (record.url ?? record.urlDomain) : requestSite(record));
}

/** Null where this is nothing new. */
function withAttempt(earlier: readonly Trace[], what: string, at: number): readonly Trace[] | null {
  const recent = earlier.filter(({ first }) => Math.abs(at - first) <= WITHIN_MS);
  const isNew = recent.every((one) => one.what !== what && Math.abs(at - one.first) >= APART_MS);
  return isNew ? [...recent, { what, first: at, last: at, count: 1 }] : null;
}

function attemptsWords(attempts: readonly Trace[], subject: string): string {
  const times = attempts.map(({ first }) => first);
  const lasted = Math.max(...times) - Math.min(...times);
  return `The filter stopped ${attempts.length} different addresses or searches about ${subject} within ${minutesWords(lasted)}`;
}
