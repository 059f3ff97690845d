import { type Html, html } from '../html.ts';
import { mailConfiguration, mailWords } from '../words/mail.ts';
import { facts } from './facts.ts';

/** The lines of filterwatch.yaml that set mail up, to be copied. */
export function mailLines(): Html {
  return html`<p>${mailWords.lines}</p>
<pre tabindex="0" role="region" aria-label="filterwatch.yaml"><code>${mailConfiguration}</code></pre>
<p>${mailWords.meanings}</p>
${facts([
  ['host', mailWords.host],
  ['port', mailWords.port],
  ['security', mailWords.security],
  ['user', mailWords.user],
  ['password_file', mailWords.password_file],
  ['from', mailWords.from],
  ['to', mailWords.to],
])}`;
}
