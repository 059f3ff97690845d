import { type Html, html } from '../html.ts';

/** Lines of filterwatch.yaml, to be copied. They may be wider than a small screen, so they take the focus to be scrolled. */
export function configurationLines(lines: string): Html {
  const [section = ''] = lines.split(':', 1);
  return html`<pre tabindex="0" role="region" aria-label="filterwatch.yaml: ${section}"><code>${lines}</code></pre>`;
}
