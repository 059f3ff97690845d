import type { ContextAsk, IncidentContext, IncidentDetail, ShownContext } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink } from '../links.ts';
import { contextLink } from '../log-links.ts';
import type { Shell } from '../models.ts';
import { askOf, contextLedePart, foldedPart, partTabs, rowsPart } from '../parts/context.ts';
import { tabs } from '../parts/tabs.ts';
import { contextWords, noContextWords } from '../words/context.ts';

export interface ContextView {
  readonly incident: IncidentDetail;
  readonly context: IncidentContext;
  /** Also what pages and programs asked for by themselves. */
  readonly everything: boolean;
}

/** Everything that was done before and after an incident, for who needs more than a glance; it can be printed. */
export function incidentContextPage(shell: Shell, { incident, context, everything }: ContextView): Html {
  const title = contextWords.title(incident.title);
  return layout(shell, {
    title,
    place: 'incidents',
    main: html`<nav class="neighbours" aria-label="${contextWords.back}"><ul class="plain"><li><a href="${incidentLink(incident.id)}#heading">${contextWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${title}</h1>
${context.kind === 'none' ? html`<p>${noContextWords[context.why]}</p>` : timeline(shell, { incident, context, everything })}`,
  });
}

interface Timeline extends ContextView {
  readonly context: ShownContext;
}

function timeline({ frame }: Shell, { incident, context, everything }: Timeline): Html {
  const shown = everything ? context.rows : context.rows.filter(({ isBackground }) => !isBackground);
  return html`${contextLedePart(incident, context, frame)}
${partTabs(incident, context, { frame, everything })}
${tabs(contextWords.which, [
  { href: viewLink(incident, context, false), words: contextWords.people, isCurrent: !everything },
  { href: viewLink(incident, context, true), words: contextWords.everything, isCurrent: everything },
])}
${foldedPart(context.rows.length - shown.length)}
${moreLink(incident, context.earlier, everything, contextWords.earlier)}
${rowsPart(shown, frame)}
${moreLink(incident, context.later, everything, contextWords.later)}`;
}

function viewLink({ id }: IncidentDetail, context: ShownContext, everything: boolean): string {
  return `${contextLink(id, askOf(context), everything)}#heading`;
}

function moreLink({ id }: IncidentDetail, ask: ContextAsk | null, everything: boolean, words: string): Html | null {
  if (ask === null) return null;
  return html`<p class="screen-only"><a href="${contextLink(id, ask, everything)}#heading">${words}</a></p>`;
}
