import { basename } from 'node:path';
import type { CalendarConfig } from '../config/configuration.ts';
import type { Problem } from '../config/problem.ts';
import { readTextFile } from '../config/text-file.ts';
import type { CalendarDays } from '../policy/timetable-week.ts';
import { type Understood, understand } from './calendar-entry.ts';
import { CALENDAR_MAX_BYTES, MAX_CALENDAR_DAYS } from './calendar-limits.ts';
import { meaningOf } from './calendar-words.ts';
import { csvDays } from './csv-days.ts';
import { icsEntries } from './ics-entries.ts';

/** The school's calendar as it was read. */
export interface CalendarRead {
  readonly days: readonly CalendarDays[];
  /** error: a file cannot be used at all, so that the days are not all there; warning: an entry that nobody understands. */
  readonly problems: readonly Problem[];
  /** The last date of which it says something; null where it says nothing. */
  readonly reachesTo: string | null;
}

export interface CalendarSettings {
  readonly calendar: CalendarConfig;
  readonly zone: string;
}

/** Reads every file of the calendar. Never rejects for what a file holds, nor for one that is not there. */
export async function readCalendar({ calendar, zone }: CalendarSettings, now: number): Promise<CalendarRead> {
  const read = await Promise.all(calendar.paths.map((path) => readOne(path, calendar, { zone, now })));
  const all = read.flatMap((one) => one.days);
  const days = all.slice(0, MAX_CALENDAR_DAYS);
  const lastDays = days.map(({ to }) => to).toSorted();
  const cut = all.length > days.length ? [tooMany('The calendar')] : [];
  const problems = [...cut, ...read.flatMap((one) => one.problems)];
  return { days, problems, reachesTo: lastDays.at(-1) ?? null };
}

/** What is left out may be a closure: somebody must know. */
function tooMany(file: string): Problem {
  const found = 'more entries than are read, so that some are left out';
  const write = 'a calendar of school days alone, without clubs, meetings and earlier years';
  return { file, line: null, column: null, setting: '', found, write, severity: 'warning' };
}

interface Around {
  readonly zone: string;
  readonly now: number;
}

async function readOne(path: string, calendar: CalendarConfig, { zone, now }: Around): Promise<Understood> {
  const file = basename(path);
  const read = readTextFile(path, CALENDAR_MAX_BYTES);
  if (read.kind === 'trouble') return unusable(file, `a path ${read.because}`);
  if (path.toLowerCase().endsWith('.csv')) return csvDays(file, read.text, calendar.halfDayEnds);
  const ics = icsEntries(read.text, { zone, now, isMeant: (summary) => isMeant(summary, calendar) });
  if (ics === null) return unusable(file, 'a file that is no ICS calendar');
  if (ics.isWhole && ics.entries.length === 0) return empty(file);
  const understood = understand(file, ics.entries, calendar);
  return ics.isWhole ? understood : { ...understood, problems: [tooMany(file), ...understood.problems] };
}

/** True for what says something of when school is, on one day or on several. */
function isMeant(summary: string, { words }: CalendarConfig): boolean {
  return [true, false].some((isOneDay) => (meaningOf(summary, isOneDay, words)?.kind ?? 'ignore') !== 'ignore');
}

/** An export of the wrong calendar looks like this, and holidays would count as school days without a word. */
function empty(file: string): Understood {
  const write = 'a calendar with the terms and holidays in it';
  const found = 'a calendar without a single entry';
  const problem: Problem = { file, line: null, column: null, setting: '', found, write, severity: 'warning' };
  return { days: [], problems: [problem] };
}

function unusable(file: string, found: string): Understood {
  const write = 'the path of an ICS or CSV file';
  const problem: Problem = { file, line: null, column: null, setting: '', found, write, severity: 'error' };
  return { days: [], problems: [problem] };
}
