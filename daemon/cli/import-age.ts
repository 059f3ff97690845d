import type { LineCount } from '../examine/tally.ts';

const HOUR_MS = 3_600_000;

/** How many requests happened before the log's first day, so that the night's work takes them out of it again. */
export function olderThanKept(lineCounts: readonly LineCount[], firstDayAt: number): number {
  const old = lineCounts.filter(({ kind, hour }) => kind === 'record' && hour + HOUR_MS <= firstDayAt);
  return old.reduce((sum, { lines }) => sum + lines, 0);
}

/** Said at the end of an import; null where nothing was too old. */
export function ageSentence(older: number, keptFor: string): string | null {
  if (older === 0) return null;
  const are = older === 1 ? 'request is' : 'requests are';
  return `${older.toLocaleString('en-GB')} ${are} older than ${keptFor}, which is how long the log is kept: it leaves them out from the next night on. Incidents and figures stay.`;
}
