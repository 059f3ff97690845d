import type { Memories } from './memories.ts';
import { minuteOf } from './moment.ts';
import type { Remembered, Trace } from './remembered.ts';

interface Counted {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly keepUntil: string;
  readonly fewest: number;
}

/**
 * Counts the different minutes in which something was seen, and answers once, when there are enough of them: since when, until when
 * and how many. Null before and after.
 */
export function enoughMinutes(
  memories: Memories,
  key: Pick<Remembered, 'behaviour' | 'subjectKey' | 'part'>,
  { at, keepUntil, fewest }: Counted,
): Trace | null {
  const known = memories.of(key.behaviour, key.subjectKey, key.part);
  const before = known?.traces[0];
  if (known?.isTold === true || (before !== undefined && minuteOf(before.last) >= minuteOf(at))) return null;
  const trace = { what: '', first: before?.first ?? at, last: at, count: (before?.count ?? 0) + 1 };
  const isTold = trace.count >= fewest;
  memories.keep(key, { keepUntil, isTold, traces: [trace] });
  return isTold ? trace : null;
}
