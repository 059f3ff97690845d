import { isIpAddress } from '../fields/ip-address.ts';

/*
 * The words of one message, behind the time and the process. Names end in a dot and hold no blanks (Unbound writes `?` for every odd
 * byte), so the words tell the forms apart:
 *
 *   10.44.3.17 games.example. A IN                                           a question
 *   10.44.3.17 games.example. A IN NXDOMAIN 0.000000 1 39                    what it was answered; more may follow
 *   games.example. always_nxdomain 10.44.3.17@50122 games.example. A IN      a local zone was used
 *   rpz: applied [gambling] bet.example. rpz-nxdomain 10.44.3.17@50122 bet.example. A IN
 */

export interface Asked {
  readonly client: string;
  readonly name: string;
  readonly type: string;
}

/** What a client was answered; `isFromCache` for an answer that was there at once, from the cache or a local zone. */
export interface Reply {
  readonly kind: 'reply';
  readonly asked: Asked;
  readonly code: string;
  readonly isFromCache: boolean;
}

/** A local zone that was used. */
export interface Zone {
  readonly kind: 'zone';
  readonly asked: Asked;
  readonly zone: string;
  readonly zoneType: string;
}

/** A rule of a response policy zone that was used; `list` is its `rpz-log-name`. */
export interface Policy {
  readonly kind: 'policy';
  readonly asked: Asked;
  readonly list: string | null;
  readonly trigger: string;
  readonly action: string;
}

export type Message =
  | { readonly kind: 'question'; readonly asked: Asked }
  | Reply
  | Zone
  | Policy
  | { readonly kind: 'other' }
  | { readonly kind: 'unreadable' };

const OTHER: Message = { kind: 'other' };
const UNREADABLE: Message = { kind: 'unreadable' };
const MOST_WORDS = 20;

/** Reads what stands behind `info: `, `query: ` or `reply: `. */
export function readMessage(text: string): Message {
  const words = text.split(' ', MOST_WORDS);
  if (text.startsWith('rpz: applied ')) return policyIn(words.slice(2).filter((word) => word !== ''));
  const [first = '', second = ''] = words;
  if (isIpAddress(first)) return questionOrReply(words);
  const client = words[2] ?? '';
  if (!first.endsWith('.') || !client.includes('@') || words.length !== 6) return OTHER;
  const asked = askedAt(words, 3, withoutPort(client));
  return asked === null ? UNREADABLE : { kind: 'zone', asked, zone: first, zoneType: second };
}

function questionOrReply(words: readonly string[]): Message {
  const [client = '', name, , , code = '', duration, cached] = words;
  if (name === '-' && words.length >= 8) return OTHER;
  const asked = askedAt(words, 1, client);
  if (asked === null) return UNREADABLE;
  if (words.length === 4) return { kind: 'question', asked };
  const isReply = words.length >= 8 && /^[A-Z0-9]{2,12}$/.test(code);
  return isReply ? { kind: 'reply', asked, code, isFromCache: duration === '0.000000' && cached === '1' } : UNREADABLE;
}

/** `[list] [trigger's kind] trigger action client@port name. TYPE CLASS`, read from its end; the client may be missing. */
function policyIn(words: readonly string[]): Message {
  const at = words.length - 3;
  const before = words[at - 1] ?? '';
  const hasClient = before.includes('@');
  const action = hasClient ? (words[at - 2] ?? '') : before;
  const trigger = words[at - (hasClient ? 3 : 2)];
  const asked = askedAt(words, at, hasClient ? withoutPort(before) : '');
  if (asked === null || trigger === undefined) return UNREADABLE;
  const [, list = null] = /^\[([^\]]{1,200})\]$/.exec(words[0] ?? '') ?? [];
  return { kind: 'policy', asked, list, trigger, action };
}

function askedAt(words: readonly string[], at: number, client: string): Asked | null {
  const [name = '', type = '', dnsClass] = words.slice(at, at + 3);
  const isRead = name.endsWith('.') && /^[A-Z0-9]{1,12}$/.test(type) && dnsClass !== undefined;
  return isRead ? { client, name, type } : null;
}

function withoutPort(client: string): string {
  return client.slice(0, client.lastIndexOf('@'));
}
