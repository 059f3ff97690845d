import { type Closure, type TimetableSlot, WEEKDAYS, type Weekday } from '../../policy/timetable-week.ts';
import { type Draft, errorAt, indexesOf, placeOf, textAt } from '../draft.ts';
import { quoted } from '../found.ts';
import type { Path } from '../path.ts';
import type { Problem } from '../problem.ts';
import { areApart, closureAdvice, slotAdvice } from '../school-week.ts';

/** A day has few parts; each is held against each other. */
const MAX_PARTS = 50;

/** What a shape cannot say of the timetable: times and dates that exist, in order, and parts of a day that do not overlap. */
export function checkTimes(draft: Draft): readonly Problem[] {
  const closures = indexesOf(draft, ['timetable', 'closed']);
  return [
    ...WEEKDAYS.flatMap((weekday) => checkDay(draft, weekday)),
    ...closures.flatMap((index) => checkClosure(draft, ['timetable', 'closed', index])),
  ];
}

interface PlacedSlot extends TimetableSlot {
  readonly at: Path;
}

function checkDay(draft: Draft, weekday: Weekday): readonly Problem[] {
  const problems: Problem[] = [];
  const right: PlacedSlot[] = [];
  for (const index of indexesOf(draft, ['timetable', weekday]).slice(0, MAX_PARTS)) {
    const slot = slotAt(draft, ['timetable', weekday, index]);
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
