import { collectPairs, type PairRules } from './pair-rules.ts';

/*
 * ArcSight's common event format, which many products can write:
 *
 *   CEF:0|Forcepoint|Security|8.5.0|148|Transaction blocked|7|act=blocked src=10.44.3.17 msg=a b request=http://games.example/?a\=b
 *   |     vendor     product  ver.  id  name                |  extension: a value runs to the blank in front of the next `key=`
 *   eaten by relays that take it for the name of a program  severity
 *
 * `\|` and `\\` are escapes in the header, `\=`, `\\`, `\n` and `\r` in the extension.
 */

export interface CefHeader {
  readonly vendor: string;
  readonly product: string;
  /** The kind of event: '13056', 'Log', '148'. */
  readonly eventClass: string;
  readonly name: string;
  /** Where the extension begins in the text. */
  readonly extensionStart: number;
}

/** The header of the CEF event that the text from `start` on is, with or without `CEF:`; null where it is none. */
export function cefHeaderAt(text: string, start: number): CefHeader | null {
  const version = /^(?:CEF: ?)?[01](?=\|)/.exec(text.slice(start, start + 8));
  if (version === null) return null;
  const fields: string[] = [];
  let at = start + version[0].length + 1;
  while (fields.length < 6) {
    const end = barAt(text, at);
    if (end < 0) return null;
    fields.push(text.slice(at, end).replace(/\\([|\\])/g, '$1'));
    at = end + 1;
  }
  const [vendor = '', product = '', , eventClass = '', name = ''] = fields;
  return { vendor, product, eventClass, name, extensionStart: at };
}

/** The pairs of an extension under the names that `nameOf` gives them; null where they can be read in two ways. */
export function cefExtension(
  text: string,
  start: number,
  rules: PairRules,
  nameOf: (key: string) => string = (key) => key,
): ReadonlyMap<string, string> | null {
  const collector = collectPairs(rules);
  const keys = [...text.slice(start).matchAll(KEY)];
  keys.forEach((match, place) => {
    const valueStart = start + match.index + match[0].length;
    const next = keys[place + 1];
    const value = text.slice(valueStart, next === undefined ? text.length : start + next.index);
    collector.take(nameOf(match[1] ?? ''), unescaped(value.trim()), true);
  });
  return collector.pairs();
}

/** The value of a custom field, which is known by its label only: `cs2Label=Rule Name cs2=Pupils`. Null where there is none. */
export function labelledValue(pairs: ReadonlyMap<string, string>, label: string): string | null {
  for (const kind of ['cs', 'cn', 'flexString']) {
    for (let number = 1; number <= 6; number++) {
      if (pairs.get(`${kind}${number}Label`) === label) return pairs.get(`${kind}${number}`) ?? null;
    }
  }
  return null;
}

/** Names are no longer than this, which bounds the work of the expression. */
const KEY = /(?:^| )([A-Za-z0-9_][A-Za-z0-9_.-]{0,63})=/g;

/** A line break that somebody typed stays one word with its neighbours apart: a blank. */
function unescaped(value: string): string {
  return value.replace(/\\([=\\|nr])/g, (_, code: string) => (code === 'n' || code === 'r' ? ' ' : code));
}

/** The next bar that no backslash protects, or -1. */
function barAt(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 124) return at;
  }
  return -1;
}
