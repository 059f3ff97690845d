import { isIpAddress } from '../fields/ip-address.ts';

/*
 * What named says of a client. A name is escaped (`\032` for a blank, `\(` for a bracket), so it holds no blank and ends at the next one;
 * the name in brackets behind the client, too, and is the one that was asked for, also where a rule was met by what it leads to.
 */

export interface Asked {
  readonly client: string;
  readonly port: string;
  readonly name: string;
}

/** A rule of a response policy zone that was met. */
export interface Rewrite {
  readonly kind: 'rewrite';
  readonly asked: Asked;
  readonly type: string;
  readonly action: string;
  /** '' where the line does not name it. */
  readonly rule: string;
}

/** `code` is the response code, where it is in the same line. */
export type AskedLine =
  | { readonly kind: 'question'; readonly asked: Asked; readonly type: string; readonly code: string | null }
  | { readonly kind: 'response'; readonly asked: Asked; readonly type: string; readonly code: string }
  | Rewrite;

export type ClientLine = AskedLine | { readonly kind: 'other' } | { readonly kind: 'unreadable' };

const OTHER: ClientLine = { kind: 'other' };
const UNREADABLE: ClientLine = { kind: 'unreadable' };
const CLIENT =
  /^client (?:@0x[0-9a-f]{1,16} )?([0-9A-Fa-f.:%\w]{2,60})#(\d{1,5})(?:\/key [\w.-]{1,200})?(?: \(([^ ]{1,1100})\))?: (?:view [\w.-]{1,100}: )?(?:(?:UDP|TCP): )?/;

/**
 * `CEF:0|Infoblox|NIOS|9.0|RPZ-QNAME|NXDOMAIN|7|app=DNS dst=10.44.0.2 src=10.44.3.17 spt=50122 view=_default qtype=A
 * msg="rpz QNAME NXDOMAIN rewrite bet.example [A] via bet.example.rpz.school" CAT=RPZ`: how Infoblox sends the use of a rule.
 */
const INFOBLOX_RULE =
  /^CEF:0\|Infoblox\|NIOS\|[^|]{1,40}\|RPZ-[A-Z-]{1,12}\|[\w-]{1,20}\|\d{1,2}\|app=DNS dst=\S{2,60} src=([0-9A-Fa-f.:]{2,45}) spt=(\d{1,5}) view=\S{1,100} qtype=([A-Z0-9]{1,10}) msg="rpz [A-Z-]{2,12} ([\w-]{2,12}) rewrite ([^ "]{1,1100}) \[[A-Z0-9]{1,10}\] via ([^ "]{1,1100})"/;

/** True for the use of a rule as Infoblox sends it. */
export function isInfobloxRule(message: string): boolean {
  return message.startsWith('CEF:0|Infoblox|NIOS|') && message.includes('|RPZ-');
}

/** Reads a message that begins with `client `, or the use of a rule as Infoblox sends it. */
export function readClientLine(message: string): ClientLine {
  if (isInfobloxRule(message)) return infobloxRuleIn(message);
  const [head, client = '', port = '', name] = CLIENT.exec(message) ?? [];
  if (head === undefined || !isIpAddress(client.replace(/%.*$/, ''))) return UNREADABLE;
  const words = message.slice(head.length).split(' ', MOST_WORDS);
  const asked = { client, port, name: name ?? '' };
  if (words[0] === 'query:' || words[0] === 'response:') return questionIn(words, asked);
  if (words[0] === 'rpz' || words[0] === 'disabled') return rewriteIn(words, asked);
  return OTHER;
}

const MOST_WORDS = 24;

/** `query: name IN A +E(0)K (10.44.0.2)`; Infoblox: `query: name IN A response: NXDOMAIN +A …`. */
function questionIn(words: readonly string[], asked: Asked): ClientLine {
  const [verb, name = '', dnsClass = '', type = '', next, code] = words;
  if (next === undefined || !/^[A-Z0-9]{1,10}$/.test(type) || !/^(?:IN|CH|HS|CLASS\d+)$/.test(dnsClass))
    return UNREADABLE;
  // Versions before 9.9 have no name in brackets.
  const question = { ...asked, name };
  if (dnsClass !== 'IN') return OTHER;
  if (verb === 'response:') return { kind: 'response', asked: question, type, code: next };
  return { kind: 'question', asked: question, type, code: next === 'response:' && code !== undefined ? code : null };
}

/** `rpz QNAME NXDOMAIN rewrite name/A/IN via rule`, `disabled rpz …`; the words from `via` on are missing in old versions. */
function rewriteIn(words: readonly string[], asked: Asked): ClientLine {
  const isDisabled = words[0] === 'disabled';
  const [, trigger = '', action = '', verb, rewritten = '', via, rule] = isDisabled ? words.slice(1) : words;
  const type = /\/([A-Z0-9]{1,10})\/IN$/.exec(rewritten)?.[1];
  if (verb !== 'rewrite' || !/^[A-Z-]{2,12}$/.test(trigger)) return OTHER;
  const name = asked.name === '' ? rewritten.replace(/\/[A-Z0-9]{1,10}\/IN$/, '') : asked.name;
  if (type === undefined) return UNREADABLE;
  return {
    kind: 'rewrite',
    asked: { ...asked, name },
    type,
    action: isDisabled ? 'Disabled' : action,
    rule: via === 'via' ? (rule ?? '') : '',
  };
}

function infobloxRuleIn(message: string): ClientLine {
  const [head, client = '', port = '', type = '', action = '', name = '', rule = ''] =
    INFOBLOX_RULE.exec(message) ?? [];
  return head === undefined ? UNREADABLE : { kind: 'rewrite', asked: { client, port, name }, type, action, rule };
}
