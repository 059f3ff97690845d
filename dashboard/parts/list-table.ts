import type { CategoryChoice, Frame } from '../../daemon/api/contract.ts';
import { bytesInWords, figure } from '../counts.ts';
import { type Content, type Html, html } from '../html.ts';
import { links } from '../links.ts';
import type { ListStatus, Shell } from '../models.ts';
import { timeAgo, timeInSentence } from '../times.ts';
import { fetchedInWords, listStateExplained, listStateInWords, listTrouble, nextInWords } from '../words/list-state.ts';
import { changeInWords, listsWords } from '../words/lists.ts';
import { buttonForm } from './button-form.ts';
import { titleOf } from './category-choices.ts';
import { facts } from './facts.ts';
import { loggedText } from './logged-text.ts';
import { dayAndTime } from './moment.ts';
import { type Cell, cell, type Row, type Table, table } from './table.ts';

/** Each list: is it fresh, how large is it, whose is it, and what of it is used. */
export function listsPart(lists: readonly ListStatus[], categories: readonly CategoryChoice[], shell: Shell): Html {
  const fetched = lists.filter(isFetched);
  return html`<section>
<h2>${listsWords.lists}</h2>
${lists.length === 0 ? html`<p class="empty">${listsWords.noLists}</p>` : listTable(lists, shell)}
${fetched.length === 0 ? html`<p>${listsWords.onlyShipped}</p>` : null}
${fetched.length > 1 ? updateButton(shell, listsWords.fetchAll, '') : null}
${fetched.map((list) => morePart(list, categories, shell.frame))}
</section>`;
}

function isFetched({ kind }: ListStatus): boolean {
  return kind !== 'shipped';
}

function listTable(lists: readonly ListStatus[], shell: Shell): Html {
  return table({
    caption: listsWords.caption,
    heads: [listsWords.list, listsWords.state, listsWords.entries, listsWords.fetched, listsWords.next],
    rows: lists.map((list) => listRow(list, shell)),
  });
}

function listRow(list: ListStatus, shell: Shell): Row {
  return {
    look: 'everywhere',
    cells: [
      cell(listsWords.list, html`${list.title} <span class="second">${list.licence ?? listsWords.noLicence}</span>`),
      stateCell(list, shell),
      cell(listsWords.entries, figure(list.entries)),
      cell(listsWords.fetched, fetchedPart(list, shell.frame)),
      cell(listsWords.next, isFetched(list) ? (nextInWords(list, shell.frame.now) ?? listsWords.byHand) : null),
    ],
  };
}

function stateCell(list: ListStatus, shell: Shell): Cell {
  const { now, zone } = shell.frame;
  const at = 'at' in list.state ? timeInSentence(list.state.at, now, zone) : '';
  const isWell = list.state.kind === 'in_use' && listTrouble(list, now) === null;
  const words = html`<p class="${isWell ? 'well' : 'ill'}">${listStateInWords(list, now, at)}</p>`;
  const explained = listStateExplained(list, now);
  const button = isFetched(list) ? updateButton(shell, listsWords.fetchNow(list.title), list.id) : null;
  return cell(listsWords.state, html`${words}${explained === null ? null : html`<p>${explained}</p>`}${button}`);
}

function updateButton({ csrf }: Shell, label: string, id: string): Html {
  return buttonForm({ action: links.updateLists, csrf, label, look: 'quiet', list: id });
}

function fetchedPart(list: ListStatus, { now }: Frame): Html {
  const { checkedAt, fetchedAt } = list;
  const isAskedSince = checkedAt !== null && fetchedAt !== null && checkedAt > fetchedAt;
  return html`<p>${fetchedInWords(list, now)}</p>${isAskedSince ? html`<p class="second">${listsWords.asked(timeAgo(checkedAt, now))}</p>` : null}`;
}

function morePart(list: ListStatus, categories: readonly CategoryChoice[], frame: Frame): Html {
  return html`<details>
<summary>${listsWords.more(list.title)}</summary>
${facts([
  [listsWords.origin, loggedText(list.origin)],
  [listsWords.thanks, list.attribution],
  [listsWords.version, list.version],
  [listsWords.size, list.version === null ? null : bytesInWords(list.bytes)],
  [listsWords.change, changePart(list, frame)],
])}
${partTable(list, categories)}
${skippedTable(list)}
</details>`;
}

function changePart({ change }: ListStatus, frame: Frame): Content {
  return change === null ? null : html`${dayAndTime(change.at, frame)}: ${changeInWords(change)}`;
}

function partTable({ title, parts }: ListStatus, categories: readonly CategoryChoice[]): Html | null {
  if (parts.length === 0) return null;
  return underHeading(listsWords.parts(title), {
    heads: [listsWords.part, listsWords.about, listsWords.entries],
    rows: parts.map(({ part, category, entries }) => ({
      look: 'everywhere',
      cells: [
        cell(listsWords.part, part === '' ? listsWords.wholeList : loggedText(part)),
        cell(listsWords.about, category === null ? listsWords.notUsed : titleOf(category, categories)),
        cell(listsWords.entries, entries === 0 ? listsWords.notThere : figure(entries)),
      ],
    })),
  });
}

function skippedTable({ title, skipped }: ListStatus): Html | null {
  if (skipped.length === 0) return null;
  return underHeading(listsWords.skipped(title), {
    heads: [listsWords.reason, listsWords.lines],
    rows: skipped.map(({ reason, lines }) => ({
      look: 'everywhere',
      cells: [cell(listsWords.reason, reason), cell(listsWords.lines, figure(lines))],
    })),
  });
}

// The heading says what the caption would: captions are hidden where something is folded away.
function underHeading(heading: string, rest: Omit<Table, 'caption'>): Html {
  return html`<h3>${heading}</h3>${table({ caption: heading, ...rest })}`;
}
