import { group, rare, type Setting } from './setting.ts';

/** When the school is at work. */
export const TIMETABLE_SETTINGS: readonly Setting[] = [
  group('timetable', "The school's week and holidays. A day that is not written keeps its default."),
  rare(
    'timetable.<day>',
    'The parts of that day, monday to sunday; [] when there is no school. What no part covers is out of hours.',
    'a usual day of a primary school, 07:30 to 17:30, monday to friday',
    '[{ from: "08:50", to: "10:30", period: lessons }, { from: "10:30", to: "10:45", period: breaks }]',
  ),
  ...slotSettings('timetable.<day>'),
  rare(
    'timetable.for',
    'Timetables of groups whose day is another: years, classes or staff. A day that is not written is as above.',
    'none',
    '[{ groups: [Reception], friday: [{ from: "08:50", to: "12:00", period: lessons }] }]',
  ),
  rare('timetable.for[].groups', 'Whose it is. Of two for one person the first counts.', null, null),
  rare('timetable.for[].<day>', 'The parts of that day for them.', null, null),
  ...slotSettings('timetable.for[].<day>'),
  group('timetable.week_b', 'The other week of two, in the weeks that the calendar calls Week B.'),
  rare(
    'timetable.week_b.<day>',
    'The parts of that day in those weeks.',
    'the same as in every week',
    '[{ from: "08:50", to: "12:00", period: lessons }]',
  ),
  ...slotSettings('timetable.week_b.<day>'),
  rare(
    'timetable.closed',
    'Days on which the school is closed, the first and the last included.',
    'none',
    '[{ from: 2026-12-21, to: 2027-01-01, why: Christmas holiday }]',
  ),
  rare('timetable.closed[].from', 'The first closed day.', null, null),
  rare('timetable.closed[].to', 'The last closed day.', null, null),
  rare('timetable.closed[].why', 'The reason, as people know it.', null, null),
  rare(
    'timetable.calendar',
    'Files of term dates, holidays and training days: ICS, or CSV with the columns date, to, kind and note. Read again when they change.',
    'none',
    '[calendar/term-dates.ics, calendar/training-days.csv]',
  ),
  rare('timetable.half_day_ends', 'When the school ends on a half day whose entry does not say.', 'none', '"13:15"'),
  group('timetable.calendar_words', "The school's own words for days in an ICS calendar, beside the usual ones."),
  ...wordSettings(),
];

function slotSettings(day: string): readonly Setting[] {
  return [
    rare(`${day}[].from`, 'When the part begins.', null, null),
    rare(`${day}[].to`, 'When it ends; this minute is no longer in it.', null, null),
    rare(`${day}[].period`, 'What it is: lessons, breaks or before_after_school.', null, null),
  ];
}

function wordSettings(): readonly Setting[] {
  const words = (kind: string, meaning: string, usual: string, example: string) =>
    rare(`timetable.calendar_words.${kind}`, meaning, usual, example);
  return [
    words(
      'closed',
      'Nobody is in school.',
      'closed, holiday, half term, bank holiday, break',
      '[feast of the founder]',
    ),
    words('inset', 'Staff are in, pupils are not.', 'INSET, training day, staff day, non-pupil day', '[planning day]'),
    words('half_day', 'School ends early.', 'half day, early finish, early closure, closes at', '[short day]'),
    words('term', 'A term, from its first to its last day.', 'term, semester', '[trimester]'),
    words('week_b', 'The second of two weeks.', 'week B, week 2', '[blue week]'),
    words('ignore', 'Says nothing about when school is.', 'none', '[parents evening]'),
  ];
}
