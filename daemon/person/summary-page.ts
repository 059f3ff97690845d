import { html } from 'ghtml';
import { ANOTHER_PERSON } from './other-names.ts';
import { ABOUT_THE_LOG, YOUR_RIGHTS } from './person-words.ts';

export interface Summary {
  readonly school: string;
  /** The person's name, or the account where the name is not known. */
  readonly who: string;
  readonly accounts: readonly string[];
  /** When it was made, in words of the school's time. */
  readonly madeAt: string;
  /** 'from Mon 2 Nov 2026 to Mon 30 Nov 2026'; null where nothing is kept. */
  readonly period: string | null;
  readonly files: readonly SummaryFile[];
  readonly leftOut: readonly string[];
}

export interface SummaryFile {
  readonly name: string;
  readonly meaning: string;
  readonly entries: number;
}

/** A page that explains the other files and prints well. It needs nothing from elsewhere. */
export function summaryPage(summary: Summary): string {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${TITLE}</title>
<style>!${STYLE}</style>
</head>
<body>
<main>
<h1>${TITLE}</h1>
<dl>!${factsOf(summary)}</dl>
<h2>What this is</h2>
!${ABOUT_THE_LOG.map(paragraph)}
<h2>What is in these files</h2>
<table>
<thead><tr><th scope="col">File</th><th scope="col">What it holds</th><th scope="col" class="number">Entries</th></tr></thead>
<tbody>!${summary.files.map(fileRow)}</tbody>
</table>
<p>Files that end with .csv open in a spreadsheet. Times are those of Greenwich (UTC): in summer, add an hour. ${ANOTHER_PERSON} stands for a name that is left out.</p>
<h2>What is not in it</h2>
<ul>!${summary.leftOut.map((words) => html`<li>${words}</li>`)}</ul>
<h2>Your rights</h2>
!${YOUR_RIGHTS.map(paragraph)}
</main>
</body>
</html>
`;
}

const TITLE = 'What Filterwatch keeps about one person';

function factsOf({ who, accounts, school, madeAt, period }: Summary): readonly string[] {
  const facts = [
    ['About', who],
    ['Accounts', accounts.join(', ')],
    ['School', school],
    ['Made', madeAt],
    ['Requests in the log', period ?? 'none'],
  ] as const;
  return facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
}

function fileRow({ name, meaning, entries }: SummaryFile): string {
  return html`<tr><th scope="row">${name}</th><td>${meaning}</td><td class="number">${entries}</td></tr>
`;
}

function paragraph(words: string): string {
  return html`<p>${words}</p>`;
}

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; color: #111; background: #fff; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.15rem; margin-top: 2rem; }
dl div { display: flex; gap: 1rem; }
dt { flex: 0 0 11rem; font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #999; }
tbody th { font-weight: 600; white-space: nowrap; }
.number { text-align: right; }
@page { margin: 18mm; }
@media print { main { max-width: none; padding: 0; } tr, li { break-inside: avoid; } h2 { break-after: avoid; } }
`;
