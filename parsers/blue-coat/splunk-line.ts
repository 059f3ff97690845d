import { BLANK_LINE, isBlank } from '../fields/blank-line.ts';
import { pairsIn } from '../fields/key-value.ts';
import { readSyslogHeader } from '../fields/syslog-header.ts';
import { authorityStart, hostIn } from '../fields/url-host.ts';
import { repairUtf8 } from '../fields/utf8.ts';
import type { ParseResult } from '../record.ts';
import { recordFromProxy } from './request.ts';

/*
 *   <111>1 2026-01-31T09:12:44Z proxy bluecoat - splunk_format - c-ip=10.44.3.17 … cs-User-Agent="Mozilla/5.0" cs-username=okafor.t …
 *
 * The user agent stands in front of the user name, and nothing says that quotes in it are escaped. So a line has two readings, and is
 * not read, where a name that matters comes twice, where something stands right behind a closing quote, or where the address is of
 * another host than `cs-host`. The time is that of the header, which nobody types.
 */

const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of pairs as the proxy writes them' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'more than one way to read the line' };
const ONCE = ['c-ip', 'cs-username', 'sc-filter-result', 'cs-host', 'c-url', 'date', 'time', 'sc-status'];

/** Reads a line of name=value pairs; malformed where it is none. */
export function readSplunkLine(line: string): ParseResult {
  if (isBlank(line)) return BLANK_LINE;
  if (!line.includes('sc-filter-result=') || !line.includes('c-ip=')) return OTHER;
  const header = readSyslogHeader(line);
  const message = repairUtf8(` ${line.slice(header.messageStart).trimEnd()}`);
  const isTorn = /="[^"]*"[^ ]/.test(message);
  if (isTorn || ONCE.some((name) => isTwiceIn(message, ` ${name}=`))) return TWO_READINGS;
  const pairs = new Map([...pairsIn(message, 0)].map(([name, text]) => [name.toLowerCase(), text]));
  if (!pairs.has('c-ip') || !pairs.has('sc-filter-result')) return OTHER;
  if (header.time !== null) pairs.set('arrived', header.time);
  return namesTwoHosts(pairs) ? TWO_READINGS : recordFromProxy(pairs);
}

function namesTwoHosts(pairs: ReadonlyMap<string, string>): boolean {
  const host = pairs.get('cs-host') ?? '-';
  const url = pairs.get('c-url') ?? '-';
  const start = authorityStart(url);
  return host !== '-' && start >= 0 && hostIn(url, start, url.length) !== hostIn(host, 0, host.length);
}

function isTwiceIn(text: string, part: string): boolean {
  const first = text.indexOf(part);
  return first >= 0 && text.indexOf(part, first + part.length) >= 0;
}
