/** The shape of the school's weeks, its closed days and its calendar. */
import { WEEKDAYS } from '../policy/timetable-week.ts';
import { isTimeOfDay } from './school-week.ts';
import { group, listOf, oneOf, oneOrMore, passing, text } from './shape-parts.ts';

const MAX_PARTS = 50;
const MAX_TIMETABLES = 40;
const MAX_WORDS = 100;

const slot = group({
  from: text('when it begins, such as “08:50”'),
  to: text('when it ends, such as “10:30”'),
  period: oneOf(['lessons', 'breaks', 'before_after_school'] as const),
});
const day = listOf(slot, 'a list of parts of the day, such as [{ from: "08:50", to: "10:30", period: lessons }]')
  .max(MAX_PARTS, { error: `no more than ${MAX_PARTS} parts of a day` })
  .optional();
const days = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, day])) as Record<
  (typeof WEEKDAYS)[number],
  typeof day
>;
const closure = group({
  from: text('the first closed day, such as 2026-12-21'),
  to: text('the last closed day, such as 2027-01-01'),
  why: text('why the school is closed'),
});
const someWords = listOf(text('a word or a few'), 'a list of words, such as [staff day]')
  .max(MAX_WORDS, { error: `no more than ${MAX_WORDS} words` })
  .optional();
const other = group({
  groups: oneOrMore(text('a group, such as “Year 5”'), 'one group or a list of groups, such as [Reception, Year 1]'),
  ...days,
});

export const timetableShape = group({
  ...days,
  week_b: group(days).optional(),
  for: listOf(other, 'a list of timetables, each with groups and the days that differ')
    .max(MAX_TIMETABLES, { error: `no more than ${MAX_TIMETABLES} timetables` })
    .optional(),
  closed: listOf(closure, 'a list of closed days').optional(),
  calendar: oneOrMore(text('the path of a calendar'), 'the path of an ICS or CSV file, or a list of them').optional(),
  half_day_ends: passing(isTimeOfDay, 'a time such as “13:15”').optional(),
  calendar_words: group({
    closed: someWords,
    inset: someWords,
    half_day: someWords,
    term: someWords,
    week_b: someWords,
    ignore: someWords,
  }).optional(),
});
