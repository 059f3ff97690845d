import { lookUpResult } from '../dns/look-up.ts';
import { countOrNull, macOrNull, statusOrNull } from '../fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, takeHost, takeUrl } from '../fields/draft-record.ts';
import { nameOrNull } from '../fields/ip-address.ts';
import type { LogRecord, ParseResult } from '../record.ts';
import type { FortigateLine, Values } from './pairs.ts';

/*
 * One visit is told of by several parts of the box. These lines are taken:
 *
 * - webfilter, the verdict on each request; but not those that tell of a page's scripts and cookies.
 * - dns: the answer, because only it has category and verdict. The question is taken only where it was not let through.
 * - ssl and app-ctrl: what they blocked. What they let through is in the lines of the web filter.
 * - http-transaction of FortiProxy, which stands in its traffic log; unless `countweb` says that the web filter wrote a line as well.
 */

/** The record of a line, or why there is none. The time is asked for only where it is needed. */
export function fortigateResult(line: FortigateLine, timeMs: () => number): ParseResult {
  const { values } = line;
  const other = whyOtherKind(values);
  if (other !== null) return other;
  switch (kindOf(values)) {
    case 'dns':
      return lookUp(line, timeMs);
    case 'http-transaction':
      return transaction(values, timeMs);
    case 'ssl':
    case 'app-ctrl':
      return mayBeBlocked(line) ? blockedElsewhere(values, timeMs()) : SECOND_LINE;
    default:
      return PARTS_OF_PAGES.test(values('eventtype') ?? '') ? PART_OF_PAGE : request(values, timeMs());
  }
}

/** Why a line is of a kind that is not read, by its type alone, which stands in front of all that anybody can type; null for others. */
export function whyOtherKind(values: Values): ParseResult | null {
  const kind = kindOf(values);
  if (KINDS.has(kind)) return null;
  return values('type') === 'traffic' ? TRAFFIC : NO_REQUEST;
}

const KINDS = new Set(['webfilter', 'videofilter', 'dns', 'ssl', 'app-ctrl', 'http-transaction']);

/** The oldest versions have no `utm`: their type is what is the subtype now. */
function kindOf(values: Values): string {
  const [type, subtype] = [values('type') ?? '', values('subtype') ?? ''];
  if (type === 'traffic') return subtype === 'http-transaction' ? subtype : type;
  return type === 'utm' ? subtype : type;
}

const TRAFFIC: ParseResult = { kind: 'skipped', reason: 'traffic line' };
const NO_REQUEST: ParseResult = { kind: 'skipped', reason: 'line that is no web request or look-up' };
const PART_OF_PAGE: ParseResult = { kind: 'skipped', reason: 'part of a page that was removed' };
const SECOND_LINE: ParseResult = { kind: 'skipped', reason: 'the web filter tells of the visit' };
const QUESTION: ParseResult = { kind: 'skipped', reason: 'question whose answer follows' };
const PARTS_OF_PAGES = /^(?:activexfilter|cookiefilter|appletfilter|scriptfilter|http_header_change)$/;

/** Also where the verdict cannot be read: better twice in the log than not at all. */
function mayBeBlocked({ values, isDoubtful }: FortigateLine): boolean {
  const disposition = dispositionOf(values);
  return disposition === 'blocked' || (isDoubtful && disposition === 'unknown');
}

function request(values: Values, timestamp: number): ParseResult {
  const draft = begin(values, timestamp);
  takeAddress(draft, values);
  draft.searchTerms ??= values('keyword');
  draft.filterCategory = values('catdesc');
  draft.filterRule = values('urlfilterlist') ?? values('banword') ?? values('profile');
  return resultOf(draft);
}

function transaction(values: Values, timeMs: () => number): ParseResult {
  return (values('countweb') ?? '0') === '0' ? request(values, timeMs()) : SECOND_LINE;
}

function blockedElsewhere(values: Values, timestamp: number): ParseResult {
  if (values('hostname') === null && values('sni') === null) return NO_REQUEST;
  const draft = begin(values, timestamp);
  takeAddress(draft, values);
  draft.filterCategory = values('appcat') ?? values('catdesc');
  draft.filterRule = values('app') ?? values('eventsubtype');
  return resultOf(draft);
}

function begin(values: Values, timestamp: number): DraftRecord {
  const draft = draftRecord('fortigate', timestamp);
  draft.disposition = dispositionOf(values);
  // Behind another proxy `srcip` is that proxy.
  draft.clientIp = values('clientip') ?? values('srcip');
  draft.clientMac = macOrNull(values('srcmac'));
  draft.deviceName = nameOrNull(values('srcname'));
  // `unauthuser` is a guess from what a device sends; nobody signed in.
  draft.userName = nameOrNull(values('user'));
  draft.userAgent = values('agent');
  // `method` says how the address was rated, not how it was asked for.
  draft.method = values('httpmethod');
  draft.statusCode = statusOrNull(values('statuscode'));
  draft.referrer = values('referralurl');
  draft.contentType = values('contenttype');
  draft.bytesDown = countOrNull(values('rcvdbyte'));
  draft.bytesUp = countOrNull(values('sentbyte'));
  return draft;
}

/** `url` is the whole address since FortiOS 6.4 and only the path before; some lines have the site alone. */
function takeAddress(draft: DraftRecord, values: Values): void {
  const url = values('url') ?? '';
  const host = values('hostname') ?? values('sni') ?? '';
  if (url.includes('://') && !url.startsWith('/')) takeUrl(draft, url);
  else if (url.startsWith('/') && host !== '')
    takeUrl(draft, `${isEncrypted(values) ? 'https' : 'http'}://${host}${url}`);
  else takeHost(draft, host, isEncrypted(values) ? 'tls' : 'web');
}

function isEncrypted(values: Values): boolean {
  const service = (values('service') ?? values('scheme') ?? '').toUpperCase();
  return service === 'HTTPS' || service === 'SSL' || (service !== 'HTTP' && values('dstport') === '443');
}

function lookUp(line: FortigateLine, timeMs: () => number): ParseResult {
  const { values } = line;
  const disposition = dispositionOf(values);
  const isQuestion = values('eventtype') === 'dns-query';
  if (isQuestion && !mayBeBlocked(line)) return QUESTION;
  const asked = {
    askedAt: timeMs(),
    name: values('qname') ?? '',
    type: values('qtype'),
    client: values('srcip'),
  };
  if (asked.name === '') return NO_REQUEST;
  const outcome = { disposition, filterCategory: values('catdesc'), filterRule: values('profile') };
  return lookUpResult('fortigate', asked, outcome, {
    userName: nameOrNull(values('user')),
    deviceName: nameOrNull(values('srcname')),
    clientMac: macOrNull(values('srcmac')),
  });
}

const BLOCKED = new Set(['blocked', 'block', 'deny', 'denied', 'drop', 'dropped', 'reset', 'redirect', 'sinkhole']);
const ALLOWED = new Set(
  'passthrough pass allow allowed accept exempt log-only monitor monitored filtered detected close'.split(' '),
);

/**
 * A warning is logged as blocked, whether the pupil went on or not; what comes after that is a line of its own. So 13057, the
 * number of the warning, and quotas are `unknown`. A redirection leads to the page that says no. An answer that a proxy did not make
 * itself (`resptype`) is the site's.
 */
function dispositionOf(values: Values): LogRecord['disposition'] {
  const action = (
    values('utmaction') ??
    values('action') ??
    (values('resptype') === 'normal' ? 'pass' : '')
  ).toLowerCase();
  const isWarning = values('logid')?.endsWith('13057') === true || values('eventtype') === 'ftgd_quota';
  if (isWarning || action === 'warning') return 'unknown';
  if (BLOCKED.has(action)) return 'blocked';
  return ALLOWED.has(action) ? 'allowed' : 'unknown';
}
