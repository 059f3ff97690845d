import type { NewSiteReport } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { radioGroup, textArea, textField } from '../parts/fields.ts';
import { reportSiteLink } from '../report-links.ts';
import { LANGUAGES, type Language, languageNames } from '../words/languages.ts';
import { publicFrameWords } from '../words/public-frame.ts';
import { reportSiteWords } from '../words/report-site.ts';
import { choicesOf } from '../words.ts';

type WhenKind = 'now' | 'today' | 'day';
type Danger = 'no' | 'yes' | 'not_sure';

/** What was typed so far. */
export interface ReportDraft {
  readonly saw: string;
  readonly when: WhenKind | null;
  readonly time: string;
  readonly date: string;
  readonly reporter: NewSiteReport['reporter'] | null;
  readonly name: string;
  readonly className: string;
  readonly how: NewSiteReport['how'] | null;
  readonly danger: Danger | null;
}

export interface ReportWork {
  readonly language: Language;
  readonly draft: ReportDraft;
  readonly errors: readonly FieldError[];
}

/** The page on which pupils and staff say what they saw, without a sign-in and without a script. */
export function reportSitePage(shell: Shell, work: ReportWork): Html {
  const { language, errors } = work;
  const words = reportSiteWords[language];
  const frame = publicFrameWords[language];
  return layout(asStranger(shell), {
    title: errors.length === 0 ? words.title : `${frame.titlePrefix}${words.title}`,
    place: null,
    language,
    main: html`${errorSummary(errors, frame.summary)}
<form method="post" action="${links.reportSite}" class="narrow" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="language" value="${language}">
${defaultButton(language)}
${languageButtons(language)}
<h1 id="heading" tabindex="-1">${words.title}</h1>
<p class="lede">${words.lede}</p>
<p>${words.closeFirst}</p>
<p>${words.adult}</p>
${dangerBox(language)}
${sawField(work)}
${whenFields(work)}
${howFields(work)}
${reporterFields(work)}
${trap(language)}
<button type="submit" class="main">${words.send}</button>
<p class="second">${words.whatHappens}</p>
</form>`,
  });
}

/** Whom to speak to now: before anything is typed, and again after it was sent. */
export function dangerBox(language: Language): Html {
  const words = reportSiteWords[language];
  return html`<div class="care-box">
<p><strong>${words.dangerHeading}</strong> ${words.dangerNow}</p>
<p>${words.childline}</p>
<p>${words.safeguarding}</p>
</div>`;
}

/** Everybody sees the same page: whoever has signed in is not shown, and need not be careful to sign out. */
export function asStranger(shell: Shell): Shell {
  return { ...shell, viewer: null };
}

/** The other languages as links, where nothing has been typed that could be lost. */
export function languageLinks(language: Language): Html {
  return html`<nav aria-label="${publicFrameWords[language].languages}"><ul class="plain languages">
${LANGUAGES.map((one) => html`<li>${languageLink(one, one === language)}</li>`)}
</ul></nav>`;
}

function languageLink(language: Language, isCurrent: boolean): Html {
  const { name, tag } = languageNames[language];
  if (isCurrent) return html`<strong lang="${tag}">${name}</strong>`;
  return html`<a href="${reportSiteLink(language)}" lang="${tag}" hreflang="${tag}">${name}</a>`;
}

// Enter in a field presses the first button of a form, and that must not be the one for another language.
function defaultButton(language: Language): Html {
  return html`<button type="submit" class="default-button" tabindex="-1" aria-hidden="true">${reportSiteWords[language].send}</button>`;
}

// Buttons, so that what has been typed goes along.
function languageButtons(language: Language): Html {
  const others = LANGUAGES.filter((one) => one !== language);
  const current = languageNames[language];
  return html`<div role="group" aria-label="${publicFrameWords[language].languages}" class="languages">
<strong lang="${current.tag}">${current.name}</strong>
${others.map((one) => html`<button type="submit" name="in" value="${one}" class="link" lang="${languageNames[one].tag}">${languageNames[one].name}</button>`)}
</div>`;
}

function sawField({ language, draft, errors }: ReportWork): Html {
  const words = reportSiteWords[language];
  return html`<p class="notice">${words.sawIllegal}</p>
${textArea({ name: 'saw', label: words.saw, hint: words.sawHint, value: draft.saw }, errors)}`;
}

function whenFields({ language, draft, errors }: ReportWork): Html {
  const words = reportSiteWords[language];
  const { optional } = publicFrameWords[language];
  const more = { isOptional: true, optional };
  return html`${radioGroup({ name: 'when', legend: words.when, choices: choicesOf(words.whenChoices), words: words.whenChoices, chosen: draft.when }, errors)}
${textField({ name: 'time', label: words.time, hint: words.timeHint, value: draft.time, ...more }, errors)}
${textField({ name: 'date', label: words.date, hint: words.dateHint, value: draft.date, ...more }, errors)}`;
}

function howFields({ language, draft, errors }: ReportWork): Html {
  const words = reportSiteWords[language];
  return html`${radioGroup({ name: 'how', legend: words.how, choices: choicesOf(words.howChoices), words: words.howChoices, chosen: draft.how }, errors)}
${radioGroup({ name: 'danger', legend: words.danger, choices: choicesOf(words.dangerChoices), words: words.dangerChoices, chosen: draft.danger }, errors)}`;
}

function reporterFields({ language, draft, errors }: ReportWork): Html {
  const words = reportSiteWords[language];
  const { optional } = publicFrameWords[language];
  const more = { isOptional: true, optional };
  return html`${radioGroup({ name: 'reporter', legend: words.reporter, choices: choicesOf(words.reporterChoices), words: words.reporterChoices, chosen: draft.reporter }, errors)}
${textField({ name: 'name', label: words.name, hint: words.nameHint, value: draft.name, ...more }, errors)}
${textField({ name: 'className', label: words.className, value: draft.className, ...more }, errors)}`;
}

// Whoever fills this in is a program: people neither see nor reach it.
function trap(language: Language): Html {
  return html`<div class="trap" aria-hidden="true">
<label for="website">${reportSiteWords[language].leaveEmpty}</label>
<input id="website" name="website" type="text" value="" autocomplete="off" tabindex="-1">
</div>`;
}
