import type { ContextRow, Frame, IncidentContext, IncidentDetail, ShownContext } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { contextLink } from '../log-links.ts';
import { minuteOfDay, spanInWords } from '../times.ts';
import { contextLede, contextWords, neighbourSentences, noContextWords } from '../words/context.ts';
import { contextTable } from './context-table.ts';
import { loggedText } from './logged-text.ts';
import { sentenceList } from './sentence-list.ts';
import { type Tab, tabs } from './tabs.ts';

/** As many as a glance takes in, beside the incident itself. */
const SHOWN_BESIDE = 40;
/** More than that would push what is to be decided off the screen, and the clues have told what matters of it. */
const AT_A_GLANCE = 6;

type Incident = Pick<IncidentDetail, 'id' | 'who' | 'title'>;

/** On the incident's own page: what people did just before and after it, and whether others did the same. */
export function contextPart(incident: Incident, context: IncidentContext, frame: Frame): Html {
  return html`<section class="around screen-only">
<h2>${contextWords.heading}</h2>
${context.kind === 'none' ? html`<p>${noContextWords[context.why]}</p>` : glance(incident, context, frame)}
</section>`;
}

function glance(incident: Incident, context: ShownContext, frame: Frame): Html {
  const opened = context.rows.filter(({ isBackground }) => !isBackground);
  const shown = nearest(opened);
  return html`${contextLedePart(incident, context, frame)}
${neighboursPart(context, frame)}
<details${shown.length <= AT_A_GLANCE || context.evidence === null ? html` open` : ''}>
<summary>${contextWords.show(shown.length)}</summary>
${shown.length < opened.length ? html`<p class="second">${contextWords.fewer(shown.length, opened.length)}</p>` : null}
${rowsPart(shown, frame)}
${foldedPart(context.rows.length - opened.length)}
</details>
<p><a href="${contextLink(incident.id, askOf(context), true)}#heading">${contextWords.showAll(context.rows.length)}</a></p>
${partTabs(incident, context, { frame, everything: false })}`;
}

/** Those around the incident's first request. */
function nearest(rows: readonly ContextRow[]): readonly ContextRow[] {
  const own = Math.max(
    0,
    rows.findIndex(({ flaggedIn }) => flaggedIn?.incident === 'this'),
  );
  const start = Math.max(0, Math.min(own - SHOWN_BESIDE / 2, rows.length - SHOWN_BESIDE));
  return rows.slice(start, start + SHOWN_BESIDE);
}

/** Whose requests these are, from when to when, and what may be missing. */
export function contextLedePart(incident: Incident, context: ShownContext, frame: Frame): Html {
  const { from, to } = context.shown;
  return html`<p>${loggedText(contextLede(incident.who, spanInWords(from, to, frame.zone), context.onlyFrom))}</p>
${context.source === 'kept' ? html`<p>${contextWords.kept}</p>` : null}
${context.isDamaged ? html`<p class="ill">${contextWords.damaged}</p>` : null}`;
}

function neighboursPart({ neighbours }: ShownContext, frame: Frame): Html | null {
  if (neighbours === null) return null;
  const { from, to } = neighbours.window;
  return html`<h3>${contextWords.neighbours}</h3>
${sentenceList(neighbourSentences(neighbours, minuteOfDay(from, frame.zone), minuteOfDay(to, frame.zone)))}`;
}

export function rowsPart(rows: readonly ContextRow[], frame: Frame): Html {
  return rows.length === 0 ? html`<p class="empty">${contextWords.nothing}</p>` : contextTable(rows, frame);
}

export function foldedPart(count: number): Html | null {
  return count === 0 ? null : html`<p class="second">${contextWords.folded(count)}</p>`;
}

/** The other parts of an incident that went on for hours. */
export function partTabs(
  { id }: Incident,
  { parts, part }: ShownContext,
  { frame, everything }: { readonly frame: Frame; readonly everything: boolean },
): Html | null {
  if (parts.length < 2) return null;
  const list: readonly Tab[] = parts.map(({ from, to }, place) => ({
    href: `${contextLink(id, { part: place, from: null, until: null }, everything)}#heading`,
    words: `${minuteOfDay(from, frame.zone)} to ${minuteOfDay(to, frame.zone)}`,
    isCurrent: place === part,
  }));
  return html`<p class="second">${contextWords.partOf(counted(parts.length, 'part'))}</p>${tabs(contextWords.parts, list)}`;
}

/** The same part again, from its beginning. */
export function askOf({ part }: ShownContext) {
  return { part, from: null, until: null };
}
