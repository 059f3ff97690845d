import type { ExportList, ExportPage, ExportTokenRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { exportTokenLink, links } from '../links.ts';
import type { Shell } from '../models.ts';
import { checkboxGroup } from '../parts/checkbox-group.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { facts } from '../parts/facts.ts';
import { radioGroup, textField } from '../parts/fields.ts';
import { dayOf, exactMoment } from '../parts/moment.ts';
import { cell, type Row, table } from '../parts/table.ts';
import { exportListWords, exportNotices, exportWords, sitesInWords } from '../words/exports.ts';
import { findingErrors } from '../words/finding.ts';
import { requestWords } from '../words/requests.ts';
import { choicesOf } from '../words.ts';

export interface ExportWork {
  readonly notice: keyof typeof exportNotices | null;
  /** A token that was made just now: it is shown this once. */
  readonly token: string | null;
  readonly name: string;
  readonly errors: readonly FieldError[];
}

/** Where filters fetch the school's lists, with what, and what is on them. */
export function exportsPage(shell: Shell, page: ExportPage, work: ExportWork): Html {
  return layout(shell, {
    title: work.errors.length === 0 ? exportWords.title : `${findingErrors.titlePrefix}${exportWords.title}`,
    place: 'requests',
    main: html`${errorSummary(work.errors)}
${work.notice === null ? null : html`<div class="notice" role="status"><p>${exportNotices[work.notice]}</p></div>`}
${work.token === null ? null : html`<div class="notice" role="status"><p>${exportWords.once}</p><p class="address"><code>${work.token}</code></p></div>`}
<nav class="neighbours" aria-label="${exportWords.back}"><ul class="plain"><li><a href="${links.requests}">${exportWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${exportWords.title}</h1>
<p class="lede">${exportWords.lede}</p>
${wherePart(page)}
${tokensPart(shell, page.tokens)}
${makePart(shell, work)}
${ownPart(shell, page)}`,
  });
}

function wherePart({ sites, networks }: ExportPage): Html {
  const row = (list: ExportList): readonly [string, Html] => [
    exportListWords[list],
    html`<code>/export/${list}/plain</code>, ${sitesInWords(sites[list])}`,
  ];
  return html`<section><h2>${exportWords.where}</h2>
${facts([row('blocklist'), row('allowlist')])}
<p>${exportWords.whereHint}</p>
<p class="second">${exportWords.formats}</p>
${networks.length === 0 ? null : html`<p>${exportWords.networks(networks.join(', '))}</p>`}
</section>`;
}

function tokensPart(shell: Shell, tokens: readonly ExportTokenRow[]): Html {
  if (tokens.length === 0) return html`<section><h2>${exportWords.tokens}</h2><p>${exportWords.noTokens}</p></section>`;
  const { name, made, fetched, does } = exportWords;
  const toRow = (token: ExportTokenRow): Row => ({
    look: 'everywhere',
    cells: [
      cell(name, token.name),
      cell(made, html`${dayOf(token.at, shell.frame)}, ${token.byName ?? requestWords.unknown}`),
      cell(fetched, fetchedPart(token, shell)),
      cell(does, doesPart(token, shell)),
    ],
  });
  return table({ caption: exportWords.tokens, heads: [name, made, fetched, does], rows: tokens.map(toRow) });
}

function fetchedPart({ fetched }: ExportTokenRow, { frame }: Shell): Html {
  if (fetched === null) return html`${exportWords.never}`;
  return html`${exactMoment(fetched.at, frame)}, ${exportWords.fetchedFrom(fetched.from, fetched.what)}`;
}

function doesPart({ id, name, withdrawn }: ExportTokenRow, shell: Shell): Html {
  if (withdrawn !== null) return html`${exportWords.withdrawn}, ${dayOf(withdrawn.at, shell.frame)}`;
  const button = (
    action: 'rotate' | 'withdraw',
    words: string,
    full: string,
  ) => html`<form method="post" action="${exportTokenLink(id, action)}" class="button-form">
<input type="hidden" name="_csrf" value="${shell.csrf}">
<button type="submit" class="quiet" aria-label="${full}">${words}</button></form>`;
  return html`${button('rotate', exportWords.rotate, exportWords.rotateFor(name))}
${button('withdraw', exportWords.withdraw, exportWords.withdrawFor(name))}`;
}

function makePart(shell: Shell, { name, errors }: ExportWork): Html {
  const field = { name: 'name', label: exportWords.name, hint: exportWords.nameHint, value: name };
  return html`<form method="post" action="${links.exportTokens}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${textField(field, errors)}
<button type="submit" class="main">${exportWords.make}</button>
</form>`;
}

const ALLOWED_WORDS = { yes: exportWords.allow, no: exportWords.doNotAllow } as const;

function ownPart(shell: Shell, page: ExportPage): Html {
  return html`<section><h2>${exportWords.own}</h2>
<p>${exportWords.ownHint}</p>
${page.mayChoose ? ownForm(shell, page) : html`${ownFacts(page)}<p class="second">${exportWords.mayNot}</p>`}
</section>`;
}

function ownFacts({ own, categories }: ExportPage): Html {
  const chosen = categories.filter(({ id }) => own.categories.includes(id)).map(({ title }) => title);
  return facts([
    [exportWords.categories, chosen.join(', ') || exportWords.none],
    [exportWords.allowed, own.allowed ? exportWords.allow : exportWords.doNotAllow],
  ]);
}

function ownForm({ csrf }: Shell, { own, categories }: ExportPage): Html {
  const words = Object.fromEntries(categories.map(({ id, title }) => [id, title]));
  const boxes = { name: 'own', legend: exportWords.categories, choices: Object.keys(words), words };
  const allowed = { name: 'allowed', legend: exportWords.allowed, choices: choicesOf(ALLOWED_WORDS) };
  return html`<form method="post" action="${links.exportOwnSites}" novalidate>
<input type="hidden" name="_csrf" value="${csrf}">
${categories.length === 0 ? html`<p>${exportWords.noCategories}</p>` : checkboxGroup({ ...boxes, chosen: own.categories }, [])}
${radioGroup({ ...allowed, words: ALLOWED_WORDS, chosen: own.allowed ? 'yes' : 'no' }, [])}
<button type="submit" class="quiet">${exportWords.save}</button>
</form>`;
}
