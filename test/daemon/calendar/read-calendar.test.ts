import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepCalendar } from '../../../daemon/calendar/keep-calendar.ts';
import { readCalendar } from '../../../daemon/calendar/read-calendar.ts';
import { formatProblem } from '../../../daemon/config.ts';
import { createInForce, inForceOf } from '../../../daemon/in-force.ts';
import { examinerSettings } from '../../support/batch.ts';
import { accepted, configFolder, withLog } from '../config/config-folder.ts';

const NOW = Date.UTC(2026, 10, 17, 10, 42);
const words = { closed: [], inset: [], half_day: [], term: [], week_b: [], ignore: ['assembly'] };

function event(...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', `UID:${lines.join()}`, 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'].join('\r\n');
}

function ics(...events: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', ...events, 'END:VCALENDAR'].join('\r\n');
}

async function read(name: string, text: string, halfDayEnds: string | null = null) {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-calendar-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), text);
  const calendar = { paths: [join(folder, name)], halfDayEnds, words };
  const { problems, ...rest } = await readCalendar({ calendar, zone: 'Europe/London' }, NOW);
  return { ...rest, problems: problems.map(formatProblem) };
}

test('whole days end the day before their end, and a folded line is one line', async () => {
  const text = ics(event('DTSTART;VALUE=DATE:20261026', 'DTEND;VALUE=DATE:20261031', 'SUMMARY:Half\r\n  term'));
  expect(await read('dates.ics', text)).toEqual({
    days: [{ kind: 'closed', from: '2026-10-26', to: '2026-10-30', why: 'Half term' }],
    problems: [],
    reachesTo: '2026-10-30',
  });
});

test('times count in the school’s zone, whatever zone they are written in, and midnight belongs to the day before', async () => {
  const text = ics(
    event('DTSTART:20260717T230000Z', 'DTEND:20260718T230000Z', 'SUMMARY:INSET'),
    event(
      'DTSTART;TZID=GMT Standard Time:20260720T131500',
      'DTEND;TZID=GMT Standard Time:20260720T150000',
      'SUMMARY:Early finish',
    ),
    event('DTSTART;TZID=Europe/London:20260721T085000', 'DTEND;TZID=Europe/London:20260721T123000', 'SUMMARY:Half day'),
  );
  expect((await read('dates.ics', text)).days).toEqual([
    { kind: 'inset', from: '2026-07-18', to: '2026-07-18', why: 'INSET' },
    { kind: 'half_day', from: '2026-07-20', to: '2026-07-20', why: 'Early finish', ends: '13:15' },
    { kind: 'half_day', from: '2026-07-21', to: '2026-07-21', why: 'Half day', ends: '12:30' },
  ]);
});

test('what comes every year is laid out around now, without its exceptions', async () => {
  const text = ics(
    event(
      'DTSTART;VALUE=DATE:20150504',
      'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=1MO',
      'EXDATE;VALUE=DATE:20270503',
      'SUMMARY:Bank holiday',
    ),
    event('DTSTART:20260504T100000Z', 'RRULE:FREQ=SECONDLY', 'SUMMARY:School closed'),
    event('DTSTART;VALUE=DATE:20260505', 'STATUS:CANCELLED', 'SUMMARY:School closed'),
  );
  expect((await read('dates.ics', text)).days.map(({ from }) => from)).toEqual([
    '2025-05-05',
    '2026-05-04',
    '2028-05-01',
  ]);
});

test('a week that comes every other week is laid out from its first to its last day', async () => {
  const lines = ['DTSTART;VALUE=DATE:20261109', 'DTEND;VALUE=DATE:20261114', 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2'];
  expect((await read('dates.ics', ics(event(...lines, 'SUMMARY:Week B')))).days).toEqual([
    { kind: 'week_b', from: '2026-11-09', to: '2026-11-13', why: 'Week B' },
    { kind: 'week_b', from: '2026-11-23', to: '2026-11-27', why: 'Week B' },
  ]);
});

test('the two ends of a term are put together, and its last day may be a half day', async () => {
  const text = ics(
    event('DTSTART;VALUE=DATE:20260902', 'SUMMARY:Autumn term begins'),
    event('DTSTART;VALUE=DATE:20261218', 'SUMMARY:Last day of term: school closes 1.15pm'),
    event('DTSTART;VALUE=DATE:20270105', 'SUMMARY:Spring term starts'),
    event('DTSTART;VALUE=DATE:20270325', 'SUMMARY:End of term'),
  );
  expect((await read('dates.ics', text)).days).toEqual([
    {
      kind: 'half_day',
      from: '2026-12-18',
      to: '2026-12-18',
      why: 'Last day of term: school closes 1.15pm',
      ends: '13:15',
    },
    { kind: 'term', from: '2026-09-02', to: '2026-12-18', why: 'Autumn term begins' },
    { kind: 'term', from: '2027-01-05', to: '2027-03-25', why: 'Spring term starts' },
  ]);
});

test('what nobody can say the meaning of is listed and left out, and what the school ignores is not listed', async () => {
  const text = ics(
    event('DTSTART;VALUE=DATE:20261201', 'SUMMARY:Christmas fair'),
    event('DTSTART;VALUE=DATE:20261202', 'SUMMARY:Half day'),
    event('DTSTART;VALUE=DATE:20261203', 'SUMMARY:Harvest assembly'),
  );
  expect(await read('dates.ics', text)).toEqual({
    days: [],
    problems: [
      'dates.ics  warning: found “Christmas fair” on 2026-12-01, whose meaning for the school day is not clear. Write its words under timetable.calendar_words, or under “ignore” there where it closes nothing.',
      'dates.ics  warning: found “Half day” on 2026-12-02, a half day that does not say when school ends. Write the time into its title, or timetable.half_day_ends.',
    ],
    reachesTo: null,
  });
  expect((await read('dates.ics', text, '12:30')).days.map(({ kind }) => kind)).toEqual(['half_day']);
});

test('a table gives days by their kinds, and says in which line something is wrong', async () => {
  const text =
    'Date;To;Kind;Note\n21/12/2026;2027-01-01;holiday;Christmas\n2027-01-04;;INSET day;\n2027-02-30;;closed;\n2027-03-01;;party;\n2027-03-25;;half day;ends 13:15\n';
  expect(await read('dates.csv', text)).toEqual({
    days: [
      { kind: 'closed', from: '2026-12-21', to: '2027-01-01', why: 'Christmas' },
      { kind: 'inset', from: '2027-01-04', to: '2027-01-04', why: 'INSET day' },
      { kind: 'half_day', from: '2027-03-25', to: '2027-03-25', why: 'ends 13:15', ends: '13:15' },
    ],
    problems: [
      'dates.csv:4  warning: found “2027-02-30”. Write one date, or two with the earlier first, such as 2026-12-21.',
      'dates.csv:5  warning: found “party”. Write closed, inset, half_day, term or week_b.',
    ],
    reachesTo: '2027-03-25',
  });
});

test('a file that is no calendar is a problem, and so is one that is not there', async () => {
  expect((await read('dates.ics', '<html>Sign in</html>')).problems).toEqual([
    'dates.ics  found a file that is no ICS calendar. Write the path of an ICS or CSV file.',
  ]);
  expect((await read('dates.ics', 'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n')).problems).toEqual([
    'dates.ics  warning: found a calendar without a single entry. Write a calendar with the terms and holidays in it.',
  ]);
  const calendar = { paths: ['/nowhere/dates.ics'], halfDayEnds: null, words };
  const { problems } = await readCalendar({ calendar, zone: 'UTC' }, NOW);
  expect(problems.map(({ found, severity }) => [found, severity])).toEqual([
    ['a path where there is no file', 'error'],
  ]);
});

test('a calendar that changes is in force at the next look; one that breaks leaves in force what it said', async () => {
  const folder = configFolder(withLog('timetable: { calendar: dates.csv }\n'));
  folder.write('dates.csv', 'date,kind\n2026-11-17,inset\n');
  const inForce = createInForce(inForceOf(examinerSettings()));
  const told: object[] = [];
  const log = { info: (fields: object) => void told.push(fields), error: (fields: object) => void told.push(fields) };
  const calendar = await keepCalendar({ config: accepted(folder.load()), inForce, log, now: () => NOW });
  const dates = () => inForce.current().timetable.calendar.map(({ from }) => from);

  await calendar.look();
  expect([dates(), told]).toEqual([['2026-11-17'], [{ entries: 1 }]]);
  folder.write('dates.csv', 'date,kind\n2026-11-17,inset\n2026-11-18,closed\n');
  await calendar.look();
  expect([dates(), told]).toEqual([
    ['2026-11-17', '2026-11-18'],
    [{ entries: 1 }, { entries: 2 }],
  ]);
  folder.write('dates.csv', 'Sign in to see this file');
  await calendar.look();
  expect(dates()).toEqual(['2026-11-17', '2026-11-18']);
  expect(calendar.state()).toMatchObject({ reachesTo: '2026-11-18', failing: [expect.stringContaining('no columns')] });
  folder.write('dates.csv', 'date,kind\n');
  await calendar.look();
  expect(dates()).toEqual(['2026-11-17', '2026-11-18']);
  expect(calendar.state()?.failing).toEqual(['The calendar says nothing any more.']);
});

test('what is repeated and says nothing of when school is, is listed once', async () => {
  const text = ics(event('DTSTART:20261102T083000Z', 'RRULE:FREQ=DAILY', 'SUMMARY:Staff briefing'));
  const { days, problems } = await read('dates.ics', text);
  expect(days).toEqual([]);
  expect(problems).toEqual([expect.stringContaining('“Staff briefing” on 2026-11-02')]);
});

test('of very many repeated closures a bounded number is laid out, and somebody is told that there are more', async () => {
  const closures = Array.from({ length: 300 }, (_, index) =>
    event('DTSTART;VALUE=DATE:20261102', 'RRULE:FREQ=DAILY', `SUMMARY:School closed ${index}`),
  );
  const once = event('DTSTART;VALUE=DATE:20261221', 'SUMMARY:INSET day');
  const often = event(
    'DTSTART:20261102T083000Z',
    'RRULE:FREQ=DAILY;BYHOUR=1,2;BYMINUTE=1,2,3',
    'SUMMARY:School closed',
  );
  const { days, problems } = await read('dates.ics', ics(...closures, often, once));
  expect(days).toHaveLength(5_000);
  expect(days).toContainEqual({ kind: 'inset', from: '2026-12-21', to: '2026-12-21', why: 'INSET day' });
  expect(problems.slice(0, 2)).toEqual([
    expect.stringContaining('more entries than are read'),
    expect.stringContaining('more entries than are read'),
  ]);
});
