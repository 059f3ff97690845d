import type { SchoolStanding } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import {
  checksInWords,
  effectivenessInWords,
  totalInWords,
  type WeekRow,
  weekOf,
  weekTold,
  weekTotals,
  weekWords,
} from '../words/school-weeks.ts';
import { cell, type Row, table } from './table.ts';

/** What the filters of a trust's schools did in the last week that they tell of, and all together. */
export function schoolWeeks(schools: readonly SchoolStanding[]): Html {
  const firstDay = weekTold(schools);
  return html`<section>
<h2>${weekWords.heading}</h2>
${firstDay === null ? html`<p class="empty">${weekWords.none}</p>` : weekTable(schools, firstDay)}
</section>`;
}

const { school, requests, blocked, effectiveness, gotThrough, open, checks, silentHours } = weekWords;
const HEADS = [school, requests, blocked, effectiveness, gotThrough, open, checks, silentHours];

function weekTable(schools: readonly SchoolStanding[], firstDay: string): Html {
  const weeks = schools.map((one) => weekOf(one, firstDay)).filter((week) => week !== null);
  const byTitle = schools.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  return html`${table({
    caption: weekWords.caption(firstDay),
    heads: HEADS,
    rows: [
      ...byTitle.map((one) => weekRow(one.title, weekOf(one, firstDay))),
      weekRow(html`<strong>${totalInWords(weeks.length, schools.length)}</strong>`, weekTotals(weeks)),
    ],
  })}
<p class="second">${weekWords.meaning}</p>`;
}

function weekRow(title: string | Html, week: WeekRow | null): Row {
  const [name = '', ...figures] =
    week === null ? [title, ...HEADS.slice(1).map(() => weekWords.notKnown)] : told(title, week);
  return {
    look: 'everywhere',
    cells: [cell(school, name), ...figures.map((words, place) => cell(HEADS[place + 1] ?? '', words))],
  };
}

/** In the order of the heads. */
function told(title: string | Html, week: WeekRow): readonly (string | Html)[] {
  const { filter } = week;
  const ofFilter = (count: number | undefined) => (count === undefined ? weekWords.notKnown : figure(count));
  return [
    title,
    filter === null ? weekWords.nothingChecked : figure(filter.requests),
    ofFilter(filter?.blocked),
    effectivenessInWords(week),
    ofFilter(filter?.gotThrough),
    figure(week.open),
    checksInWords(week),
    week.silentHours === null ? weekWords.notKnown : figure(week.silentHours),
  ];
}
