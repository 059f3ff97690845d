import type { Frame, SchoolStanding } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Shell } from '../models.ts';
import { schoolWeeks } from '../parts/school-weeks.ts';
import { type Cell, cell, table } from '../parts/table.ts';
import { timeInSentence } from '../times.ts';
import {
  schoolsHeading,
  schoolsWords,
  silenceWords,
  waitingInWords,
  weekInWords,
  workingInWords,
} from '../words/schools.ts';

/** The schools of a trust: is anybody waiting there, and does it work? Whoever does not answer stands first. */
export function schoolsPage(shell: Shell, schools: readonly SchoolStanding[]): Html {
  return layout(shell, {
    title: schoolsWords.title,
    place: 'schools',
    main: html`<h1 id="heading" tabindex="-1">${schoolsHeading(schools)}</h1>
<p class="lede">${schoolsWords.lede}</p>
${
  schools.length === 0
    ? html`<p class="empty">${schoolsWords.none}</p>`
    : html`${schoolTable(schools, shell.frame)}
${schoolWeeks(schools)}`
}`,
  });
}

function schoolTable(schools: readonly SchoolStanding[], frame: Frame): Html {
  const { school, waiting, working, week } = schoolsWords;
  return table({
    caption: schoolsWords.caption,
    heads: [school, waiting, working, week],
    rows: schools
      .toSorted(byPressure)
      .map((one) => ({ look: 'everywhere', cells: [cell(school, one.title), ...told(one, frame)] })),
  });
}

function told({ figures, silent }: SchoolStanding, frame: Frame): readonly Cell[] {
  const { waiting, working, week, unknown } = schoolsWords;
  const when = (at: number | null) => (at === null ? null : timeInSentence(at, frame.now, frame.zone));
  const silence = silent === null ? [] : [`No answer since ${when(silent.since)}. ${silenceWords[silent.why]}`];
  if (figures === null) {
    return [
      cell(waiting, unknown),
      cell(working, sentences([...silence, schoolsWords.neverAnswered], 'ill')),
      cell(week, unknown),
    ];
  }
  const asOf = silent === null ? [] : [`As of ${when(figures.at)}.`];
  const isWell = silent === null && figures.alarms.length === 0 && figures.sources.receiving === figures.sources.all;
  return [
    cell(waiting, sentences([...waitingInWords(figures, when(figures.oldestWaitingSince)), ...asOf], null)),
    cell(
      working,
      sentences(
        [...silence, ...(silent === null ? workingInWords(figures, when(figures.lastLineAt)) : [])],
        isWell ? 'well' : 'ill',
      ),
    ),
    cell(week, sentences([...weekInWords(figures), ...asOf], null)),
  ];
}

function sentences(all: readonly string[], look: 'well' | 'ill' | null): Html {
  return html`${all.map((one, place) => (place === 0 && look !== null ? html`<p class="${look}">${one}</p>` : html`<p>${one}</p>`))}`;
}

/** First who does not answer, then what is wrong, then what is urgent, then who has waited longest. */
function byPressure(a: SchoolStanding, b: SchoolStanding): number {
  const weight = ({ silent, figures }: SchoolStanding) => [
    silent === null ? 0 : 1,
    figures?.alarms.length ?? 0,
    figures?.urgent ?? 0,
    figures === null || figures.oldestWaitingSince === null ? 0 : figures.at - figures.oldestWaitingSince,
  ];
  const [left, right] = [weight(a), weight(b)];
  const place = left.findIndex((value, index) => value !== right[index]);
  return place === -1 ? a.title.localeCompare(b.title, 'en-GB') : (right[place] ?? 0) - (left[place] ?? 0);
}
