import { group, rare, type Setting } from './setting.ts';

/** Who is told of what, when, and who hears next. */
export const ALERT_SETTINGS: readonly Setting[] = [
  group('alerts', 'Who is told of what, when alerts are mailed, and what becomes of one that nobody answers.'),
  rare(
    'alerts.hours',
    'When alerts are mailed that can wait, on school days by the school’s clock. What is urgent, and what may mean that a child needs help, is mailed at any hour.',
    'at any hour',
    '07:00-18:00',
  ),
  rare(
    'alerts.most_at_once',
    'More alerts than this within ten minutes are told of in one mail. From 5 to 10000.',
    '20',
    '20',
  ),
  rare(
    'alerts.quiet_minutes',
    'After a mail about an incident, nothing more of the same is mailed for so many minutes; if it goes on after them, one mail says how many requests came meanwhile. From 15 to 1440.',
    '120',
    '120',
  ),
  group('alerts.digest', 'When alerts that a route gathers are told of in one mail.'),
  rare('alerts.digest.at', 'When the daily and the weekly one go out, on school days.', '08:00', '"08:00"'),
  rare(
    'alerts.digest.on',
    'The day of the weekly one; where there is no school on it, the next school day.',
    'monday',
    'monday',
  ),
  rare(
    'alerts.routes',
    'Who is told of which incidents about pupils, and when. The first that fits counts; what fits none goes to mail: to:, at once.',
    'none',
    '[{ when: { severity: [medium], time: in_school_hours }, to: [lead@example.org], send: daily }]',
  ),
  rare('alerts.routes[].when', 'For which incidents. What is left out stands for all.', 'every incident', null),
  ...routeConditions(),
  rare('alerts.routes[].to', 'Mail addresses, or the name of a rota.', null, null),
  rare(
    'alerts.routes[].send',
    'at_once, hourly, daily or weekly. What is urgent, and what may mean that a child needs help, is always mailed at once.',
    'at_once',
    null,
  ),
  rare(
    'alerts.rota',
    'Who is on duty when. Where nobody is, the deputies are told; where they are away too, those of mail: to:.',
    'none',
    '[{ name: safeguarding, duty: [{ on: [monday, tuesday], who: [lead@example.org] }, { who: [head@example.org] }], deputies: [head@example.org] }]',
  ),
  ...rotaSettings(),
  group(
    'alerts.escalate',
    'Who hears next: nobody took up the incident, and nobody said by the mail’s link that they have seen it. Up to five steps.',
  ),
  rare('alerts.escalate[].after_minutes', 'Minutes since the mail before. From 1 to 1440.', null, '15'),
  rare(
    'alerts.escalate[].to',
    'Who is told then: mail addresses, or the name of a rota. What is about staff is told to nobody else.',
    'nobody',
    '[head@example.org]',
  ),
];

function routeConditions(): readonly Setting[] {
  const when = (name: string, meaning: string) => rare(`alerts.routes[].when.${name}`, meaning, null, null);
  return [
    when(
      'severity',
      'One or more of informational, low, medium, high and critical. Left out: high and critical, of which somebody is told without a route, too.',
    ),
    when('theme', 'One or more of content, contact, conduct, commerce and infrastructure.'),
    when('category', 'One or more categories.'),
    when('group', 'One or more years, classes or groups of the roster.'),
    when('school', 'One or more ids of schools (school: id:), for settings that several schools share.'),
    when('time', 'in_school_hours or out_of_school_hours, by the timetable and the calendar.'),
  ];
}

function rotaSettings(): readonly Setting[] {
  const of = (name: string, meaning: string, fallback: string | null = null) =>
    rare(`alerts.rota[].${name}`, meaning, fallback, null);
  return [
    of('name', 'What routes and steps call it.'),
    of('duty', 'Who is on duty. The first that holds on a day counts.'),
    of('duty[].on', 'Days of the week.', 'every day'),
    of('duty[].from', 'The first day.', 'no beginning'),
    of('duty[].to', 'The last day.', 'no end'),
    of('duty[].who', 'Mail addresses.'),
    of('deputies', 'Who is told while somebody on duty is away, or nobody is on duty.', 'none'),
    of('away', 'Who is away when.', 'none'),
    of('away[].who', 'Their mail address.'),
    of('away[].from', 'The first day.'),
    of('away[].to', 'The last day.'),
    of('away[].deputy', 'Who stands in for them.', 'the deputies'),
  ];
}
