import { countOrNull, durationOrNull, statusOrNull, textOrNull } from '../fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, resultOfSignIn, takeHost, takeUrl } from '../fields/draft-record.ts';
import { epochMs } from '../fields/epoch.ts';
import { nameOrNull } from '../fields/ip-address.ts';
import { isoMs } from '../fields/timestamp.ts';
import type { LogRecord, ParseResult } from '../record.ts';

/** Makes a record of the values of one line, by the names of the proxy's fields in lower case. */
export function recordFromProxy(values: ReadonlyMap<string, string>): ParseResult {
  const value = (...names: readonly string[]): string | null => {
    const text = names.map((name) => textOrNull(values.get(name)?.trim())).find((each) => each !== null);
    return text ?? null;
  };
  const draft = draftRecord('blue-coat', timeOf(value));
  takeAddress(draft, value);
  draft.disposition = dispositionOf(value('sc-filter-result'), value('x-exception-id'));
  draft.clientIp = value('c-ip');
  draft.userName = nameOrNull(value('cs-username'));
  draft.userAgent = value('cs(user-agent)', 'cs-user-agent');
  draft.method = methodOf(value('cs-method'));
  draft.statusCode = statusOrNull(value('sc-status'));
  draft.referrer = value('cs(referer)', 'cs-referer');
  draft.contentType = value('rs(content-type)', 'rs-content-type');
  draft.bytesDown = countOrNull(value('sc-bytes'));
  draft.bytesUp = countOrNull(value('cs-bytes'));
  draft.durationMs = durationOrNull(value('time-taken'));
  draft.filterCategory = value('cs-categories', 'sc-filter-category', 'cs-category')?.replaceAll(';', ', ') ?? null;
  draft.filterRule = value('x-rule-name', 'x-policy-rule');
  const isSignIn = draft.statusCode === 407 || /^authentication_/.test(value('x-exception-id') ?? '');
  return isSignIn ? resultOfSignIn(draft) : resultOf(draft);
}

type Value = (...names: readonly string[]) => string | null;

/** `arrived` is the time in the header of a syslog line. Date and time are in GMT, as W3C wants it. */
function timeOf(value: Value): number {
  const arrived = isoMs(value('arrived') ?? '');
  if (arrived >= 0) return arrived;
  const [date, time] = [value('date'), value('time')];
  if (date !== null && time !== null) return isoMs(`${date}T${time}Z`);
  const written = value('x-timestamp-unix', 'timestamp');
  return written === null ? -1 : epochMs(written);
}

/** A tunnel shows its site alone: method CONNECT, or a connection of which nothing but TLS was seen (`ssl://`, `unknown`). */
function takeAddress(draft: DraftRecord, value: Value): void {
  const whole = value('c-url', 'cs-uri', 'x-cs-url');
  const scheme = value('cs-uri-scheme')?.toLowerCase() ?? '';
  const host = value('cs-host', 'cs-uri-hostname', 'cs-uri-host');
  const isTunnel =
    value('cs-method') === 'CONNECT' || /^(?:ssl|tcp|tls)$/.test(scheme) || /^(?:ssl|tcp):/.test(whole ?? '');
  if (isTunnel) takeHost(draft, host ?? hostOf(whole ?? ''), 'tls');
  else if (whole?.includes('://')) takeUrl(draft, whole);
  else if (host !== null) takeUrl(draft, joined(scheme === '' ? 'http' : scheme, host, value));
}

function hostOf(url: string): string {
  return url.replace(/^\w+:\/\//, '').split('/')[0] ?? '';
}

function joined(scheme: string, host: string, value: Value): string {
  const port = value('cs-uri-port');
  const isUsual = port === null || port === '0' || port === (scheme === 'https' ? '443' : '80');
  return `${scheme}://${host}${isUsual ? '' : `:${port}`}${value('cs-uri-path', 'cs-uri-stem') ?? '/'}${value('cs-uri-query') ?? ''}`;
}

function methodOf(method: string | null): string | null {
  return method === 'unknown' ? null : method;
}

/** Pages of coaching show a warning, behind which anybody can go on. */
function dispositionOf(result: string | null, exception: string | null): LogRecord['disposition'] {
  if (/coach|notify|warn/i.test(exception ?? '')) return 'unknown';
  if (result === 'OBSERVED' || result === 'PROXIED') return 'allowed';
  return result === 'DENIED' ? 'blocked' : 'unknown';
}
