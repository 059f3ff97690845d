import type { LogSetting } from '../record.ts';

/*
 * `03/02/2026` is the 3rd of February in the United Kingdom and the 2nd of March in the United States, and services of both write to
 * schools. A log is read in its usual order (the day first; the month first beside AM and PM) until a day cannot be read so: a number
 * above 12, or a day that has not come yet. What was read before may then have been wrong, and that must not pass in silence:
 *
 * - The first line that shows it is not read but reported, so that somebody learns of it; from then on the order is the one it showed.
 * - Where days of both orders were seen, a line whose day fits both is not read any more.
 */

export type UsualOrder = 'day_first' | 'month_first';

export interface DayOrder {
  /**
   * Decides between two readings of one day, as epoch milliseconds; -1 for one that is impossible. At least one is possible. `usual`
   * counts until the log has shown its own order.
   */
  settle(dayFirstMs: number, monthFirstMs: number, usual: UsualOrder): SettledDay;
}

export type SettledDay =
  | { readonly kind: 'day'; readonly dayMs: number }
  | { readonly kind: 'doubtful'; readonly reason: string };

const EARLIER_MAY_BE_WRONG: Readonly<Record<UsualOrder, SettledDay>> = {
  month_first: {
    kind: 'doubtful',
    reason: 'the month stands in front of the day; days above may have been read the wrong way round',
  },
  day_first: {
    kind: 'doubtful',
    reason: 'the day stands in front of the month; days above may have been read the wrong way round',
  },
};
const BOTH_SEEN: SettledDay = { kind: 'doubtful', reason: 'day and month stand in two orders in this log' };
/** Clocks differ, and a day is as long as that in another zone. */
const AHEAD_MS = 2 * 86_400_000;

/** Begins with the usual order; remembers what the log has shown. */
export function openDayOrder(log: LogSetting): DayOrder {
  let order: 'undecided' | UsualOrder | 'both' = 'undecided';
  const guessed = new Set<UsualOrder>();

  function decide(found: UsualOrder, dayMs: number): SettledDay {
    const isLate = order === 'undecided' && [...guessed].some((guess) => guess !== found);
    order = order === 'undecided' || order === found ? found : 'both';
    return isLate ? EARLIER_MAY_BE_WRONG[found] : { kind: 'day', dayMs };
  }

  return {
    settle(dayFirstMs, monthFirstMs, usual) {
      if (monthFirstMs < 0) return decide('day_first', dayFirstMs);
      if (dayFirstMs < 0) return decide('month_first', monthFirstMs);
      const latest = log.writtenAt() + AHEAD_MS;
      if (monthFirstMs > latest && dayFirstMs <= latest) return decide('day_first', dayFirstMs);
      if (dayFirstMs > latest && monthFirstMs <= latest) return decide('month_first', monthFirstMs);
      if (order === 'both') return BOTH_SEEN;
      const taken = order === 'undecided' ? usual : order;
      if (order === 'undecided') guessed.add(usual);
      return { kind: 'day', dayMs: taken === 'month_first' ? monthFirstMs : dayFirstMs };
    },
  };
}
