import { type Chance, createChance, memberOf } from '../../daemon/demo/seeded.ts';
import { type LoggedRequest, squidLine } from '../../daemon/demo/squid-line.ts';

/** A log of one invented school day, with what its lines are. */
export interface InventedLog {
  readonly text: Buffer;
  readonly records: number;
  readonly skipped: number;
  readonly malformed: number;
}

type Kind = 'record' | 'skipped' | 'malformed';
type Invented = readonly [kind: Kind, line: string];

const DAY_MS = 24 * 3_600_000;
/** Yesterday: recent enough to alert somebody. */
const MORNING = Math.floor(Date.now() / DAY_MS - 1) * DAY_MS + 7.5 * 3_600_000;
const SCHOOL_DAY_MS = 9 * 3_600_000;
const ACCOUNTS = Array.from({ length: 400 }, (_, index) => `pupil${String(index + 1).padStart(3, '0')}`);
const SITES = [
  ...['www.bbc.co.uk/bitesize', 'en.wikipedia.org/wiki/Volcano', 'www.example.org/news', 'maps.example/'],
  ...['www.tate.org.uk/kids', 'ttrockstars.com/play', 'www.topmarks.co.uk/maths-games', 'unknown-site.example/'],
];
const SEARCHES = ['how do volcanoes work', 'times tables', 'roman numerals', 'is the moon a planet', 'Käse auf Brot'];
const WORRYING = ['i want to kill myself', 'ways to self harm', 'how to make a bomb', 'buy weed online'];
const STOPPED = ['bet365.com/', 'www.skybet.com/', 'www.pornhub.com/', 'www.croxyproxy.com/', 'omegle.com/'];
const TOO_LONG_BYTES = 70_000;

/** Makes as many lines as asked for; the same seed makes the same. About one in a thousand must be looked at. */
export function inventLog(lines: number, seed: string): InventedLog {
  const chance = createChance(seed);
  const counts = { record: 0, skipped: 0, malformed: 0 };
  const made: string[] = [];
  for (let index = 0; index < lines; index++) {
    const [kind, line] = inventLine(chance, MORNING + Math.floor((index * SCHOOL_DAY_MS) / lines));
    counts[kind] += 1;
    made.push(line);
  }
  const text = Buffer.from(`${made.join('\n')}\n`);
  return { text, records: counts.record, skipped: counts.skipped, malformed: counts.malformed };
}

function inventLine(chance: Chance, endedAt: number): Invented {
  const place = chance.between(1, 100_000);
  const row = KINDS.find(([upTo]) => place <= upTo) ?? memberOf(KINDS, KINDS.length - 1);
  return row[1](chance, endedAt);
}

/** Out of 100,000 lines, up to which number each kind has its share. */
const KINDS: readonly (readonly [upTo: number, invent: (chance: Chance, endedAt: number) => Invented])[] = [
  [4, () => ['malformed', 'x'.repeat(TOO_LONG_BYTES)]],
  [20, (chance) => ['malformed', `kernel: [${chance.between(1, 9999)}] something else wrote here`]],
  [70, (chance, endedAt) => ['record', search(chance, endedAt, WORRYING)]],
  [90, (chance, endedAt) => ['record', page(chance, endedAt, { target: `http://${chance.oneOf(STOPPED)}` })]],
  [600, stopped],
  [4_600, challenged],
  [10_000, tunnel],
  [14_000, (chance, endedAt) => ['record', search(chance, endedAt, SEARCHES)]],
  [20_000, advert],
  [100_000, (chance, endedAt) => ['record', page(chance, endedAt, { target: `http://${chance.oneOf(SITES)}` })]],
];

function stopped(chance: Chance, endedAt: number): Invented {
  const target = `http://${chance.oneOf(STOPPED)}`;
  return ['record', page(chance, endedAt, { target, result: 'TCP_DENIED/403', hierarchy: 'HIER_NONE/-' })];
}

function challenged(chance: Chance, endedAt: number): Invented {
  const target = `http://${chance.oneOf(SITES)}`;
  return ['skipped', page(chance, endedAt, { target, result: 'TCP_DENIED/407', account: null })];
}

function tunnel(chance: Chance, endedAt: number): Invented {
  const target = `${chance.oneOf(SITES).split('/')[0]}:443`;
  return ['record', page(chance, endedAt, { target, method: 'CONNECT', result: 'TCP_TUNNEL/200', contentType: null })];
}

function advert(chance: Chance, endedAt: number): Invented {
  const target = `http://ad.doubleclick.net/ddm/adj/${chance.between(1, 999)}.js`;
  return ['record', page(chance, endedAt, { target, contentType: 'text/javascript' })];
}

function search(chance: Chance, endedAt: number, words: readonly string[]): string {
  return page(chance, endedAt, { target: `http://www.google.com/search?q=${encodeURIComponent(chance.oneOf(words))}` });
}

function page(chance: Chance, endedAt: number, different: Partial<LoggedRequest>): string {
  return squidLine({
    endedAt,
    durationMs: chance.between(1, 900),
    client: `10.21.${chance.between(0, 7)}.${chance.between(1, 254)}`,
    result: 'TCP_MISS/200',
    bytes: chance.between(300, 90_000),
    method: 'GET',
    target: '',
    account: chance.oneOf(ACCOUNTS),
    hierarchy: 'HIER_DIRECT/192.0.2.80',
    contentType: 'text/html',
    ...different,
  });
}
