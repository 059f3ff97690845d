import { type Html, html } from '../html.ts';
import { mailConfiguration, mailWords } from '../words/mail.ts';
import { configurationLines } from './configuration-lines.ts';
import { facts } from './facts.ts';

/** The lines of filterwatch.yaml that set mail up, to be copied. */
export function mailLines(): Html {
  return html`<p>${mailWords.lines}</p>
${configurationLines(mailConfiguration)}
<p>${mailWords.meanings}</p>
${facts([
  ['host', mailWords.host],
  ['port', mailWords.port],
  ['security', mailWords.security],
  ['user', mailWords.user],
  ['password_file', mailWords.password_file],
  ['from', mailWords.from],
  ['to', mailWords.to],
  ['it', mailWords.it],
])}`;
}
