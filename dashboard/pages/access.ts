import type { RemovalRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Shell } from '../models.ts';
import { removalList } from '../parts/removal-form.ts';
import { removalWords } from '../words/removals.ts';

/** Whose access is taken away, until when, and the way to give it back. */
export function accessPage(shell: Shell, rows: readonly RemovalRow[]): Html {
  return layout(shell, {
    title: removalWords.title,
    place: null,
    main: html`<h1 id="heading" tabindex="-1">${removalWords.title}</h1>
<p>${removalWords.lede}</p>
${rows.length === 0 ? html`<p>${removalWords.none}</p>` : removalList(rows, shell.csrf)}`,
  });
}
