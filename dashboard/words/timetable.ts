import type { CalendarHealth, SchoolTimes, Today } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';
import { dateInWords } from '../times.ts';

type Standing = Today['school'];
type Days = SchoolTimes['next'][number];
type Week = SchoolTimes['weeks'][number];
type Slot = Week['days']['monday'][number];
export type Weekday = keyof Week['days'];

/** What is special about today; null on a usual day. A holiday is no reason to check less. */
export function standingSentence(school: Standing): string | null {
  switch (school.kind) {
    case 'usual':
      return null;
    case 'closed':
      return `School is closed today${school.why === null ? ' (between two terms)' : ` (${school.why})`}; checking continues.`;
    case 'inset':
      return `Pupils are not in school today (${school.why}); checking continues.`;
    case 'half_day':
      return `School ends at ${school.ends} today (${school.why}).`;
  }
}

export const timetableWords = {
  heading: 'When school is',
  lede: 'Times decide what is acceptable. What is in none of these parts of the day is outside school hours.',
  caption: (week: Week) =>
    `${week.groups.length === 0 ? 'Everybody for whom no other is set' : week.groups.join(', ')}${week.isWeekB ? ', week B' : ''}`,
  day: 'Day',
  parts: 'Parts of the day',
  noSchool: 'No school',
  next: 'Next in the calendar',
  when: 'When',
  what: 'What',
  nothingNext: 'No closed day is known. Term dates are set in filterwatch.yaml, or in a calendar that is named there.',
  staffOnInset: 'On a training day pupils are out of hours; for staff it counts as before or after school.',
} as const;

export const weekdayWords: Readonly<Record<Weekday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

/** 'Monday', 'Saturday and Sunday', 'Tuesday to Friday': of days one after the other. */
export function weekdaysInWords(days: readonly Weekday[]): string {
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return weekdayWords[first];
  return `${weekdayWords[first]} ${days.length === 2 ? 'and' : 'to'} ${weekdayWords[last]}`;
}

const slotWords: Readonly<Record<Slot['period'], string>> = {
  lessons: 'lessons',
  breaks: 'break',
  before_after_school: 'before or after school',
};

/** 'Lessons 08:50–10:30, break 10:30–10:45'. */
export function dayInParts(slots: readonly Slot[]): string {
  if (slots.length === 0) return timetableWords.noSchool;
  return slots.map(({ from, to, period }) => `${from}–${to} ${slotWords[period]}`).join(', ');
}

export function datesInWords({ from, to }: Days): string {
  return from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`;
}

export function daysInWords(days: Days): string {
  switch (days.kind) {
    case 'closed':
      return `Closed: ${days.why}`;
    case 'inset':
      return `Pupils not in school: ${days.why}`;
    case 'half_day':
      return `Ends at ${days.ends}: ${days.why}`;
    case 'term':
    case 'week_b':
      return days.why;
  }
}

export const calendarWords = {
  heading: 'Calendar of the school',
  files: 'Read from',
  notUnderstood: (count: number) =>
    `${counted(count, 'entry is', 'entries are')} left out, because nobody can say what it means for the school day:`,
} as const;

/** Whether the calendar can be trusted, and for how long. */
export function calendarSentence({ failing, reachesTo, endsSoon }: CalendarHealth): string {
  if (failing.length > 0) return 'It cannot be read. What it said before stays in force. IT support must mend this:';
  if (reachesTo === null) return 'It says nothing about when school is, so every week counts as usual.';
  const until = `It reaches to ${dateInWords(reachesTo)}.`;
  return endsSoon ? `${until} Put the next dates into it: without them, holidays count as school days.` : until;
}
