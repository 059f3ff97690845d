import type { Memories } from './memories.ts';
import { DAY_MS, dayAfter, type Moment, minuteOf, type Observe } from './moment.ts';
import type { Trace } from './remembered.ts';

/*
 * One search about self-harm is told of by a rule of its own. This looks at what no single request shows: that they become more from
 * day to day, held against the same person's three weeks before. A lesson brings many of a year there within the same hour, and such
 * hours of lessons say nothing of anybody.
 */

/** What is one worry to whoever looks after pupils. */
const THEMES: ReadonlyMap<string, string> = new Map([
  ['self-harm', 'self-harm or suicide'],
  ['suicide', 'self-harm or suicide'],
  ['eating-disorders', 'eating disorders'],
  ['abuse-and-neglect', 'abuse or exploitation'],
  ['grooming', 'abuse or exploitation'],
  ['harmful-challenges', 'dangerous challenges'],
]);
const LATELY_DAYS = 7;
const BEFORE_DAYS = 21;
const FEWEST_DAYS = 3;
/** So many of one year within an hour of lessons have been set a task. */
const CLASS_FROM = 5;
const LESSONS = 'lessons';
const HOUR_MS = 3_600_000;
const MOST_HOURS = 24;

/** True for the categories that are looked at over weeks. */
export function isWorrying(category: string): boolean {
  return THEMES.has(category);
}

/** Tells at most once a week, for each person and worry, that there is more of it than is usual for this person. */
export function createRisingConcern(memories: Memories): Observe {
  return (moment) => {
    const { identity, initiator, matches, school } = moment;
    if (identity.kind !== 'person' || initiator !== 'person') return null;
    for (const match of matches) {
      const theme = THEMES.get(match.category);
      // Whoever reads a helpline's pages is looking for help, whatever the filter calls the helpline.
      if (theme !== undefined && !school.isExcused(match, matches))
        return counted(memories, moment, theme) ? risen(memories, moment, theme) : null;
    }
    return null;
  };
}

/** Adds this look to its hour; false where its minute is counted already: one page after another is one look. */
function counted(memories: Memories, moment: Moment, theme: string): boolean {
  const { subjectKey, schoolDay, at } = moment;
  const hour = hourOf(at);
  const traces = memories.of('rising-concern', subjectKey, partOf(theme, schoolDay))?.traces ?? [];
  const known = traces.find(({ what }) => what === hour);
  if (known !== undefined && minuteOf(known.last) >= minuteOf(at)) return false;
  if (known === undefined && moment.period === LESSONS) countInClass(memories, moment, theme);
  const now = { what: hour, first: known?.first ?? at, last: at, count: (known?.count ?? 0) + 1 };
  const others = traces.filter((trace) => trace !== known).slice(1 - MOST_HOURS);
  const key = { behaviour: 'rising-concern', subjectKey, part: partOf(theme, schoolDay) } as const;
  memories.keep(key, { keepUntil: keepUntil(schoolDay), isTold: false, traces: [...others, now] });
  return true;
}

function countInClass(memories: Memories, { identity, schoolDay, at }: Moment, theme: string): void {
  const subjectKey = classKeyOf(identity);
  const key = { behaviour: 'rising-concern', subjectKey, part: partOf(theme, schoolDay) } as const;
  const traces = memories.of(key.behaviour, subjectKey, key.part)?.traces ?? [];
  const hour = hourOf(at);
  const known = traces.find(({ what }) => what === hour);
  const now = { what: hour, first: known?.first ?? at, last: at, count: (known?.count ?? 0) + 1 };
  memories.keep(key, {
    keepUntil: keepUntil(schoolDay),
    isTold: false,
    traces: [...traces.filter((trace) => trace !== known), now],
  });
}

function risen(memories: Memories, moment: Moment, theme: string): string | null {
  const { subjectKey, schoolDay, at } = moment;
  const told = memories.of('rising-concern', subjectKey, theme);
  if (told !== null && told.keepUntil >= schoolDay) return null;
  const lately = countsOf(memories, moment, theme, { from: 0, days: LATELY_DAYS });
  const before = countsOf(memories, moment, theme, { from: LATELY_DAYS, days: BEFORE_DAYS });
  const days = lately.filter((count) => count > 0).length;
  const [now, then] = [sum(lately), sum(before)];
  if (days < FEWEST_DAYS || now <= then) return null;
  const quietUntil = dayAfter(schoolDay, LATELY_DAYS);
  const trace = { what: theme, first: at, last: at, count: now };
  memories.keep(
    { behaviour: 'rising-concern', subjectKey, part: theme },
    { keepUntil: quietUntil, isTold: true, traces: [trace] },
  );
  return `Something about ${theme} was looked for on ${days} of the last ${LATELY_DAYS} days, ${now} times in all, and ${then === 0 ? 'not once' : timesWords(then)} in the three weeks before`;
}

/** How often on each of these days, without the hours in which a class was at it. */
function countsOf(
  memories: Memories,
  { subjectKey, identity, schoolDay }: Moment,
  theme: string,
  { from, days }: { readonly from: number; readonly days: number },
): readonly number[] {
  return Array.from({ length: days }, (_, index) => {
    const part = partOf(theme, dayAfter(schoolDay, -from - index));
    const own = memories.of('rising-concern', subjectKey, part)?.traces ?? [];
    const ofClass = memories.of('rising-concern', classKeyOf(identity), part)?.traces ?? [];
    return sum(own.filter((trace) => !isClassHour(ofClass, trace)).map(({ count }) => count));
  });
}

function isClassHour(ofClass: readonly Trace[], { what }: Trace): boolean {
  return (ofClass.find((trace) => trace.what === what)?.count ?? 0) >= CLASS_FROM;
}

function classKeyOf(identity: Moment['identity']): string {
  return identity.kind === 'person' ? `group:${identity.group}` : 'group:';
}

function partOf(theme: string, schoolDay: string): string {
  return `${theme} ${schoolDay}`;
}

function hourOf(at: number): string {
  return String(Math.floor((at % DAY_MS) / HOUR_MS));
}

function keepUntil(schoolDay: string): string {
  return dayAfter(schoolDay, LATELY_DAYS + BEFORE_DAYS);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function timesWords(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
