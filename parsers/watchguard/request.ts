import { lookUpResult } from '../dns/look-up.ts';
import { countOrNull, textOrNull } from '../fields/absent.ts';
import { draftRecord, resultOf, takeHost, takeUrl } from '../fields/draft-record.ts';
import { nameOrNull } from '../fields/ip-address.ts';
import type { LogRecord, ParseResult } from '../record.ts';
import { type FireboxLine, isProxy } from './line.ts';

/*
 * A page that was allowed has one line that sums it up (`HTTP request`, `HTTPS request`, `DNS request`) and may have more, one for each
 * thing that a rule looked at; only the first is taken. Of what was denied every line with an address is taken.
 */

const OTHER_PART: ParseResult = { kind: 'skipped', reason: 'message that is not of the web or DNS proxies' };
const SECOND_LINE: ParseResult = { kind: 'skipped', reason: 'second line of a request that was allowed' };
const NO_ADDRESS: ParseResult = { kind: 'skipped', reason: 'message of a proxy without an address' };

/** The record of a line, or why there is none. The time is asked for only where it is needed. */
export function fireboxResult(line: FireboxLine, timeMs: () => number): ParseResult {
  if (!isProxy(line.messageId)) return OTHER_PART;
  const disposition = dispositionOf(line);
  const summary = line.pairs.get('msg') ?? '';
  if (disposition === 'allowed' && !/^(?:HTTP|HTTPS|DNS) request$/i.test(summary)) return SECOND_LINE;
  return line.messageId.startsWith('1DFF') ? lookUp(line, disposition, timeMs) : request(line, disposition, timeMs);
}

function lookUp(line: FireboxLine, disposition: LogRecord['disposition'], timeMs: () => number): ParseResult {
  const name = line.pairs.get('question') ?? '';
  if (name === '') return NO_ADDRESS;
  const question = { askedAt: timeMs(), name, type: line.pairs.get('query_type') ?? null, client: line.client };
  const outcome = { disposition, filterCategory: textOrNull(line.pairs.get('cats')), filterRule: line.rule };
  return lookUpResult('watchguard', question, outcome, { userName: nameOrNull(line.pairs.get('src_user')) });
}

function request(line: FireboxLine, disposition: LogRecord['disposition'], timeMs: () => number): ParseResult {
  const value = (name: string) => textOrNull(line.pairs.get(name));
  const isEncrypted = line.messageId.startsWith('2CFF');
  const host = isEncrypted ? (value('sni') ?? value('cn') ?? value('dstname')) : (value('dstname') ?? value('host'));
  if (host === null) return NO_ADDRESS;
  const draft = draftRecord('watchguard', timeMs());
  draft.disposition = disposition;
  draft.clientIp = line.client;
  draft.userName = nameOrNull(value('src_user'));
  const path = value('arg') ?? value('path');
  if (isEncrypted || path?.startsWith('/') !== true) takeHost(draft, host, isEncrypted ? 'tls' : 'web');
  // An inspected page is a request of the HTTP proxy that goes to the port of HTTPS.
  else takeUrl(draft, `${line.serverPort === '443' ? 'https' : 'http'}://${host}${path}`);
  draft.method = value('op');
  draft.referrer = value('referrer');
  draft.bytesUp = countOrNull(value('sent_bytes'));
  draft.bytesDown = countOrNull(value('rcvd_bytes'));
  draft.filterCategory = value('cats');
  draft.filterRule = value('proxy_act') ?? line.rule;
  return resultOf(draft);
}

/** The verdict is on the connection; what the proxy did with the request stands in front of the colon of its message. */
function dispositionOf({ verdict, pairs }: FireboxLine): LogRecord['disposition'] {
  const deed = /^Proxy([A-Za-z]{1,20}):/.exec(pairs.get('msg') ?? '')?.[1] ?? '';
  if (verdict === 'Deny' || /^(?:Deny|Drop|Block)$/.test(deed)) return 'blocked';
  if (deed === 'Warn') return 'unknown';
  return verdict === 'Allow' ? 'allowed' : 'unknown';
}
