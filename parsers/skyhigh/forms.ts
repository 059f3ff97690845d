import { cefExtension, cefHeaderAt, labelledValue } from '../fields/cef.ts';
import { type PairForm, strictPairsIn } from '../fields/key-value.ts';
import { knownKeys, knownPairsIn } from '../fields/known-keys.ts';
import { pairRules } from '../fields/pair-rules.ts';

/*
 *   date="2026-01-31 09:12:44Z" username="okafor.t" source_ip=10.44.3.17 http_status_code=403 http_request_first_line="GET http://games.example/ HTTP/1.1" url_categories="Games" block_id=10 …
 *   mwg: status="403/10" srcip="10.44.3.17" user="okafor.t" mtd="GET" url="http://games.example/" urlc="Games" …
 *   mwg: McAfeeWG|time_stamp=[31/Jan/2026:09:12:44 +0000]|auth_user=okafor.t|src_ip=10.44.3.17|…|url=http://games.example/|…|block_res=10|…
 *   user_id=1 username=okafor.t source_ip=192.0.2.7 http_action=GET … requested_host=games.example requested_path=/ result=DENIED … request_timestamp_epoch=1769850764 … client_ip=10.44.3.17 …
 *   mwg: CEF:0|McAfee|Web Gateway|12.2|403|Proxy-Block categories|2|rt=Jan 31 2026 09:12:44 … suser=okafor.t src=10.44.3.17 … cn1=10 cn1Label=Block Reason
 *
 * All are brought to the names of the third form.
 */

/** The values of a line by name; null for one that says nothing. */
export type Values = (name: string) => string | null;

export type SkyhighForm =
  | { readonly kind: 'form'; readonly values: Values }
  | { readonly kind: 'two_readings' | 'other' };

const OTHER: SkyhighForm = { kind: 'other' };
const TWO_READINGS: SkyhighForm = { kind: 'two_readings' };

/** Which of the forms a message has, and its values; `isFromGateway` where the header of syslog names the program `mwg`. */
export function readSkyhighForm(message: string, isFromGateway: boolean): SkyhighForm {
  if (/^(?:McAfeeWG|SkyhighSWG)\|/.test(message)) return barForm(message);
  if (isFromGateway && message.startsWith('status=')) return formOf(quotedPairs(message, SHORT_RULES), SHORT_NAMES);
  if (message.includes('http_request_first_line="')) return formOf(quotedPairs(message, LONG_RULES), LONG_NAMES);
  if (/^(?:CEF: ?)?0\|(?:McAfee|Skyhigh)[^|]{0,20}\|/.test(message)) return eventForm(message);
  if (/^user_id=-?\d/.test(message)) return formOf(knownPairsIn(message, 0, CLOUD_KEYS, CLOUD_RULES), CLOUD_NAMES);
  return OTHER;
}

const QUOTED: PairForm = { bareEndsAt: 'blank', quotes: '"', separator: '' };

function quotedPairs(message: string, rules: Parameters<typeof strictPairsIn>[3]): ReadonlyMap<string, string> | null {
  return strictPairsIn(message, 0, QUOTED, rules);
}

function formOf(pairs: ReadonlyMap<string, string> | null, names: ReadonlyMap<string, string>): SkyhighForm {
  if (pairs === null) return TWO_READINGS;
  const renamed = new Map([...pairs].map(([key, value]) => [names.get(key) ?? key, value]));
  return { kind: 'form', values: (name) => saidOrNull(renamed.get(name)) };
}

function saidOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' || text === '-' ? null : text;
}

/** The status stands in the header; categories and block page are custom fields, known by their labels. */
function eventForm(message: string): SkyhighForm {
  const header = cefHeaderAt(message, 0);
  if (header === null || !/Gateway/.test(header.product)) return OTHER;
  const pairs = cefExtension(message, header.extensionStart, EVENT_RULES);
  if (pairs === null) return TWO_READINGS;
  const added: readonly (readonly [string, string | null])[] = [
    ['status_code', header.eventClass],
    ['rule', header.name.replace(/^Proxy-/, '')],
    ['categories', labelledValue(pairs, 'URL Categories') ?? labelledValue(pairs, 'Categories')],
    ['block_res', labelledValue(pairs, 'Block Reason') ?? labelledValue(pairs, 'Block ID')],
  ];
  return formOf(new Map([...pairs, ...added.map(([name, value]) => [name, value ?? ''] as const)]), EVENT_NAMES);
}

const EVENT_NAMES: ReadonlyMap<string, string> = new Map([
  ['rt', 'time'],
  ['suser', 'auth_user'],
  ['src', 'src_ip'],
  ['requestMethod', 'method'],
  ['request', 'url'],
  ['requestClientApplication', 'user_agent'],
  ['fileType', 'media_type'],
  ['out', 'bytes_to_client'],
  ['in', 'bytes_from_client'],
]);
const EVENT_RULES = pairRules({
  typed: 'request requestClientApplication fileType',
  once: 'cn1 cn1Label cs1Label cs3Label cs4 cs4Label cs6 cs6Label request',
  early: 'rt suser src requestMethod',
});

/** Bars stand between the pairs and nothing protects one in an address, so no name may come twice and each cell must be a pair. */
function barForm(message: string): SkyhighForm {
  const values = new Map<string, string>();
  let isTyped = false;
  for (const cell of message.split('|').slice(1)) {
    const equals = cell.indexOf('=');
    const name = cell.slice(0, Math.max(equals, 0));
    const isMisplaced = isTyped && EARLY.has(name);
    if (cell !== '' && (equals <= 0 || values.has(name) || isMisplaced)) return TWO_READINGS;
    if (TYPED.has(name)) isTyped = true;
    values.set(name, cell.slice(equals + 1));
  }
  return { kind: 'form', values: (name) => saidOrNull(values.get(BAR_NAMES.get(name) ?? name)) };
}

const EARLY = new Set(['time_stamp', 'auth_user', 'src_ip', 'status_code', 'method']);
const TYPED = new Set(['url', 'media_type', 'user_agent', 'filename']);
const BAR_NAMES: ReadonlyMap<string, string> = new Map([['time', 'time_stamp']]);

const LONG_NAMES: ReadonlyMap<string, string> = new Map([
  ['date', 'time'],
  ['username', 'auth_user'],
  ['source_ip', 'src_ip'],
  ['http_status_code', 'status_code'],
  ['http_request_first_line', 'first_line'],
  ['url_categories', 'categories'],
  ['block_id', 'block_res'],
]);
const LONG_RULES = pairRules({
  typed: 'http_request_first_line user_agent referer media_type',
  once: 'block_id block_reason url_categories http_status_code',
  early: 'date username source_ip',
});

const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['status', 'status_and_block'],
  ['srcip', 'src_ip'],
  ['user', 'auth_user'],
  ['mtd', 'method'],
  ['urlc', 'categories'],
  ['agent', 'user_agent'],
]);
const SHORT_RULES = pairRules({ typed: 'url agent mt', once: 'urlc rule', early: 'status srcip user mtd' });

const CLOUD_KEYS = knownKeys(
  'user_id username source_ip http_action server_to_client_bytes client_to_server_bytes requested_host requested_path result virus ' +
    'request_timestamp_epoch request_timestamp uri_scheme category media_type application_type reputation last_rule http_status_code ' +
    'client_ip location block_reason user_agent_product user_agent_version user_agent_comment process_name destination_ip ' +
    'destination_port pop_country_code',
);
const CLOUD_NAMES: ReadonlyMap<string, string> = new Map([
  ['username', 'auth_user'],
  ['http_action', 'method'],
  ['server_to_client_bytes', 'bytes_to_client'],
  ['client_to_server_bytes', 'bytes_from_client'],
  ['request_timestamp_epoch', 'time'],
  ['category', 'categories'],
  ['last_rule', 'rule'],
  ['http_status_code', 'status_code'],
]);
/** What decides stands behind the path here, always, so that a second one is noticed; `client_ip` may be empty but is there. */
const CLOUD_RULES = pairRules({
  typed: 'requested_host requested_path media_type user_agent_product user_agent_version user_agent_comment',
  once:
    'result request_timestamp_epoch request_timestamp uri_scheme category last_rule http_status_code client_ip block_reason ' +
    'requested_host requested_path virus reputation',
  early: 'user_id username source_ip http_action',
});
