import type { LookUpOutcome } from '../dns/look-up.ts';
import { asObject, type JsonObject, memberOf, textOf } from '../fields/json-object.ts';

/** The numbers of `Reason`, as AdGuard Home counts them; what is not here, an error for one, says nothing of the site. */
const NOT_FOUND_IN_LISTS = 0;
const ALLOW_LIST = 1;
const BLOCK_LIST = 3;
const SAFE_BROWSING = 4;
const PARENTAL_CONTROL = 5;
const SAFE_SEARCH = 7;
const BLOCKED_SERVICE = 8;

/** What became of a look-up. */
export function outcomeOf(result: JsonObject | null, answer: string | null): LookUpOutcome {
  const reason = memberOf(result, 'Reason') ?? NOT_FOUND_IN_LISTS;
  const filterRule = ruleIn(result);
  switch (reason) {
    case NOT_FOUND_IN_LISTS:
      return { disposition: isFound(answer) ? 'allowed' : 'unknown' };
    case ALLOW_LIST:
      return { disposition: 'allowed', filterRule };
    case BLOCK_LIST:
      return { disposition: 'blocked', filterRule };
    case SAFE_BROWSING:
      return { disposition: 'blocked', filterRule, filterCategory: 'Safe Browsing' };
    case PARENTAL_CONTROL:
      return { disposition: 'blocked', filterRule, filterCategory: 'Parental Control' };
    case BLOCKED_SERVICE:
      return { disposition: 'blocked', filterRule, filterCategory: textOf(result, 'ServiceName') };
    // The search engine is reached, at the address where it hides what is not for children.
    case SAFE_SEARCH:
      return { disposition: 'allowed', filterRule, filterCategory: 'Safe Search' };
    // 9 to 11: given another address, by the school's own line. That may be a server of its own or a page that says "blocked".
    default:
      return { disposition: 'unknown', filterRule };
  }
}

function ruleIn(result: JsonObject | null): string | null {
  const rules = memberOf(result, 'Rules');
  const first = Array.isArray(rules) ? asObject(rules[0]) : null;
  return textOf(first, 'Text') ?? textOf(result, 'Rule');
}

/** The answer is a packet in base64; the low half of its fourth byte is the response code, 0 where the name was found. */
function isFound(answer: string | null): boolean {
  const start = answer?.slice(0, 8) ?? '';
  if (!/^[A-Za-z0-9+/]{8}$/.test(start)) return false;
  return (atob(start).charCodeAt(3) & 0x0f) === 0;
}
