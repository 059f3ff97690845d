/**
 * A response policy zone: a DNS zone file whose names are conditions and whose data say what to answer.
 * 'bet.example CNAME .' is meant, 'good.example CNAME rpz-passthru.' is an exception, '24.0.2.0.192.rpz-ip CNAME .' is the
 * network 192.0.2.0/24.
 */
import { isNowhere } from '../ip-address.ts';
import { giveException, givePlace, giveSite } from './place.ts';
import type { ListReader, ListSink, SkipReason } from './sink.ts';

/** Where a reading of the zone stands. Names are in lower case and without final dot, '' where nothing said them. */
interface ZoneState {
  /** The name of the zone itself, which every absolute name ends in. */
  readonly apex: string;
  /** What names without final dot continue with. */
  readonly origin: string;
  /** Of the record above: a line that begins with a blank goes on with it. */
  readonly owner: string;
  /** Inside the parentheses of the zone's first record: it ends with them or, where nobody closed them, at the first rule. */
  readonly isOpen: boolean;
}

/** One resource record, without time to live and class. */
interface ZoneRecord {
  readonly owner: string;
  readonly type: string;
  readonly data: string;
  readonly line: string;
}

const TIME_TO_LIVE_OR_CLASS = /^(?:\d[\dsmhdw]*|in)$/i;

export function openRpz(sink: ListSink): ListReader {
  let zone = EMPTY_ZONE;
  return {
    line(text) {
      const bare = withoutComment(text);
      const isInside = zone.isOpen && !isRpzRule(text);
      if (bare.trim() === '') sink.skipped('comment', text);
      else if (isInside || bare.startsWith('$')) sink.skipped('heading or setting of the list', text);
      else readRecord(recordIn(bare, text, zone), zone, sink);
      zone = after(bare, zone);
    },
    end: () => undefined,
  };
}

/** True for a line that says what becomes of a name. */
export function isRpzRule(text: string): boolean {
  const { type, data } = recordIn(withoutComment(text), text, EMPTY_ZONE);
  return type === 'CNAME' && data !== '';
}

/** True for a line with which a zone begins. */
export function isZoneHeading(text: string): boolean {
  return /^\$(?:TTL|ORIGIN)\s/i.test(text) || recordIn(withoutComment(text), text, EMPTY_ZONE).type === 'SOA';
}

const EMPTY_ZONE: ZoneState = { apex: '', origin: '', owner: '', isOpen: false };

/** What stands in front of a ';' that is in no quotes. */
function withoutComment(text: string): string {
  return /^(?:[^";]|"[^"]*(?:"|$))*/.exec(text)?.[0] ?? '';
}

function recordIn(bare: string, line: string, zone: ZoneState): ZoneRecord {
  const words = bare.trim().split(/\s+/);
  const owner = /^\s/.test(bare) ? zone.owner : (words.shift() ?? '');
  while (TIME_TO_LIVE_OR_CLASS.test(words[0] ?? '')) words.shift();
  return { owner, type: (words[0] ?? '').toUpperCase(), data: words.slice(1).join(' '), line };
}

function after(bare: string, zone: ZoneState): ZoneState {
  if (bare.trim() === '') return zone;
  if (zone.isOpen && !isRpzRule(bare)) return { ...zone, isOpen: !bare.includes(')') };
  const [directive = '', value = ''] = bare.trim().split(/\s+/);
  if (/^\$origin$/i.test(directive)) return { ...zone, origin: fullName(value, zone) };
  if (directive.startsWith('$')) return zone;
  const { owner, type } = recordIn(bare, bare, zone);
  if (type !== 'SOA') return { ...zone, owner, isOpen: false };
  return { ...zone, owner, apex: fullName(owner, zone), isOpen: bare.includes('(') && !bare.includes(')') };
}

function fullName(written: string, { origin }: ZoneState): string {
  const name = written.toLowerCase();
  if (name === '@') return origin;
  if (name.endsWith('.')) return name.slice(0, -1);
  return origin === '' ? name : `${name}.${origin}`;
}

function readRecord(record: ZoneRecord, zone: ZoneState, sink: ListSink): void {
  const trigger = withoutApex(fullName(record.owner, zone), zone.apex);
  const meaning = meaningOf(record, trigger);
  const kind = /\.rpz-(ip|client-ip|nsip|nsdname)$/.exec(trigger)?.[1];
  const written = { line: record.line, part: '' };
  if (meaning !== 'meant' && meaning !== 'exception') sink.skipped(meaning, record.line);
  else if (kind === undefined) (meaning === 'meant' ? giveSite : giveException)(sink, trigger, written);
  else if (kind !== 'ip') sink.skipped('about who asks or which server answers', record.line);
  else if (meaning === 'meant') givePlace(sink, networkIn(trigger), written);
  else sink.skipped('exception for a whole network', record.line);
}

function withoutApex(name: string, apex: string): string {
  if (apex === '') return name;
  if (name === apex) return '';
  return name.endsWith(`.${apex}`) ? name.slice(0, -apex.length - 1) : name;
}

function meaningOf({ type, data }: ZoneRecord, trigger: string): 'meant' | 'exception' | SkipReason {
  if (type === 'A' || type === 'AAAA') return isNowhere(data) ? 'meant' : 'sends the name somewhere else';
  if (type === 'CNAME') return meaningOfAlias(data.toLowerCase().replace(/\.$/, ''), trigger);
  return type === '' ? 'not a site' : 'heading or setting of the list';
}

function meaningOfAlias(target: string, trigger: string): ReturnType<typeof meaningOf> {
  if (target === '' || target === '*' || target === 'rpz-drop') return 'meant';
  // A name that is an alias of itself is how the first version of such zones wrote an exception.
  if (target === 'rpz-passthru' || target === trigger) return 'exception';
  return target === 'rpz-tcp-only' ? 'only under some conditions' : 'sends the name somewhere else';
}

/** The length of the prefix, then the address from its end: '32.zz.db8.2001.rpz-ip' is 2001:db8::/32. */
function networkIn(trigger: string): string {
  const [prefix = '', ...reversed] = trigger.replace(/\.rpz-ip$/, '').split('.');
  const groups = reversed.toReversed();
  const isIpv4 = groups.length === 4 && !groups.includes('zz');
  const address = isIpv4 ? groups.join('.') : groups.join(':').replace(/:?\bzz\b:?/, '::');
  return `${address}/${prefix}`;
}
