import type { QuietenedRow, QuietenRefusal, Today } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';
import { dayInWords } from '../times.ts';
import { weekdayWords } from './timetable.ts';

type Scope = QuietenedRow['scope'];

export const quietenWords = {
  title: 'Quietened',
  heading: 'What has been quietened',
  lede: 'These requests are not flagged. They stay in the log and in the counts, and nothing is quietened where a child may need help or the law may be broken.',
  inForce: 'In force',
  waiting: 'Waiting for a second person',
  ended: 'Ended',
  nothing: 'Nothing is quietened. A false alarm can be quietened from its incident.',
  what: 'What',
  why: 'Why',
  until: 'Until',
  hidden: 'Hidden in the last seven days',
  notCounted: 'Not counted: the log takes too long',
  state: 'What can be done',
  withStaff: 'Staff too.',
  agree: 'I agree',
  agreeTo: (what: string) => `Agree to quieten: ${what}`,
  ownWaits: 'You asked for this. Somebody else must agree.',
  lift: 'Lift',
  withdraw: 'Take back',
  incident: 'The incident it was said from',
  backToList: 'Back to what has been quietened',
  backToIncident: 'Back to the incident',
  quieten: 'Quieten this',
  quietenAfter: 'Quieten this?',
  formHeading: 'Quieten this?',
  formLede: (title: string) =>
    `It was raised under “${title}”. What you quieten is flagged no more until the day that you name.`,
  whatLabel: 'What is not to be flagged?',
  whoLabel: 'For whom?',
  whenLabel: 'When?',
  always: 'At any time',
  wholeSchool: 'For the whole school (a second person must agree)',
  onlyGroup: (group: string) => `For ${group}`,
  lastDay: 'Last day',
  lastDayHint: 'At most a year from now.',
  save: 'Quieten it',
  liftHeading: 'Flag this again?',
  liftLede: 'From now on such requests are flagged again. What was not flagged until now stays so.',
  refuse: 'Refuse',
  refuseHeading: 'Refuse this wish?',
  withdrawHeading: 'Take this wish back?',
  notInForce: 'It was never in force, so nothing changes: such requests are flagged as before.',
  saveRefuse: 'Refuse it',
  saveWithdraw: 'Take it back',
  reason: 'Why?',
  reasonHint: 'For whoever reads this in a year. No names.',
  saveLift: 'Flag it again',
  twoPeople: 'Everything under a rule, or anything for the whole school, waits until a second person agrees.',
} as const;

export const quietenNotices = {
  quietened: 'Quietened. It counts from now on.',
  waiting: 'Saved. It counts as soon as a second person agrees.',
  done: 'Agreed. It counts from now on.',
  lifted: 'It is flagged again from now on.',
  ended: 'It is refused or taken back. Such requests are flagged as before.',
  own: 'You asked for this yourself, so somebody else must agree.',
  gone: 'It has ended already, or somebody was quicker.',
} as const;

/** 'Gaming on games.example, for Year 5, on Tuesdays from 10:45 to 12:00' */
export function scopeInWords(scope: Scope, ruleTitle: string | null): string {
  const { host, phrase, group, lesson } = scope;
  const rule = ruleTitle ?? (scope.ruleId === null ? 'Anything' : 'A rule that is gone');
  return [
    `${rule}${host === null ? '' : ` on ${host}`}${phrase === null ? '' : ` in searches for “${phrase}”`}`,
    group === null ? 'for the whole school' : `for ${group}`,
    ...(lesson === null ? [] : [lessonInWords(lesson)]),
  ].join(', ');
}

export function lessonInWords({ weekday, from, to }: NonNullable<Scope['lesson']>): string {
  return `on ${weekdayWords[weekday]}s from ${from} to ${to}`;
}

/** Whether it is the last day: 'Fri 18 Dec 2026'. `until` is the midnight after it. */
export function untilInWords(until: number, zone: string): string {
  return dayInWords(until - 1, zone);
}

/** The line on Today; null where nothing waits. */
export function quietenedOnToday({ quietenedWaiting: waiting }: Today): string | null {
  if (waiting === 0) return null;
  return `A colleague wants something quietened: ${counted(waiting, 'wish', 'wishes')} for you to decide on.`;
}

export const quietenErrors: Readonly<Record<QuietenRefusal['kind'] | 'what' | 'who' | 'when', string>> = {
  what: 'Choose what is not to be flagged',
  who: 'Choose for whom',
  when: 'Choose when',
  no_reason: 'Say why, in a few words',
  nothing_named: 'Choose what is not to be flagged',
  no_rule: 'This rule is not in our policy any more',
  no_host: 'This is no site',
  whole_ending: 'This would cover far too many sites',
  no_words: 'These words are too short',
  no_lesson: 'This lesson has no times',
  no_date: 'Write the last day as a date',
  past: 'Choose a last day that has not passed',
  too_long: 'Choose a last day within a year',
  never: 'This is never quietened: a child may need help, or it may be against the law',
  for_the_head: 'Only the head may quieten this',
  full: 'Too much is quietened already. Lift what is no longer needed',
  gone: 'This incident is gone',
  not_yours: 'Your role does not include this',
};

export const reasonTooLong = (max: number) => `Shorten the reason to ${max} characters or fewer`;

export const neverQuietened = {
  heading: 'This cannot be quietened',
  sentences: [
    'There is no such incident, or it is about something that is always flagged: a child may need help, or it may be against the law.',
  ],
} as const;
