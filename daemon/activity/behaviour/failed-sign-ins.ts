import type { LogRecord } from '../../../parsers/record.ts';
import { foldAccount, machineName } from '../../identity/account.ts';
import type { Memories } from './memories.ts';
import { type BehaviourSettings, MINUTE_MS, minutesWords, shortNameOf } from './moment.ts';
import { placeOf, placeWords } from './place.ts';
import type { Remembered, Trace } from './remembered.ts';

/*
 * A proxy refuses the first request of every browser, and asks for a name: that is no failure. A refusal that holds a name may be
 * one, or a step on the way to being let in. So only refusals with a name count, at most one in some seconds, because a page asks
 * for twenty things at once; and whatever the same name is let in with takes them back.
 *
 * A device that goes on trying an old password looks the same as a person who tries many; the log does not tell them apart.
 */

const FEWEST = 8;
/** With several names it is soon plain that somebody tries what comes to mind. */
const FEWEST_OF_SEVERAL = 6;
const SEVERAL = 3;
const APART_MS = 4_000;
const WITHIN_MS = 10 * MINUTE_MS;

export interface FailedSignIns {
  /** A request that was refused for want of a good name; the sentence, where that completes a run of them. */
  refused(record: LogRecord): string | null;
  /** True where refusals of the last minutes wait for a success: seldom. */
  isWaiting(at: number): boolean;
  /** A request with a name came through. */
  succeeded(record: LogRecord): void;
}

/** Counts refused sign-ins at one device; told once a day for each. */
export function createFailedSignIns(
  memories: Memories,
  { schoolDayOf }: BehaviourSettings,
  stored: readonly Remembered[],
): FailedSignIns {
  const open = (one: Remembered) => one.behaviour === 'failed-sign-ins' && !one.isTold && one.traces.length > 0;
  const waiting = new Set(stored.filter(open).map(({ subjectKey }) => subjectKey));
  let newest = Math.max(0, ...stored.filter(open).flatMap(({ traces }) => traces.map(({ first }) => first)));

  function keep(place: string, schoolDay: string, memory: { isTold: boolean; traces: readonly Trace[] }): void {
    const key = { behaviour: 'failed-sign-ins', subjectKey: place, part: schoolDay } as const;
    memories.keep(key, { ...memory, keepUntil: schoolDay });
    if (memory.isTold || memory.traces.length === 0) waiting.delete(place);
    else waiting.add(place);
    newest = Math.max(newest, ...memory.traces.map(({ first }) => first));
  }

  return {
    refused(record) {
      const { userName, timestamp: at } = record;
      const place = placeOf(record);
      if (userName === null || place === null || machineName(foldAccount(userName)) !== null) return null;
      const schoolDay = schoolDayOf(at);
      const known = memories.of('failed-sign-ins', place, schoolDay);
      if (known?.isTold === true) return null;
      const failures = withFailure(known?.traces ?? [], shortNameOf(foldAccount(userName)), at);
      if (failures === null) return null;
      const sentence = failureWords(failures, place, foldAccount(userName));
      keep(place, schoolDay, { isTold: sentence !== null, traces: failures });
      return sentence;
    },
    isWaiting: (at) => waiting.size > 0 && at - newest <= WITHIN_MS,
    succeeded(record) {
      const { userName, timestamp } = record;
      const place = placeOf(record);
      if (userName === null || place === null || !waiting.has(place)) return;
      const schoolDay = schoolDayOf(timestamp);
      const known = memories.of('failed-sign-ins', place, schoolDay);
      const name = shortNameOf(foldAccount(userName));
      const left = known?.traces.filter(({ what }) => what !== name) ?? [];
      if (known === null) waiting.delete(place);
      else if (left.length < known.traces.length) keep(place, schoolDay, { isTold: false, traces: left });
    },
  };
}

/** Null where this belongs to a refusal that was counted. */
function withFailure(earlier: readonly Trace[], what: string, at: number): readonly Trace[] | null {
  const recent = earlier.filter(({ first }) => Math.abs(at - first) <= WITHIN_MS);
  if (recent.some(({ first }) => Math.abs(at - first) < APART_MS)) return null;
  return [...recent, { what, first: at, last: at, count: 1 }];
}

function failureWords(failures: readonly Trace[], place: string, account: string): string | null {
  const names = new Set(failures.map(({ what }) => what)).size;
  const needed = names >= SEVERAL ? FEWEST_OF_SEVERAL : FEWEST;
  const [first] = failures;
  const last = failures.at(-1);
  if (failures.length < needed || first === undefined || last === undefined) return null;
  const whose = names === 1 ? `as “${account.slice(0, 40)}”` : `with ${names} different names`;
  return `Signing in ${whose} at ${placeWords(place)} was refused ${failures.length} times within ${minutesWords(last.first - first.first)}`;
}
