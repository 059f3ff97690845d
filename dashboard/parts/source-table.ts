import type { Frame, SourceHealth } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { healthWords } from '../words/health.ts';
import { malformedOf, notNeededOf, sourceStateInWords } from '../words/sources.ts';
import { loggedText } from './logged-text.ts';
import { dayAndTime } from './moment.ts';
import { noSources } from './no-sources.ts';
import { cell, type Row, table } from './table.ts';

/** Each log source: does it live, what came, and what was not understood, with samples. */
export function sourcesPart(sources: readonly SourceHealth[], frame: Frame): Html {
  return html`<section>
<h2>${healthWords.sources}</h2>
${sources.length === 0 ? noSources() : sourceTable(sources, frame)}
${sources.map(malformedPart)}
${sources.map(skippedPart)}
</section>`;
}

function sourceTable(sources: readonly SourceHealth[], frame: Frame): Html {
  return table({
    caption: healthWords.sourcesCaption,
    heads: [
      healthWords.source,
      healthWords.state,
      healthWords.lastLine,
      healthWords.records,
      healthWords.named,
      healthWords.skipped,
      healthWords.malformed,
    ],
    rows: sources.map((source) => sourceRow(source, frame)),
  });
}

function sourceRow(source: SourceHealth, frame: Frame): Row {
  const state = sourceStateInWords(source, frame.now);
  return {
    look: 'everywhere',
    cells: [
      cell(
        healthWords.source,
        html`${source.title} <span class="second">${source.format ?? healthWords.noFormat}</span>`,
      ),
      cell(healthWords.state, html`<span class="${source.state.kind === 'reading' ? 'well' : 'ill'}">${state}</span>`),
      cell(healthWords.lastLine, source.lastLineAt === null ? healthWords.never : dayAndTime(source.lastLineAt, frame)),
      cell(healthWords.records, figure(source.records)),
      cell(healthWords.named, figure(source.withUserName)),
      cell(healthWords.skipped, figure(notNeededOf(source))),
      cell(healthWords.malformed, figure(malformedOf(source))),
    ],
  };
}

function malformedPart(source: SourceHealth): Html | null {
  if (source.malformed.length === 0) return null;
  const caption = healthWords.notUnderstood(source.title);
  return html`<details>
<summary>${caption}</summary>
${table({
  caption,
  heads: [healthWords.reason, healthWords.lines, healthWords.sample],
  rows: source.malformed.map(({ reason, lines, sample }) => ({
    look: 'everywhere',
    cells: [
      cell(healthWords.reason, loggedText(reason)),
      cell(healthWords.lines, figure(lines)),
      cell(healthWords.sample, html`<code>${loggedText(sample)}</code>`),
    ],
  })),
})}
</details>`;
}

function skippedPart(source: SourceHealth): Html | null {
  if (source.skipped.length === 0) return null;
  const caption = healthWords.notNeeded(source.title);
  return html`<details>
<summary>${caption}</summary>
${table({
  caption,
  heads: [healthWords.reason, healthWords.lines],
  rows: source.skipped.map(({ reason, lines }) => ({
    look: 'everywhere',
    cells: [cell(healthWords.reason, loggedText(reason)), cell(healthWords.lines, figure(lines))],
  })),
})}
</details>`;
}
