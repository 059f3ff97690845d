/**
 * A harmless request that somebody has made on purpose, again and again, and that must come out as an incident would. While it
 * does, all of the way is known to work; when it does not, the furthest that it came says where to look.
 */

import { wasExpectedBetween } from './expected-times.ts';

/** How far it came: each stage holds all before it. `told`: what an alert needs was done for it. */
export const CANARY_STAGES = ['arrived', 'understood', 'categorised', 'judged', 'stored', 'told'] as const;
export type CanaryStage = (typeof CANARY_STAGES)[number];

/** What tells the canary from all other requests; one of the two at least. */
export interface CanaryMarks {
  /** Lower case. Nobody asks for it but on purpose. */
  readonly host: string | null;
  /** The whole of a search, in small letters. */
  readonly search: string | null;
}

/** The furthest that it came in one batch of lines. */
export interface CanarySight {
  readonly stage: 'arrived' | 'understood' | 'categorised' | 'judged';
  /** Why it came no further; null for one that was judged. */
  readonly reason: string | null;
  /** Of its line, which is the same when it is read again. */
  readonly id: string;
}

export interface CanaryTimes {
  readonly everyMs: number;
  /** How long its way may take. */
  readonly withinMs: number;
  /** lessons: it is missed only while there are lessons, because the device that asks for it is off at other times. */
  readonly when: 'lessons' | 'always';
}

/** What is known of it at one moment; times are epoch milliseconds. */
export interface CanaryTraces {
  readonly startedAt: number;
  /** When it last came all the way; null where it never did. */
  readonly toldAt: number | null;
  /** The newest that came not so far. */
  readonly stopped: { readonly at: number; readonly stage: CanaryStage; readonly reason: string | null } | null;
  /** Whether any other line came since it was last told. */
  readonly otherLinesAt: number | null;
}

export interface CanaryMissing {
  /** When it last came all the way, or when we began to wait for it. */
  readonly since: number;
  /** Null where nothing of it came at all. */
  readonly lastStage: CanaryStage | null;
  readonly message: string;
}

/** So long after the last that came all the way, one is missing. */
export function canaryPatienceMs({ everyMs, withinMs }: CanaryTimes): number {
  return everyMs + withinMs;
}

/**
 * Whether the canary is missing at `now`, and what of it was last seen; null while all is well. Once missed, it is missing until
 * one comes: a break ends nothing.
 */
export function missingCanary(
  times: CanaryTimes,
  traces: CanaryTraces,
  now: number,
  isLessonTime: (timestamp: number) => boolean,
): CanaryMissing | null {
  const patienceMs = canaryPatienceMs(times);
  const since = Math.max(traces.toldAt ?? 0, traces.startedAt);
  if (now - since <= patienceMs) return null;
  // A device that is switched on when lessons begin has its time to ask.
  const isExpected = (at: number) => times.when === 'always' || (isLessonTime(at) && isLessonTime(at - patienceMs));
  if (!wasExpectedBetween(since + patienceMs, now, isExpected)) return null;
  const stopped = traces.stopped !== null && traces.stopped.at > (traces.toldAt ?? 0) ? traces.stopped : null;
  return {
    since: traces.toldAt ?? traces.startedAt,
    lastStage: stopped?.stage ?? null,
    message: stopped === null ? nothingCame(traces, since) : STOPPED[stopped.stage](stopped.reason ?? ''),
  };
}

function nothingCame({ otherLinesAt }: CanaryTraces, since: number): string {
  return otherLinesAt !== null && otherLinesAt > since
    ? 'Other lines arrive, and its own does not: what asks for it has stopped, or asks past the filter.'
    : 'Nothing that the filter writes reaches Filterwatch, or what asks for the test request has stopped.';
}

const STOPPED: Readonly<Record<CanaryStage, (reason: string) => string>> = {
  arrived: (reason) => `Its line arrived and was no request to us (${reason}). Look at the format of the log.`,
  understood: () => 'Its line was understood, and its address or search was not recognised. Look at the lists.',
  categorised: () => 'It was recognised, and the policy did not flag it. Tell whoever looks after Filterwatch.',
  judged: () => 'It was flagged, and could not be saved. Look at the store and the disk.',
  stored: (reason) =>
    `It was saved, and no alert could be sent for it. ${reason === '' ? 'Look at mail and at jobs.' : reason}`,
  told: () => 'The last one came too late.',
};
