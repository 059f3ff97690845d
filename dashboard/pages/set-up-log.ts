import type { Frame, SourcePreview } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { loggedText } from '../parts/logged-text.ts';
import { dayAndTime } from '../parts/moment.ts';
import { noSources } from '../parts/no-sources.ts';
import { sentenceList } from '../parts/sentence-list.ts';
import { cell, type Row, table } from '../parts/table.ts';
import { healthWords } from '../words/health.ts';
import { nothingArrives, setUpWords } from '../words/set-up.ts';
import { sourceStateInWords } from '../words/sources.ts';
import { dispositionWords, isWordOf } from '../words.ts';
import { setUpLayout } from './set-up-layout.ts';

/** Second step: is the log read and understood? The newest lines are there to compare. */
export function setUpLogPage(shell: Shell, previews: readonly SourcePreview[]): Html {
  return setUpLayout(shell, {
    step: 'log',
    above: null,
    content: html`${previews.length === 0 ? noSources() : previews.map((preview) => previewPart(preview, shell.frame))}
<p class="buttons"><a class="quiet" href="${links.setUpLog}">${setUpWords.lookAgain}</a> <a class="main" href="${links.setUpPolicy}">${setUpWords.next}</a></p>`,
  });
}

function previewPart(preview: SourcePreview, frame: Frame): Html {
  const { source, latest } = preview;
  const advice = nothingArrives(preview);
  return html`<section>
<h2>${source.title}</h2>
<p>${standing(source, frame)}</p>
${advice === null ? goodPart(preview) : sentenceList(advice)}
${latest.length === 0 ? null : latestTable(preview, frame)}
</section>`;
}

/** What is wrong with a source that cannot be read stands below, with what to do. */
function standing(source: SourcePreview['source'], frame: Frame): string {
  const format = source.format ?? healthWords.noFormat;
  return source.state.kind === 'waiting' ? `${format}.` : `${format}. ${sourceStateInWords(source, frame.now)}.`;
}

function goodPart({ latest }: SourcePreview): Html {
  const hasNames = latest.some((line) => line.hasUserName);
  return html`<p class="well">${setUpWords.logGood}</p>${hasNames ? null : html`<p>${setUpWords.noUserNames}</p>`}`;
}

function latestTable({ source, latest }: SourcePreview, frame: Frame): Html {
  return table({
    caption: setUpWords.previewCaption(source.title),
    heads: [setUpWords.at, setUpWords.domain, setUpWords.filter, setUpWords.userName, setUpWords.category],
    rows: latest.map((line) => lineRow(line, frame)),
  });
}

function lineRow(line: SourcePreview['latest'][number], frame: Frame): Row {
  return {
    look: 'everywhere',
    cells: [
      cell(setUpWords.at, dayAndTime(line.at, frame)),
      cell(setUpWords.domain, loggedText(line.domain)),
      cell(setUpWords.filter, dispositionInWords(line.disposition)),
      cell(setUpWords.userName, line.hasUserName ? setUpWords.yes : setUpWords.no),
      cell(setUpWords.category, line.category ?? setUpWords.noCategory),
    ],
  };
}

function dispositionInWords(disposition: string): string {
  return isWordOf(dispositionWords, disposition) ? dispositionWords[disposition] : disposition;
}
