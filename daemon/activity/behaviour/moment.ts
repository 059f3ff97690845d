import type { CategoryId, CategoryMatch } from '../../../categories/category.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import type { DeviceKind, DeviceRow } from '../../identity/devices.ts';
import type { Audience, Identity } from '../../identity/identity.ts';
import type { Refusal } from '../../identity/refusals.ts';
import type { Initiator } from '../initiator.ts';
import type { Warning } from '../warning.ts';
import type { BehaviourId } from './remembered.ts';

/** What is known of one record before it is judged. */
export interface Sighting {
  readonly record: LogRecord;
  readonly identity: Identity;
  readonly audience: Audience;
  readonly groups: readonly string[];
  readonly matches: readonly CategoryMatch[];
  readonly initiator: Initiator;
  /** The part of the school day. */
  readonly period: string;
}

/** What the school has said, as far as behaviour is held against it. */
export interface SchoolFacts {
  /** How many accounts the roster holds. */
  readonly rosterSize: number;
  /** By `personId`: what parents refused. */
  readonly refused: ReadonlyMap<string, readonly Refusal[]>;
  readonly warnings: readonly Warning[];
  /** What the school's list of devices says of the device that a record came from; null where it is not on it. */
  deviceOf(record: LogRecord): DeviceRow | null;
  /** From which attempt on the rule that does not allow it to these people then speaks itself; null where it is allowed, or is no matter of conduct. */
  attemptsOf(category: CategoryId, whose: Pick<Sighting, 'audience' | 'groups' | 'period'>): number | null;
  /** True where another match of the same request says that it is fine after all: a helpline that the filter puts under suicide. */
  isExcused(match: CategoryMatch, matches: readonly CategoryMatch[]): boolean;
  /** The category that a rule is about; null for a rule that is not in force any more. */
  categoryOfRule(ruleId: string): CategoryId | null;
}

/** What stays the same while the program runs. */
export interface BehaviourSettings {
  schoolDayOf(timestamp: number): string;
  /** 'Tuesday 10:42' in school time. */
  dayAndTime(timestamp: number): string;
  /** What a user agent says that the device is; null where it does not. */
  deviceKindOf(userAgent: string | null): DeviceKind | null;
  /** Names of the taxonomy: a behaviour is a category too. */
  categoryOf(behaviour: BehaviourId): CategoryId;
  /** What comes after "about" in a sentence: 'getting round the filter'. */
  subjectOf(category: CategoryId): string;
}

/** One record with all that the behaviours ask about it; made for a few of them only. */
export interface Moment extends Sighting {
  readonly at: number;
  readonly schoolDay: string;
  /** Names whose doing it is; behind a shared account each device counts for itself. */
  readonly subjectKey: string;
  /** Names the device as surely as the log allows; null where it shows none. */
  readonly place: string | null;
  readonly kind: DeviceKind | null;
  readonly school: SchoolFacts;
}

/** Asked about a moment, one behaviour says its sentence when it is complete, and null nearly always. */
export type Observe = (moment: Moment) => string | null;

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** The same day some days later or earlier: '2026-11-30' and 2 make '2026-12-02'. */
export function dayAfter(schoolDay: string, days: number): string {
  return new Date(Date.parse(`${schoolDay}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function minuteOf(timestamp: number): number {
  return Math.floor(timestamp / MINUTE_MS);
}

/** '1 minute', '12 minutes'. */
export function minutesWords(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS));
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** A short name for a text that need not be remembered itself: other people's accounts, addresses of pages. */
export function shortNameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
