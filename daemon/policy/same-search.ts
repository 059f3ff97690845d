import type { LogRecord } from '../../parsers/record.ts';
import { copyOf } from '../identity/bounded-map.ts';
import type { RuleId } from './policy.ts';

/*
 * A search box asks for suggestions on every key, the finished search follows, and then its second page and its pictures. A
 * person did one thing: "how to b", "how to buy", "how to buy vapes" is one search. The first text that goes against a rule is
 * judged, and what extends or shortens it within seconds passes as the same.
 */

/** A search that goes against a rule. */
export interface Search {
  readonly subjectKey: string;
  readonly ruleId: RuleId;
  readonly text: string;
  /** What makes the search a new one when it changes, however alike the text is; '' where nothing does. */
  readonly evidence: string;
  /** A search that is let through after it was blocked is news. */
  readonly disposition: LogRecord['disposition'];
  readonly timestamp: number;
}

export interface SearchMemory {
  /** True where this is the search that was judged just before; otherwise it is remembered. */
  isSame(search: Search): boolean;
}

interface Remembered {
  readonly text: string;
  readonly timestamp: number;
}

/** Between two keys, or between the last key and the next page of results, people rest no longer. */
const SAME_SEARCH_MS = 15_000;
const MAX_REMEMBERED = 50_000;
/** What lies beyond is compared no more: nobody types it within seconds. */
const MAX_TEXT = 200;

/** Remembers the searches of the last seconds; when it is full it forgets them, which costs a second mention and hides nothing. */
export function createSearchMemory(maxRemembered = MAX_REMEMBERED): SearchMemory {
  const last = new Map<string, Remembered>();

  function remember(key: string, text: string, timestamp: number): void {
    if (last.size >= maxRemembered && !last.has(key)) last.clear();
    // What holds a piece of the line would keep the whole batch of lines in memory.
    last.set(copyOf(key), { text: copyOf(text), timestamp });
  }

  return {
    isSame({ subjectKey, ruleId, text, evidence, disposition, timestamp }) {
      const typed = text.slice(0, MAX_TEXT).trim().toLowerCase();
      const key = `${ruleId}\n${evidence}\n${subjectKey}`;
      const through = `through\n${key}`;
      const stopped = `stopped\n${key}`;
      // The finished search may be blocked where the suggestions came through: it is part of what was already told.
      const known = disposition === 'blocked' ? [through, stopped] : [through];
      const isSame = known.some((one) => continues(last.get(one), typed, timestamp));
      remember(disposition === 'blocked' ? stopped : through, typed, timestamp);
      return isSame;
    },
  };
}

function continues(earlier: Remembered | undefined, text: string, timestamp: number): boolean {
  if (earlier === undefined || Math.abs(timestamp - earlier.timestamp) >= SAME_SEARCH_MS) return false;
  return text.startsWith(earlier.text) || earlier.text.startsWith(text);
}
