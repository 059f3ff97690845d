import { countOrNull, macOrNull, statusOrNull, textOrNull } from '../fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, takeHost, takeUrl } from '../fields/draft-record.ts';
import { type JsonObject, objectOf, textOf } from '../fields/json-object.ts';
import { isoMs } from '../fields/timestamp.ts';
import { authorityStart } from '../fields/url-host.ts';
import type { ParseResult } from '../record.ts';

const NO_HOST: ParseResult = { kind: 'skipped', reason: 'connection without the name of a site' };
const SERVER_SIDE: ParseResult = { kind: 'skipped', reason: 'request without an address' };

/** What every event says of the device: `2026-01-31T09:12:44.120455+0000` and who spoke first. */
export function draftOf(event: JsonObject): DraftRecord {
  const draft = draftRecord('suricata', isoMs(textOf(event, 'timestamp') ?? ''));
  draft.clientIp = textOrNull(textOf(event, 'src_ip'));
  draft.clientMac = macOrNull(textOf(objectOf(event, 'ether'), 'src_mac'));
  return draft;
}

/** `url` is a path, or a whole address where the request went to a proxy; `host:port` where it was a CONNECT. */
export function readRequest(event: JsonObject): ParseResult {
  const http = objectOf(event, 'http');
  const draft = draftOf(event);
  const host = textOf(http, 'hostname');
  const url = textOf(http, 'url');
  draft.method = textOrNull(textOf(http, 'http_method'));
  if (url === null && host === null) return SERVER_SIDE;
  if (!takeAddress(draft, host, url ?? '/')) return resultOf(draft);
  draft.statusCode = statusOrNull(textOf(http, 'status'));
  draft.userAgent = textOrNull(textOf(http, 'http_user_agent'));
  draft.referrer = textOrNull(textOf(http, 'http_refer'));
  draft.contentType = textOrNull(textOf(http, 'http_content_type'));
  draft.bytesDown = countOrNull(textOf(http, 'length'));
  return resultOf(draft);
}

function takeAddress(draft: DraftRecord, host: string | null, url: string): boolean {
  if (draft.method === 'CONNECT') return takeHost(draft, host ?? url, 'tls');
  if (authorityStart(url) >= 0) return takeUrl(draft, url);
  if (host === null) return false;
  const isBareIpv6 = host.includes(':') && host.indexOf(':') !== host.lastIndexOf(':') && !host.startsWith('[');
  return takeUrl(draft, `http://${isBareIpv6 ? `[${host}]` : host}${url.startsWith('/') ? '' : '/'}${url}`);
}

/** The name in the TLS hello; without one (an address alone, or an encrypted hello) nobody knows which site was meant. */
export function readHello(event: JsonObject): ParseResult {
  const draft = draftOf(event);
  const name = textOf(objectOf(event, 'tls'), 'sni');
  if (name === null) return NO_HOST;
  takeHost(draft, name, 'tls');
  return resultOf(draft);
}
