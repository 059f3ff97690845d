import { countOrNull, statusOrNull, textOrNull } from '../fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, takeBareUrl, takeHost } from '../fields/draft-record.ts';
import { epochMs } from '../fields/epoch.ts';
import { type JsonObject, memberOf, textOf, textsOf } from '../fields/json-object.ts';
import { isoMs } from '../fields/timestamp.ts';
import type { LogRecord, ParseResult } from '../record.ts';

type Disposition = LogRecord['disposition'];

const NO_HOST_NAMED: ParseResult = { kind: 'skipped', reason: 'connection without the name of a site' };

/** Reads a line of the data set Gateway DNS. */
export function readGatewayLookUp(line: JsonObject): ParseResult {
  const draft = begin(line);
  takeHost(draft, textOf(line, 'QueryName') ?? '', 'dns');
  draft.clientIp = textOf(line, 'SrcIP');
  draft.disposition = dispositionOfDecision(textOf(line, 'ResolverDecision') ?? '');
  draft.filterCategory = firstList(line, 'MatchedCategoryNames', 'QueryCategoryNames');
  draft.filterRule = policyIn(line);
  return resultOf(draft);
}

/** Reads a line of the data set Gateway HTTP. */
export function readGatewayRequest(line: JsonObject): ParseResult {
  const draft = begin(line);
  takeBareUrl(draft, textOf(line, 'URL') ?? textOf(line, 'HTTPHost') ?? '', 'https');
  draft.clientIp = textOf(line, 'SourceInternalIP') ?? textOf(line, 'SourceIP');
  draft.disposition = dispositionOfAction(textOf(line, 'Action'));
  draft.method = textOf(line, 'HTTPMethod');
  draft.statusCode = statusOrNull(countOrNull(textOf(line, 'HTTPStatusCode')));
  draft.userAgent = textOf(line, 'UserAgent');
  draft.referrer = textOf(line, 'Referer');
  draft.filterCategory = firstList(line, 'CategoryNames');
  draft.filterRule = policyIn(line);
  return resultOf(draft);
}

/** Reads a line of the data set Gateway Network. What names no site (an address and a port alone) is no request that we judge. */
export function readGatewayConnection(line: JsonObject): ParseResult {
  const site = textOf(line, 'SNI');
  if (site === null) return NO_HOST_NAMED;
  const draft = begin(line);
  takeHost(draft, site, 'tls');
  draft.clientIp = textOf(line, 'SourceInternalIP') ?? textOf(line, 'SourceIP');
  draft.disposition = dispositionOfAction(textOf(line, 'Action'));
  draft.filterCategory = firstList(line, 'CategoryNames');
  draft.filterRule = policyIn(line);
  return resultOf(draft);
}

function begin(line: JsonObject): DraftRecord {
  const draft = draftRecord('cloudflare-gateway', timeOf(line));
  draft.userName = textOrNull(textOf(line, 'Email'));
  draft.deviceName = textOrNull(textOf(line, 'DeviceName'));
  return draft;
}

/** RFC 3339, or the time since 1970 in the unit that the job was told: nanoseconds are more than a number of JSON holds exactly. */
function timeOf(line: JsonObject): number {
  const time = memberOf(line, 'Datetime') ?? memberOf(line, 'QueryTimestamp');
  if (typeof time === 'number') return Number.isInteger(time) ? epochMs(BigInt(time).toString()) : -1;
  return typeof time === 'string' ? isoMs(time) : -1;
}

/**
 * `blockedByCategory`, `blockedRule`, `blockedAlwaysCategory` …; `allowedOnNoPolicyMatch`, `allowedRule` …. An override for SafeSearch
 * answers with another address of the same site, one for a single site with an address that nobody can tell from a block page.
 */
function dispositionOfDecision(decision: string): Disposition {
  if (/^blocked/i.test(decision)) return 'blocked';
  return /^(?:allowed|overrideForSafeSearch)/i.test(decision) ? 'allowed' : 'unknown';
}

/** `bypass` (not inspected), `isolate` (shown from afar) and the scans let the request through. */
const ACTIONS: ReadonlyMap<string, Disposition> = new Map([
  ['allow', 'allowed'],
  ['allowed', 'allowed'],
  ['bypass', 'allowed'],
  ['noscan', 'allowed'],
  ['isolate', 'allowed'],
  ['noisolate', 'allowed'],
  ['block', 'blocked'],
  ['blocked', 'blocked'],
]);

function dispositionOfAction(action: string | null): Disposition {
  return ACTIONS.get(action?.toLowerCase() ?? '') ?? 'unknown';
}

function firstList(line: JsonObject, ...names: readonly string[]): string | null {
  const list = names.map((name) => textsOf(line, name)).find((texts) => texts.length > 0);
  return list?.join(', ') ?? null;
}

function policyIn(line: JsonObject): string | null {
  return textOrNull(textOf(line, 'PolicyName') ?? textOf(line, 'Policy'));
}
