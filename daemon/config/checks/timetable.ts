import { CALENDAR_MAX_BYTES } from '../../calendar/calendar-limits.ts';
import { type Closure, type TimetableSlot, WEEKDAYS } from '../../policy/timetable-week.ts';
import { type Draft, errorAt, indexesOf, placeOf, resolvePath, textAt } from '../draft.ts';
import { quoted } from '../found.ts';
import type { Path } from '../path.ts';
import type { Problem } from '../problem.ts';
import { areApart, closureAdvice, slotAdvice } from '../school-week.ts';
import { fileTrouble } from '../text-file.ts';

/** A day has few parts; each is held against each other. */
const MAX_PARTS = 50;

/** What a shape cannot say of the timetable: times and dates that exist, in order, and parts of a day that do not overlap. */
export function checkTimes(draft: Draft): readonly Problem[] {
  const closures = indexesOf(draft, ['timetable', 'closed']);
  return [
    ...weekPaths(draft).flatMap((week) => WEEKDAYS.flatMap((weekday) => checkDay(draft, [...week, weekday]))),
    ...closures.flatMap((index) => checkClosure(draft, ['timetable', 'closed', index])),
    ...calendarPaths(draft).flatMap((path) => checkCalendar(draft, path)),
  ];
}

/** Where weeks are written: the school's own, the other of two, and those of groups. */
function weekPaths(draft: Draft): readonly Path[] {
  const others = indexesOf(draft, ['timetable', 'for']).map((index) => ['timetable', 'for', index]);
  return [['timetable'], ['timetable', 'week_b'], ...others];
}

function calendarPaths(draft: Draft): readonly Path[] {
  const several = indexesOf(draft, ['timetable', 'calendar']).map((index) => ['timetable', 'calendar', index]);
  return several.length === 0 ? [['timetable', 'calendar']] : several;
}

function checkCalendar(draft: Draft, at: Path): readonly Problem[] {
  const path = textAt(draft, at);
  const trouble = path === null ? null : fileTrouble(resolvePath(draft, at, path), CALENDAR_MAX_BYTES);
  if (path === null || trouble === null) return [];
  return [errorAt(draft, at, `${quoted(path)}, ${trouble.because}`, 'the path of an ICS or CSV file')];
}

interface PlacedSlot extends TimetableSlot {
  readonly at: Path;
}

function checkDay(draft: Draft, day: Path): readonly Problem[] {
  const problems: Problem[] = [];
  const right: PlacedSlot[] = [];
  for (const index of indexesOf(draft, day).slice(0, MAX_PARTS)) {
    const slot = slotAt(draft, [...day, index]);
    if (slot === null) continue;
    const advice = slotAdvice(slot);
    const other = advice === null ? right.find((earlier) => !areApart(earlier, slot)) : undefined;
    if (advice !== null) problems.push(errorAt(draft, slot.at, describe(slot), advice));
    else if (other !== undefined) problems.push(overlap(draft, slot, other));
    else right.push(slot);
  }
  return problems;
}

function slotAt(draft: Draft, at: Path): PlacedSlot | null {
  const from = textAt(draft, [...at, 'from']);
  const to = textAt(draft, [...at, 'to']);
  // The period has no part in whether times are right.
  return from === null || to === null ? null : { from, to, period: 'lessons', at };
}

function overlap(draft: Draft, slot: PlacedSlot, other: PlacedSlot): Problem {
  const { line } = placeOf(draft, other.at);
  return errorAt(draft, slot.at, describe(slot), `times that do not overlap with ${describe(other)} of line ${line}`);
}

function checkClosure(draft: Draft, at: Path): readonly Problem[] {
  const from = textAt(draft, [...at, 'from']);
  const to = textAt(draft, [...at, 'to']);
  if (from === null || to === null) return [];
  const closure: Closure = { from, to, why: '' };
  const advice = closureAdvice(closure);
  return advice === null ? [] : [errorAt(draft, at, describe(closure), advice)];
}

function describe({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${quoted(from)} to ${quoted(to)}`;
}
