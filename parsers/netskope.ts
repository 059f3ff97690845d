import { countOrNull, textOrNull } from './fields/absent.ts';
import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { type DraftRecord, draftRecord, resultOf, takeBareUrl, takeHost } from './fields/draft-record.ts';
import { epochMs } from './fields/epoch.ts';
import { nameOrNull } from './fields/ip-address.ts';
import { type JsonObject, jsonObjectAt, textOf } from './fields/json-object.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogRecord, ParseResult, Parser } from './record.ts';

/** Netskope: page, connection and policy events of the REST API, one JSON object on a line. */
export const netskope: Parser = {
  id: 'netskope',
  title: 'Netskope, page and policy events as JSON',
  guide: {
    delivery: ['push', 'file', 'syslog'],
    switchOn: [
      'Settings > Tools > REST API v2: fetch the events “page” and “connection” and the alerts “policy” and “malsite” with your own export, or with Cloud Exchange (Log Shipper), as JSON, one object on a line.',
      'Steer all web traffic with the Netskope Client, so that user, device (hostname) and inner address are logged.',
      'In Real-time Protection, give each web policy a name and let “Allow” policies log too.',
      'Transaction events are not read by this format: they come as columns without a header. Have them written with their “#Fields:” line and read them as W3C.',
    ],
    cannotShow: [
      'What became of a page, where there is an event of the visit but none of a policy.',
      'Search words, where the event names the site alone.',
    ],
  },
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(parse(line)),
  open: () => parse,
};

const OTHER: ParseResult = { kind: 'malformed', reason: 'not a Netskope event that we know' };
const NO_WEB: ParseResult = { kind: 'skipped', reason: 'event that is no web request' };
/** Members that the events of other products have not. */
const OWN_NAMES = [
  'ccl',
  'cci',
  'access_method',
  'userkey',
  'organization_unit',
  'ur_normalized',
  'traffic_type',
  'src_network',
];
const WEB_TYPES = new Set(['nspolicy', 'malsite', 'page', 'connection', 'policy']);

function parse(line: string): ParseResult {
  if (isBlank(line)) return BLANK_LINE;
  const event = jsonObjectAt(repairUtf8(line.trimEnd()), messageStartOf(line));
  const type = textOf(event, 'type') ?? '';
  const own = OWN_NAMES.filter((name) => event !== null && Object.hasOwn(event, name));
  if (event === null || type === '' || own.length < 2) return OTHER;
  return WEB_TYPES.has(type) ? readEvent(event) : NO_WEB;
}

function readEvent(event: JsonObject): ParseResult {
  const draft = draftRecord('netskope', epochMs(textOf(event, 'timestamp') ?? ''));
  takeAddress(draft, event);
  draft.disposition = dispositionOf(textOf(event, 'action'));
  // `srcip` is the address that the cloud saw; `userip` is that of the device.
  draft.clientIp = textOf(event, 'userip') ?? textOf(event, 'srcip');
  draft.deviceName = textOrNull(textOf(event, 'hostname'));
  draft.userName = nameOrNull(textOf(event, 'user'));
  draft.userAgent = textOf(event, 'useragent') ?? textOf(event, 'user_agent');
  draft.method = textOf(event, 'http_method');
  draft.referrer = textOf(event, 'referer');
  draft.bytesUp = countOrNull(textOf(event, 'client_bytes'));
  draft.bytesDown = countOrNull(textOf(event, 'server_bytes'));
  draft.filterCategory = textOf(event, 'category');
  draft.filterRule = textOf(event, 'policy') ?? textOf(event, 'alert_name');
  return resultOf(draft);
}

/** Addresses have no scheme: `games.example/play`. */
function takeAddress(draft: DraftRecord, event: JsonObject): void {
  const url = textOf(event, 'url') ?? textOf(event, 'page');
  if (url?.includes('/')) takeBareUrl(draft, url, 'https');
  else takeHost(draft, url ?? textOf(event, 'domain') ?? textOf(event, 'site') ?? '', 'tls');
}

/** `useralert` shows a warning, behind which one can go on. An event of a visit has no action: a policy may have stopped it. */
const ACTIONS: ReadonlyMap<string, LogRecord['disposition']> = new Map([
  ['block', 'blocked'],
  ['blocked', 'blocked'],
  ['deny', 'blocked'],
  ['allow', 'allowed'],
  ['alert', 'allowed'],
  ['bypass', 'allowed'],
]);

function dispositionOf(action: string | null): LogRecord['disposition'] {
  return ACTIONS.get(action?.toLowerCase() ?? '') ?? 'unknown';
}
