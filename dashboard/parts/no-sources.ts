import { type Html, html } from '../html.ts';
import { healthWords } from '../words/health.ts';
import { sourceConfiguration } from '../words/sources.ts';
import { configurationLines } from './configuration-lines.ts';

/** What to write where no log is connected. */
export function noSources(): Html {
  return html`<p>${healthWords.noSources}</p>${configurationLines(sourceConfiguration)}`;
}
