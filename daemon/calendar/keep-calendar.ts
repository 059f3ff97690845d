import { statSync } from 'node:fs';
import type { Config } from '../config.ts';
import { formatProblem, type Problem } from '../config.ts';
import type { InForceNow } from '../in-force.ts';
import { calendarOf } from './calendar-of.ts';
import type { CalendarRead } from './read-calendar.ts';

/** How the calendar stands, for Health. */
export interface CalendarState {
  readonly files: readonly string[];
  readonly readAt: number;
  /** The last date of which it says something; null where it says nothing. */
  readonly reachesTo: string | null;
  /** Why a file cannot be used; what was read before stays in force. */
  readonly failing: readonly string[];
  /** Entries that nobody can say the meaning of, and that are left out. */
  readonly notUnderstood: readonly string[];
}

export interface KeptCalendar {
  /** Null for a school that has named no calendar. */
  state(): CalendarState | null;
  /** Reads the files again where they have changed, or on another day; to be asked every few minutes. */
  look(): Promise<void>;
}

export interface CalendarParts {
  readonly config: Config;
  readonly inForce: InForceNow;
  readonly log: { info(fields: object, sentence: string): void; error(fields: object, sentence: string): void };
  now(): number;
}

const MOST_SHOWN = 30;
const STAYS = 'The calendar cannot be read. What it said before stays in force.';

/** Keeps what the calendar says in force. A calendar that cannot be read any more leaves in force what it said before. */
export async function keepCalendar(parts: CalendarParts): Promise<KeptCalendar> {
  const { config, now } = parts;
  let stamp = stampOf(config, now());
  const first = await calendarOf(config, now());
  let state = first === null ? null : stateOf(parts, first);
  if (first !== null && state !== null) take(parts, first, state);
  return {
    state: () => state,
    async look() {
      const next = stampOf(config, now());
      if (next === stamp) return;
      stamp = next;
      const read = await calendarOf(config, now());
      if (read === null) return;
      state = stateOf(parts, read, state);
      take(parts, read, state);
    },
  };
}

/** Puts in force what was read, unless a part of it is missing; nothing is told where nothing has changed. */
function take({ inForce, log }: CalendarParts, read: CalendarRead, { failing }: CalendarState): void {
  const { timetable } = inForce.current();
  if (failing.length > 0) {
    log.error({ failing: failing.length }, STAYS);
    return;
  }
  if (JSON.stringify(timetable.calendar) === JSON.stringify(read.days)) return;
  inForce.change({ timetable: { ...timetable, calendar: read.days } });
  log.info({ entries: read.days.length }, 'The calendar was read again.');
}

/** A file that fails says nothing about how far the calendar reaches: what was known before still holds. */
function stateOf(
  { config, inForce, now }: CalendarParts,
  { days, problems, reachesTo }: CalendarRead,
  before: CalendarState | null = null,
): CalendarState {
  const isEmptied = days.length === 0 && inForce.current().timetable.calendar.length > 0;
  const wrong = problems.filter(isError).map(formatProblem);
  const failing = isEmptied && wrong.length === 0 ? ['The calendar says nothing any more.'] : wrong;
  return {
    files: config.calendar?.paths ?? [],
    readAt: now(),
    reachesTo: failing.length > 0 && before !== null ? before.reachesTo : reachesTo,
    failing,
    notUnderstood: problems
      .filter((problem) => !isError(problem))
      // On the page, what is told stands under a sentence that says how bad it is.
      .map((problem) => formatProblem({ ...problem, severity: 'error' }))
      .slice(0, MOST_SHOWN),
  };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** Changes when a file does, and every day: what is repeated is laid out around today. */
function stampOf({ calendar, timetable }: Config, now: number): string {
  const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timetable.zone).toPlainDate().toString();
  const files = (calendar?.paths ?? []).map((path) => {
    try {
      const { mtimeMs, size } = statSync(path);
      return `${mtimeMs} ${size}`;
    } catch {
      // Why it cannot be read is told by whoever reads it.
      return 'unreadable';
    }
  });
  return [day, ...files].join('\n');
}
