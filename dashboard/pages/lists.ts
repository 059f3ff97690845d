import type { Lists } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { listsPart } from '../parts/list-table.ts';
import { ownPhrases, ownSites } from '../parts/own-entries.ts';
import { timeInSentence } from '../times.ts';
import { listsHeading } from '../words/list-state.ts';
import { listsWords } from '../words/lists.ts';
import { lookingBackWords } from '../words/looking-back.ts';
import { listNotices } from '../words/own-forms.ts';

export type ListNotice = keyof typeof listNotices;

/** Are the lists fresh? And what does the school itself say of sites and words? */
export function listsPage(shell: Shell, lists: Lists, notice: ListNotice | null): Html {
  const { frame } = shell;
  const since = timeInSentence(lists.builtAt, frame.now, frame.zone);
  return layout(shell, {
    title: listsWords.title,
    place: 'lists',
    main: html`${notice === null ? null : html`<div class="notice" role="status"><p>${listNotices[notice]}</p></div>`}
<h1 id="heading" tabindex="-1">${listsHeading(lists.lists, frame.now)}</h1>
<p class="lede">${listsWords.lede}</p>
<p class="second">${listsWords.inUse(lists.entries, since, lists.version)}</p>
${listsPart(lists.lists, lists.categories, shell)}
${ownSites(lists, shell)}
${ownPhrases(lists, shell)}
${!shell.viewer?.powers.includes('investigate') ? null : html`<p><a href="${links.lookingBack}">${lookingBackWords.link}</a></p>`}`,
  });
}
