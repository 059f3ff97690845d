import type { AskedFor, Frame } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { requestWords } from '../words/incident.ts';
import { classWords } from '../words/whole-class.ts';
import { loggedText } from './logged-text.ts';
import { dayAndTime } from './moment.ts';

const SHOWN = 5;

/** What somebody searched for or opened, each once, the newest last; addresses are text. */
export function askedForPart(asked: readonly AskedFor[]): Html {
  const each = new Map(asked.map((one) => [`${one.kind} ${one.text}`, one]));
  return html`<ul class="plain">${[...each.values()].slice(-SHOWN).map((one) => html`<li>${askedFor(one)}</li>`)}</ul>`;
}

function askedFor({ kind, text }: AskedFor): Html {
  if (text === null) return html`${classWords.noAddress}`;
  if (kind === 'search') return html`${requestWords.search} <q>${loggedText(text)}</q>`;
  return html`<span class="address">${loggedText(text)}</span>`;
}

/** All of it, each with its time. */
export function askedForList(asked: readonly AskedFor[], frame: Frame): Html {
  return html`<ol class="plain entries">${asked.map((one) => html`<li><span class="when">${dayAndTime(one.at, frame)}</span> <span>${askedFor(one)}</span></li>`)}</ol>`;
}
