import { draftRecord, resultOf, takeHost } from '../fields/draft-record.ts';
import { isIpAddress } from '../fields/ip-address.ts';
import type { LogRecord, ParseResult } from '../record.ts';

/** A name that a device asked for. */
export interface LookUp {
  /** Epoch milliseconds. */
  readonly askedAt: number;
  /** As logged, with or without its last dot. */
  readonly name: string;
  /** 'A', 'HTTPS', 'type=65'; null where the log does not say. */
  readonly type: string | null;
  /** As logged, without a port. */
  readonly client: string | null;
}

/** What became of a look-up. */
export interface LookUpOutcome {
  readonly disposition: LogRecord['disposition'];
  readonly filterCategory?: string | null;
  readonly filterRule?: string | null;
}

/** Who asked, where the log knows more than an address. */
export type Asker = Partial<Pick<LogRecord, 'userName' | 'deviceName' | 'clientMac'>>;

/*
 * What a school does not want in its records, although it stands in the log:
 *
 * - What the resolver asks itself, for its own statistics or to name its clients.
 * - Reverse look-ups: software asks for the name of an address; nobody visits one.
 * - Services and mail (`_ldap._tcp…`, SRV, MX) and the upkeep of DNS itself (SOA, DS): no site is opened by these. TXT and NULL stay,
 *   because tunnels that get around a filter are made of them. Who asks for an address may be about to open a site, whatever it is
 *   called: below a domain of their own somebody can put any name, and browsers take nearly all of them.
 * - Names without a dot and those of local networks: printers, domain controllers, a laptop that looks for its home.
 * - Names that no address bar takes: mistakes of software and attacks on those who read logs.
 */
const OWN: ParseResult = { kind: 'skipped', reason: 'question of the resolver itself' };
const REVERSE: ParseResult = { kind: 'skipped', reason: 'reverse look-up' };
const SERVICE: ParseResult = { kind: 'skipped', reason: 'look-up of a service, of mail or of DNS itself' };
const LOCAL: ParseResult = { kind: 'skipped', reason: 'name of the local network' };
const NO_SITE: ParseResult = { kind: 'skipped', reason: 'name that no site can have' };

const SITE_TYPES = new Set(['A', 'AAAA', 'A6', 'HTTPS', 'SVCB', 'CNAME', 'ANY', 'TXT', 'NULL']);
const SITE_TYPE_NUMBERS = new Set(['1', '5', '10', '16', '28', '38', '64', '65', '255']);
const LOCAL_ENDING =
  /(?:^|\.)(?:local|localhost|localdomain|lan|home|home\.arpa|internal|intranet|private|corp|workgroup|fritz\.box|pi\.hole)$/;
/** What browsers take as a host. Anything else must not reach what reads addresses: `/` and `@` cut them. */
const SITE_NAME = /^(?:[\w!"$&'()*+,;=`{}~-][\w!"$&'()*+,;=`{}~.-]*\.)?[\w-]+$/;
const ADDRESS_TYPE = /^(?:A|AAAA|A6|(?:TYPE=?)?(?:1|28|38))$/i;
const SERVICE_LABEL = /(?:^|\.)_(?:tcp|udp|tls|sctp|dccp|https?|dns|dmarc|domainkey|acme-challenge|mta-sts)\./i;
const LONGEST_NAME = 253;

/** Why no record is made of a look-up, or null where one is. */
export function whyUnwanted(lookUp: LookUp): ParseResult | null {
  const name = withoutLastDot(lookUp.name);
  if (lookUp.client === '127.0.0.1' || lookUp.client === '::1') return OWN;
  if (/(?:^|\.)(?:in-addr|ip6)\.arpa$/i.test(name)) return REVERSE;
  if (!isSiteType(lookUp.type) || isService(name, lookUp.type)) return SERVICE;
  if (name.length > LONGEST_NAME || !SITE_NAME.test(name) || name.includes('..'))
    return name === '' ? SERVICE : NO_SITE;
  return !name.includes('.') || LOCAL_ENDING.test(name.toLowerCase()) ? LOCAL : null;
}

/** The record of a look-up, or why there is none. */
export function lookUpResult(observer: string, lookUp: LookUp, outcome: LookUpOutcome, asker: Asker = {}): ParseResult {
  const unwanted = whyUnwanted(lookUp);
  if (unwanted !== null) return unwanted;
  const draft = draftRecord(observer, lookUp.askedAt);
  takeHost(draft, withoutLastDot(lookUp.name), 'dns');
  draft.clientIp = clientAddress(lookUp.client);
  draft.disposition = outcome.disposition;
  draft.filterCategory = outcome.filterCategory ?? null;
  draft.filterRule = outcome.filterRule ?? null;
  draft.userName = asker.userName ?? null;
  draft.deviceName = asker.deviceName ?? null;
  draft.clientMac = asker.clientMac ?? null;
  return resultOf(draft);
}

/** An address without the zone of its interface (`fe80::1%eth0`), an IPv4 address in the clothes of IPv6 undressed; else null. */
export function clientAddress(text: string | null): string | null {
  if (text === null) return null;
  const bare = text.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIpAddress(bare) ? bare.toLowerCase() : null;
}

/** `10.44.3.17:50122`, `[2001:db8::17]:50122`, or an address alone. */
export function withoutPort(text: string): string {
  if (text.startsWith('[')) return text.slice(1, text.indexOf(']'));
  const colon = text.indexOf(':');
  return colon >= 0 && colon === text.lastIndexOf(':') ? text.slice(0, colon) : text;
}

function isSiteType(type: string | null): boolean {
  if (type === null) return true;
  const number = /^(?:type=?)?(\d{1,5})$/i.exec(type)?.[1];
  return number === undefined ? SITE_TYPES.has(type.toUpperCase()) : SITE_TYPE_NUMBERS.has(number);
}

function isService(name: string, type: string | null): boolean {
  return SERVICE_LABEL.test(name) && (type === null || !ADDRESS_TYPE.test(type));
}

function withoutLastDot(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name;
}
