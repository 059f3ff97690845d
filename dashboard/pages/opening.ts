import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Shell } from '../models.ts';
import { providerWords } from '../words/provider.ts';

/** Between the school's sign-in and the page that was asked for; it leads on by itself. */
export function openingPage(shell: Shell, onward: string): Html {
  return layout(shell, {
    title: providerWords.opening,
    place: null,
    main: html`<h1 id="heading" tabindex="-1">${providerWords.opening}</h1>
<p><a class="main" href="${onward}">${providerWords.goOn}</a></p>`,
  });
}
