/** Whether a log comes as it does on other school days: pure, from the figures of single hours. */

import { LIMITS } from './limits.ts';

/** What a log was in one hour of school time. */
export interface HourFigures {
  /** Lines that were understood. */
  readonly records: number;
  /** Of them, those that carry a user name. */
  readonly withUserName: number;
}

export type RhythmFault =
  /** Less than half of what the same hour of other school days brings. */
  | { readonly kind: 'volume_low'; readonly records: number; readonly usual: number }
  /** Most lines carried a user name on other school days, and hardly any does now. */
  | { readonly kind: 'names_gone'; readonly records: number; readonly withUserName: number };

/** What an hour of other school days brings, in their middle; null where too few are known. */
export interface UsualHour {
  readonly records: number;
  /** Of its records, from 0 to 1. */
  readonly namedShare: number;
  readonly days: number;
}

export function usualHour(others: readonly HourFigures[]): UsualHour | null {
  if (others.length < LIMITS.fewestDays) return null;
  const namedShare = median(others.map((one) => (one.records === 0 ? 0 : one.withUserName / one.records)));
  return { records: median(others.map((one) => one.records)), namedShare, days: others.length };
}

/**
 * What is wrong with an hour that is over, beside the same hour of other school days (in any order). Nothing is said of an hour that is
 * usually quiet, nor before three days are known.
 */
export function rhythmFaults(hour: HourFigures, others: readonly HourFigures[]): readonly RhythmFault[] {
  const usual = usualHour(others);
  return usual === null ? [] : [...volumeFault(hour, usual), ...namesFault(hour, usual)];
}

function volumeFault({ records }: HourFigures, { records: usual }: UsualHour): readonly RhythmFault[] {
  if (usual < LIMITS.enoughRecords || records >= usual * LIMITS.ofUsualRecords) return [];
  return [{ kind: 'volume_low', records, usual: Math.round(usual) }];
}

function namesFault({ records, withUserName }: HourFigures, { namedShare }: UsualHour): readonly RhythmFault[] {
  if (records < LIMITS.enoughRecords) return [];
  if (namedShare < LIMITS.namesAreUsual || withUserName / records >= namedShare * LIMITS.ofUsualNames) return [];
  return [{ kind: 'names_gone', records, withUserName }];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
