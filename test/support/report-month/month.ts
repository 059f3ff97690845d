/** Four weeks of a small school: what each meant to do, and the log in which it stands. */
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import { type Chance, createChance } from '../../../daemon/demo/seeded.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { advisedLines } from '../page-loads/logs.ts';
import type { Fetched, TrueRequest } from '../page-loads/request.ts';
import { actsFor } from '../planted-day.ts';
import { ADVERT, EVERYBODY, PART, type Person, SITES, type Site } from './school.ts';

/** Somebody opens a page, or searches; the parts of a page that loads come with it. */
export interface Intent {
  readonly at: number;
  /** ISO date. */
  readonly day: string;
  readonly who: Person;
  readonly what:
    | { readonly kind: 'page'; readonly site: Site }
    /** forbidden: with words about gambling; care: with words about suicide. */
    | { readonly kind: 'search'; readonly words: string; readonly about: 'forbidden' | 'care' };
  readonly isStopped: boolean;
}

export interface Month {
  readonly intents: readonly Intent[];
  /** The log of each day, with its newlines. */
  readonly days: readonly { readonly day: string; readonly log: string; readonly malformed: number }[];
}

/** Winter in London: the school's clock is UTC. */
const FIRST_MONDAY = '2026-11-02';
const WEEKS = 4;
const CLOSED = '2026-11-27';
/** On this day the log stood still from 13:00 on, and nobody's requests came. */
export const SILENT_DAY = '2026-11-25';
const SILENT_FROM_HOUR = 13;
const MINUTE_MS = 60_000;
const OPENS = { hour: 8, minute: 0 };
const OPEN_MINUTES = 460;
const AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

export function inventMonth(seed: string): Month {
  const chance = createChance(seed);
  const searches = {
    forbidden: wordsFor('everyone-gambling', chance),
    care: wordsFor('pupils-suicide', chance),
  };
  const days = schoolDays();
  const intents = days.flatMap((day, place) => intentsOf(day, place, chance.branch(day), searches));
  return {
    intents,
    days: days.map((day, place) => {
      const own = intents.filter((intent) => intent.day === day);
      const malformed = place % 3;
      const lines = advisedLines(own.flatMap(requestsOf)).map(({ text }) => text);
      const broken = Array.from({ length: malformed }, (_, line) => `not a line of any proxy ${line}`);
      return { day, malformed, log: [...lines, ...broken, ''].join('\n') };
    }),
  };
}

type Searches = Readonly<Record<'forbidden' | 'care', string>>;

function wordsFor(ruleId: string, chance: Chance): string {
  const rule = matrixPolicy.rules.find(({ id }) => id === ruleId);
  const act = rule === undefined ? undefined : actsFor(rule, chance).find(({ form }) => form === 'search');
  if (act === undefined || NO_SCHOOL_LISTS.entries.length > 0) throw new Error(`There are no words for ${ruleId}.`);
  return act.what;
}

function schoolDays(): readonly string[] {
  const first = Temporal.PlainDate.from(FIRST_MONDAY);
  return Array.from({ length: WEEKS * 7 }, (_, days) => first.add({ days }))
    .filter((date) => date.dayOfWeek <= 5 && date.toString() !== CLOSED)
    .map((date) => date.toString());
}

function intentsOf(day: string, place: number, chance: Chance, searches: Searches): readonly Intent[] {
  const opens = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/London', plainTime: OPENS });
  const silentFrom = opens.with({ hour: SILENT_FROM_HOUR }).epochMilliseconds;
  return EVERYBODY.filter(() => chance.happens(0.9)).flatMap((who) => {
    // Minutes apart, so that each is an attempt of its own.
    const minutes = chance.some(
      Array.from({ length: OPEN_MINUTES / 4 }, (_, step) => step * 4),
      chance.between(3, 9),
    );
    const moments = minutes.map((minute) => opens.epochMilliseconds + minute * MINUTE_MS + chance.between(0, 59_000));
    return moments
      .filter((at) => day !== SILENT_DAY || at < silentFrom)
      .map((at, number): Intent => {
        if (number === 0 && !who.isStaff && chance.happens(0.25)) {
          const about = chance.happens(0.5) ? 'forbidden' : 'care';
          return {
            at,
            day,
            who,
            what: { kind: 'search', words: searches[about], about },
            isStopped: chance.happens(0.3),
          };
        }
        const site = chance.oneOf(likely(chance, place));
        return { at, day, who, what: { kind: 'page', site }, isStopped: chance.happens(site.stops / 100) };
      });
  });
}

/** Most of what is opened is fine; in the first two weeks one site is not known to anybody yet. */
function likely(chance: Chance, place: number): readonly Site[] {
  const some = SITES.filter(({ forbidden }) => (forbidden === 'never') === chance.happens(0.75));
  const known = place < 10 ? some.filter(({ host }) => host !== 'casino-two.example') : some;
  return known.length === 0 ? SITES.filter(({ forbidden }) => forbidden === 'never') : known;
}

/** A page that loads brings an advert and a part of its own. */
export function partsOf({ what, isStopped }: Intent): number {
  return what.kind === 'page' && !isStopped ? 2 : 0;
}

function requestsOf(intent: Intent): readonly TrueRequest[] {
  const { what, isStopped } = intent;
  const host = what.kind === 'page' ? what.site.host : 'www.google.com';
  const path = what.kind === 'page' ? '/' : `/search?q=${encodeURIComponent(what.words).replaceAll('%20', '+')}`;
  const opened: TrueRequest = {
    ...common(intent, intent.at),
    ...{ host, path, contentType: 'text/html', referrer: null, truth: 'person' },
    fetch: { dest: 'document', mode: 'navigate', site: 'none', isByUser: true },
    ...(isStopped ? ({ refused: 'filter' } as const) : {}),
  };
  if (partsOf(intent) === 0) return [opened];
  const from = { referrer: `https://${host}/`, contentType: 'image/png', truth: 'page' as const, path: '/a.png' };
  const image: Fetched = { dest: 'image', mode: 'no-cors', site: 'cross-site', isByUser: false };
  return [
    opened,
    { ...common(intent, intent.at + 400), ...from, host: PART, fetch: image },
    { ...common(intent, intent.at + 500), ...from, host: ADVERT.host, fetch: image, refused: 'filter' },
  ];
}

function common({ who }: Intent, startedAt: number) {
  const { client, account } = who;
  return { startedAt, durationMs: 20, client, account, method: 'GET', bytes: 4_000, userAgent: AGENT };
}
