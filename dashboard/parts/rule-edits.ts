import type { RuleEdit } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { differencesOf, policyChangeWords, rulingInFull } from '../words/policy-changes.ts';
import { severityWords } from '../words.ts';
import { loggedText } from './logged-text.ts';

/** What is another after a change, rule by rule, in words: before → after. */
export function ruleEdits(edits: readonly RuleEdit[]): Html {
  return html`<ul class="edits">${edits.map((edit) => html`<li>${editPart(edit)}</li>`)}</ul>`;
}

function editPart({ before, after }: RuleEdit): Html | null {
  if (before === null && after !== null) {
    const said = `${rulingInFull(after)}, ${severityWords[after.severity]}. ${after.why}`;
    return html`<p><strong>${policyChangeWords.newRule(after.title)}</strong></p><p>${said}</p>`;
  }
  if (before === null) return null;
  if (after === null) return html`<p><strong>${policyChangeWords.takenOff(before.title)}</strong></p>`;
  return html`<p><strong>${loggedText(before.title)}</strong></p>
<ul>${differencesOf(before, after).map((row) => html`<li>${row.what}: ${row.before} → ${row.after}</li>`)}</ul>`;
}
