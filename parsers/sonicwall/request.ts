import { countOrNull, macOrNull, statusOrNull } from '../fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, takeBareUrl, takeHost } from '../fields/draft-record.ts';
import { isIpAddress, nameOrNull } from '../fields/ip-address.ts';
import type { LogRecord, ParseResult } from '../record.ts';

/** The values of a line by name; null for one that says nothing. */
export type Values = (name: string) => string | null;

/** Of the thousand messages of SonicOS these are about a web request: denied, allowed by an exception, and any page that was opened. */
const VERDICTS: ReadonlyMap<string, LogRecord['disposition']> = new Map([
  ['14', 'blocked'],
  ['16', 'allowed'],
  ['97', 'allowed'],
]);
const OTHER_MESSAGE: ParseResult = { kind: 'skipped', reason: 'message that is not about a web request' };

/** The record of a line, or why there is none. Of a doubtful line only a block is certain: that it was dropped after all stands behind the address. The time is asked for only where it is needed. */
export function sonicwallResult(values: Values, isDoubtful: boolean, timeMs: () => number): ParseResult {
  const verdict = VERDICTS.get(values('m') ?? '');
  if (verdict === undefined) return OTHER_MESSAGE;
  const draft = draftRecord('sonicwall', timeMs());
  const wasDropped = /^(?:drop|deny|block|reject)/i.test(values('fw_action') ?? values('act') ?? '');
  draft.disposition = wasDropped ? 'blocked' : isDoubtful && verdict !== 'blocked' ? 'unknown' : verdict;
  takeClient(draft, values);
  takeAddress(draft, values);
  draft.method = METHODS.get(values('op') ?? '') ?? values('requestMethod');
  draft.statusCode = statusOrNull(values('result'));
  draft.bytesUp = countOrNull(values('sent') ?? values('out'));
  draft.bytesDown = countOrNull(values('rcvd') ?? values('in'));
  draft.filterCategory = values('Category');
  draft.filterRule = values('note');
  return resultOf(draft);
}

/** The numbers of `op` that the manual of SonicOS explains. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['1', 'GET'],
  ['2', 'POST'],
  ['3', 'HEAD'],
]);

/** `10.44.3.17:50122:X0:lab3-07.school.example`; of IPv6 the address stands apart and `src` begins with the colon. */
function takeClient(draft: DraftRecord, values: Values): void {
  const source = values('src') ?? '';
  const [address = '', , , name] = isIpAddress(source) ? [source] : source.split(':', 4);
  const inner = values('srcV6') ?? address;
  draft.clientIp = inner === '' ? null : inner;
  draft.deviceName = nameOrNull(name ?? values('shost'));
  draft.clientMac = macOrNull(values('srcMac') ?? values('smac'));
  draft.userName = userName(values('usr') ?? values('user') ?? values('suser'));
}

/** `Unknown (SSO failed)`, `Unknown (external)`: where nobody is known the box says why. */
function userName(text: string | null): string | null {
  return text === null || /^Unknown(?: \(|$)/i.test(text) ? null : nameOrNull(text);
}

function takeAddress(draft: DraftRecord, values: Values): void {
  const isEncrypted =
    /\/https$/i.test(values('proto') ?? '') || /:443(?::|$)/.test(values('dst') ?? '') || values('dpt') === '443';
  const scheme = isEncrypted ? 'https' : 'http';
  const [request, host, path] = [values('request'), values('dstname') ?? values('dhost') ?? '', values('arg')];
  if (request !== null) takeBareUrl(draft, request, scheme);
  else if (path?.startsWith('/') === true && host !== '') takeBareUrl(draft, `${host}${path}`, scheme);
  else takeHost(draft, host, isEncrypted ? 'tls' : 'web');
}
