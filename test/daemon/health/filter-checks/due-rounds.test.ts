import { expect, test } from 'vitest';
import { dueRounds } from '../../../../daemon/health/filter-checks/due-rounds.ts';
import { createPeriods, defaultTimetable } from '../../../../daemon/policy/timetable.ts';

const zone = 'Europe/London';
const periods = createPeriods({ ...defaultTimetable, zone });
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`).epochMilliseconds;
const due = (after: string, now: string) =>
  dueRounds(['13:00', '07:30'], { after: at(after), now: at(now), zone }, periods).map(({ id }) => id);

test('a round is due at each time of a school day, and on no other', () => {
  // From a Thursday to a Monday.
  expect(due('2026-11-19T07:30', '2026-11-23T07:30')).toEqual([
    'scheduled-2026-11-19-13:00',
    'scheduled-2026-11-20-07:30',
    'scheduled-2026-11-20-13:00',
    'scheduled-2026-11-23-07:30',
  ]);
});

test('nothing is due twice', () => {
  expect(due('2026-11-19T07:30', '2026-11-19T12:59')).toEqual([]);
});

test('times are those of the school, in summer too', () => {
  const [round] = dueRounds(['07:30'], { after: at('2026-06-15T00:00'), now: at('2026-06-15T08:00'), zone }, periods);
  expect(round?.at).toBe(Date.UTC(2026, 5, 15, 6, 30));
});
