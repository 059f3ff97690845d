import { type DraftRecord, draftRecord, resultOf, takeHost, takeUrl } from './fields/draft-record.ts';
import { isIpAddress, nameOrNull } from './fields/ip-address.ts';
import { type JsonObject, jsonObjectAt, memberOf, objectOf, textOf } from './fields/json-object.ts';
import { compileTimePattern, type TimePattern } from './fields/time-pattern.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';
import { UNTANGLE_GUIDE } from './untangle/guide.ts';

/*
 * Untangle NG Firewall (now Arista Edge Threat Management) sends each event as JSON behind a header in which the severity stands in the
 * place of the host:
 *
 *   <174>Jan 31 09:12:44 INFO  uvm[0]:  {"timeStamp":"2026-01-31 09:12:44.7","blocked":true,"requestLine":"GET http://games.example/",…,
 *        "sessionEvent":{"CClientAddr":"10.44.3.17","username":"okafor.t","hostname":"LAB3-07",…},"class":"class com.untangle.app.web_filter.WebFilterEvent"}
 *
 * One request is logged by every app that looks at it. Only WebFilterEvent is taken: it alone says what the filter decided.
 */

/** Untangle NG Firewall, Web Filter by syslog. */
export const untangle: Parser = {
  id: 'untangle',
  title: 'Untangle NG Firewall (Arista), Web Filter',
  guide: UNTANGLE_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => ANYWHERE(line).kind !== 'malformed',
  open,
};

const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not an event of Untangle' };
const OTHER_EVENT: ParseResult = { kind: 'skipped', reason: 'event of another app' };
const FROM_OUTSIDE: ParseResult = { kind: 'skipped', reason: 'request from outside' };
const NO_DECISION: ParseResult = { kind: 'malformed', reason: 'does not say whether it was blocked' };
const NO_HOST: ParseResult = { kind: 'malformed', reason: 'no readable host in the address' };

/** Whether a line can be read does not depend on the zone. */
const ANYWHERE = open({ timeZone: 'UTC', writtenAt: () => 0 });

function open({ timeZone }: LogSetting): ParseLine {
  const pattern = compileTimePattern('%Y-%m-%d %H:%M:%S', timeZone);
  return (line) => {
    // The header has too many forms to count; no part of it holds a brace.
    const start = line.slice(0, MAX_HEADER).indexOf('{');
    const event = start < 0 ? null : jsonObjectAt(repairUtf8(line.slice(start)));
    const name = /^class com\.untangle\.([\w.]{1,100})$/.exec(textOf(event, 'class') ?? '')?.[1];
    if (event === null || name === undefined) return OTHER_LINE;
    return name.endsWith('.WebFilterEvent') ? resultOfEvent(event, pattern) : OTHER_EVENT;
  };
}

const MAX_HEADER = 256;

function resultOfEvent(event: JsonObject, pattern: TimePattern | null): ParseResult {
  const blocked = memberOf(event, 'blocked');
  if (typeof blocked !== 'boolean') return NO_DECISION;
  const session = objectOf(event, 'sessionEvent');
  const draft = draftRecord('untangle', timeIn(textOf(event, 'timeStamp') ?? '', pattern));
  const [, method = '', address = ''] = /^([A-Z][A-Z_-]{0,31}) (\S+)/.exec(textOf(event, 'requestLine') ?? '') ?? [];
  // A visitor to the school's own server: `http://[192.0.2.7:8080]/`.
  if (/^\w+:\/\/\[\d+\.\d+\.\d+\.\d+:\d+\]/.test(address)) return FROM_OUTSIDE;
  if (!takeAddress(draft, address, textOf(session, 'CServerPort'))) return NO_HOST;
  draft.method = method === '' || draft.kind === 'tls' ? null : method;
  const client = textOf(session, 'CClientAddr');
  draft.clientIp = client !== null && isIpAddress(client) ? client : null;
  draft.deviceName = nameOrNull(textOf(session, 'hostname'));
  draft.userName = nameOrNull(textOf(session, 'username'));
  draft.filterCategory = textOf(event, 'category');
  draft.filterRule = textOf(event, 'reason');
  // An event that is only flagged was let through.
  draft.disposition = blocked ? 'blocked' : 'allowed';
  return resultOf(draft);
}

/** On port 443 the address is written with `http` all the same; without a path only the host of the TLS hello is known. */
function takeAddress(draft: DraftRecord, address: string, port: string | null): boolean {
  if (port !== '443') return takeUrl(draft, address);
  const secure = address.replace(/^http:/, 'https:');
  if (!takeUrl(draft, secure)) return false;
  if (!/^https:\/\/[^/?#]{1,255}\/?$/.test(secure)) return true;
  draft.url = null;
  return takeHost(draft, draft.urlDomain, 'tls');
}

/** `2026-01-31 09:12:44.7`: a fraction of one to three digits, on the clock of the firewall. */
function timeIn(text: string, pattern: TimePattern | null): number {
  const end = pattern?.read(text, 0) ?? -1;
  const fraction = end < 0 ? null : /^(?:\.(\d{1,9}))?$/.exec(text.slice(end));
  if (pattern === null || fraction === null) return -1;
  return pattern.timestamp() + Number((fraction[1] ?? '').slice(0, 3).padEnd(3, '0'));
}
