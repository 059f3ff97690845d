import { BARRACUDA_GUIDE } from './barracuda/guide.ts';
import { resultOfGateway } from './barracuda/web-security-gateway.ts';
import { countOrNull, statusOrNull, textOrNull } from './fields/absent.ts';
import { draftRecord, resultOf, takeUrl } from './fields/draft-record.ts';
import { epochMs } from './fields/epoch.ts';
import { isIpAddress, nameOrNull } from './fields/ip-address.ts';
import { type JsonObject, jsonObjectAt, memberOf, textOf, textsOf } from './fields/json-object.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { ParseResult, Parser } from './record.ts';

/*
 * Two products. CloudGen Firewall streams its web log as JSON, and its activity log (connections) as text:
 *
 *   {"timestamp":1769850764120,"action":0,"source_ip":"10.44.3.17","method":"GET","status_code":"200","name":"https://maths.example/","domain":"maths.example","category":["20"],"user":"okafor.t",…}
 *   T100/box_Firewall_Activity:  Info     T100 Allow: type=FWD|proto=TCP|…
 *
 * The Web Security Gateway writes columns between blanks; see web-security-gateway.ts.
 */

/** Barracuda CloudGen Firewall (JSON) and Web Security Gateway (syslog). */
export const barracuda: Parser = {
  id: 'barracuda',
  title: 'Barracuda CloudGen Firewall and Web Security Gateway',
  guide: BARRACUDA_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => parse(line).kind !== 'malformed',
  open: () => parse,
};

const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of Barracuda’s web logs' };
const NO_HOST: ParseResult = { kind: 'malformed', reason: 'no readable host in the address' };
const CONNECTION: ParseResult = { kind: 'skipped', reason: 'connection, not a request' };
const SIGN_IN: ParseResult = { kind: 'skipped', reason: 'proxy sign-in challenge' };

function parse(line: string): ParseResult {
  const message = line.slice(messageStartOf(line));
  if (message.charCodeAt(0) === 123) {
    const entry = jsonObjectAt(repairUtf8(message));
    return entry !== null && isWebLog(entry) ? resultOfCloudGen(entry) : OTHER_LINE;
  }
  if (/(?:^|[ /])box_Firewall_[A-Za-z]{1,40}: /.test(line.slice(0, 300))) return CONNECTION;
  return resultOfGateway(message) ?? OTHER_LINE;
}

function isWebLog(entry: JsonObject): boolean {
  const has = (name: string) => memberOf(entry, name) !== undefined;
  return (
    ['timestamp', 'source_ip', 'name', 'domain', 'category'].every(has) && typeof memberOf(entry, 'action') === 'number'
  );
}

function resultOfCloudGen(entry: JsonObject): ParseResult {
  const status = textOf(entry, 'status_code');
  if (status === '407') return SIGN_IN;
  const draft = draftRecord('barracuda', epochMs(textOf(entry, 'timestamp') ?? ''));
  if (!takeUrl(draft, textOf(entry, 'name') ?? '')) return NO_HOST;
  const client = textOf(entry, 'source_ip');
  draft.clientIp = client !== null && isIpAddress(client) ? client : null;
  // Where nobody has signed in, the address stands in the user's place.
  draft.userName = nameOrNull(textOf(entry, 'user'));
  draft.userAgent = textOrNull(textOf(entry, 'user_agent'));
  draft.method = textOrNull(textOf(entry, 'method'));
  draft.statusCode = statusOrNull(status);
  draft.bytesDown = countOrNull(textOf(entry, 'size'));
  draft.filterCategory = textOrNull(textsOf(entry, 'category').join(', '));
  draft.filterRule = textOrNull(textOf(entry, 'app_rule') ?? textOf(entry, 'fw_rule'));
  // Only 0 is known to mean that it was let through; no document says what the other numbers are.
  draft.disposition = memberOf(entry, 'action') === 0 ? 'allowed' : 'unknown';
  return resultOf(draft);
}
