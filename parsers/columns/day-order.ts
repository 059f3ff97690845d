import type { LogSetting } from '../record.ts';

/*
 * `03/02/2026` is the 3rd of February in the United Kingdom and the 2nd of March in the United States, and services of both write to
 * schools. A log is read with the day first until a day cannot be read so: a number above 12, or a day that has not come yet.
 * What was read before may then have been wrong, and that must not pass in silence:
 *
 * - The first line that shows it is not read but reported, so that somebody learns of it; from then on the month stands first.
 * - Where days of both orders were seen, a line whose day fits both is not read any more.
 */

export interface DayOrder {
  /** Decides between two readings of one day, as epoch milliseconds; -1 for one that is impossible. At least one is possible. */
  settle(dayFirstMs: number, monthFirstMs: number): SettledDay;
}

export type SettledDay =
  | { readonly kind: 'day'; readonly dayMs: number }
  | { readonly kind: 'doubtful'; readonly reason: string };

const EARLIER_MAY_BE_WRONG: SettledDay = {
  kind: 'doubtful',
  reason: 'the month stands in front of the day; days above may have been read the wrong way round',
};
const BOTH_SEEN: SettledDay = { kind: 'doubtful', reason: 'day and month stand in two orders in this log' };
/** Clocks differ, and a day is as long as that in another zone. */
const AHEAD_MS = 2 * 86_400_000;

/** Begins with the day first; remembers what the log has shown. */
export function openDayOrder(log: LogSetting): DayOrder {
  let order: 'undecided' | 'day_first' | 'month_first' | 'both' = 'undecided';
  let hasGuessed = false;

  function decide(found: 'day_first' | 'month_first', dayMs: number): SettledDay {
    const wasUndecided = order === 'undecided';
    order = wasUndecided || order === found ? found : 'both';
    return wasUndecided && hasGuessed && found === 'month_first' ? EARLIER_MAY_BE_WRONG : { kind: 'day', dayMs };
  }

  return {
    settle(dayFirstMs, monthFirstMs) {
      if (monthFirstMs < 0) return decide('day_first', dayFirstMs);
      if (dayFirstMs < 0) return decide('month_first', monthFirstMs);
      const latest = log.writtenAt() + AHEAD_MS;
      if (monthFirstMs > latest && dayFirstMs <= latest) return decide('day_first', dayFirstMs);
      if (dayFirstMs > latest && monthFirstMs <= latest) return decide('month_first', monthFirstMs);
      if (order === 'both') return BOTH_SEEN;
      hasGuessed ||= order === 'undecided';
      return { kind: 'day', dayMs: order === 'month_first' ? monthFirstMs : dayFirstMs };
    },
  };
}
