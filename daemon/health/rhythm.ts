/** Whether a log comes as it does on other school days: pure, from the figures of single hours. */

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

/** Fewer days say nothing of what is usual. */
export const FEWEST_DAYS = 3;
/** In an hour with fewer lines than this, a few devices more or less make half of it. */
const ENOUGH_RECORDS = 200;
/** Of records with a user name: below the first there are no names worth missing; a fall below a quarter of what is usual is a fault. */
const NAMES_ARE_USUAL = 0.3;
const OF_USUAL_NAMES = 0.25;
const OF_USUAL_RECORDS = 0.5;

/**
 * What is wrong with an hour that is over, beside the same hour of other school days (in any order). Nothing is said of an hour that is
 * usually quiet, nor before three days are known.
 */
export function rhythmFaults(hour: HourFigures, others: readonly HourFigures[]): readonly RhythmFault[] {
  if (others.length < FEWEST_DAYS) return [];
  return [...volumeFault(hour, others), ...namesFault(hour, others)];
}

function volumeFault({ records }: HourFigures, others: readonly HourFigures[]): readonly RhythmFault[] {
  const usual = median(others.map((one) => one.records));
  if (usual < ENOUGH_RECORDS || records >= usual * OF_USUAL_RECORDS) return [];
  return [{ kind: 'volume_low', records, usual: Math.round(usual) }];
}

function namesFault({ records, withUserName }: HourFigures, others: readonly HourFigures[]): readonly RhythmFault[] {
  if (records < ENOUGH_RECORDS) return [];
  const usual = median(others.map((one) => (one.records === 0 ? 0 : one.withUserName / one.records)));
  if (usual < NAMES_ARE_USUAL || withUserName / records >= usual * OF_USUAL_NAMES) return [];
  return [{ kind: 'names_gone', records, withUserName }];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
