/** An ordinary day of a large school, into which one act against each rule of a policy is planted in each form that a log can show. */
import { buildCatalogue, NO_SCHOOL_LISTS } from '../../categories/catalogue.ts';
import { categorise } from '../../categories/categorise.ts';
import type { CategoryId } from '../../categories/category.ts';
import { FULL_WEIGHT } from '../../categories/search-term.ts';
import { shipped } from '../../categories/shipped.ts';
import { type Device, inventSchool } from '../../daemon/demo/people.ts';
import { type SchoolDay, schoolDay } from '../../daemon/demo/school-day.ts';
import { type Chance, createChance } from '../../daemon/demo/seeded.ts';
import { squidLine } from '../../daemon/demo/squid-line.ts';
import type { Policy, Rule } from '../../daemon/policy/policy.ts';

/** tunnel: the site's name alone; page: the whole address; stopped: pages that the filter stopped, as often as the rule waits for. */
export const FORMS = ['tunnel', 'page', 'stopped', 'search'] as const;
export type Form = (typeof FORMS)[number];

export interface Planted {
  readonly rule: Rule;
  readonly form: Form;
  /** As `subjectKeyOf` names whoever did it. */
  readonly subject: string;
  /** What was opened, or typed. */
  readonly what: string;
}

export interface PlantedDay {
  readonly day: SchoolDay;
  readonly planted: readonly Planted[];
  /** Rules for which we ship neither a site nor a word: a log without the filter's labels cannot show them. */
  readonly unseen: readonly Rule[];
}

const SCHOOL = { pupils: 420, staff: 140 };
const MORNING = '09:20';
const DAY_MINUTES = 320;
const MINUTE_MS = 60_000;

export function plantedDay(policy: Policy, date: string, seed: string): PlantedDay {
  const plan = { date, zone: 'Europe/London', ...SCHOOL, seed, episodes: [] };
  const day = schoolDay(plan);
  const chance = createChance(seed).branch('planted');
  const school = inventSchool(SCHOOL.pupils, SCHOOL.staff, createChance(seed).branch('people'));
  const pupils = shuffled(
    school.classes.flatMap(({ laptops }) => laptops),
    chance,
  );
  const nominated = new Set(Object.values(day.groups).flat());
  const staff = shuffled(
    school.staff.filter(({ account }) => account !== null && !nominated.has(account)),
    chance,
  );
  const morning = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: plan.zone, plainTime: MORNING });
  const acts = policy.rules.filter(isJudged).flatMap((rule) => actsFor(rule, chance));
  const planted: Planted[] = [];
  const lines: TimedLine[] = [];
  for (const { rule, form, what } of acts) {
    const device = (rule.appliesTo === 'staff' ? staff : pupils).pop();
    if (device?.account == null) throw new Error('The invented school has too few people for so many acts.');
    const at = morning.epochMilliseconds + chance.between(0, DAY_MINUTES) * MINUTE_MS;
    planted.push({ rule, form, what, subject: `person:${device.account}` });
    lines.push(...linesFor({ rule, form, what }, device, inLesson(at, morning.epochMilliseconds), chance));
  }
  const unseen = policy.rules.filter(isJudged).filter((rule) => !acts.some((act) => act.rule === rule));
  return { day: { ...day, lines: merged(day.lines, lines) }, planted, unseen };
}

/** True for what one request can go against: what many requests together show has a day of its own. */
export function isJudged({ ruling, lane, category }: Rule): boolean {
  return ruling.kind !== 'acceptable' && lane === 'review' && !MANY_REQUESTS.has(category);
}

const MANY_REQUESTS: ReadonlySet<string> = new Set([
  ...[
    'account-sharing',
    'many-accounts',
    'wrong-device',
    'failed-sign-ins',
    'phones-and-consoles',
    'repeated-attempts',
  ],
  ...['continued-after-warning', 'refused-by-parents', 'unknown-account', 'out-of-hours-use', 'rising-concern'],
  ...['large-transfers', 'unusual-connections'],
]);

/** An act without whoever does it. */
export type Act = Omit<Planted, 'subject'>;

/** One act against this rule in each form for which we ship a site or words. */
export function actsFor(rule: Rule, chance: Chance): readonly Act[] {
  const site = siteOf(rule.category, chance);
  const words = wordsOf(rule.category, chance);
  const ofSite =
    site === null ? [] : (['tunnel', 'page', 'stopped'] as const).map((form) => ({ rule, form, what: site }));
  return words === null ? ofSite : [...ofSite, { rule, form: 'search', what: words }];
}

const catalogue = buildCatalogue({ school: NO_SCHOOL_LISTS });

/** One of our own list that is about nothing else that is worse or excused. */
function siteOf(category: CategoryId, chance: Chance): string | null {
  const hosts = shipped().domains.filter((one) => one.category === category && /^[\w.-]+\.[a-z]+$/.test(one.entry));
  const clean = hosts.filter(({ entry }) => isAbout(category, { host: entry, words: null }));
  return clean.length === 0 ? null : chance.oneOf(clean).entry;
}

function wordsOf(category: CategoryId, chance: Chance): string | null {
  const terms = shipped().terms.filter(
    (term) =>
      term.category === category && term.weight >= FULL_WEIGHT && term.language === 'en' && term.phrase.includes(' '),
  );
  const clean = terms.filter(({ phrase }) => isAbout(category, { host: 'www.google.com', words: phrase }));
  return clean.length === 0 ? null : chance.oneOf(clean).phrase;
}

function isAbout(
  category: CategoryId,
  { host, words }: { readonly host: string; readonly words: string | null },
): boolean {
  const matches = categorise(catalogue, {
    kind: 'web',
    method: 'GET',
    statusCode: 200,
    urlDomain: host,
    url: `http://${host}/`,
    searchTerms: words,
    contentType: 'text/html',
    disposition: 'allowed',
    observer: 'squid',
    filterCategory: null,
  });
  const found = matches.filter((match) => (words === null ? true : match.because === 'search_term'));
  return found.length > 0 && found.every((match) => match.category === category);
}

interface TimedLine {
  readonly at: number;
  readonly line: string;
}

function linesFor({ rule, form, what }: Act, device: Device, at: number, chance: Chance): readonly TimedLine[] {
  const { address: client, loggedAs: account } = device;
  const line = (endedAt: number, different: object): TimedLine => ({
    at: endedAt,
    line: squidLine({
      endedAt,
      durationMs: 210,
      client,
      result: 'TCP_MISS/200',
      bytes: 41_230,
      method: 'GET',
      target: `http://${what}/`,
      account,
      hierarchy: 'HIER_DIRECT/192.0.2.80',
      contentType: 'text/html',
      ...different,
    }),
  });
  switch (form) {
    case 'tunnel':
      return [line(at, { method: 'CONNECT', target: `${what}:443`, result: 'TCP_TUNNEL/200', contentType: null })];
    case 'page':
      return [line(at, {})];
    case 'stopped':
      return triesOf(rule.attempts, at, chance).map((moment) =>
        line(moment, { result: 'TCP_DENIED/403', durationMs: 0, hierarchy: 'HIER_NONE/-' }),
      );
    case 'search':
      return [
        line(at, { target: `http://www.google.com/search?q=${encodeURIComponent(what).replaceAll('%20', '+')}` }),
      ];
  }
}

/** Nobody tries again like a clock. */
export function triesOf(count: number, from: number, chance: Chance): readonly number[] {
  const moments: number[] = [];
  for (let at = from; moments.length < count; at += chance.between(12_000, 75_000)) moments.push(at);
  return moments;
}

/** Some rules hold in lessons alone: an act of theirs in the break is none. Lessons of an ordinary school: see `defaultTimetable`. */
function inLesson(at: number, morning: number): number {
  const minute = Math.floor((at - morning) / MINUTE_MS);
  const breaks = [
    [65, 90],
    [155, 225],
  ] as const;
  const within = breaks.find(([from, to]) => minute >= from && minute < to);
  return within === undefined ? at : morning + (within[1] + 2) * MINUTE_MS;
}

function merged(lines: readonly string[], planted: readonly TimedLine[]): readonly string[] {
  const timed = lines.map((line) => ({ at: Math.round(Number(line.slice(0, line.indexOf(' '))) * 1_000), line }));
  return [...timed, ...planted].toSorted((one, other) => one.at - other.at).map(({ line }) => line);
}

function shuffled<Member>(list: readonly Member[], chance: Chance): Member[] {
  return [...chance.some(list, list.length)];
}
