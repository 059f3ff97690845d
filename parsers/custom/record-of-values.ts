import { countOrNull, macOrNull, statusOrNull } from '../fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, takeBareUrl, takeHost } from '../fields/draft-record.ts';
import { authorityStart } from '../fields/url-host.ts';
import type { LogRecord, ParseResult } from '../record.ts';
import type { Actions, CustomFormat } from './definition.ts';
import type { Values } from './fields.ts';

/** Makes records of the values of lines; `timestamp` is epoch milliseconds, -1 where none could be read. */
export function recordMaker({ id, kind, actions }: CustomFormat): (values: Values, timestamp: number) => ParseResult {
  const dispositionOf = dispositionReader(actions);
  return (values, timestamp) => {
    const draft = draftRecord(id, timestamp);
    takeAddress(draft, values, kind);
    takePeople(draft, values);
    takeAnswer(draft, values);
    draft.disposition = dispositionOf(values('action'));
    draft.searchTerms = values('search') ?? draft.searchTerms;
    return resultOf(draft);
  };
}

function takePeople(draft: DraftRecord, values: Values): void {
  draft.userName = values('user');
  draft.clientIp = values('client_ip');
  draft.clientMac = macOrNull(values('client_mac'));
  draft.deviceName = values('device');
  draft.userAgent = values('user_agent');
}

function takeAnswer(draft: DraftRecord, values: Values): void {
  draft.method = values('method');
  draft.statusCode = statusOrNull(values('status'));
  draft.referrer = values('referrer');
  draft.contentType = values('content_type');
  draft.bytesDown = countOrNull(values('bytes_down'));
  draft.bytesUp = countOrNull(values('bytes_up'));
  draft.filterCategory = values('category');
  draft.filterRule = values('rule');
}

/** An address in one piece, or in two: host and path. A host alone says what the format says of such lines. */
function takeAddress(draft: DraftRecord, values: Values, kind: LogRecord['kind']): void {
  const host = values('host');
  const rest = values('path');
  const url = values('url') ?? (rest?.startsWith('/') ? rest : rest === null ? null : `/${rest}`);
  const isTunnel = values('method')?.toUpperCase() === 'CONNECT';
  if (url === null) takeHost(draft, host ?? '', isTunnel ? 'tls' : kind);
  else if (url.startsWith('/')) takeBareUrl(draft, `${host ?? ''}${url}`, 'http');
  else if (isTunnel || isHostAlone(url)) takeHost(draft, url, isTunnel ? 'tls' : kind);
  else takeBareUrl(draft, url, 'http');
}

function isHostAlone(url: string): boolean {
  return authorityStart(url) < 0 && !/[/?]/.test(url);
}

function dispositionReader({ allowed, blocked, always }: Actions): (word: string | null) => LogRecord['disposition'] {
  if (always !== null) return () => always;
  const words = new Map<string, LogRecord['disposition']>([
    ...allowed.map((word) => [word.toLowerCase(), 'allowed'] as const),
    ...blocked.map((word) => [word.toLowerCase(), 'blocked'] as const),
  ]);
  return (word) => words.get(word?.toLowerCase() ?? '') ?? 'unknown';
}
