import type { CategoryChoice, Lists, SaidIn, SchoolEntryRow, SchoolWordRow } from '../../daemon/api/contract.ts';
import { type Content, type Html, html } from '../html.ts';
import { incidentLink, links, takeOffLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { ownWords, saidBy } from '../words/lists.ts';
import { titleOf } from './category-choices.ts';
import { loggedText } from './logged-text.ts';
import { dayOf } from './moment.ts';
import { type Cell, cell, type Row, table } from './table.ts';

/** What the school says of sites, and the ways to change it for those who may. */
export function ownSites({ schoolEntries, categories }: Lists, shell: Shell): Html {
  const sayings = schoolEntries.map((row) => siteSaying(row, categories));
  return html`<section id="sites">
<h2>${ownWords.sites}</h2>
<p>${ownWords.sitesLede}</p>
${sayingsPart(sayings, { kind: 'sites', caption: ownWords.sitesCaption, what: ownWords.site, empty: ownWords.noSites }, shell)}
${changeLinks([[links.addSite, ownWords.addSite]], shell)}
${removedPart(sayings, ownWords.site, shell)}
</section>`;
}

/** What the school says of words, likewise. */
export function ownPhrases({ schoolWords, categories }: Lists, shell: Shell): Html {
  const sayings = schoolWords.map((row) => wordSaying(row, categories));
  return html`<section id="words">
<h2>${ownWords.words}</h2>
<p>${ownWords.wordsLede}</p>
${sayingsPart(sayings, { kind: 'words', caption: ownWords.wordsCaption, what: ownWords.phrase, empty: ownWords.noWords }, shell)}
${changeLinks(
  [
    [links.addWord, ownWords.addWord],
    [links.silencePhrase, ownWords.silence],
  ],
  shell,
)}
${removedPart(sayings, ownWords.phrase, shell)}
</section>`;
}

/** A say of either kind, as both tables show it. */
interface Saying {
  readonly what: string;
  readonly is: Content;
  readonly reason: string;
  readonly said: SaidIn;
}

function siteSaying({ entry, as, reason, said }: SchoolEntryRow, categories: readonly CategoryChoice[]): Saying {
  return { what: entry, is: as === 'allow' ? ownWords.allowed : titleOf(as, categories), reason, said };
}

function wordSaying(row: SchoolWordRow, categories: readonly CategoryChoice[]): Saying {
  const { phrase, as, excludes, reason, said } = row;
  const title = as === 'silence' ? ownWords.silenced : titleOf(as, categories);
  const unless =
    excludes.length === 0 ? null : html` <span class="second">${ownWords.unless(excludes.join(', '))}</span>`;
  return { what: phrase, is: html`${title}${unless}`, reason, said };
}

interface Kind {
  readonly kind: 'sites' | 'words';
  readonly caption: string;
  readonly what: string;
  readonly empty: string;
}

function sayingsPart(sayings: readonly Saying[], { kind, caption, what, empty }: Kind, shell: Shell): Html {
  const shown = sayings.filter(({ said }) => said.kind === 'file' || said.removed === null);
  if (shown.length === 0) return html`<p class="empty">${empty}</p>`;
  return html`<div class="own">${table({
    caption,
    heads: [what, ownWords.is, ownWords.why, ownWords.who, ...(isReviewer(shell) ? [ownWords.change] : [])],
    rows: shown.map((saying) => ({
      look: 'everywhere',
      cells: [
        cell(what, loggedText(saying.what)),
        cell(ownWords.is, saying.is),
        cell(ownWords.why, saying.reason),
        cell(ownWords.who, whoPart(saying.said, shell)),
        ...(isReviewer(shell) ? [changeCell(saying, kind)] : []),
      ],
    })),
  })}</div>`;
}

function whoPart(said: SaidIn, { frame }: Shell): Html {
  if (said.kind === 'file') {
    return html`${ownWords.inFile}${said.isInForce ? null : html` <strong>${ownWords.overruled}</strong>`}`;
  }
  const from =
    said.incidentId === null
      ? null
      : html`. <a href="${incidentLink(said.incidentId)}#heading">${ownWords.fromIncident}</a>`;
  return html`${saidBy(said)}, ${dayOf(said.at, frame)}${from}`;
}

/** Each link says what it takes off, for whoever hears the links alone. */
function changeCell({ what, said }: Saying, kind: Kind['kind']): Cell {
  if (said.kind === 'file') return cell('', null);
  const link = html`<a href="${takeOffLink(kind, said.id)}">${ownWords.takeOff}<span class="unseen">${ownWords.takeOffNamed(what)}</span></a>`;
  return cell('', link);
}

function changeLinks(list: readonly (readonly [href: string, words: string])[], shell: Shell): Html {
  if (!isReviewer(shell)) return html`<p class="second">${ownWords.onlyReviewers}</p>`;
  return html`<p class="buttons">${list.map(([href, words]) => html`<a class="quiet" href="${href}">${words}</a>`)}</p>`;
}

function removedPart(sayings: readonly Saying[], what: string, { frame }: Shell): Html | null {
  const rows = sayings.flatMap(({ what: name, is, said }): readonly Row[] => {
    if (said.kind === 'file' || said.removed === null) return [];
    const { removed } = said;
    const cells = [
      cell(what, loggedText(name)),
      cell(ownWords.is, is),
      cell(ownWords.until, html`${saidBy(removed)}, ${dayOf(removed.at, frame)}`),
      cell(ownWords.whyRemoved, removed.reason),
    ];
    return [{ look: 'everywhere', cells }];
  });
  if (rows.length === 0) return null;
  return html`<details>
<summary>${ownWords.removed(rows.length)}</summary>
${table({ caption: ownWords.removedCaption, heads: [what, ownWords.is, ownWords.until, ownWords.whyRemoved], rows })}
</details>`;
}

function isReviewer({ viewer }: Shell): boolean {
  return viewer?.powers.includes('investigate') ?? false;
}
