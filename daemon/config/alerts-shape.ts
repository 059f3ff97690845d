import { z } from 'zod';
import { isCategoryId } from '../../categories/taxonomy.ts';
import { ALERT_THEMES, SENDS } from '../incidents/routing.ts';
import { SEVERITIES } from '../policy/policy.ts';
import { WEEKDAYS } from '../policy/timetable-week.ts';
import { categoryAdvice } from './category-advice.ts';
import { isTimeOfDay } from './school-week.ts';
import { group, listOf, mailAddress, oneOf, oneOrMore, passing, text } from './shape-parts.ts';
import { webhookShape } from './webhook-shape.ts';

const ALERTS = 'a number of alerts from 5 to 10000, such as 20';
const MINUTES = 'a number of minutes from 1 to 1440, such as 15';
const QUIET = 'a number of minutes from 15 to 1440, such as 120';
const MAILBOXES = 'a list of mail addresses, such as [head@example.org]';
const MOST_ROUTES = 50;
const MOST_ROTAS = 20;
const MOST_ROWS = 400;
const mailboxes = listOf(mailAddress(), MAILBOXES).min(1, { error: 'one mail address at least' });

/** '07:00-18:00': the first before the second. */
function isStretch(text: string): boolean {
  const [, from = '', to = ''] = STRETCH.exec(text) ?? [];
  return from !== '' && from < to;
}

export const STRETCH = /^((?:[01]\d|2[0-3]):[0-5]\d)\s*[-–]\s*((?:[01]\d|2[0-3]):[0-5]\d)$/;

export const TIMES = ['in_school_hours', 'out_of_school_hours'] as const;

/** Mail addresses, or the name of a rota: which of the two is seen by what was written. */
const destination = z.unknown().transform((value, context) => {
  const write = `${MAILBOXES}; or the name of a rota`;
  const read = (typeof value === 'string' ? text(write) : mailboxes).safeParse(value);
  if (read.success) return read.data;
  for (const { message, path } of read.error.issues) {
    const advice = path.length === 0 && typeof value !== 'string' ? write : message;
    context.addIssue({ code: 'custom', message: advice, path: [...path], input: value });
  }
  return z.NEVER;
});

const oneOrMoreOf = <const Values extends readonly string[]>(values: Values) =>
  oneOrMore(oneOf(values), `one or a list of these: ${values.join(', ')}`);

const category = text('the id of a category, such as “gaming”').refine(isCategoryId, { error: categoryAdvice });
const route = group({
  when: group({
    severity: oneOrMoreOf(SEVERITIES).optional(),
    theme: oneOrMoreOf(ALERT_THEMES).optional(),
    category: oneOrMore(category, 'the id of a category, or a list of them').optional(),
    group: oneOrMore(text('a group, such as “Year 5”'), 'a group, such as “Year 5”, or a list of them').optional(),
    school: oneOrMore(text('the id of a school'), 'the id of a school, or a list of them').optional(),
    time: oneOf(TIMES).optional(),
  }).optional(),
  to: destination,
  send: oneOf(SENDS).optional(),
});

const date = (what: string) => text(`${what}, such as 2026-11-20`);
const duty = group({
  on: oneOrMoreOf(WEEKDAYS).optional(),
  from: date('the first day of this duty').optional(),
  to: date('the last day of this duty').optional(),
  who: mailboxes,
});
const away = group({
  who: mailAddress(),
  from: date('the first day on which they are away'),
  to: date('the last day on which they are away'),
  deputy: mailAddress().optional(),
});
const rota = group({
  name: text('the name of this rota, such as “safeguarding”'),
  duty: listOf(duty, 'a list of duties, each with “who:”, and with “on:” or “from:” and “to:”').max(MOST_ROWS, {
    error: `no more than ${MOST_ROWS} duties`,
  }),
  deputies: mailboxes.optional(),
  away: listOf(away, 'a list of absences, each with “who:”, “from:” and “to:”')
    .max(MOST_ROWS, { error: `no more than ${MOST_ROWS} absences` })
    .optional(),
});

/** Who is told of what, when alerts are mailed that can wait, what other systems are told, and who hears next where nobody answers one. */
export const alertsShape = group({
  most_at_once: z.int({ error: ALERTS }).min(5, { error: ALERTS }).max(10_000, { error: ALERTS }).optional(),
  webhooks: listOf(webhookShape, 'a list of webhooks, each with id and url')
    .max(10, { error: 'ten webhooks at most' })
    .optional(),
  hours: passing(isStretch, 'two times of a day, such as “07:00-18:00”').optional(),
  quiet_minutes: z.int({ error: QUIET }).min(15, { error: QUIET }).max(1_440, { error: QUIET }).optional(),
  digest: group({
    at: passing(isTimeOfDay, 'a time such as “08:00”').optional(),
    on: oneOf(WEEKDAYS).optional(),
  }).optional(),
  routes: listOf(route, 'a list of routes, each with “to:”, and with “when:” and “send:”')
    .max(MOST_ROUTES, { error: `no more than ${MOST_ROUTES} routes` })
    .optional(),
  rota: listOf(rota, 'a list of rotas, each with “name:” and “duty:”')
    .max(MOST_ROTAS, { error: `no more than ${MOST_ROTAS} rotas` })
    .optional(),
  escalate: listOf(
    group({
      after_minutes: z.int({ error: MINUTES }).min(1, { error: MINUTES }).max(1_440, { error: MINUTES }),
      to: destination,
    }),
    'a list of steps, each with “after_minutes:” and “to:”',
  )
    .max(5, { error: 'five steps at most' })
    .optional(),
});
