import { type JsonObject, jsonObjectAt, objectOf, textOf } from '../fields/json-object.ts';

/** The values of a line by name; null for one that says nothing (`NA`, `None`, `Unknown`). */
export type ZscalerValue = (name: string) => string | null;

export type ZscalerFeed =
  | { readonly kind: 'web' | 'dns'; readonly value: ZscalerValue }
  | { readonly kind: 'other_feed' | 'written_twice' | 'typed' | 'none' };

/*
 * Feeds are templates that the customer writes. These two are those that Zscaler offers:
 *
 *   {"sourcetype":"zscalernss-web","event":{"datetime":"2026-01-31 09:12:44","action":"Blocked",…}}
 *   2026-01-31 09:12:44⇥reason=…⇥action=Blocked⇥…⇥user=…⇥url=…⇥vendor=Zscaler⇥…
 *
 * Relays write the tab as `#011`, which anybody can type too, and the user agent stands in front of the user. So a name that comes
 * twice with two values makes the line unreadable, and so does one that not every feed holds directly behind what was typed.
 */
export function feedOf(message: string): ZscalerFeed {
  if (message.startsWith('{')) return jsonFeed(jsonObjectAt(message));
  const separator = message.includes('\t') ? '\t' : '#011';
  return /^"?[\w:, +-]{8,40}"?(?:\t|#011)[\w.]{1,40}=/.test(message)
    ? pairFeed(message.split(separator), separator === '#011')
    : NONE;
}

const NONE: ZscalerFeed = { kind: 'none' };

function jsonFeed(object: JsonObject | null): ZscalerFeed {
  const sourceType = textOf(object, 'sourcetype') ?? '';
  const event = objectOf(object, 'event') ?? object;
  const value: ZscalerValue = (name) => saidOrNull(textOf(event, name));
  if (sourceType.startsWith('zscalernss-')) return feedNamed(sourceType.slice('zscalernss-'.length), value);
  if (textOf(event, 'urlsupercategory') !== null && textOf(event, 'ClientIP') !== null) return { kind: 'web', value };
  return NONE;
}

function feedNamed(name: string, value: ZscalerValue): ZscalerFeed {
  return name === 'web' || name === 'dns' ? { kind: name, value } : { kind: 'other_feed' };
}

function pairFeed(cells: readonly string[], isRelayed: boolean): ZscalerFeed {
  const pairs = new Map<string, string>([['datetime', withoutQuotes(cells[0] ?? '')]]);
  for (const cell of cells.slice(1)) {
    const equals = cell.indexOf('=');
    if (equals <= 0) continue;
    const [name, text] = [cell.slice(0, equals).trim(), withoutQuotes(cell.slice(equals + 1))];
    if ((pairs.get(name) ?? text) !== text) return { kind: 'written_twice' };
    pairs.set(name, text);
  }
  if (isRelayed && mayBeTyped(cells, pairs)) return { kind: 'typed' };
  const value: ZscalerValue = (name) => saidOrNull(pairs.get(name) ?? null);
  if (pairs.has('dns_req')) return { kind: 'dns', value };
  const isZscaler = pairs.get('vendor') === 'Zscaler' || pairs.has('urlsupercategory');
  if (!isZscaler) return NONE;
  return pairs.has('url') || pairs.has('hostname') ? { kind: 'web', value } : { kind: 'other_feed' };
}

const TYPED = new Set(['useragent', 'url', 'referer', 'refererURL']);
/** Names of every web feed: one that was typed would come twice, once with its true value; behind it stands what Zscaler wrote. */
const CERTAIN = new Set(['product', 'vendor', 'ClientIP', 'hostname']);
/** Names that decide something and that many feeds lack. */
const OPTIONAL = new Set(
  'datetime time tz location login clientip clientpublicIP devicehostname clt_sip dns_req reqaction resaction'.split(
    ' ',
  ),
);

/** True where a name may be a part of an address or of a browser's name; and where the line is of two feeds at once. */
function mayBeTyped(cells: readonly string[], pairs: ReadonlyMap<string, string>): boolean {
  if (pairs.has('dns_req') && [...TYPED, 'hostname'].some((name) => pairs.has(name))) return true;
  const seen = new Set<string>();
  let isBehindTyped = false;
  for (const cell of cells.slice(1)) {
    const name = cell.slice(0, Math.max(cell.indexOf('='), 0)).trim();
    if (CERTAIN.has(name) ? seen.has(name) : isBehindTyped && OPTIONAL.has(name)) return true;
    if (TYPED.has(name)) isBehindTyped = true;
    else if (CERTAIN.has(name)) isBehindTyped = false;
    seen.add(name);
  }
  return false;
}

/** Some templates put quotes around values that have some already. */
function withoutQuotes(text: string): string {
  return text.replace(/^"{1,2}/, '').replace(/"{1,2}$/, '');
}

const NOTHING = new Set(['', '-', 'NA', 'N/A', 'None', 'Unknown']);

function saidOrNull(text: string | null): string | null {
  return text === null || NOTHING.has(text) ? null : text;
}
