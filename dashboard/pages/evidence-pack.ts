import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { evidencePackLink, incidentLink } from '../links.ts';
import type { IncidentId, Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textArea } from '../parts/fields.ts';
import { packWords } from '../words/evidence-pack.ts';
import { findingErrors } from '../words/finding.ts';

export interface PackForm {
  readonly incident: { readonly id: IncidentId; readonly title: string };
  /** Of the key that signs; null where it cannot be read. */
  readonly fingerprint: string | null;
  readonly purpose: string;
  readonly errors: readonly FieldError[];
}

/** Asks what a pack is for, says what is in it, and hands it out. */
export function evidencePackPage(shell: Shell, { incident, fingerprint, purpose, errors }: PackForm): Html {
  const field = { name: 'purpose', label: packWords.purpose, hint: packWords.purposeHint, value: purpose };
  return layout(shell, {
    title: errors.length === 0 ? packWords.title : `${findingErrors.titlePrefix}${packWords.title}`,
    place: 'incidents',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${packWords.back}"><ul class="plain"><li><a href="${incidentLink(incident.id)}#heading">${packWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${packWords.title}</h1>
<p class="lede">${packWords.about(incident.title)}</p>
<p>${packWords.lede}</p>
<ul class="sentences">
<li>${packWords.names}</li>
<li>${packWords.withheld}</li>
<li>${packWords.recorded}</li>
</ul>
<form method="post" action="${evidencePackLink(incident.id)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${textArea(field, errors)}
<button type="submit" class="main">${packWords.make}</button>
</form>
<h2>${packWords.keyHeading}</h2>
${fingerprint === null ? html`<p>${packWords.noKey}</p>` : html`<p>${packWords.key}</p><p><code>${spaced(fingerprint)}</code></p>`}`,
  });
}

/** On the incident's page: the way to its pack. */
export function evidencePackPart(id: IncidentId): Html {
  return html`<section class="screen-only">
<h2>${packWords.heading}</h2>
<p><a href="${evidencePackLink(id)}#heading">${packWords.link}</a> <span class="second">${packWords.linkHint}</span></p>
</section>`;
}

function spaced(fingerprint: string): string {
  return fingerprint.match(/.{4}/g)?.join(' ') ?? fingerprint;
}
