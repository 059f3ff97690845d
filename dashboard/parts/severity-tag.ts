import { type Html, html } from '../html.ts';
import type { Severity } from '../models.ts';
import { severityWords } from '../words.ts';

// A shape beside the word and the colour, so that neither bad light nor colour blindness hides the difference.
const shapes: Readonly<Record<Severity, string>> = {
  critical: 'M0 0h10v10H0z',
  high: 'M5 0l5 10H0z',
  medium: 'M5 0l5 5-5 5-5-5z',
  low: 'M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  informational: 'M0 4h10v2H0z',
};

/** The severity as word, shape and colour. */
export function severityTag(severity: Severity): Html {
  return html`<span class="tag tag-${severity}"><svg aria-hidden="true" viewBox="0 0 10 10" width="10" height="10"><path d="${shapes[severity]}" fill="currentColor"/></svg>${severityWords[severity]}</span>`;
}
