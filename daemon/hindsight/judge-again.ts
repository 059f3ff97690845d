import { isNeverSilenced } from '../../categories/never-silenced.ts';
import { isEmbeddedHost } from '../activity/host-facts.ts';
import { startAlone } from '../activity/initiator.ts';
import type { Initiator, Start } from '../activity/start.ts';
import { attemptKeyOf } from '../identity/subject-key.ts';
import { createJudgeRecord, type Judged, type Steps } from '../pipeline.ts';
import { createAttemptLedger } from '../policy/attempts.ts';
import { createJudge } from '../policy/judge.ts';
import { createLookUpMemory } from '../policy/look-ups.ts';
import { createSearchMemory } from '../policy/same-search.ts';
import { compareSeverity } from '../policy/severity.ts';
import { createIsQuietened } from '../policy/suppression.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import type { Difference, DifferenceKind, Rooms, Understanding } from './look.ts';
import { keyOfMatches, matchesNow, summedOf, withoutSummed } from './matches.ts';

/**
 * Judges kept records of one school day as the corridor would have judged them, had it known then what is known now. Who it was and
 * whose rules applied stay as they were. The records must come in order of time, and hold all that counts towards the same rules.
 */
export function createJudgeAgain(rooms: Rooms, now: Understanding): (archived: ArchivedRecord) => Judged {
  let current: ArchivedRecord | null = null;
  const judgeRecord = createJudgeRecord(
    stepsFor(rooms, now, () => {
      if (current === null) throw new Error('A record is judged before it is there.');
      return current;
    }),
  );
  return (archived) => {
    current = archived;
    return judgeRecord(archived.record);
  };
}

function stepsFor(rooms: Rooms, now: Understanding, current: () => ArchivedRecord): Steps {
  const { catalogue, policy, suppressions } = now;
  const isQuietened = createIsQuietened(suppressions, { ...rooms, isNeverSilenced });
  let start: Start | null = null;
  return {
    identify: () => current().identity,
    audience: () => current().audience,
    groupsOf: rooms.groupsOf,
    categorise: () => matchesNow(catalogue, current()),
    initiatorOf(record, matches) {
      const kept = keptInitiator(current(), matches);
      const alone = startAlone(record, matches);
      // Where the request alone shows the same, it is what shows it.
      start = kept === null || kept === alone.initiator ? alone : null;
      return kept ?? alone.initiator;
    },
    // What was around a request then is not kept; what was concluded from it is.
    lastStart: () => start,
    periodAt: rooms.periodAt,
    schoolDayOf: rooms.schoolDayOf,
    attemptKeyOf,
    judge: createJudge(policy, rooms.dayAndTime, isQuietened).judge,
    // Who looked for help weeks ago is not looked for now.
    begins: () => false,
    support: () => null,
    attempts: createAttemptLedger([]),
    lookUps: createLookUpMemory(),
    searches: createSearchMemory(),
    // What was remembered that day is not there any more; what it came to is.
    transfers: { counts: () => false, add: () => null, changes: () => [], refused: () => 0 },
    behaviour: { observe: () => summedOf(current()), refusedSignIn: () => null },
    afterFlag: () => null,
    // None of them is kept.
    isOwnCheck: () => false,
  };
}

/**
 * What was concluded when the line was read, where it holds: nothing new is known of the host, or what was asked for around it told
 * that a person, the page of another site, or a clock, had asked. Null where the request must be weighed again, which it then is
 * alone.
 */
function keptInitiator({ initiator, matches, record }: ArchivedRecord, now: Judged['matches']): Initiator | null {
  const before = withoutSummed(matches);
  if (keyOfMatches(now) === keyOfMatches(before)) return initiator;
  if (startAlone(record, before).initiator !== 'unclear') return null;
  switch (initiator) {
    case 'person':
      return startAlone(record, now).initiator === 'unclear' ? initiator : null;
    case 'page':
      return isEmbeddedHost(record.urlDomain) ? initiator : null;
    case 'software':
      return initiator;
    default:
      return null;
  }
}

/** What has changed between what was said then and what would be said now; null where nothing that a person would notice has. */
export function differenceBetween(archived: ArchivedRecord, again: Judged): Difference | null {
  const kind = kindOf(archived.verdict, again.verdict);
  return kind === null ? null : { kind, archived, again };
}

function kindOf(then: Verdict, now: Verdict): DifferenceKind | null {
  if (then.outcome === 'pass') return now.outcome === 'flag' ? 'newly_flagged' : null;
  if (now.outcome === 'pass') return 'no_longer_flagged';
  if (compareSeverity(now.severity, then.severity) > 0) return 'more_serious';
  return now.ruleId === then.ruleId && now.severity === then.severity ? null : 'otherwise';
}
