import { cefExtension, cefHeaderAt, labelledValue } from '../fields/cef.ts';
import { leefHeaderAt, leefPairs } from '../fields/leef.ts';
import { collectPairs, pairRules } from '../fields/pair-rules.ts';
import type { SyslogHeader } from '../fields/syslog-header.ts';
import { repairUtf8 } from '../fields/utf8.ts';

/*
 *   <134>1 2026-01-31T09:12:44Z cp CheckPoint 2345 - [action:"Block"; product:"URL Filtering"; resource:"http://games.example/"; …]
 *   … CheckPoint 2345 - [Fields@1.3.6.1.4.1.2620 Action="Block" …]: the same with `=` and blanks
 *   time=1769850764|hostname=cp|product=URL Filtering|action=Block|resource=http://games.example/|…
 *   CEF:0|Check Point|URL Filtering|Check Point|Log|URL Filtering|Unknown|act=Block request=http://games.example/ suser=Tom Okafor (okafor.t) rt=1769850764000 …
 *   LEEF:2.0|Check Point|URL Filtering|1.0|Block|cat=URL Filtering⇥devTime=1769850764⇥…
 *
 * The order of the names is free, so a name that decides must not be written twice with two values.
 */

/** The values of a line by the names of Check Point; null for one that says nothing. */
export type Values = (name: string) => string | null;

export type ExporterForm =
  | { readonly kind: 'form'; readonly values: Values }
  | { readonly kind: 'two_readings' | 'other' };

const OTHER: ExporterForm = { kind: 'other' };
const TWO_READINGS: ExporterForm = { kind: 'two_readings' };
const RULES = pairRules({
  typed: '',
  once: 'action product resource src src_user_name src_machine_name time loguid http_host method app_category',
  early: '',
});

/** Which of the forms a line has, and its values. */
export function readExporterForm(line: string, header: SyslogHeader): ExporterForm {
  const message = repairUtf8(line.slice(header.messageStart).trimEnd());
  const data = header.structuredData;
  if (data?.startsWith('[') === true && message === '') return fromBrackets(repairUtf8(data));
  if (message.startsWith('[')) return fromBrackets(message);
  return /^time=\d{10,13}\|/.test(message) ? fromBars(message) : fromEventFormat(message);
}

function formOf(pairs: ReadonlyMap<string, string> | null): ExporterForm {
  if (pairs === null) return TWO_READINGS;
  if (!pairs.has('product') || !pairs.has('action')) return OTHER;
  return { kind: 'form', values: (name) => saidOrNull(pairs.get(name)) };
}

function saidOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' || text === '-' || text === 'N/A' ? null : text;
}

/** Within the quotes a backslash takes the meaning from the next character. */
function fromBrackets(text: string): ExporterForm {
  const collector = collectPairs(RULES);
  let at = FIELDS.exec(text.slice(0, 60))?.[0].length ?? 1;
  while (at < text.length && text.charCodeAt(at) !== 93) {
    const [all, key = ''] = NAME.exec(text.slice(at, at + 80)) ?? [];
    if (all === undefined) return OTHER;
    const start = at + all.length;
    const end = quoteAt(text, start);
    collector.take(nameOf(key), text.slice(start, end).replace(/\\(["\\\]])/g, '$1'), end < text.length);
    at = end + 1;
    const gap = GAP.exec(text.slice(at, at + 4))?.[0] ?? '';
    if (gap === '' && at < text.length && text.charCodeAt(at) !== 93) return TWO_READINGS;
    at += gap.length;
  }
  return formOf(collector.pairs());
}

const FIELDS = /^\[[A-Za-z]{1,16}@[\d.]{1,32} /;
const NAME = /^([A-Za-z_][\w.-]{0,63})[:=]"/;
const GAP = /^(?:; ?| )/;

function quoteAt(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== 34) at += text.charCodeAt(at) === 92 ? 2 : 1;
  return Math.min(at, text.length);
}

function fromBars(message: string): ExporterForm {
  const collector = collectPairs(RULES);
  for (const cell of message.split('|')) {
    const equals = cell.indexOf('=');
    if (equals > 0) collector.take(cell.slice(0, equals), cell.slice(equals + 1), true);
    else if (cell !== '') collector.doubt();
  }
  return formOf(collector.pairs());
}

function fromEventFormat(message: string): ExporterForm {
  const cef = cefHeaderAt(message, 0);
  if (cef !== null) {
    if (cef.vendor !== 'Check Point') return OTHER;
    const pairs = cefExtension(message, cef.extensionStart, RULES, nameOf);
    return pairs === null ? TWO_READINGS : formOf(withProduct(pairs, cef.product, labelledRule(pairs)));
  }
  const leef = leefHeaderAt(message, 0);
  if (leef === null || leef.vendor !== 'Check Point') return OTHER;
  const pairs = leefPairs(message, leef, RULES, nameOf);
  if (pairs === null) return TWO_READINGS;
  return formOf(withProduct(new Map([['action', leef.eventId], ...pairs]), leef.product, null));
}

function labelledRule(pairs: ReadonlyMap<string, string>): string | null {
  return labelledValue(pairs, 'Rule Name') ?? labelledValue(pairs, 'Application Rule Name');
}

function withProduct(
  pairs: ReadonlyMap<string, string>,
  product: string,
  rule: string | null,
): ReadonlyMap<string, string> {
  return new Map([...(rule === null ? [] : [['rule_name', rule] as const]), ...pairs, ['product', product]]);
}

/** The names of CEF and LEEF by those of Check Point. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['act', 'action'],
  ['Action', 'action'],
  ['request', 'resource'],
  ['url', 'resource'],
  ['suser', 'src_user_name'],
  ['usrName', 'src_user_name'],
  ['shost', 'src_machine_name'],
  ['dhost', 'http_host'],
  ['rt', 'time'],
  ['devTime', 'time'],
  ['requestMethod', 'method'],
  ['requestClientApplication', 'user_agent'],
  ['web_client_type', 'user_agent'],
  ['requestContext', 'referrer'],
  ['in', 'received_bytes'],
  ['out', 'sent_bytes'],
  ['dpt', 'service'],
  ['dstPort', 'service'],
]);

function nameOf(key: string): string {
  return NAMES.get(key) ?? key;
}
