import { decodePercent } from '../fields/percent.ts';
import { unsignedIn } from '../fields/timestamp.ts';
import { authorityStart } from '../fields/url-host.ts';
import type { ColumnPlaces } from './column-places.ts';
import type { Matcher } from './match.ts';
import { hasTwoReadings, type Quoting, unquote, unquoteAddress } from './quoting.ts';
import { type SquidRequest, takeClient, takeMethod } from './request.ts';
import { resultTag } from './result.ts';
import type { Column } from './slots.ts';

/** A compiled logformat at work on a line. */
export interface Reading {
  readonly columns: readonly Column[];
  readonly matcher: Matcher;
  readonly at: ColumnPlaces;
  line: string;
}

/** Fills the request from the line matched last. False where a value is not what its column promises. */
export function takeRequest(request: SquidRequest, reading: Reading): boolean {
  takeDevice(request, reading);
  takeAgent(request, reading);
  takeSizes(request, reading);
  takeTarget(request, reading);
  return takeTime(request, reading) && takeResult(request, reading) && takeUser(request, reading);
}

/** The value as it stands in the line, or null for `-`, for nothing, and for one that could not be told from its neighbours. */
function rawOf(reading: Reading, index: number): string | null {
  if (index < 0) return null;
  const start = reading.matcher.starts[index] ?? -1;
  let end = reading.matcher.ends[index] ?? -1;
  while (end > start && reading.line.charCodeAt(end - 1) === 32) end--;
  if (start < 0 || end <= start || (end === start + 1 && reading.line.charCodeAt(start) === 45)) return null;
  return reading.line.slice(start, end);
}

function quotingOf(reading: Reading, index: number): Quoting {
  return reading.columns[index]?.quoting ?? 'none';
}

function textOf(reading: Reading, index: number): string | null {
  const raw = rawOf(reading, index);
  return raw === null ? null : unquote(quotingOf(reading, index), raw);
}

function addressOf(reading: Reading, index: number): string | null {
  const raw = rawOf(reading, index);
  return raw === null ? null : unquoteAddress(quotingOf(reading, index), raw);
}

/** The whole part of a number; numbers of all lines are read in place, without cutting a string. */
function numberOf(reading: Reading, index: number): number | null {
  if (index < 0) return null;
  const start = reading.matcher.starts[index] ?? -1;
  const end = reading.matcher.ends[index] ?? -1;
  if (start < 0) return null;
  const isNegative = reading.line.charCodeAt(start) === 45;
  const value = wholePart(reading.line, isNegative ? start + 1 : start, end);
  if (value < 0) return null;
  return isNegative ? -value : value;
}

function wholePart(line: string, start: number, end: number): number {
  let at = start;
  while (at < end && line.charCodeAt(at) !== 46) at++;
  return unsignedIn(line, start, at);
}

/** `%>A` is the address again when the device has no name. */
function takeDevice(request: SquidRequest, reading: Reading): void {
  const name = rawOf(reading, reading.at.clientName);
  takeClient(request, name ?? '-');
  const { client, clientName } = request;
  takeClient(request, rawOf(reading, reading.at.client) ?? '-');
  request.client ??= client;
  request.clientName ??= clientName;
  request.isFromProxy = reading.at.client >= 0 && request.client === null && request.clientName === null;
}

function takeAgent(request: SquidRequest, reading: Reading): void {
  request.clientMac = macOf(rawOf(reading, reading.at.clientMac));
  request.userAgent = textOf(reading, reading.at.userAgent);
  request.referrer = addressOf(reading, reading.at.referrer);
  request.fetchDest = textOf(reading, reading.at.fetchDest);
  request.fetchMode = textOf(reading, reading.at.fetchMode);
  request.fetchSite = textOf(reading, reading.at.fetchSite);
  request.fetchUser = textOf(reading, reading.at.fetchUser);
  request.contentType = addressOf(reading, reading.at.contentType);
  request.filterCategory = textOf(reading, reading.at.filterCategory);
  request.filterRule = textOf(reading, reading.at.filterRule) ?? textOf(reading, reading.at.externalTag);
}

function macOf(text: string | null): string | null {
  return text === null || /^[0:]+$/.test(text) ? null : text.toLowerCase();
}

function takeSizes(request: SquidRequest, reading: Reading): void {
  request.bytesDown = numberOf(reading, reading.at.bytesDown);
  request.bytesUp = numberOf(reading, reading.at.bytesUp);
  request.durationMs = numberOf(reading, reading.at.duration) ?? 0;
}

function takeTarget(request: SquidRequest, reading: Reading): void {
  request.sni = rawOf(reading, reading.at.sni);
  request.target =
    addressOf(reading, reading.at.clientUrl) ??
    addressOf(reading, reading.at.url) ??
    addressOf(reading, reading.at.serverUrl) ??
    composedTarget(reading);
  takeMethod(request, rawOf(reading, reading.at.method) ?? '-');
  // Without the method, and for a connection of which only the name in its hello was logged, the form of the address tells.
  if (request.method === null) request.isConnect = isTunnelTarget(request);
}

function isTunnelTarget(request: SquidRequest): boolean {
  if (request.target === '') return request.sni !== null;
  return authorityStart(request.target) < 0 && /^[^/\s]+:\d+$/.test(request.target);
}

/** From `%>rs`, `%>rd`, `%>rP` and `%>rp`. A format that leaves out the scheme is taken for the usual one of the port. */
function composedTarget(reading: Reading): string {
  const host = addressOf(reading, reading.at.host);
  if (host === null) return '';
  const port = rawOf(reading, reading.at.port);
  const authority = port === null || port === '80' || port === '443' ? host : `${host}:${port}`;
  if (rawOf(reading, reading.at.method) === 'CONNECT') return authority;
  const scheme = rawOf(reading, reading.at.scheme) ?? (port === '443' ? 'https' : 'http');
  return `${scheme}://${authority}${addressOf(reading, reading.at.path) ?? ''}`;
}

function takeTime(request: SquidRequest, reading: Reading): boolean {
  const ended = endOf(reading, request.durationMs);
  request.endedAt = ended ?? 0;
  return ended !== null;
}

function endOf(reading: Reading, durationMs: number): number | null {
  const seconds = numberOf(reading, reading.at.seconds);
  if (seconds !== null) return seconds * 1000 + millisOf(reading);
  const started = rawOf(reading, reading.at.startTime);
  if (started !== null) return Math.floor(Number(started) * 1000 + 1e-3) + Math.max(0, durationMs);
  return clockTime(reading, reading.at.utcTime) ?? clockTime(reading, reading.at.localTime);
}

/** `%tu` counts thousandths, and millionths or whatever a precision such as `%.6tu` asks for. */
function millisOf(reading: Reading): number {
  const { subsecond } = reading.at;
  if (subsecond < 0) return 0;
  const value = numberOf(reading, subsecond) ?? 0;
  const precision = reading.columns[subsecond]?.maxWidth ?? 0;
  return precision === 0 ? value : Math.floor(value * 10 ** (3 - precision) + 1e-6);
}

function clockTime(reading: Reading, index: number): number | null {
  const time = index < 0 ? null : (reading.columns[index]?.time ?? null);
  if (time === null) return null;
  return time.read(reading.line, reading.matcher.starts[index] ?? 0) < 0 ? null : time.timestamp();
}

function takeResult(request: SquidRequest, reading: Reading): boolean {
  const tag = rawOf(reading, reading.at.tag);
  const known = tag === null ? 'unlogged' : resultTag(tag, 0, tag.length);
  request.tag = known ?? 'unlogged';
  request.status = numberOf(reading, reading.at.status) ?? 0;
  request.wasAnsweredByProxy = rawOf(reading, reading.at.hierarchy)?.endsWith('NONE') ?? false;
  if (request.tag === 'unlogged') takeErrorPage(request, rawOf(reading, reading.at.errorCode));
  if (rawOf(reading, reading.at.bumpMode) === 'terminate') request.tag = 'denied';
  return known !== null;
}

/** Without the result code, the error page that Squid sent says the same. */
function takeErrorPage(request: SquidRequest, errorCode: string | null): void {
  if (errorCode === null) return;
  if (errorCode.startsWith('ERR_CACHE_ACCESS_DENIED')) request.status = 407;
  request.tag = errorCode.includes('ACCESS_DENIED') ? 'denied' : 'failed';
}

/** The first name that is there: Squid's own order for `%un`. */
function takeUser(request: SquidRequest, reading: Reading): boolean {
  const { user, userLogin, userExternal, userTls, userIdent } = reading.at;
  request.userName = null;
  return (
    takeName(request, reading, user) &&
    takeName(request, reading, userLogin) &&
    takeName(request, reading, userExternal) &&
    takeName(request, reading, userTls) &&
    takeName(request, reading, userIdent)
  );
}

/** False where the name may hold part of another value. */
function takeName(request: SquidRequest, reading: Reading, index: number): boolean {
  if (index < 0 || request.userName !== null) return true;
  const raw = rawOf(reading, index);
  const column = reading.columns[index];
  if (raw === null || column === undefined) return true;
  if (column.ending === 'anywhere' && hasTwoReadings(raw)) return false;
  if (raw.includes(' ') && mayHoldPartOfIdent(reading, index)) return false;
  request.userName = column.quoting === 'none' ? plainName(raw) : unquote(column.quoting, raw);
  return true;
}

/** The predefined formats write the name from ident and the name from signing in side by side, and either may hold a blank. */
function mayHoldPartOfIdent(reading: Reading, index: number): boolean {
  const { userIdent } = reading.at;
  return index > 0 && index === userIdent + 1 && rawOf(reading, userIdent) !== null;
}

/** Versions before 5 escape a name even where the format does not ask for it. No real name has `%20` or a doubled backslash in it. */
function plainName(raw: string): string {
  return decodePercent(raw).replaceAll('\\\\', '\\');
}
