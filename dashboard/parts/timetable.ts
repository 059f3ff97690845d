import type { CalendarHealth, SchoolTimes } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import {
  calendarSentence,
  calendarWords,
  datesInWords,
  dayInParts,
  daysInWords,
  timetableWords,
  type Weekday,
  weekdaysInWords,
  weekdayWords,
} from '../words/timetable.ts';
import { choicesOf } from '../words.ts';
import { facts } from './facts.ts';
import { loggedText } from './logged-text.ts';
import { sentenceList } from './sentence-list.ts';
import { cell, type Row, table } from './table.ts';

type Week = SchoolTimes['weeks'][number];

/** The weeks of the timetable, and what comes next in the calendar. */
export function timetablePart({ weeks, next }: SchoolTimes): Html {
  return html`<section id="times">
<h2>${timetableWords.heading}</h2>
<p>${timetableWords.lede}</p>
${weeks.map(weekTable)}
${nextPart(next)}
<p class="second">${timetableWords.staffOnInset}</p>
</section>`;
}

function weekTable(week: Week): Html {
  return table({
    caption: timetableWords.caption(week),
    heads: [timetableWords.day, timetableWords.parts],
    rows: alikeDays(week).map(([days, parts]) => rowOf([weekdaysInWords(days), parts], timetableWords.parts)),
  });
}

/** Days one after the other whose parts are the same, with these. */
function alikeDays({ days }: Week): readonly (readonly [readonly Weekday[], string])[] {
  const runs: [Weekday[], string][] = [];
  for (const day of choicesOf(weekdayWords)) {
    const parts = dayInParts(days[day]);
    const last = runs.at(-1);
    if (last?.[1] === parts) last[0].push(day);
    else runs.push([[day], parts]);
  }
  return runs;
}

function nextPart(next: SchoolTimes['next']): Html {
  if (next.length === 0) return html`<p>${timetableWords.nothingNext}</p>`;
  return table({
    caption: timetableWords.next,
    heads: [timetableWords.when, timetableWords.what],
    rows: next.map((days) => rowOf([datesInWords(days), daysInWords(days)], timetableWords.what)),
  });
}

function rowOf([first, second]: readonly [string, string], head: string): Row {
  return { look: 'everywhere', cells: [cell(head, first), cell(head, loggedText(second))] };
}

/** How the calendar stands that the school has named; nothing for a school without one. */
export function calendarPart(calendar: CalendarHealth | null): Html | null {
  if (calendar === null) return null;
  const { files, failing, endsSoon, notUnderstood } = calendar;
  const isWell = failing.length === 0 && !endsSoon;
  return html`<section>
<h2>${calendarWords.heading}</h2>
${facts([[calendarWords.files, loggedText(files.join(', '))]])}
<p class="${isWell ? 'well' : 'ill'}">${calendarSentence(calendar)}</p>
${failing.length === 0 ? null : sentenceList(failing)}
${notUnderstood.length === 0 ? null : html`<p>${calendarWords.notUnderstood(notUnderstood.length)}</p>${sentenceList(notUnderstood)}`}
</section>`;
}
