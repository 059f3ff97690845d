/** Invented days of a school for the archive: who asks for what as schools do, the same in every run. */
import type { CategoryMatch } from '../../categories/category.ts';
import { TAXONOMY } from '../../categories/taxonomy.ts';
import { type Chance, createChance, hashOf } from '../../daemon/demo/seeded.ts';
import { squidLine } from '../../daemon/demo/squid-line.ts';
import type { Identity } from '../../daemon/identity/identity.ts';
import type { Judged } from '../../daemon/pipeline.ts';
import { ruleIdOf } from '../../daemon/policy/rule-id.ts';
import type { Verdict } from '../../daemon/policy/verdict.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { schoolHost, schoolRank } from './invented-domains.ts';

const PEOPLE = 1_500;
const STAFF = 120;
const MINUTES = 8 * 60;
const MINUTE_MS = 60_000;
/** A page brings this many requests with it, at most. */
const MOST_OF_A_PAGE = 28;
/** Adverts, fonts and counters, which stand on every page. */
const THIRD_PARTIES = 150;
const WORDS =
  'news sport maths history art film music club lesson page image video shop game help map book team road tree'.split(
    ' ',
  );

/** The requests of one minute, in the order of the log. */
export interface BusyMinute {
  readonly judged: readonly Judged[];
  readonly lines: readonly string[];
}

/** A day of about `wanted` requests, from eight in the morning. */
export function* busyDay(startsAt: number, wanted: number): Generator<BusyMinute> {
  const chance = createChance(`archive-${startsAt}`);
  for (let minute = 0; minute < MINUTES; minute++) {
    const most = Math.round((wanted * (minute + 1)) / MINUTES) - Math.round((wanted * minute) / MINUTES);
    const judged: Judged[] = [];
    while (judged.length < most) openPage(judged, startsAt + minute * MINUTE_MS, chance);
    judged.length = most;
    judged.sort((a, b) => a.record.timestamp - b.record.timestamp);
    yield { judged, lines: judged.map(({ record }) => lineOf(record)) };
  }
}

export function personAt(number: number): string {
  return number < STAFF ? `staff${number}` : `pupil${number}`;
}

function openPage(judged: Judged[], minuteAt: number, chance: Chance): void {
  const person = chance.between(0, PEOPLE - 1);
  const startedAt = minuteAt + chance.between(0, MINUTE_MS - 4_000);
  const rank = pageRank(person, chance);
  judged.push(requestOf({ person, rank, at: startedAt, isPage: true, chance }));
  for (let count = chance.between(2, MOST_OF_A_PAGE); count > 0; count--) {
    const other = chance.happens(0.45) ? rank : Math.floor(THIRD_PARTIES * (chance.between(0, 999) / 1_000) ** 3);
    judged.push(requestOf({ person, rank: other, at: startedAt + chance.between(50, 3_900), isPage: false, chance }));
  }
}

/** Half of the time something that this person asks for every day. */
function pageRank(person: number, chance: Chance): number {
  return schoolRank(
    chance.happens(0.5) ? hashOf(`${person}/${chance.between(0, 11)}`) : chance.between(0, 2 ** 32 - 1),
  );
}

interface Request {
  readonly person: number;
  readonly rank: number;
  readonly at: number;
  readonly isPage: boolean;
  readonly chance: Chance;
}

function requestOf({ person, rank, at, isPage, chance }: Request): Judged {
  const { identity, account, address } = personOf(person);
  const { host, matches } = hostOf(rank);
  // Of half of them the filter sees the name alone.
  const isTunnel = hashOf(host) % 100 < 50;
  const search =
    isPage && !isTunnel && chance.happens(0.15) ? `${word(chance)} ${word(chance)} ${chance.between(0, 400)}` : null;
  const isBlocked = matches.length > 0 && chance.happens(0.06);
  const record: LogRecord = {
    timestamp: at,
    kind: isTunnel ? 'tls' : 'web',
    observer: 'squid',
    disposition: isBlocked ? 'blocked' : 'allowed',
    clientIp: address,
    clientMac: null,
    deviceName: null,
    userName: account,
    userAgent: null,
    method: isTunnel ? 'CONNECT' : chance.happens(0.07) ? 'POST' : 'GET',
    statusCode: isBlocked ? 403 : isTunnel || chance.happens(0.85) ? 200 : 304,
    url: isTunnel ? null : `https://${host}${pathOf(rank, isPage, search, chance)}`,
    urlDomain: host,
    referrer: null,
    fetchDest: null,
    fetchMode: null,
    fetchSite: null,
    fetchUser: null,
    durationMs: null,
    contentType: isTunnel
      ? null
      : isPage
        ? 'text/html'
        : chance.oneOf(['image/webp', 'text/javascript', 'application/json', 'text/css']),
    bytesDown: Math.floor(400 + 90_000 * (chance.between(0, 9_999) / 10_000) ** 4),
    bytesUp: null,
    searchTerms: search,
    filterCategory: null,
    filterRule: null,
  };
  return {
    record,
    identity,
    audience: person < STAFF ? 'staff' : 'pupils',
    matches,
    initiator: isPage ? 'person' : 'page',
    verdict:
      matches.length > 0 && isPage && chance.happens(0.01)
        ? flagged(person, chance)
        : matches.length === 0
          ? NO_RULE
          : ACCEPTABLE,
  };
}

function pathOf(rank: number, isPage: boolean, search: string | null, chance: Chance): string {
  if (search !== null) return `/search?q=${encodeURIComponent(search)}`;
  if (isPage) return `/${word(chance)}/${word(chance)}-${chance.between(0, 60)}`;
  if (chance.happens(0.3)) return `/v1/${word(chance)}?id=${hashOf(`${chance.between(0, 1e9)}`).toString(16)}`;
  const asset = chance.between(0, 40);
  return `/assets/${WORDS[asset % WORDS.length]}.${hashOf(`${rank}/${asset}`).toString(16)}.js`;
}

function word(chance: Chance): string {
  return chance.oneOf(WORDS);
}

const POLICY = '2026-09-01';
const NO_RULE: Verdict = { outcome: 'pass', policyVersion: POLICY, reason: 'no_rule', ruleId: null };
const ACCEPTABLE: Verdict = { ...NO_RULE, reason: 'acceptable', ruleId: ruleIdOf('pupils-games') };

function flagged(person: number, chance: Chance): Verdict {
  const sentence = `${personAt(person)} asked for it ${chance.between(2, 40)} times.`;
  const reasons = [{ kind: 'attempts' as const, sentence }];
  return { outcome: 'flag', policyVersion: POLICY, ruleId: ruleIdOf('pupils-games'), severity: 'low', reasons };
}

interface Person {
  readonly identity: Identity;
  readonly account: string;
  readonly address: string;
}

const people = new Map<number, Person>();

function personOf(number: number): Person {
  const known = people.get(number);
  if (known !== undefined) return known;
  const account = personAt(number);
  const group = number < STAFF ? 'staff' : `Year ${7 + (number % 7)}`;
  const person: Person = {
    identity: { kind: 'person', personId: account, group, via: 'log' },
    account,
    address: `10.20.${number >> 8}.${number & 255}`,
  };
  people.set(number, person);
  return person;
}

interface Host {
  readonly host: string;
  readonly matches: readonly CategoryMatch[];
}

const hosts = new Map<number, Host>();

function hostOf(rank: number): Host {
  const known = hosts.get(rank);
  if (known !== undefined) return known;
  const host = schoolHost(rank);
  const category = TAXONOMY[hashOf(host) % TAXONOMY.length];
  const isKnown = category !== undefined && rank % 5 < 2;
  const matches: readonly CategoryMatch[] = isKnown
    ? [{ category: category.id, because: 'domain_list', evidence: host.slice(host.indexOf('.') + 1) }]
    : [];
  hosts.set(rank, { host, matches });
  return { host, matches };
}

function lineOf(record: LogRecord): string {
  return squidLine({
    endedAt: record.timestamp,
    durationMs: 30 + ((record.bytesDown ?? 0) % 400),
    client: record.clientIp ?? '-',
    result: `${record.disposition === 'blocked' ? 'TCP_DENIED' : record.kind === 'tls' ? 'TCP_TUNNEL' : 'TCP_MISS'}/${record.statusCode}`,
    bytes: record.bytesDown ?? 0,
    method: record.method ?? 'GET',
    target: record.url ?? `${record.urlDomain}:443`,
    account: record.userName,
    hierarchy: `HIER_DIRECT/192.0.2.${hashOf(record.urlDomain) % 250}`,
    contentType: record.contentType,
  });
}
