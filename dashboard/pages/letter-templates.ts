import type { LetterTemplate, LetterText } from '../../daemon/api/contract.ts';
import { templateLink } from '../action-links.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textArea, textField } from '../parts/fields.ts';
import { exactMoment } from '../parts/moment.ts';
import { findingErrors } from '../words/finding.ts';
import { languageWords, letterKindWords, templateWords } from '../words/letters.ts';

/** Every letter that there is, and whether the school has written its own. */
export function letterTemplatesPage(shell: Shell, templates: readonly LetterTemplate[]): Html {
  return layout(shell, {
    title: templateWords.title,
    place: null,
    main: html`<h1 id="heading" tabindex="-1">${templateWords.title}</h1>
<p>${templateWords.lede}</p>
<ul class="plain">${templates.map((one) => html`<li><a href="${templateLink(one)}">${headingOf(one)}</a> <span class="second">${one.isShipped ? templateWords.shipped : templateWords.own(one.version)}</span></li>`)}</ul>`,
  });
}

export interface TemplateWork {
  readonly text: LetterText;
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

/** One template, to be read, and changed by whom it is for. */
export function letterTemplatePage(shell: Shell, template: LetterTemplate, work: TemplateWork): Html {
  const heading = headingOf(template);
  const { errors } = work;
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: null,
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${templateWords.back}"><ul class="plain"><li><a href="${links.letters}">${templateWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${heading}</h1>
<p>${template.isShipped ? templateWords.shipped : templateWords.own(template.version)}. ${templateWords.placeholders(template.placeholders)}</p>
${template.mayChange ? changeForm(shell, template, work) : readOnly(template)}
${versions(shell, template)}`,
  });
}

function headingOf({ kind, language }: LetterTemplate): string {
  return templateWords.changeHeading(letterKindWords[kind], languageWords[language]);
}

function readOnly({ subject, body }: LetterTemplate): Html {
  return html`<p>${templateWords.readOnly}</p>
<p><strong>${subject}</strong></p>
<p class="kept-lines">${body}</p>`;
}

function changeForm(shell: Shell, template: LetterTemplate, { text, reason, errors }: TemplateWork): Html {
  const subject = {
    name: 'subject',
    label: templateWords.subject,
    hint: templateWords.subjectHint,
    value: text.subject,
  };
  return html`<form method="post" action="${templateLink(template)}" novalidate class="letter-form">
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="version" value="${template.version}">
${textField(subject, errors)}
${textArea({ name: 'body', label: templateWords.body, value: text.body }, errors)}
${textField({ name: 'reason', label: templateWords.reason, value: reason }, errors)}
<button type="submit" class="main" name="do" value="save">${templateWords.save}</button>
${template.isShipped ? null : html`<button type="submit" class="quiet" name="do" value="reset">${templateWords.reset}</button>`}
</form>`;
}

function versions({ frame }: Shell, { versions: all }: LetterTemplate): Html | null {
  if (all.length === 0) return null;
  return html`<h2>${templateWords.history}</h2>
<ol class="plain entries">${all.map((one) => html`<li><span class="when">${exactMoment(one.at, frame)}</span> <span>${one.text === null ? templateWords.shipped : templateWords.own(one.version)}, ${one.byName}: ${one.reason}</span></li>`)}</ol>`;
}
