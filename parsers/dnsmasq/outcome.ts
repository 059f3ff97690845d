import { isNowhere } from '../dns/answer.ts';
import type { LookUpOutcome } from '../dns/look-up.ts';
import { isIpAddress } from '../fields/ip-address.ts';
import type { Answer } from './message.ts';

/** What an answer means for one question: an outcome; why no person's look-up has one; `no_address` where another line says it. */
export type AnswerMeaning =
  | { readonly kind: 'outcome'; readonly outcome: LookUpOutcome }
  | { readonly kind: 'local' }
  | { readonly kind: 'by_itself' }
  | { readonly kind: 'no_address' };

const NO_ADDRESS: AnswerMeaning = { kind: 'no_address' };
const LOCAL: AnswerMeaning = { kind: 'local' };
const BY_ITSELF: AnswerMeaning = { kind: 'by_itself' };
const ALLOWED: AnswerMeaning = { kind: 'outcome', outcome: { disposition: 'allowed' } };
const UNKNOWN: AnswerMeaning = { kind: 'outcome', outcome: { disposition: 'unknown' } };

/** What the answer says to somebody who asked for this type. */
export function meaningOf(answer: Answer, type: string): AnswerMeaning {
  switch (answer.from) {
    case 'block_list':
      return blockedBy(answer.source);
    case 'unsure':
      return { kind: 'outcome', outcome: { disposition: 'unknown', filterRule: answer.source } };
    case 'local':
      return LOCAL;
    case 'special':
      return BY_ITSELF;
    case 'own':
      return ownMeaning(answer);
    case 'upstream':
      return upstreamMeaning(answer.value, type);
  }
}

/** True where an answer of this value can be one to a question of this type; a block and "no such name" answer every type. */
export function canAnswer(value: string, type: string): boolean {
  if (isIpAddress(value))
    return value.includes(':') ? type === 'AAAA' || type === 'ANY' : type !== 'AAAA' && hasAddress(type);
  if (value === 'NODATA-IPv4') return type === 'A';
  if (value === 'NODATA-IPv6') return type === 'AAAA';
  if (value === 'NODATA') return !hasAddress(type) || type === 'ANY';
  if (value === 'NXDOMAIN' || isCode(value)) return true;
  return !hasAddress(type) || type === 'ANY';
}

function hasAddress(type: string): boolean {
  return type === 'A' || type === 'AAAA' || type === 'ANY';
}

/** `REFUSED (EDE: blocked)`, `SERVFAIL`. */
function isCode(value: string): boolean {
  return /^(?:REFUSED|SERVFAIL|FORMERR|not implemented)(?: \(EDE: [\w ]{1,40}\))?$/.test(value);
}

function blockedBy(filterRule: string): AnswerMeaning {
  return { kind: 'outcome', outcome: { disposition: 'blocked', filterRule } };
}

/**
 * What dnsmasq answers from its own lines and files. "Nowhere" and "no such name" are how sites are blocked there: `address=/x/#`,
 * `address=/x/`, a hosts file of 0.0.0.0 or, in older lists, of 127.0.0.1. An address inside the school may be a server of its own or a
 * page that says "blocked"; one outside is a search engine's safe address.
 */
function ownMeaning({ value, source }: Answer): AnswerMeaning {
  if (isNowhere(value) || value === '127.0.0.1' || value === '::1' || value === 'NXDOMAIN') return blockedBy(source);
  if (value.startsWith('NODATA')) return value === 'NODATA-IPv4' ? UNKNOWN : NO_ADDRESS;
  return isIpAddress(value) && !isPrivate(value) ? ALLOWED : UNKNOWN;
}

function isPrivate(address: string): boolean {
  return /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|f[cd]|fe80:)/i.test(address);
}

/** Most sites have no address of one kind or another: the question for the other kind says what became of them. */
function upstreamMeaning(value: string, type: string): AnswerMeaning {
  if (isNowhere(value) || /\(EDE: (?:blocked|censored|filtered)\)$/.test(value))
    return { kind: 'outcome', outcome: { disposition: 'blocked' } };
  if (value.startsWith('NODATA')) return type === 'A' ? UNKNOWN : NO_ADDRESS;
  return value === 'NXDOMAIN' || isCode(value) ? UNKNOWN : ALLOWED;
}
