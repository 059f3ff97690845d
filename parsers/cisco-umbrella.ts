import {
  deviceNameIn,
  isIdentityType,
  isPerson,
  isSomebody,
  type UmbrellaIdentity,
  userNameIn,
} from './cisco-umbrella/identity.ts';
import { countOrNull, statusOrNull, textOrNull } from './fields/absent.ts';
import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { splitCsv } from './fields/csv.ts';
import { type DraftRecord, draftRecord, resultOf, takeBareUrl, takeHost } from './fields/draft-record.ts';
import { isoMs } from './fields/timestamp.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogRecord, ParseResult, Parser } from './record.ts';

/*
 * The CSV that Umbrella puts into a bucket every ten minutes, without a header, in UTC. Each version of it appends columns and some
 * have put one in between, so the column of the action is found by its value, and the others by their distance from it:
 *
 *   look-ups  time, identity, identities, inner IP, outer IP, Allowed, "1 (A)", NOERROR, host., categories, type, types, blocked, …
 *   proxy     time, identity, inner IP, outer IP, IP, content type, ALLOWED, URL, referrer, agent, status, sizes, …
 *
 * What stands in front of the action does not come from pupils. A site can send any content type, so the cell behind the action is
 * looked at too. An address or an agent whose quotes were not doubled moves what stands behind it, so that a pupil becomes nobody: the
 * sizes, the type of the identity and the method have forms of their own, and where one of them has another the line is not read.
 */

/** Cisco Umbrella, DNS and proxy logs. */
export const ciscoUmbrella: Parser = {
  id: 'cisco-umbrella',
  title: 'Cisco Umbrella, DNS and proxy logs',
  guide: {
    delivery: ['file', 'export'],
    switchOn: [
      'Admin > Log Management: keep the logs in an Amazon S3 bucket, your own or one of Cisco, and copy its dnslogs and proxylogs folders to a folder that we read. The files may stay compressed.',
      'In each DNS and web policy, log all requests, not only security events.',
      'Connect Active Directory (or the Umbrella Chromebook client), or the log names networks instead of people.',
      'Switch on HTTPS inspection in the web policy, or searches on encrypted sites show no words.',
      'Virtual appliances, the Secure Client or the Chromebook client put the inner IP address into the log; without them it is empty.',
    ],
    cannotShow: [
      'The page and the search words, where only DNS is used: then there are names of sites alone.',
      'Requests before the next file: they come up to ten minutes late, or more.',
    ],
  },
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(parse(line)),
  open: () => parse,
};

const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of an Umbrella DNS or proxy log' };
const MOVED: ParseResult = { kind: 'malformed', reason: 'cells that do not fit their columns' };
const HEADER: ParseResult = { kind: 'skipped', reason: 'header' };
const FIREWALL: ParseResult = { kind: 'skipped', reason: 'firewall traffic' };

const TIME = /^"?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"?,/;
const FIRST_ACTION = 3;
const LAST_ACTION = 9;

function parse(line: string): ParseResult {
  if (isBlank(line)) return BLANK_LINE;
  if (/^"Timestamp","(?:Most Granular|Policy) Identity/i.test(line)) return HEADER;
  const cells = TIME.test(line) ? splitCsv(repairUtf8(line.trimEnd()), ',') : null;
  if (cells === null) return OTHER;
  for (let at = FIRST_ACTION; at <= LAST_ACTION; at++) {
    if (isLookUp(cells, at)) return readLookUp(cells, at);
    if (isProxied(cells, at)) return isInPlace(cells, at) ? readProxied(cells, at) : MOVED;
  }
  return isFirewall(cells) ? FIREWALL : OTHER;
}

type Disposition = LogRecord['disposition'];
/** `Proxied` was answered with the address of the proxy, whose own line says what became of it. */
const LOOK_UP_ACTIONS: ReadonlyMap<string, Disposition> = new Map([
  ['Allowed', 'allowed'],
  ['Blocked', 'blocked'],
  ['Proxied', 'unknown'],
]);
/** A page behind a warning may have been opened or not. */
const PROXY_ACTIONS: ReadonlyMap<string, Disposition> = new Map([
  ['ALLOWED', 'allowed'],
  ['BLOCKED', 'blocked'],
  ['WARN', 'unknown'],
  ['ISOLATE', 'unknown'],
]);

function isLookUp(cells: readonly string[], at: number): boolean {
  return LOOK_UP_ACTIONS.has(cells[at] ?? '') && /^\d{1,5} \([\w.-]{1,20}\)$/.test(cells[at + 1] ?? '');
}

function isProxied(cells: readonly string[], at: number): boolean {
  return PROXY_ACTIONS.has(cells[at] ?? '') && /[.:/]/.test(cells[at + 1] ?? '') && cells.length > at + 9;
}

const SIZES = [4, 5, 6, 7];
const HASH = 8;
const IDENTITY_TYPE = 15;
const METHOD = 19;

/** Older versions end earlier; what is not there cannot have been moved. */
function isInPlace(cells: readonly string[], action: number): boolean {
  const cell = (distance: number): string => cells[action + distance]?.trim() ?? '';
  const type = cell(IDENTITY_TYPE);
  return (
    SIZES.every((distance) => /^(?:\d*|-)$/.test(cell(distance))) &&
    /^(?:|-|[0-9A-Fa-f]{32,128})$/.test(cell(HASH)) &&
    /^(?:|-|[A-Za-z]{3,20})$/.test(cell(METHOD)) &&
    (type === '' ? !cells.slice(action + IDENTITY_TYPE).some(isSomebody) : isIdentityType(type)) &&
    !cells.slice(action + METHOD).some(isPerson)
  );
}

function isFirewall(cells: readonly string[]): boolean {
  return cells.includes('INBOUND') || cells.includes('OUTBOUND');
}

function readLookUp(cells: readonly string[], action: number): ParseResult {
  const cell = (distance: number): string | null => textOrNull(cells[action + distance]);
  const identity = { name: cells[1] ?? '', type: cell(5), names: cells[2] ?? '', types: cell(6) };
  const draft = begin(cells, LOOK_UP_ACTIONS.get(cells[action] ?? ''), identity);
  takeHost(draft, cell(3) ?? '', 'dns');
  draft.clientIp = cell(-2);
  draft.filterCategory = categoryOf(draft, cell(4), cell(7));
  draft.filterRule = ruleOrNull(cell(8));
  return resultOf(draft);
}

function readProxied(cells: readonly string[], action: number): ParseResult {
  const cell = (distance: number): string | null => textOrNull(cells[action + distance]?.trim());
  const identity = { name: cells[1] ?? '', type: cell(15), names: cell(17) ?? '', types: cell(18) };
  const draft = begin(cells, PROXY_ACTIONS.get(cells[action] ?? ''), identity);
  takeBareUrl(draft, cell(1) ?? '', 'https');
  draft.clientIp = cell(-4);
  draft.contentType = cell(-1);
  draft.referrer = cell(2);
  draft.userAgent = cell(3);
  draft.statusCode = statusOrNull(cell(4));
  draft.bytesUp = countOrNull(cell(5));
  draft.bytesDown = countOrNull(cell(6));
  draft.filterCategory = categoryOf(draft, cell(9), cell(16));
  draft.method = cell(19);
  draft.filterRule = ruleOrNull(cell(24));
  return resultOf(draft);
}

function begin(
  cells: readonly string[],
  disposition: Disposition | undefined,
  identity: UmbrellaIdentity,
): DraftRecord {
  const draft = draftRecord('cisco-umbrella', isoMs(`${(cells[0] ?? '').replace(' ', 'T')}Z`));
  draft.disposition = disposition ?? 'unknown';
  draft.userName = userNameIn(identity);
  draft.deviceName = deviceNameIn(identity);
  return draft;
}

/** Of a blocked request the categories for which it was blocked, where they are logged apart. */
function categoryOf(draft: DraftRecord, all: string | null, blocked: string | null): string | null {
  return draft.disposition === 'blocked' ? (blocked ?? all) : all;
}

/** Rules have numbers; in older versions another column stands here. */
function ruleOrNull(text: string | null): string | null {
  return text !== null && /^\d+$/.test(text) ? text : null;
}
