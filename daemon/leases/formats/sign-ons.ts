import { splitCsv } from '../../../parsers/fields/csv.ts';
import { type JsonObject, jsonObjectAt, textAtPath } from '../../../parsers/fields/json-object.ts';
import { openLocalStamps } from '../../../parsers/fields/local-stamp.ts';
import { createBoundedMap } from '../../identity/bounded-map.ts';
import { accountOf, addressOf } from '../lease-fields.ts';
import { type LeaseReader, lineByLine, malformed, type Said, said, skipped } from '../lease-reader.ts';

const MOST_SESSIONS = 16_384;

/** At a keyboard, over the network, unlocked, by remote desktop, from remembered passwords. Services and tasks are nobody. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['2', '3', '7', '10', '11']);
const OVER_THE_NETWORK = '3';

/** What is asked of an event, by the names that Windows, Winlogbeat, NXLog and our own form have for it. */
const NAMES = {
  time: ['time', '@timestamp', 'EventTime', 'TimeCreated', 'TimeGenerated', 'winlog.time_created', 'SystemTime'],
  what: ['what', 'event', 'EventID', 'EventId', 'winlog.event_id', 'event.code', 'Id'],
  account: ['account', 'TargetUserName', 'winlog.event_data.TargetUserName', 'EventData.TargetUserName'],
  address: ['address', 'IpAddress', 'winlog.event_data.IpAddress', 'EventData.IpAddress'],
  logonType: ['LogonType', 'winlog.event_data.LogonType', 'EventData.LogonType'],
  logonId: ['TargetLogonId', 'winlog.event_data.TargetLogonId', 'EventData.TargetLogonId'],
  computer: ['Computer', 'Hostname', 'MachineName', 'winlog.computer_name'],
  status: ['Status', 'winlog.event_data.Status', 'EventData.Status'],
} as const;
type Field = keyof typeof NAMES;
type Event = (field: Field) => string | null;

/**
 * Sign-ons as CSV with the names of its columns, or one object of JSON a line: the events of Windows (4624 and 4768 for who comes,
 * 4634 and 4647 for who goes) as they are forwarded or exported, or our own form, `time,account,address,what` with in or out.
 */
export function createSignOnReader(zone: string): LeaseReader {
  const timeOf = createTimes(zone);
  const sessions = createBoundedMap<string>(MOST_SESSIONS);
  let columns: readonly string[] | null = null;
  return lineByLine((line): Said => {
    const object = jsonObjectAt(line.trimStart());
    if (object !== null) return changeOf(ofObject(object), timeOf, sessions);
    if (line.trimStart().startsWith('{')) return malformed('an object that was cut off');
    const cells = splitCsv(line, ',');
    if (cells === null) return malformed('a quoted cell that is not closed');
    if (columns === null || isHeading(cells)) {
      columns = isHeading(cells) ? cells.map((cell) => cell.trim()) : null;
      return columns === null
        ? malformed('a line before the names of the columns')
        : skipped('the names of the columns');
    }
    if (cells.length !== columns.length) return malformed('not as many cells as columns');
    return changeOf(ofCells(cells, columns), timeOf, sessions);
  });
}

function isHeading(cells: readonly string[]): boolean {
  const names = new Set(cells.map((cell) => cell.trim()));
  const has = (field: Field) => NAMES[field].some((name) => names.has(name));
  return has('time') && has('what') && has('account') && has('address');
}

function ofObject(object: JsonObject): Event {
  return (field) => firstOf(field, (name) => textAtPath(object, name));
}

function ofCells(cells: readonly string[], columns: readonly string[]): Event {
  return (field) => firstOf(field, (name) => cells[columns.indexOf(name)] ?? null);
}

function firstOf(field: Field, find: (name: string) => string | null): string | null {
  for (const name of NAMES[field]) {
    const found = find(name);
    if (found !== null && found.trim() !== '') return found.trim();
  }
  return null;
}

type Sessions = ReturnType<typeof createBoundedMap<string>>;

function changeOf(event: Event, timeOf: (text: string) => number | null, sessions: Sessions): Said {
  const what = event('what')?.toLowerCase() ?? null;
  switch (what) {
    case null:
      return malformed('it does not say what happened');
    case 'in':
    case '4624':
    case '4768':
      return signedIn(event, timeOf, sessions);
    case 'out':
    case '4634':
    case '4647':
      return signedOut(event, timeOf, sessions);
    default:
      return skipped('not a sign-on');
  }
}

function signedIn(event: Event, timeOf: (text: string) => number | null, sessions: Sessions): Said {
  const logonType = event('logonType');
  if (logonType !== null && !OF_PEOPLE.has(logonType)) return skipped('a service or a task');
  const status = event('status');
  if (status !== null && !/^0x0*$/.test(status)) return skipped('a sign-on that was refused');
  const account = accountOf(event('account'));
  if (account === null) return skipped('a device that signed in by itself');
  const address = addressOf(event('address'));
  if (address === null) return skipped('a sign-on without an address');
  const from = timeOf(event('time') ?? '');
  if (from === null) return malformed('no time');
  sessions.keep(sessionKey(event, account), address);
  return said({ address, from, to: null, mac: null, host: null, account, via: 'sign_on' });
}

/** Over the network a session ends when nothing is asked for, seconds later: the person still sits there. */
function signedOut(event: Event, timeOf: (text: string) => number | null, sessions: Sessions): Said {
  if (event('logonType') === OVER_THE_NETWORK) return skipped('the end of a network session');
  const account = accountOf(event('account'));
  if (account === null) return skipped('a device that signed in by itself');
  const address = addressOf(event('address')) ?? sessions.get(sessionKey(event, account)) ?? null;
  if (address === null) return skipped('a sign-off without an address');
  const endedAt = timeOf(event('time') ?? '');
  return endedAt === null ? malformed('no time') : said({ address, endedAt, via: 'sign_on', mac: null, account });
}

function sessionKey(event: Event, account: string): string {
  return `${event('computer')} ${event('logonId')} ${account.toLowerCase()}`;
}

/** ISO 8601 with or without an offset, `2026-11-30 08:55:12`, or seconds since 1970. */
function createTimes(zone: string): (text: string) => number | null {
  const stamp = openLocalStamps({ timeZone: zone, writtenAt: () => 0 });
  return (text) => {
    if (/^\d{10}$/.test(text)) return Number(text) * 1000;
    const parts = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?)\s*(\S*)$/.exec(text);
    const timestamp = parts === null ? -1 : stamp(parts[1] ?? '', (parts[2] ?? '').slice(0, 12), parts[3] ?? '');
    return timestamp < 0 ? null : timestamp;
  };
}
