import { type Html, html } from '../html.ts';
import { reportSiteLink } from '../report-links.ts';
import { LANGUAGES, type Language, languageNames } from '../words/languages.ts';
import { publicFrameWords } from '../words/public-frame.ts';

/** On the sign-in page, for whoever has no account and saw something: the way to tell us, in every language. */
export function reportLinkPart(): Html {
  return html`<section class="report-link">${LANGUAGES.map(oneLanguage)}</section>`;
}

function oneLanguage(language: Language): Html {
  const { reportHeading, reportLink, reportHint } = publicFrameWords[language];
  return html`<div lang="${languageNames[language].tag}">
<h2>${reportHeading}</h2>
<p><a href="${reportSiteLink(language)}">${reportLink}</a>. ${reportHint}</p>
</div>`;
}
