import { basename } from 'node:path';
import type { CalendarConfig } from '../config/configuration.ts';
import type { Problem } from '../config/problem.ts';
import { readTextFile } from '../config/text-file.ts';
import type { CalendarDays } from '../policy/timetable-week.ts';
import { type Understood, understand } from './calendar-entry.ts';
import { CALENDAR_MAX_BYTES, MAX_CALENDAR_DAYS } from './calendar-limits.ts';
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
  const days = read.flatMap((one) => one.days).slice(0, MAX_CALENDAR_DAYS);
  const lastDays = days.map(({ to }) => to).toSorted();
  return { days, problems: read.flatMap(({ problems }) => problems), reachesTo: lastDays.at(-1) ?? null };
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
  const entries = icsEntries(read.text, zone, now);
  if (entries === null) return unusable(file, 'a file that is no ICS calendar');
  if (entries.length === 0) return empty(file);
  return understand(file, entries, calendar);
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
