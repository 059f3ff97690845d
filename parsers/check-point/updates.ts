import { ownText } from '../fields/own-text.ts';
import type { LogRecord } from '../record.ts';

/** The states of one log come within minutes of each other; of too many the oldest is forgotten. */
const MOST_REMEMBERED = 4_000;

/**
 * Tells whether a record is a later state of one that was seen: a gateway sends a log again, under the same `loguid`, when bytes or time
 * spent have grown. Another verdict or another address is news.
 */
export function openUpdates(): (logUid: string | null, record: LogRecord) => boolean {
  const seen = new Set<string>();
  return (logUid, record) => {
    if (logUid === null) return false;
    const state = `${logUid} ${record.disposition} ${record.url ?? record.urlDomain}`;
    if (seen.has(state)) return true;
    seen.add(ownText(state));
    const [oldest] = seen;
    if (seen.size > MOST_REMEMBERED && oldest !== undefined) seen.delete(oldest);
    return false;
  };
}
