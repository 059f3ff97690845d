import type { LogRecord } from '../../parsers/record.ts';
import { copyOf } from '../identity/bounded-map.ts';
import type { RuleId } from './policy.ts';

/*
 * One page makes a device look up many names, and each of them several times: for IPv4, for IPv6, for HTTPS, again after a minute
 * because the answer may be kept no longer. A person did one thing, so one look-up is judged and the others pass as its repeats.
 */

/** A look-up that goes against a rule. */
export interface LookUp {
  readonly subjectKey: string;
  readonly ruleId: RuleId;
  /** The list's entry or the filter's label: all names of one site have the same. */
  readonly evidence: string;
  /** A site that is let through after it was blocked is news. */
  readonly disposition: LogRecord['disposition'];
  readonly timestamp: number;
}

export interface LookUpMemory {
  /** True where a person would say that this was seen before; otherwise it is remembered. */
  isRepeat(lookUp: LookUp): boolean;
}

/** Answers are kept for minutes, and a browser that stays open asks again when they have run out. */
const SAME_SITE_MS = 10 * 60_000;
/** The names that one page needs are looked up within moments: other sites of its kind are part of it. */
const SAME_PAGE_MS = 5_000;
const MAX_REMEMBERED = 50_000;

/** Remembers the look-ups of the last minutes; when it is full it forgets them, which costs a second mention and hides nothing. */
export function createLookUpMemory(maxRemembered = MAX_REMEMBERED): LookUpMemory {
  const lastSeen = new Map<string, number>();

  function wasSeenWithin(key: string, timestamp: number, withinMs: number): boolean {
    const last = lastSeen.get(key);
    return last !== undefined && Math.abs(timestamp - last) < withinMs;
  }
  function remember(key: string, timestamp: number): void {
    if (lastSeen.size >= maxRemembered && !lastSeen.has(key)) lastSeen.clear();
    // A key that holds a piece of the line would keep the whole batch of lines in memory.
    lastSeen.set(copyOf(key), timestamp);
  }

  return {
    isRepeat({ subjectKey, ruleId, evidence, disposition, timestamp }) {
      const page = `${disposition}\n${ruleId}\n${subjectKey}`;
      const site = `${page}\n${evidence}`;
      const isKnown = wasSeenWithin(site, timestamp, SAME_SITE_MS);
      // An open tab asks for what was blocked again and again by itself: while it goes on, that is one attempt. What was let
      // through and is still in use is mentioned again after a while.
      if (!isKnown || disposition === 'blocked') remember(site, timestamp);
      if (isKnown) return true;
      if (wasSeenWithin(page, timestamp, SAME_PAGE_MS)) return true;
      remember(page, timestamp);
      return false;
    },
  };
}
