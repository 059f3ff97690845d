import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Shell } from '../models.ts';
import { reportSiteLink } from '../report-links.ts';
import type { Language } from '../words/languages.ts';
import { reportSiteWords } from '../words/report-site.ts';
import { asStranger, dangerBox, languageLinks } from './report-site.ts';

/** Thanks, and no blame; where somebody may be in danger, once more whom to speak to. */
export function reportSentPage(shell: Shell, language: Language, isInDanger: boolean): Html {
  const { sent } = reportSiteWords[language];
  return layout(asStranger(shell), {
    title: sent.title,
    place: null,
    language,
    main: html`${languageLinks(language)}
<h1 id="heading" tabindex="-1">${sent.title}</h1>
${isInDanger ? dangerBox(language) : null}
<p class="lede">${sent.lede}</p>
<p>${sent.noTrouble}</p>
<p>${sent.next}</p>
<p>${sent.upset}</p>
${isInDanger ? null : html`<p>${reportSiteWords[language].childline}</p>`}
<p><a href="${reportSiteLink(language)}">${sent.again}</a></p>`,
  });
}

/** Why nothing can be sent now, in the language of whoever wanted to; never without whom to speak to instead. */
export interface PublicProblem {
  readonly title: string;
  readonly sentences: readonly string[];
}

export function publicProblemPage(shell: Shell, language: Language, { title, sentences }: PublicProblem): Html {
  return layout(asStranger(shell), {
    title,
    place: null,
    language,
    main: html`${languageLinks(language)}
<h1 id="heading" tabindex="-1">${title}</h1>
${sentences.map((sentence) => html`<p>${sentence}</p>`)}
${dangerBox(language)}`,
  });
}
