import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Shell } from '../models.ts';
import { facts } from '../parts/facts.ts';
import { severityTag } from '../parts/severity-tag.ts';
import { cell, table } from '../parts/table.ts';
import { helpWords, keyWords, severityMeanings, statusMeanings } from '../words/help.ts';
import { choicesOf, severityWords, statusWords } from '../words.ts';

/** Whom to ask, what the words mean, and the keys. */
export function helpPage(shell: Shell): Html {
  return layout(shell, {
    title: helpWords.title,
    place: null,
    main: html`<h1 id="heading" tabindex="-1">${helpWords.heading}</h1>
<h2>${helpWords.who}</h2>
<p>${helpWords.whoText}</p>
<h2>${helpWords.severities}</h2>
<dl class="facts">${choicesOf(severityWords).map(
      (severity) => html`<div><dt>${severityTag(severity)}</dt><dd>${severityMeanings[severity]}</dd></div>`,
    )}</dl>
<h2>${helpWords.statuses}</h2>
${facts(choicesOf(statusWords).map((status) => [statusWords[status], statusMeanings[status]]))}
<h2>${helpWords.limits}</h2>
<p>${helpWords.limitsText}</p>
<section id="keys" tabindex="-1">
<h2>${helpWords.keys}</h2>
<p>${helpWords.keysHint}</p>
${table({
  caption: helpWords.keys,
  heads: [helpWords.key, helpWords.does],
  rows: keyWords.map(({ key, does }) => ({
    look: 'everywhere',
    cells: [cell(helpWords.key, html`<kbd>${key}</kbd>`), cell(helpWords.does, does)],
  })),
})}
</section>`,
  });
}
