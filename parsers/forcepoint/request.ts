import { countOrNull, statusOrNull } from '../fields/absent.ts';
import { draftRecord, resultOf, takeBareUrl, takeHost } from '../fields/draft-record.ts';
import { nameOrNull } from '../fields/ip-address.ts';
import type { LogRecord, ParseResult } from '../record.ts';

/** The values of a line by the names of CEF; null for one that says nothing. */
export type Values = (name: string) => string | null;

const NO_REQUEST: ParseResult = { kind: 'skipped', reason: 'record that is no web request' };

/** The record of a line, or why there is none. The time is asked for only where it is needed. */
export function forcepointResult(values: Values, timeMs: () => number): ParseResult {
  const [url, host] = [values('request'), values('dhost')];
  // The record of what administrators did has neither.
  if (values('act') === null || (url === null && host === null)) return NO_REQUEST;
  const draft = draftRecord('forcepoint', timeMs());
  draft.disposition = dispositionOf(values('act') ?? '');
  draft.clientIp = values('src');
  draft.userName = nameOrNull(values('loginID') ?? lastPart(values('suser')));
  draft.userAgent = values('requestClientApplication');
  draft.method = values('requestMethod');
  draft.statusCode = statusOrNull(values('status'));
  const scheme = values('app')?.toLowerCase() === 'https' || values('dpt') === '443' ? 'https' : 'http';
  if (url === null) takeHost(draft, host ?? '', scheme === 'https' ? 'tls' : 'web');
  else takeBareUrl(draft, url, scheme);
  draft.referrer = values('referrer');
  draft.contentType = values('cs3');
  draft.bytesDown = countOrNull(values('in'));
  draft.bytesUp = countOrNull(values('out'));
  // A number: the names of the categories are in Forcepoint's own tables.
  draft.filterCategory = values('category');
  draft.filterRule = values('cs1');
  return resultOf(draft);
}

/** `LDAP://10.44.0.2 OU=Pupils,DC=school/okafor.t` or `SCHOOL\okafor.t`: where the sign-in name is not logged, the path ends with it. */
function lastPart(path: string | null): string | null {
  if (path?.includes('://') !== true) return path;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === '' ? null : name;
}

/** A page that asks to confirm, or to use quota time, is logged as blocked too: to the pupil it was one, until the next line. */
function dispositionOf(action: string): LogRecord['disposition'] {
  if (/^block/i.test(action)) return 'blocked';
  return /^permit/i.test(action) ? 'allowed' : 'unknown';
}
