import { countOrNull, textOrNull } from '../fields/absent.ts';
import { draftRecord, resultOf, takeUrl } from '../fields/draft-record.ts';
import { isIpAddress, nameOrNull } from '../fields/ip-address.ts';
import { repairUtf8 } from '../fields/utf8.ts';
import type { LogRecord, ParseResult } from '../record.ts';

/*
 *   1769850764 1 10.44.3.17 198.51.100.20 text/html 10.44.3.17 http://games.example/ 2704 BYF ALLOWED CLEAN 2 1 0 1 3 (-) 1 games 0 - 0 games.example games,fun [okafor.t] http://…
 *   time         client     server        type      client     url                   size     virus scan    | | | | | source  | target              categories  user      referrer
 *                                                                                            version ------´ | | |         kind of the target
 *                                                                                            matched, in time, what the policy did
 *
 * ALLOWED is what the virus scanner said; what the policy did is the fourth number behind it. Up to there no column holds a blank but
 * the name of a virus; so the line is read from the left, and the referrer, which strangers send, stands behind all that is read.
 */

const NO_HOST: ParseResult = { kind: 'malformed', reason: 'no readable host in the address' };

const REQUEST =
  /^(\d{10}) (?:\d{1,3} )?(\S{2,45}) \S{1,100} (\S{1,200}) \S{2,45} (\S{4,}) (\d{1,15}) BYF (ALLOWED|BLOCKED|DETECTED) [A-Z]{1,20}(?= )/;
/** Version, matched, in time, action, kind and detail of the source, kind and detail of the target, spyware, score, part, categories, user. */
const POLICY =
  / \d{1,2} [01] [01] (\d) \d \(([^()]{0,200})\) \d{1,2} (\S{1,200}) \d \S{1,200} \d{1,5} (\S{1,500}) (\S{1,500}) (\[[^\]]{0,200}\]|\S{1,200})(?: |$)/;

/** The record of a line of the Web Security Gateway, or null where it is none. */
export function resultOfGateway(message: string): ParseResult | null {
  const request = REQUEST.exec(message);
  const policy = request === null ? null : POLICY.exec(message.slice(request[0].length, request[0].length + 4_000));
  if (request === null || policy === null) return null;
  const [, time = '', client = '', contentType = '', url = '', size = '', scan = ''] = request;
  const [, action = '', , target = '', part = '', categories = '', user = ''] = policy;
  const draft = draftRecord('barracuda', Number(time) * 1000);
  if (!takeUrl(draft, url)) return NO_HOST;
  draft.clientIp = isIpAddress(client) ? client : null;
  draft.userName = userIn(user);
  draft.contentType = textOrNull(contentType);
  draft.bytesDown = countOrNull(size);
  draft.filterCategory = textOrNull(categories) ?? textOrNull(target);
  draft.filterRule = textOrNull(part);
  draft.disposition = dispositionOf(scan, action);
  return resultOf(draft);
}

function userIn(text: string): string | null {
  const name = nameOrNull(text.startsWith('[') ? text.slice(1, -1) : text);
  return name === null || name === 'ANON' ? null : repairUtf8(name);
}

/** 0 allowed, 1 denied, 2 redirected (to the block page), 3 and 4 rewritten (safe search), 5 monitored; 6 and others nobody explains. */
function dispositionOf(scan: string, action: string): LogRecord['disposition'] {
  if (scan === 'BLOCKED' || action === '1' || action === '2') return 'blocked';
  return '0345'.includes(action) ? 'allowed' : 'unknown';
}
