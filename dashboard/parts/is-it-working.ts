import type { Frame, SourceHealth, Today } from '../../daemon/api/contract.ts';
import { type Content, type Html, html } from '../html.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { notUnderstoodInWords, sourceStateInWords } from '../words/sources.ts';
import { todayWords } from '../words/today.ts';
import { facts } from './facts.ts';
import { dayAndTime } from './moment.ts';

/** Each log source, and what is not understood; the last alert for those who get any, Health for whoever may open it. */
export function isItWorking(today: Today, { frame, viewer }: Shell): Html {
  const has = (power: 'review' | 'keep_running') => viewer?.powers.includes(power) === true;
  return html`<section>
<h2>${todayWords.working}</h2>
${facts([
  ...today.sources.map((source): readonly [string, Content] => [source.title, stateOf(source, frame.now)]),
  [todayWords.notUnderstood, notUnderstoodInWords(today.sources)],
  ...(has('review') ? [[todayWords.lastAlert, lastAlert(today, frame)] as const] : []),
])}
${has('keep_running') ? html`<p><a href="${links.health}">${todayWords.moreOnHealth}</a></p>` : null}
</section>`;
}

function stateOf(source: SourceHealth, now: number): Html {
  const look = source.state.kind === 'reading' ? 'well' : 'ill';
  return html`<span class="${look}">${sourceStateInWords(source, now)}</span>`;
}

function lastAlert({ lastAlert: alert }: Today, frame: Frame): Content {
  if (alert === null) return todayWords.noAlert;
  return html`${dayAndTime(alert.at, frame)}, ${alert.delivered ? todayWords.delivered : todayWords.notDelivered}`;
}
