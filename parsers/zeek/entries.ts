import { countOrNull, statusOrNull } from '../fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, takeHost, takeUrl } from '../fields/draft-record.ts';
import { epochMs } from '../fields/epoch.ts';
import { isoMs } from '../fields/timestamp.ts';
import type { ParseResult } from '../record.ts';

/*
 * A sensor watches and stops nothing, so every record's disposition stays `unknown`. The members `username` and `password` of
 * http.log were given to a web site; they are not those of the school and are never taken.
 */

/** A value of one entry by the name of its field; null where it is unset. */
export type ZeekValue = (name: string) => string | null;

const OTHER_LOG: ParseResult = { kind: 'skipped', reason: 'log of another type' };
const NO_SITE: ParseResult = { kind: 'skipped', reason: 'connection without the name of a site' };
const NO_NAME: ParseResult = { kind: 'skipped', reason: 'look-up without a name' };
const LOCAL: ParseResult = { kind: 'skipped', reason: 'look-up on the local network' };

/** Reads an entry of the log called `path`; where that is not written (JSON files), its fields tell which log it is of. */
export function recordFromZeek(path: string | null, value: ZeekValue): ParseResult {
  switch (path ?? pathBy(value)) {
    case 'http':
      return readRequest(value);
    case 'ssl':
      return readTls(value);
    case 'dns':
      return readLookUp(value);
    default:
      return OTHER_LOG;
  }
}

function pathBy(value: ZeekValue): string | null {
  if (value('trans_depth') !== null) return 'http';
  if (value('trans_id') !== null && value('proto') !== null) return 'dns';
  return value('server_name') !== null && value('conn_state') === null ? 'ssl' : null;
}

function readRequest(value: ZeekValue): ParseResult {
  const draft = begin(value);
  const host = value('host') ?? value('id.resp_h') ?? '';
  const uri = value('uri') ?? '/';
  if (value('method') === 'CONNECT') takeHost(draft, uri, 'tls');
  else takeUrl(draft, /^\w+:\/\//.test(uri) ? uri : `http://${bracketed(host)}${uri}`);
  draft.method = value('method');
  draft.statusCode = statusOrNull(value('status_code'));
  draft.userAgent = value('user_agent');
  draft.referrer = value('referrer');
  draft.contentType = value('resp_mime_types');
  draft.bytesDown = countOrNull(value('response_body_len'));
  draft.bytesUp = countOrNull(value('request_body_len'));
  return resultOf(draft);
}

function readTls(value: ZeekValue): ParseResult {
  const site = value('server_name');
  if (site === null) return NO_SITE;
  const draft = begin(value);
  takeHost(draft, site, 'tls');
  return resultOf(draft);
}

/** Multicast DNS, its Microsoft cousin and NetBIOS: devices calling each other. */
const LOCAL_PORTS = new Set(['5353', '5355', '137']);

function readLookUp(value: ZeekValue): ParseResult {
  if (LOCAL_PORTS.has(value('id.resp_p') ?? '')) return LOCAL;
  const name = value('query');
  if (name === null) return NO_NAME;
  const draft = begin(value);
  takeHost(draft, name, 'dns');
  return resultOf(draft);
}

function begin(value: ZeekValue): DraftRecord {
  const written = value('ts') ?? '';
  const draft = draftRecord('zeek', written.includes('T') ? isoMs(written) : epochMs(written));
  draft.clientIp = value('id.orig_h');
  return draft;
}

function bracketed(host: string): string {
  return host.split(':').length > 2 && !host.startsWith('[') ? `[${host}]` : host;
}
