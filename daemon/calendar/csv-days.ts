import { quoted } from '../config/found.ts';
import type { Problem } from '../config/problem.ts';
import { readTable, type TableRow } from '../config/roster/roster-table.ts';
import { isDate, isWallTime } from '../policy/timetable-check.ts';
import type { CalendarDays, CalendarMeaning } from '../policy/timetable-week.ts';
import type { Understood } from './calendar-entry.ts';
import { MAX_CALENDAR_DAYS } from './calendar-limits.ts';
import { timeIn } from './calendar-words.ts';

const COLUMNS = ['date', 'to', 'kind', 'note', 'ends'] as const;
type Column = (typeof COLUMNS)[number];
type Cells = Readonly<Record<Column, string>>;

const HEADING = 'a first row with the columns date, to, kind and note';

/** Reads a table of days: date, to (empty for one day), kind, note. Dates as 2026-12-21 or 21/12/2026. */
export async function csvDays(file: string, text: string, halfDayEnds: string | null): Promise<Understood> {
  const { rows, broken } = await readTable(text, MAX_CALENDAR_DAYS);
  const [heading, ...body] = rows;
  const columns = (heading?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  if (!columns.includes('date') || !columns.includes('kind')) return noTable(file);
  const read = body.map((row) => daysOf(file, row, { cells: cellsOf(columns, row), halfDayEnds }));
  const end = broken === null ? [] : wrong(file, broken.line, broken.because, 'each row on a line of its own').problems;
  return { days: read.flatMap(({ days }) => days), problems: [...read.flatMap(({ problems }) => problems), ...end] };
}

/** Somebody has put another file in its place: what it said before must stay. */
function noTable(file: string): Understood {
  const { days, problems } = wrong(file, 1, 'no columns “date” and “kind”', HEADING);
  return { days, problems: problems.map((problem) => ({ ...problem, severity: 'error' })) };
}

function cellsOf(columns: readonly string[], { cells }: TableRow): Cells {
  const cell = (name: Column) => (cells[columns.indexOf(name)] ?? '').trim();
  return { date: cell('date'), to: cell('to'), kind: cell('kind'), note: cell('note'), ends: cell('ends') };
}

interface Row {
  readonly cells: Cells;
  readonly halfDayEnds: string | null;
}

function daysOf(file: string, { line }: TableRow, { cells, halfDayEnds }: Row): Understood {
  const from = isoOf(cells.date);
  const to = cells.to === '' ? from : isoOf(cells.to);
  if (from === null || to === null || to < from) {
    const found = cells.to === '' ? quoted(cells.date) : `${quoted(cells.date)} to ${quoted(cells.to)}`;
    return wrong(file, line, found, 'one date, or two with the earlier first, such as 2026-12-21');
  }
  const kind = KINDS.get(cells.kind.toLowerCase().replace(/[\s_-]+/g, ' '));
  if (kind === undefined) return wrong(file, line, quoted(cells.kind), 'closed, inset, half_day, term or week_b');
  const meaning = kind === 'half_day' ? halfDay(cells, halfDayEnds) : { kind };
  if (meaning === null)
    return wrong(file, line, 'a half day that does not say when school ends', 'a column “ends”, such as 13:15');
  const days: CalendarDays = { ...meaning, from, to, why: cells.note === '' ? cells.kind : cells.note };
  return { days: [days], problems: [] };
}

function halfDay({ ends, note }: Cells, usual: string | null): CalendarMeaning | null {
  const time = timeIn(ends) ?? timeIn(note) ?? usual;
  return time === null || !isWallTime(time) ? null : { kind: 'half_day', ends: time };
}

const KINDS: ReadonlyMap<string, CalendarDays['kind']> = new Map([
  ['closed', 'closed'],
  ['closure', 'closed'],
  ['holiday', 'closed'],
  ['half term', 'closed'],
  ['bank holiday', 'closed'],
  ['inset', 'inset'],
  ['inset day', 'inset'],
  ['training day', 'inset'],
  ['half day', 'half_day'],
  ['early finish', 'half_day'],
  ['term', 'term'],
  ['week b', 'week_b'],
]);

/** ISO, or day, month and year as they are written in the United Kingdom and in Ireland. */
function isoOf(text: string): string | null {
  const [whole, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  const iso = whole === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(iso) ? iso : null;
}

function wrong(file: string, line: number, found: string, write: string): Understood {
  const problem: Problem = { file, line, column: null, setting: '', found, write, severity: 'warning' };
  return { days: [], problems: [problem] };
}
