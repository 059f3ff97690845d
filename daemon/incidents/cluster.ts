/**
 * A class that is taught about something does the same thing in the same lesson: thirty incidents of one kind are then one item to
 * review. Example: 27 of the 30 Owls searched for "cannabis" between 10:45 and 12:00. Whoever did clearly more or worse stands
 * outside of it and stays an incident of their own, because the worst that can happen here is that a child is hidden among others.
 *
 * What belongs together is worked out anew from all that a class did on one day, so it never matters in which order, or in how many
 * batches, the log was read.
 */
import { isEmbeddedHost } from '../activity/host-facts.ts';
import type { Severity } from '../policy/policy.ts';
import { compareSeverity, isAtLeast } from '../policy/severity.ts';
import { type ClassDay, type ClassPairs, classPairs, type Doing, isShared, type PupilActivity } from './class-day.ts';
import type { IncidentId } from './incident.ts';

/** Why somebody is not counted in with the class. */
export const OUTLIER_REASONS = [
  'first_person',
  'more_serious',
  'much_more',
  'outside_lesson',
  'other_words',
  'other_sites',
  'other_rules',
] as const;
export type OutlierReason = (typeof OUTLIER_REASONS)[number];

export interface Outlier {
  readonly id: IncidentId;
  readonly why: readonly OutlierReason[];
}

/** What a class did together under one rule on one day. */
export interface ClassActivity {
  readonly ruleId: string;
  /** When the lessons began, in epoch milliseconds; in order. */
  readonly lessons: readonly number[];
  /** The words or sites that they had in common, the most common first. */
  readonly topics: readonly string[];
  readonly members: readonly IncidentId[];
  readonly outliers: readonly Outlier[];
  /** Incidents of this activity that somebody has taken up or closed: they stay as they are. */
  readonly apart: readonly IncidentId[];
}

/** Fewer than this are told one by one: an item that holds two is no shorter than the two. */
const FEWEST_TOGETHER = 3;

/** What a class did together on one day, at most one activity for each rule. */
export function activitiesOf(day: ClassDay): readonly ClassActivity[] {
  const pairs = classPairs(day);
  const byRule = Map.groupBy(day.pupils, ({ ruleId }) => ruleId);
  return [...byRule].flatMap(([ruleId, pupils]) => {
    const activity = activityOf(ruleId, pupils, { day, pairs });
    return activity === null ? [] : [activity];
  });
}

interface Known {
  readonly day: ClassDay;
  readonly pairs: ClassPairs;
}

function activityOf(ruleId: string, pupils: readonly PupilActivity[], known: Known): ClassActivity | null {
  const taking = pupils.filter((pupil) => pupil.doings.some((doing) => isShared(known.pairs, ruleId, doing)));
  if (taking.length === 0) return null;
  const usual = { ...usualOf(taking), isOfPages: topicsByPupils(taking, known).every(isEmbeddedHost) };
  const free = taking.filter(({ isUntouched }) => isUntouched);
  const judged = free.map((pupil) => ({ id: pupil.id, why: reasonsOf(pupil, usual, known) }));
  const members = judged.filter(({ why }) => why.length === 0).map(({ id }) => id);
  if (members.length < FEWEST_TOGETHER) return null;
  return {
    ruleId,
    lessons: lessonsOf(taking, known),
    topics: topicsByPupils(taking, known),
    members,
    outliers: judged.filter(({ why }) => why.length > 0),
    apart: taking.filter(({ isUntouched }) => !isUntouched).map(({ id }) => id),
  };
}

/** What most of those who took part did. */
interface Usual {
  readonly severity: Severity;
  readonly events: number;
  /** Sites that stand in the pages of others too, and nothing else: it may be that nobody opened them. */
  readonly isOfPages: boolean;
}

function usualOf(taking: readonly PupilActivity[]): Omit<Usual, 'isOfPages'> {
  const events = taking.map(eventsOf).toSorted((a, b) => a - b);
  const severities = taking.map(({ severity }) => severity).toSorted(compareSeverity);
  const middle = Math.floor((taking.length - 1) / 2);
  return { events: events[middle] ?? 1, severity: severities[middle] ?? 'informational' };
}

function eventsOf({ doings }: PupilActivity): number {
  return doings.reduce((sum, { events }) => sum + events, 0);
}

/** Three times as much, and four more: of one request and three nobody could say which was the lesson. */
const MANY_TIMES = 3;
const MORE_AT_LEAST = 4;

function reasonsOf(pupil: PupilActivity, usual: Usual, known: Known): readonly OutlierReason[] {
  const isCare = known.day.callsForCare(pupil.ruleId);
  const count = eventsOf(pupil);
  const found: Readonly<Record<OutlierReason, boolean>> = {
    first_person:
      (isCare || isAtLeast(usual.severity, 'medium')) && pupil.doings.some(({ isFirstPerson }) => isFirstPerson),
    more_serious: compareSeverity(pupil.severity, usual.severity) > 0,
    much_more: count >= usual.events * MANY_TIMES && count >= usual.events + MORE_AT_LEAST,
    outside_lesson: pupil.doings.some((doing) => !isInClassLesson(pupil.ruleId, doing, known)),
    other_words: isCare && pupil.doings.some((doing) => !isWhollyShared(pupil.ruleId, doing, known)),
    other_sites: usual.isOfPages && pupil.doings.some((doing) => isOfOwnSites(pupil.ruleId, doing, known)),
    other_rules: breaksOtherRules(pupil, known),
  };
  return OUTLIER_REASONS.filter((reason) => found[reason]);
}

function isInClassLesson(ruleId: string, { lesson }: Doing, { pairs }: Known): boolean {
  return lesson !== null && pairs.isLesson(ruleId, lesson);
}

/** Where somebody may need help, words that the class did not use are somebody's own. */
function isWhollyShared(ruleId: string, { lesson, topics }: Doing, { pairs }: Known): boolean {
  return lesson !== null && topics.length > 0 && topics.every((topic) => pairs.has(ruleId, lesson, topic));
}

/** What the pages of a lesson bring along explains no site that stands in none. */
function isOfOwnSites(ruleId: string, doing: Doing, { pairs }: Known): boolean {
  return !isShared(pairs, ruleId, doing) && doing.topics.some((topic) => !isEmbeddedHost(topic));
}

/** In the same lesson, and not what the class did together: what the lesson was about does not explain it. */
function breaksOtherRules(pupil: PupilActivity, known: Known): boolean {
  const { day, pairs } = known;
  const own = day.pupils.filter(({ personId, ruleId }) => personId === pupil.personId && ruleId !== pupil.ruleId);
  return own.some(
    (other) =>
      isAtLeast(other.severity, 'medium') &&
      other.doings.some(
        (doing) => isInClassLesson(pupil.ruleId, doing, known) && !isShared(pairs, other.ruleId, doing),
      ),
  );
}

function lessonsOf(taking: readonly PupilActivity[], { pairs }: Known): readonly number[] {
  const lessons = taking.flatMap(({ ruleId, doings }) =>
    doings.flatMap((doing) => (doing.lesson !== null && isShared(pairs, ruleId, doing) ? [doing.lesson] : [])),
  );
  return [...new Set(lessons)].toSorted((a, b) => a - b);
}

const MOST_TOPICS = 5;

function topicsByPupils(taking: readonly PupilActivity[], { pairs }: Known): readonly string[] {
  const pupils = new Map<string, Set<string>>();
  for (const { ruleId, personId, doings } of taking) {
    for (const { lesson, topics } of doings) {
      for (const topic of topics) {
        if (lesson === null || !pairs.has(ruleId, lesson, topic)) continue;
        pupils.set(topic, (pupils.get(topic) ?? new Set()).add(personId));
      }
    }
  }
  const common = [...pupils].toSorted(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1));
  return common.slice(0, MOST_TOPICS).map(([topic]) => topic);
}
