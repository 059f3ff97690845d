import type { Today } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { isItWorking } from '../parts/is-it-working.ts';
import { overseerHeading, overseerWords } from '../words/overseer.ts';
import { policyWaitsOnToday } from '../words/policy-changes.ts';
import { requestsOnToday, requestWords } from '../words/requests.ts';
import { checkedInWords, todayWords } from '../words/today.ts';
import { frameWords } from '../words.ts';

/** Does anything wait for me? Is the system working? Can we show that somebody looks? No incident and nobody's name stands here. */
export function overseerTodayPage(shell: Shell, today: Today): Html {
  return layout(shell, {
    title: todayWords.title,
    place: 'today',
    main: html`<h1 id="heading" tabindex="-1">${overseerHeading(today, shell.frame)}</h1>
<p class="lede">${checkedInWords(today, shell.frame.now)}</p>
<div class="columns">
<div class="wide">
${waitingPart(today)}
<section><h2>${overseerWords.looked}</h2>
<p>${overseerWords.lookedLede} <a href="${links.whoLooked}">${frameWords.whoLooked}</a></p></section>
</div>
<div class="side">
${isItWorking(today, shell)}
</div>
</div>`,
  });
}

function waitingPart(today: Today): Html | null {
  const requests = requestsOnToday(today);
  const { policyWaiting } = today;
  if (policyWaiting === 0 && requests === null) return null;
  return html`<section><h2>${overseerWords.waiting}</h2>
${policyWaiting === 0 ? null : html`<p><a href="${links.policyWaiting}">${policyWaitsOnToday(policyWaiting)}</a></p>`}
${requests === null ? null : html`<p>${requests} <a href="${links.requests}">${requestWords.title}</a></p>`}</section>`;
}
