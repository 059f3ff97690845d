import { expect, test } from 'vitest';
import { alertTime } from '../../../daemon/incidents/alert-hours.ts';
import type { Destination, Rota } from '../../../daemon/incidents/rota.ts';
import type { Route, RouteCondition } from '../../../daemon/incidents/routing.ts';
import { categoryIdOf } from '../../../daemon/policy/rule-id.ts';
import { createPeriods, defaultTimetable } from '../../../daemon/policy/timetable.ts';
import { type Arrived, type Deed, openAlertSchool } from '../../support/alert-school.ts';
import { routedNowhere } from '../../support/alert-settings.ts';
import { mailStarters } from '../../support/mail.ts';
import { addStaff, newWorld } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

/*
 * Two terms of one school, played through by a clock that is moved. What must arrive was worked out by hand from the settings below, mail
 * by mail, and is written beside what happened.
 */
const ZONE = 'Europe/London';
const { stores } = openStore();
const mail = mailStarters();

const TIMETABLE = {
  ...defaultTimetable,
  zone: ZONE,
  closed: [
    { from: '2026-10-26', to: '2026-10-30', why: 'Half term' },
    { from: '2026-12-21', to: '2027-01-01', why: 'Christmas' },
    { from: '2027-02-15', to: '2027-02-19', why: 'Half term' },
    { from: '2027-03-26', to: '2027-04-09', why: 'Easter' },
    { from: '2027-05-03', to: '2027-05-03', why: 'Bank holiday' },
  ],
};
const HOURS = { from: '07:30', to: '17:30' };

const ALL: RouteCondition = { severities: [], themes: [], categories: [], groups: [], schools: [], time: null };
const address = (who: string): string => `${who}@school.example`;
const people = (...who: readonly string[]): Destination => ({ kind: 'addresses', addresses: who.map(address) });
const safeguarding: Destination = { kind: 'rota', name: 'safeguarding' };

/** The hours are 07:30 to 17:30, digests go out at 15:30, the weekly one on Fridays, and lead@ is whoever is told without a route. */
const ROUTES: readonly Route[] = [
  { when: { ...ALL, categories: [categoryIdOf('gaming')] }, to: people('games'), send: 'hourly' },
  { when: { ...ALL, severities: ['medium'], groups: ['Year 6'] }, to: people('year6'), send: 'weekly' },
  { when: { ...ALL, severities: ['medium'] }, to: safeguarding, send: 'daily' },
  { when: { ...ALL, time: 'out_of_school_hours' }, to: safeguarding, send: 'at_once' },
];

/** Ann on Mondays and Tuesdays, Ben on Wednesdays and Thursdays, Cat in the first week of December, Deb where nobody is. */
const ROTA: Rota = {
  name: 'safeguarding',
  duty: [
    { weekdays: [], from: '2026-11-30', to: '2026-12-04', who: [address('cat')] },
    { weekdays: ['monday', 'tuesday'], from: null, to: null, who: [address('ann')] },
    { weekdays: ['wednesday', 'thursday'], from: null, to: null, who: [address('ben')] },
  ],
  deputies: [address('deb')],
  away: [
    { who: address('ann'), from: '2026-11-09', to: '2026-11-10', deputy: null },
    { who: address('deb'), from: '2026-11-10', to: '2026-11-10', deputy: null },
    { who: address('ben'), from: '2027-02-10', to: '2027-02-12', deputy: address('cat') },
  ],
};

interface Line {
  /** The school's own time. */
  readonly when: string;
  readonly what: string;
  readonly deed: Deed;
  /** The mails of it: when, to whom, what. Of what is gathered, the mail stands where it was gathered last. */
  readonly mails: readonly string[];
}

let next = 0;
/** Somebody whom no other line is about. */
const once = (deed: Omit<Deed, 'pupil'> = {}): Deed => {
  next += 1;
  return { pupil: next, ...deed };
};
const medium = (group = 'Year 5') => once({ severity: 'medium', group });
const high = () => once();
const urgent = () => once({ severity: 'critical' });
const games = () => once({ rule: 'everyone-gaming' });
const GROWS: Deed = { pupil: 900 };
const LASTS: Deed = { pupil: 901 };

const TERMS: readonly Line[] = [
  {
    when: '2026-10-05T10:00',
    what: 'high, in school hours',
    deed: high(),
    mails: ['2026-10-05T10:00 lead High alert'],
  },
  { when: '2026-10-05T11:00', what: 'medium', deed: medium(), mails: ['2026-10-05T15:30 ann daily of 1'] },
  { when: '2026-10-05T16:00', what: 'medium, after the digest', deed: medium(), mails: [] },
  {
    when: '2026-10-06T12:00',
    what: 'medium, Year 6',
    deed: medium('Year 6'),
    mails: ['2026-10-09T15:30 year6 weekly of 1'],
  },
  {
    when: '2026-10-06T14:00',
    what: 'medium, with that of the day before',
    deed: medium(),
    mails: ['2026-10-06T15:30 ann daily of 2'],
  },
  { when: '2026-10-07T20:00', what: 'high, in the evening', deed: high(), mails: ['2026-10-08T07:30 ben High alert'] },
  {
    when: '2026-10-07T22:00',
    what: 'urgent, in the evening',
    deed: urgent(),
    mails: ['2026-10-07T22:00 ben Urgent alert'],
  },
  {
    when: '2026-10-09T09:00',
    what: 'medium, a day without duty',
    deed: medium(),
    mails: ['2026-10-09T15:30 deb daily of 1'],
  },
  {
    when: '2026-10-10T03:00',
    what: 'self-harm, on a Saturday night',
    deed: once({ rule: 'pupils-self-harm' }),
    mails: ['2026-10-10T03:00 deb High alert'],
  },
  { when: '2026-10-10T11:00', what: 'high, on a Saturday', deed: high(), mails: ['2026-10-12T07:30 ann High alert'] },
  { when: '2026-10-13T09:10', what: 'games', deed: games(), mails: [] },
  {
    when: '2026-10-13T09:40',
    what: 'games in the same hour',
    deed: games(),
    mails: ['2026-10-13T10:00 games hourly of 2'],
  },
  {
    when: '2026-10-13T17:10',
    what: 'games, whose hour ends too late',
    deed: games(),
    mails: ['2026-10-14T07:30 games hourly of 1'],
  },
  {
    when: '2026-10-14T22:00',
    what: 'high, a member of staff',
    deed: once({ audience: 'staff', group: 'staff' }),
    mails: ['2026-10-15T07:30 head-the-head High alert'],
  },
  // Four days from the Friday: half term has begun.
  {
    when: '2026-10-23T18:00',
    what: 'high, before half term',
    deed: high(),
    mails: ['2026-10-27T07:30 ann High alert'],
  },
  // The first 01:30 of that night; the clocks go back at two.
  {
    when: '2026-10-25T01:30',
    what: 'urgent, as the clocks go back',
    deed: urgent(),
    mails: ['2026-10-25T01:30 deb Urgent alert'],
  },
  // Four days later is a Sunday.
  {
    when: '2026-10-28T10:00',
    what: 'medium, in half term',
    deed: medium(),
    mails: ['2026-11-02T15:30 ann daily of 1'],
  },
  {
    when: '2026-11-02T16:00',
    what: 'medium, Year 6',
    deed: medium('Year 6'),
    mails: ['2026-11-06T15:30 year6 weekly of 1'],
  },
  { when: '2026-11-09T10:00', what: 'medium, Ann is away', deed: medium(), mails: ['2026-11-09T15:30 deb daily of 1'] },
  {
    when: '2026-11-10T10:00',
    what: 'medium, Deb is away too',
    deed: medium(),
    mails: ['2026-11-10T15:30 lead daily of 1'],
  },
  {
    when: '2026-11-10T19:00',
    what: 'urgent, both away',
    deed: urgent(),
    mails: ['2026-11-10T19:00 lead Urgent alert'],
  },
  { when: '2026-11-12T10:00', what: 'medium, and it will grow', deed: { ...GROWS, severity: 'medium' }, mails: [] },
  {
    when: '2026-11-12T11:00',
    what: 'the same is high by now',
    deed: { ...GROWS, severity: 'high' },
    mails: ['2026-11-12T11:00 lead High alert'],
  },
  { when: '2026-12-02T10:00', what: 'medium, Cat’s week', deed: medium(), mails: ['2026-12-02T15:30 cat daily of 1'] },
  {
    when: '2026-12-04T18:30',
    what: 'high, Cat’s last evening',
    deed: high(),
    mails: ['2026-12-07T07:30 ann High alert'],
  },
  {
    when: '2026-12-18T18:00',
    what: 'high, before Christmas',
    deed: high(),
    mails: ['2026-12-22T07:30 ann High alert'],
  },
  {
    when: '2026-12-25T02:00',
    what: 'urgent, at Christmas',
    deed: urgent(),
    mails: ['2026-12-25T02:00 deb Urgent alert'],
  },
  {
    when: '2027-01-11T10:00',
    what: 'high, and it will last',
    deed: LASTS,
    mails: ['2027-01-11T10:00 lead High alert'],
  },
  { when: '2027-01-11T10:30', what: 'more of the same', deed: LASTS, mails: [] },
  {
    when: '2027-01-11T12:05',
    what: 'still more, two hours later',
    deed: LASTS,
    mails: ['2027-01-11T12:05 lead High goes on, 2 more'],
  },
  { when: '2027-01-11T13:00', what: 'and more', deed: LASTS, mails: [] },
  {
    when: '2027-02-10T10:00',
    what: 'medium, Cat stands in for Ben',
    deed: medium(),
    mails: ['2027-02-10T15:30 cat daily of 1'],
  },
  // Friday the 26th and the days after it are Easter: the weekly one waits four days.
  {
    when: '2027-03-23T12:00',
    what: 'medium, Year 6',
    deed: medium('Year 6'),
    mails: ['2027-03-30T15:30 year6 weekly of 1'],
  },
  // The clocks go forward on the Sunday between.
  { when: '2027-03-25T18:00', what: 'high, before Easter', deed: high(), mails: ['2027-03-29T07:30 ann High alert'] },
  {
    when: '2027-03-28T00:30',
    what: 'urgent, as the clocks go forward',
    deed: urgent(),
    mails: ['2027-03-28T00:30 deb Urgent alert'],
  },
  {
    when: '2027-04-30T18:00',
    what: 'high, before a bank holiday',
    deed: high(),
    mails: ['2027-05-04T07:30 ann High alert'],
  },
  { when: '2027-05-03T10:00', what: 'medium, on it', deed: medium(), mails: ['2027-05-04T15:30 ann daily of 1'] },
];

const moment = (local: string): number => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds;
const local = (at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

test('in two terms every alert goes to whoever it is for, at its time, and in quiet hours only what cannot wait', async () => {
  const world = newWorld();
  world.now = moment('2026-10-05T08:00');
  await addStaff(stores(), 'head');
  const { isSchoolDay } = createPeriods(TIMETABLE);
  const school = openAlertSchool({
    ...{ stores: stores(), world, mail, smtp: await mail.server({ security: 'none' }) },
    settings: {
      ...routedNowhere(TIMETABLE),
      ...{ zone: ZONE, routes: ROUTES, rotas: [ROTA], digests: { at: '15:30', on: 'friday' } },
      alertTime: (at) => alertTime(at, HOURS, { zone: ZONE, isSchoolDay }),
    },
  });
  await stores().settings.set('alert_from', 'medium');

  for (const { when, deed } of TERMS) {
    await school.until(moment(when));
    await school.does(deed);
  }
  await school.until(moment('2027-05-31T12:00'));

  const arrived = school.arrived.map(inWords).toSorted();
  process.stdout.write(`${tableOf(arrived)}\n`);
  expect(arrived).toEqual(TERMS.flatMap(({ mails }) => mails).toSorted());
  expect(school.arrived.filter(({ at }) => isQuiet(at)).map(inWords)).toEqual(CANNOT_WAIT);
  expect(JSON.stringify(school.arrived.map(({ content }) => content))).not.toMatch(/pupil\d/);
});

/** What is mailed at night, on weekends and in the holidays' nights: what is urgent, and a child who may need help. */
const CANNOT_WAIT = [
  '2026-10-07T22:00 ben Urgent alert',
  '2026-10-10T03:00 deb High alert',
  '2026-10-25T01:30 deb Urgent alert',
  '2026-11-10T19:00 lead Urgent alert',
  '2026-12-25T02:00 deb Urgent alert',
  '2027-03-28T00:30 deb Urgent alert',
];

function isQuiet(at: number): boolean {
  const when = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE);
  const time = when.toPlainTime().toString({ smallestUnit: 'minute' });
  return when.dayOfWeek > 5 || time < HOURS.from || time >= HOURS.to;
}

function inWords({ at, to, headers, content }: Arrived): string {
  const subject = headers.get('subject') ?? '';
  const [, severity = ''] = /\] (\w+): 1 incident/.exec(subject) ?? [];
  const more = /(\d+) more requests? since/.exec(content.replaceAll('\r\n', ' '))?.[1];
  const [, pace, count] = /\] (This hour|Today|This week): (\d+) incident/.exec(subject) ?? [];
  const paces: Readonly<Record<string, string>> = { 'This hour': 'hourly', Today: 'daily', 'This week': 'weekly' };
  const alert = more === undefined ? `${severity} alert` : `${severity} goes on, ${more} more`;
  const who = to.map((one) => one.replace(/@.*/, '')).join('+');
  return `${local(at)} ${who} ${pace === undefined ? alert : `${paces[pace]} of ${count}`}`;
}

/** What happened, with the mails that were expected of it; one that did not arrive is marked. */
function tableOf(arrived: readonly string[]): string {
  const rows = TERMS.map(({ when, what, mails }) => {
    const told = mails.map((one) => (arrived.includes(one) ? one : `MISSING ${one}`)).join('; ');
    return `${when}  ${what.padEnd(38)}  ${told || 'no mail'}`;
  });
  const expected = new Set(TERMS.flatMap(({ mails }) => mails));
  const others = arrived.filter((one) => !expected.has(one)).map((one) => `UNEXPECTED ${one}`);
  return ['', 'When              What happened                           Who was told, when', ...rows, ...others].join(
    '\n',
  );
}
