/** What the pupils of one class did on one school day that was flagged, and what of it so many did in one lesson that it was taught. */
import type { Severity } from '../policy/policy.ts';
import type { IncidentId } from './incident.ts';

/** Requests of one incident that have lesson and words in common. */
export interface Doing {
  /** When the lesson began, in epoch milliseconds; null outside of lessons. */
  readonly lesson: number | null;
  /** The words or sites that the rule goes by. */
  readonly topics: readonly string[];
  /** True where somebody speaks of themselves in one of them. */
  readonly isFirstPerson: boolean;
  readonly events: number;
}

/** One incident of one pupil. */
export interface PupilActivity {
  readonly id: IncidentId;
  readonly personId: string;
  readonly ruleId: string;
  readonly severity: Severity;
  /** Nobody has taken it up, closed it or put it back. */
  readonly isUntouched: boolean;
  readonly doings: readonly Doing[];
}

export interface ClassDay {
  /** How many pupils are in the class. */
  readonly size: number;
  readonly pupils: readonly PupilActivity[];
  callsForCare(ruleId: string): boolean;
  /** Never together: whatever may be against the law is for each by itself. */
  isIllegal(ruleId: string): boolean;
}

/** Which words or sites so many pupils had in one lesson that the lesson was about them. */
export interface ClassPairs {
  has(ruleId: string, lesson: number, topic: string): boolean;
  isLesson(ruleId: string, lesson: number): boolean;
}

/** Five friends who dare each other are no lesson, and neither is a handful of a small class. */
const FEWEST = 5;
/** A quarter of thirty: a set that is taught together is no larger, where the roster knows whole years alone. */
const MOST_NEEDED = 8;

/**
 * How many of a class make a lesson of it: a quarter, and five at least. Where somebody may need help it is half of them: a dare that
 * goes round is found with a few, and a lesson has nearly all do the same.
 */
export function pupilsNeeded(size: number, callsForCare: boolean): number {
  const share = callsForCare
    ? Math.min(Math.ceil(size / 2), 2 * MOST_NEEDED)
    : Math.min(Math.ceil(size / 4), MOST_NEEDED);
  return Math.max(FEWEST, share);
}

export function classPairs(day: ClassDay): ClassPairs {
  const pupils = new Map<string, Set<string>>();
  const isLesson = new Set<string>();
  for (const { ruleId, personId, doings } of day.pupils) {
    if (day.isIllegal(ruleId)) continue;
    for (const { lesson, topics } of doings) {
      if (lesson === null) continue;
      for (const topic of topics) {
        const key = keyOf(ruleId, lesson, topic);
        const known = (pupils.get(key) ?? new Set()).add(personId);
        pupils.set(key, known);
        if (known.size >= pupilsNeeded(day.size, day.callsForCare(ruleId))) isLesson.add(keyOf(ruleId, lesson, ''));
      }
    }
  }
  return {
    has: (ruleId, lesson, topic) =>
      (pupils.get(keyOf(ruleId, lesson, topic))?.size ?? 0) >= pupilsNeeded(day.size, day.callsForCare(ruleId)),
    isLesson: (ruleId, lesson) => isLesson.has(keyOf(ruleId, lesson, '')),
  };
}

/** True where at least one of its words or sites is what the class had in common. */
export function isShared(pairs: ClassPairs, ruleId: string, { lesson, topics }: Doing): boolean {
  return lesson !== null && topics.some((topic) => pairs.has(ruleId, lesson, topic));
}

function keyOf(ruleId: string, lesson: number, topic: string): string {
  return `${ruleId}\n${lesson}\n${topic}`;
}
