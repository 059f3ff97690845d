import { beforeEach, expect, test } from 'vitest';
import type { Office } from '../../../daemon/answers/office.ts';
import { calendarHealth, createTimetableAnswers } from '../../../daemon/answers/timetable.ts';
import type { CalendarState } from '../../../daemon/calendar/keep-calendar.ts';
import { createPeriods, defaultTimetable, type Timetable } from '../../../daemon/policy/timetable.ts';
import { newWorld, officeOf, viewerOf, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const timetable: Timetable = {
  ...defaultTimetable,
  weekB: { ...defaultTimetable.days, friday: [] },
  others: [{ groups: ['Reception'], days: { ...defaultTimetable.days, monday: [] }, weekB: null }],
  closed: [{ from: '2026-12-21', to: '2027-01-01', why: 'Christmas' }],
  calendar: [
    { kind: 'inset', from: '2026-11-17', to: '2026-11-17', why: 'INSET day' },
    { kind: 'closed', from: '2026-10-26', to: '2026-10-30', why: 'Half term' },
    { kind: 'term', from: '2026-09-01', to: '2026-12-18', why: 'Autumn' },
  ],
};
let world: World;
let office: Office;

beforeEach(() => {
  world = newWorld();
  office = { ...officeOf(stores(), world), timetable, standingOf: createPeriods(timetable).standingOf };
});

test('the weeks and what comes next are told, the next first, without what is over', async () => {
  const { today, weeks, next } = await createTimetableAnswers(office).schoolTimes();
  expect(today).toEqual({ kind: 'inset', why: 'INSET day' });
  expect(weeks.map(({ groups, isWeekB, days }) => [groups, isWeekB, days.monday.length, days.friday.length])).toEqual([
    [[], false, 7, 7],
    [[], true, 7, 0],
    [['Reception'], false, 0, 7],
  ]);
  expect(next.map(({ kind, from }) => `${kind} ${from}`)).toEqual(['inset 2026-11-17', 'closed 2026-12-21']);
});

test.each<[string | null, boolean]>([
  ['2027-07-21', false],
  ['2026-12-17', false],
  ['2026-12-16', true],
  [null, true],
])('a calendar that reaches to %s: the next one is asked for, %s', (reachesTo, endsSoon) => {
  const state: CalendarState = { files: ['dates.ics'], readAt: 0, reachesTo, failing: [], notUnderstood: [] };
  world.calendar = state;
  expect(calendarHealth(office, viewerOf('head'))).toEqual({ ...state, endsSoon });
});

test('entries that name somebody are not shown to a technician', () => {
  const notUnderstood = ['found “Trip of Name of pupil017”', 'found “Fair”'];
  world.calendar = { files: [], readAt: 0, reachesTo: null, failing: [], notUnderstood };
  expect(calendarHealth(office, viewerOf('technician'))?.notUnderstood).toEqual([
    'found “Trip of [name withheld]”',
    'found “Fair”',
  ]);
  world.calendar = null;
  expect(calendarHealth(office, viewerOf('technician'))).toBe(null);
});
