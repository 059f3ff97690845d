import { type Html, html } from '../html.ts';

/**
 * Lines of filterwatch.yaml, to be copied. They may be wider than a small screen, so they take the focus to be scrolled; their first
 * setting tells them from others on the page.
 */
export function configurationLines(lines: string): Html {
  const setting = lines.slice(0, lines.indexOf(':'));
  return html`<pre tabindex="0" role="region" aria-label="filterwatch.yaml, ${setting}"><code>${lines}</code></pre>`;
}
