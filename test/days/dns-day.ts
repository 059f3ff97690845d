/*
 * The same invented day as a school sees it that has no proxy and nothing but the log of its resolver: dnsmasq, as Pi-hole runs it.
 * Each device looks up the hosts that it asked for, keeps the answers for some minutes, and asks for names on a page of results that
 * nobody opens. What the invented filter stopped, the resolver blocks. Names of people and words of searches are in no line of it.
 */
import { createSchoolFilter } from '../../daemon/demo/school-filter.ts';
import { hashOf, memberOf } from '../../daemon/demo/seeded.ts';
import { createPeriods, defaultTimetable } from '../../daemon/policy/timetable.ts';

/** A device that is about to ask a host for something. */
export interface HostVisit {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly client: string;
  readonly host: string;
  readonly fate: Fate;
}

type Fate = 'allowed' | 'blocked' | 'no such host';

interface Line {
  readonly at: number;
  readonly text: string;
}

/** What devices asked hosts for, from Squid's lines in order of time, with the names that pages of results had looked up in advance. */
export function hostVisits(squidLines: readonly string[]): readonly HostVisit[] {
  return squidLines.flatMap(visitsOfLine).toSorted((one, other) => one.at - other.at);
}

/** The lines of the resolver, in the order and form in which dnsmasq writes them. */
export function lookUpLines(visits: readonly HostVisit[]): readonly string[] {
  const keptUntil = new Map<string, number>();
  const lines = visits.flatMap((visit) => {
    const key = `${visit.client} ${visit.host}`;
    if (visit.at < (keptUntil.get(key) ?? 0)) return [];
    keptUntil.set(key, visit.at + keptMs(visit));
    return linesOfVisit(visit);
  });
  return lines.toSorted((one, other) => one.at - other.at).map(dnsmasqLine);
}

const SQUID_LINE = /^(\d+)\.(\d{3}) +(\d+) (\S+) (\S+) \d+ (\S+) (\S+)/;

function visitsOfLine(line: string): readonly HostVisit[] {
  const [, seconds, thousandths, durationMs, client = '', result = '', method, target = ''] =
    SQUID_LINE.exec(line) ?? [];
  // Signing in and setting up are followed by the request itself, and of a connection that said nothing no host is known.
  if (result.endsWith('/407') || result === 'NONE_NONE/200' || method === '-') return [];
  const at = Number(seconds) * 1000 + Number(thousandths) - Number(durationMs);
  const host = method === 'CONNECT' ? target.slice(0, target.lastIndexOf(':')) : new URL(target).hostname;
  return [{ at, client, host, fate: fateOf(result) }, ...inAdvance(target, client, at)];
}

function fateOf(result: string): Fate {
  if (result === 'NONE_NONE/503') return 'no such host';
  return result === 'TCP_DENIED/403' ? 'blocked' : 'allowed';
}

/** Results that any search may bring, whatever it was for. */
const RESULTS = `en.wikipedia.org www.bbc.co.uk www.youtube.com kids.britannica.com www.amazon.co.uk www.pinterest.co.uk
  www.quora.com www.facebook.com www.reddit.com www.twinkl.co.uk www.theguardian.com www.etsy.com`.split(/\s+/);
const RESULTS_LOOKED_UP = 4;
const AFTER_PAGE_MS = 1_200;

/** The browser looks up the first results before anybody has chosen one. */
function inAdvance(target: string, client: string, at: number): readonly HostVisit[] {
  if (!/^https:[^?]+\/(?:search|s\.php)\?q=/.test(target) || target.includes('/complete/')) return [];
  const first = hashOf(target);
  return Array.from({ length: RESULTS_LOOKED_UP }, (_, place) => {
    const host = memberOf(RESULTS, (first + place) % RESULTS.length);
    const shownAt = at + AFTER_PAGE_MS;
    return { at: shownAt, client, host, fate: isStopped(host, client, shownAt) ? 'blocked' : 'allowed' };
  });
}

const filter = createSchoolFilter(createPeriods(defaultTimetable));

/** The filter sets apart whose network it is: that of staff and their phones, or the pupils'. */
function isStopped(host: string, client: string, at: number): boolean {
  return filter.stops(host, /^10\.20\.(?:8|64)\./.test(client) ? 'staff' : 'pupils', at);
}

/** Pi-hole lets a blocked answer be kept for two seconds, others for as long as the site says. */
function keptMs({ host, fate }: HostVisit): number {
  return fate === 'allowed' ? 60_000 + (hashOf(host) % 540) * 1_000 : 2_000;
}

/** A browser that gets no address asks again, and once more before it gives up. */
const ASKED_AGAIN_MS = [0, 1_000, 5_000];

function linesOfVisit(visit: HostVisit): readonly Line[] {
  const again = visit.fate === 'blocked' ? ASKED_AGAIN_MS : [0];
  return again.flatMap((laterMs) => linesOfLookUp({ ...visit, at: visit.at + laterMs }));
}

function linesOfLookUp({ at, client, host, fate }: HostVisit): readonly Line[] {
  const types = hashOf(`${client} ${host}`) % 3 === 0 ? ['HTTPS', 'A', 'AAAA'] : ['A', 'AAAA'];
  const questions = types.flatMap((type) => [
    `query[${type}] ${host} from ${client}`,
    ...(fate === 'blocked' ? [] : [`forwarded ${host} to 192.0.2.53`]),
  ]);
  const answers = types.flatMap((type) => answerTo(type, host, fate));
  const answeredAt = at + (fate === 'blocked' ? 0 : 18);
  return [...questions.map((text) => ({ at, text })), ...answers.map((text) => ({ at: answeredAt, text }))];
}

function answerTo(type: string, host: string, fate: Fate): readonly string[] {
  if (fate === 'blocked') return [`gravity blocked ${host} is ${NOWHERE[type]}`];
  if (fate === 'no such host') return [`reply ${host} is NXDOMAIN`];
  const hash = hashOf(host);
  const address = ADDRESSES[type]?.(1 + (hash % 250)) ?? 'NODATA';
  if (hash % 4 === 0) return [`reply ${host} is <CNAME>`, `reply edge-${hash}.cdn.example is ${address}`];
  return [`reply ${host} is ${type === 'AAAA' && hash % 2 === 0 ? 'NODATA-IPv6' : address}`];
}

const NOWHERE: Readonly<Record<string, string>> = { A: '0.0.0.0', AAAA: '::', HTTPS: 'NODATA' };
const ADDRESSES: Readonly<Record<string, (place: number) => string>> = {
  A: (place) => `198.51.100.${place}`,
  AAAA: (place) => `2001:db8:feed::${place}`,
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Wall-clock time to the second, without year or zone: in November school time is UTC. */
function dnsmasqLine({ at, text }: Line): string {
  const time = new Date(at);
  const day = String(time.getUTCDate()).padStart(2);
  return `${memberOf(MONTHS, time.getUTCMonth())} ${day} ${time.toISOString().slice(11, 19)} dnsmasq[812]: ${text}`;
}
