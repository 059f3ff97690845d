import { type CefHeader, cefExtension, cefHeaderAt } from '../fields/cef.ts';
import { type PairForm, PLAIN_PAIRS, readPairs } from '../fields/key-value.ts';
import { type PairRules, pairRules } from '../fields/pair-rules.ts';
import { repairUtf8 } from '../fields/utf8.ts';

/*
 *   date=2026-01-31 time=09:12:44 devname="FW" devid="FGT…" eventtime=1769850764120455001 tz="+0000" logid="0316013056" type="utm" …
 *   date=2026-01-31,time=09:12:44,devname="FW",devid="FGT…",…
 *   CEF:0|Fortinet|Fortigate|v7.2.4|13056|utm:webfilter ftgd_blk blocked|4|deviceExternalId=FGT… FTNTFGTlogid=0316013056 cat=utm:webfilter …
 *
 * User, address and kind of the line stand in front of everything that a pupil can type, in all versions.
 */

/** The values of a line by the names that FortiOS gives them; null for one that says nothing. */
export type Values = (name: string) => string | null;

export interface FortigateLine {
  readonly kind: 'pairs';
  readonly values: Values;
  /** True where the line has two readings: then the values are only those in front of what was typed, and what is behind it is unknown. */
  readonly isDoubtful: boolean;
}

export type FortigatePairs =
  | FortigateLine
  /** Only the kind of the line is to be believed of these values. */
  | { readonly kind: 'two_readings'; readonly values: Values }
  | { readonly kind: 'other' };

/** The pairs of a message, whichever of the three forms it is written in. */
export function readFortigatePairs(line: string, start: number): FortigatePairs {
  const message = repairUtf8(line.slice(start).trimEnd());
  const cef = cefHeaderAt(message, 0);
  if (cef !== null) return cef.vendor === 'Fortinet' ? cefPairs(message, cef) : OTHER;
  const beginning = BEGINNING.exec(message)?.[0];
  if (beginning === undefined) return OTHER;
  const rules = isTransaction(message) ? TRANSACTION_RULES : RULES;
  const { pairs, isDoubtful } = readPairs(message, 0, beginning.endsWith(',') ? COMMAS : PLAIN_PAIRS, rules);
  // The verdict on a transaction is `utmaction`, which stands behind the address; `action` is that of the firewall.
  const isVerdictHidden = isDoubtful && rules === TRANSACTION_RULES;
  return known(isVerdictHidden ? new Map([...pairs, ['action', '']]) : pairs, isDoubtful);
}

const OTHER: FortigatePairs = { kind: 'other' };
/** FortiAnalyzer puts what it knows in front of the line that it passes on; some relays eat the date with their header. */
const BEGINNING =
  /^(?:(?:logver|timestamp|itime|tz|devname|devid|vd)=(?:"[^"]{0,64}"|[^ ,"]{0,64})[ ,]){0,7}(?:date=\d{4}-\d\d-\d\d[ ,]|(?=time=))time=\d\d:\d\d:\d\d[ ,]/;
const COMMAS: PairForm = { bareEndsAt: 'next_key', quotes: '"', separator: ',' };

const RULES = pairRules({
  typed: 'hostname url agent referralurl rawdata qname keyword from to contenttype',
  once: 'action utmaction eventtype hostname qname catdesc keyword agent profile referralurl httpmethod',
  early: 'date time eventtime logid type subtype user srcip clientip srcmac srcname',
});

/** FortiProxy writes these with the user behind the address, and the number of the session between the two. */
const TRANSACTION_RULES: PairRules = { ...RULES, resumes: new Set(['sessionid']) };

function isTransaction(message: string): boolean {
  const place = message.indexOf('subtype="http-transaction"');
  const address = message.indexOf('url=');
  return place >= 0 && (address < 0 || place < address);
}

function known(pairs: ReadonlyMap<string, string>, isDoubtful: boolean): FortigatePairs {
  if (!pairs.has('logid') || !pairs.has('type')) return OTHER;
  return { kind: 'pairs', values: valuesOf(pairs), isDoubtful };
}

function valuesOf(pairs: ReadonlyMap<string, string>): Values {
  return (name) => saidOrNull(pairs.get(name));
}

function saidOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' || text === 'N/A' ? null : text;
}

/** The kind of the line is `utm:webfilter` in CEF; it begins the name of the event too. */
function cefPairs(message: string, { extensionStart, name }: CefHeader): FortigatePairs {
  const pairs = cefExtension(message, extensionStart, RULES, nameOfCef);
  const [type = '', subtype = ''] = (pairs?.get('kind') ?? name.split(' ', 1)[0] ?? '').split(':');
  const kind = [
    ['type', type],
    ['subtype', subtype],
  ] as const;
  return pairs === null
    ? { kind: 'two_readings', values: valuesOf(new Map(kind)) }
    : known(new Map([...pairs, ...kind]), false);
}

const CEF_NAMES: ReadonlyMap<string, string> = new Map([
  ['cat', 'kind'],
  ['duser', 'user'],
  ['src', 'srcip'],
  ['smac', 'srcmac'],
  ['shost', 'srcname'],
  ['dpt', 'dstport'],
  ['dhost', 'hostname'],
  ['app', 'service'],
  ['act', 'action'],
  ['request', 'url'],
  ['requestMethod', 'httpmethod'],
  ['requestContext', 'catdesc'],
  ['requestClientApplication', 'agent'],
  ['in', 'rcvdbyte'],
  ['out', 'sentbyte'],
]);

function nameOfCef(key: string): string {
  return CEF_NAMES.get(key) ?? key.replace(/^FTNTF(?:GT|PX)/, '');
}
