import { isIpAddress } from '../fields/ip-address.ts';
import { isBlockReason, isSpecialName, isUnsureReason } from './reasons.ts';

/*
 * The message of one line, behind `dnsmasq[812]: ` and, with `log-queries=extra`, behind the number and the client of its question:
 *
 *   query[A] games.example from 10.44.3.17
 *   gravity blocked games.example is 0.0.0.0
 *   17 10.44.3.17/50122 reply www.example.org is 192.0.2.10
 *
 * A name may hold blanks and even ` is 0.0.0.0`, a text that is answered may hold anything. So a name counts only where it is one word
 * at its place, and an answer only where it is exactly one that dnsmasq writes.
 */

export type Message =
  | { readonly kind: 'question'; readonly name: string; readonly type: string; readonly client: string }
  | Answer
  | { readonly kind: 'other'; readonly reason: string }
  | { readonly kind: 'unreadable' };

export interface Answer {
  readonly kind: 'answer';
  readonly name: string;
  /** Who knew it: a server above, this resolver's own settings, its list of devices, or a list of what is blocked; `unsure`: Pi-hole could not look it up; `special`: a name that software asks for by itself. */
  readonly from: 'upstream' | 'own' | 'local' | 'block_list' | 'unsure' | 'special';
  /** The file, or the reason as Pi-hole names it. */
  readonly source: string;
  readonly value: string;
}

const UNREADABLE: Message = { kind: 'unreadable' };
const NO_NAME: Message = { kind: 'other', reason: 'name that no site can have' };
const FORWARDED: Message = { kind: 'other', reason: 'question that was sent on' };
const STEP: Message = { kind: 'other', reason: 'step on the way to an answer' };
const PROGRAM: Message = { kind: 'other', reason: 'message of the resolver' };

/** Reads a message without the number of its question. */
export function readMessage(text: string): Message {
  if (text.startsWith('query[')) return readQuestion(text);
  if (/^(?:forwarded|dnssec-query\[|dnssec-retry\[|auth\[|non-query opcode) ?/.test(text)) return FORWARDED;
  if (/^(?:validation|ipset add|nftset add|dnssec-\w+) /.test(text)) return STEP;
  if (text === 'reply is truncated' || text === 'reply query is duplicate') return STEP;
  return readAnswer(text) ?? (looksLikeAnswer(text) ? UNREADABLE : PROGRAM);
}

/** The client stands last and holds no blank, so whatever else is behind `from` belongs to the name. */
function readQuestion(text: string): Message {
  const typeEnd = text.indexOf('] ');
  const from = text.lastIndexOf(' from ');
  const client = text.slice(from + 6);
  if (typeEnd < 0 || from < typeEnd + 2 || !isIpAddress(client.replace(/%.*$/, ''))) return UNREADABLE;
  return { kind: 'question', name: text.slice(typeEnd + 2, from), type: text.slice(6, typeEnd), client };
}

const SOURCES: ReadonlyMap<string, Answer['from']> = new Map([
  ['reply', 'upstream'],
  ['cached', 'upstream'],
  ['cached-stale', 'upstream'],
  ['config', 'own'],
  ['auth', 'own'],
  ['DHCP', 'local'],
]);

function readAnswer(text: string): Message | null {
  const blank = text.indexOf(' ');
  const word = text.slice(0, blank);
  const from = SOURCES.get(word) ?? (isHostsFile(word) ? 'own' : null);
  if (from === null) return readBlocked(text);
  const nameEnd = text.indexOf(' ', blank + 1);
  if (nameEnd < 0) return null;
  const name = text.slice(blank + 1, nameEnd);
  if (!text.startsWith(' is ', nameEnd)) return text.includes(' is ', nameEnd) ? NO_NAME : null;
  const value = text.slice(nameEnd + 4);
  if (/^blocked (?:during CNAME inspection|due to upstream response)/.test(value)) return STEP;
  return { kind: 'answer', name, from, source: word, value };
}

function isHostsFile(word: string): boolean {
  return word.startsWith('/');
}

/** `gravity blocked games.example is 0.0.0.0`: such an answer is never a text, so it is read from its end. */
function readBlocked(text: string): Message | null {
  const nameEnd = text.lastIndexOf(' is ');
  const nameStart = text.lastIndexOf(' ', nameEnd - 1) + 1;
  if (nameEnd <= nameStart || nameStart === 0) return null;
  const source = text.slice(0, nameStart - 1);
  const from = fromOf(source);
  if (from === null) return null;
  return { kind: 'answer', name: text.slice(nameStart, nameEnd), from, source, value: text.slice(nameEnd + 4) };
}

function fromOf(words: string): Answer['from'] | null {
  if (isBlockReason(words)) return 'block_list';
  if (isUnsureReason(words)) return 'unsure';
  if (isSpecialName(words)) return 'special';
  return words === 'Pi-hole hostname' ? 'local' : null;
}

/** A line that seems to say what became of a name, in words that we do not know: the first sign of a changed format. */
function looksLikeAnswer(text: string): boolean {
  const value = text.slice(text.lastIndexOf(' is ') + 4);
  return text.includes(' is ') && (isIpAddress(value) || /^(?:NXDOMAIN|NODATA(?:-IPv[46])?|<[A-Z]+>)$/.test(value));
}
