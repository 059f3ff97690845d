import type { RotaWeek, ToldAddress, WhoIsTold } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { type Cell, cell, type Row, table } from '../parts/table.ts';
import { dayAndMinute } from '../times.ts';
import {
  confirmedInWords,
  dayInFull,
  dutyInWords,
  everyInWords,
  leavesInWords,
  routeWhat,
  routeWhen,
  whomInWords,
  whoIsToldWords as words,
} from '../words/who-is-told.ts';

/** Who is mailed of what now, who is on duty this week, what waits, and which addresses are known to work. */
export function whoIsToldPage(shell: Shell, told: WhoIsTold, notice: 'saved' | 'gone' | null): Html {
  return layout(shell, {
    title: words.title,
    place: 'health',
    main: html`${notice === null ? null : html`<div class="notice" role="status"><p>${words[notice]}</p></div>`}
<nav class="neighbours" aria-label="${words.toHealth}"><ul class="plain"><li><a href="${links.health}">${words.toHealth}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${words.title}</h1>
<p class="lede">${words.lede}</p>
${told.isMailSetUp ? null : html`<p><strong>${words.noMail}</strong></p>`}
${routesPart(told)}
${stepsPart(told)}
${told.rotas.length === 0 ? null : html`<section id="duty"><h2>${words.rotas}</h2>${told.rotas.map(rotaPart)}</section>`}
${digestsPart(told, shell)}
${addressesPart(told, shell)}`,
  });
}

const row = (...cells: readonly Cell[]): Row => ({ look: 'everywhere', cells });

function routesPart(told: WhoIsTold): Html {
  const { what, who, when } = words;
  const routes = told.routes.map((route) =>
    row(cell(what, routeWhat(route)), cell(who, whomInWords(route.to)), cell(when, routeWhen(route, told))),
  );
  const usual = whomInWords({ rota: null, now: told.usual, isUsual: false });
  const rest = row(cell(what, words.rest), cell(who, usual), cell(when, routeWhen({ send: 'at_once' }, told)));
  return html`<section id="routes"><h2>${words.routes}</h2>
${table({ caption: words.routesCaption, heads: [what, who, when], rows: [...routes, rest] })}
<p>${words.always} ${told.hasNames ? words.named : words.unnamed}</p>
</section>`;
}

function stepsPart({ steps }: WhoIsTold): Html {
  const { when, who } = words;
  const rows = steps.map(({ afterMinutes, to }) =>
    row(cell(when, words.step(afterMinutes)), cell(who, whomInWords(to))),
  );
  return html`<section id="steps"><h2>${words.steps}</h2>
${rows.length === 0 ? html`<p>${words.noSteps}</p>` : table({ caption: words.steps, heads: [when, who], rows })}
</section>`;
}

function rotaPart({ name, days }: RotaWeek): Html {
  const { day, onDuty, away } = words;
  const rows = days.map((one) =>
    row(cell(day, dayInFull(one.date)), cell(onDuty, dutyInWords(one)), cell(away, one.away.join(', ') || '–')),
  );
  return table({ caption: words.rotaCaption(name), heads: [day, onDuty, away], rows });
}

function digestsPart({ digests }: WhoIsTold, { frame }: Shell): Html {
  const { goesOut, who, when, incidents } = words;
  const rows = digests.map(({ every, to, dueAt, incidents: count }) =>
    row(
      cell(goesOut, dayAndMinute(dueAt, frame.zone)),
      cell(who, to.join(', ')),
      cell(when, everyInWords(every)),
      cell(incidents, figure(count)),
    ),
  );
  const heads = [goesOut, who, when, incidents];
  return html`<section id="waiting"><h2>${words.digests}</h2>
${rows.length === 0 ? html`<p class="empty">${words.noDigests}</p>` : table({ caption: words.digestsCaption, heads, rows })}
</section>`;
}

function addressesPart({ addresses }: WhoIsTold, shell: Shell): Html {
  const { address, arrives, gets, does } = words;
  const rows = addresses.map((one) =>
    row(
      cell(address, one.address),
      cell(arrives, confirmedInWords(one)),
      cell(gets, leavesInWords(one)),
      cell(does, one.leaves === null ? '–' : againForm(one, shell)),
    ),
  );
  const heads = [address, arrives, gets, does];
  return html`<section id="addresses"><h2>${words.addresses}</h2>
${rows.length === 0 ? html`<p class="empty">${words.noAddresses}</p>` : table({ caption: words.addressesCaption, heads, rows })}
</section>`;
}

function againForm({ id, address }: ToldAddress, { csrf }: Shell): Html {
  return html`<form method="post" action="${links.mailAgain}" class="button-form">
<input type="hidden" name="_csrf" value="${csrf}">
<input type="hidden" name="id" value="${id}">
<button type="submit" class="quiet" aria-label="${words.againTo(address)}">${words.again}</button>
</form>`;
}
