import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AlikeRow, IncidentRow, ReadIncident } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentActionLink, links } from '../links.ts';
import type { IncidentId } from '../models.ts';
import { type IncidentStep, incidentStepPage } from '../pages/incident-step.ts';
import { fieldError } from '../parts/error-summary.ts';
import { textArea } from '../parts/fields.ts';
import { episodeInWords } from '../words/episode.ts';
import { mergeWords } from '../words/triage.ts';
import { whoInList } from '../words/who.ts';
import { headingOf } from '../words/whole-class.ts';
import { incidentIdIn, textIn } from './form.ts';
import { versionIn } from './incident-changes.ts';
import { noIncident } from './no-incident.ts';
import { afterDoing, afterMerging, partsIn } from './notices.ts';
import { queueIn } from './queue-filter.ts';
import { forReviewers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';
import { type Asking, askedAgain, NOTHING_SAID, statusOf } from './step-answer.ts';
import { chosenIn } from './together.ts';

/** Makes one item of several incidents, and single ones again. */
export function addMerges(app: FastifyInstance, dashboard: Dashboard): void {
  const path = (action: string) => `${links.incidents}/:id/${action}`;
  app.get(path('merge'), forReviewers, (request, reply) => ask(dashboard, request, reply, NOTHING_SAID));
  app.post(path('merge'), forReviewers, (request, reply) => merge(dashboard, request, reply));
  app.post(path('separate'), forReviewers, async (request, reply) => {
    const merged = partsIn(request.body);
    if (merged.length > 0) return takeApart(dashboard, request, reply, merged);
    const part = { id: idOf(request), version: versionIn(request) };
    const change = await dashboard.daemon.separate(viewerOf(request), part);
    if (change.kind === 'gone') return noIncident(dashboard, request, reply);
    return reply.redirect(afterDoing(part.id, change.kind === 'done' ? 'separated' : 'notSeparated'), 303);
  });
}

/** Undoes a merging: each that has become a part is one of its own again, unless somebody has changed it since. */
async function takeApart(
  { daemon }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  merged: readonly ReadIncident[],
): Promise<FastifyReply> {
  const viewer = viewerOf(request);
  let isWhole = true;
  for (const part of merged) isWhole = (await daemon.separate(viewer, part)).kind === 'done' && isWhole;
  return reply.redirect(afterDoing(idOf(request), isWhole ? 'unmerged' : 'notSeparated'), 303);
}

async function merge(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const asked: ReadIncident = { id: idOf(request), version: versionIn(request) };
  const chosen = chosenIn(request.body);
  const reason = textIn(request.body, 'reason');
  const change = await dashboard.daemon.merge(viewerOf(request), asked, chosen, reason);
  if (change.kind === 'done')
    return reply.redirect(afterMerging(change.nextId ?? asked.id, [asked, ...chosen], queueIn(request.query)), 303);
  const again = askedAgain(change, 'choose');
  return again === null ? noIncident(dashboard, request, reply) : ask(dashboard, request, reply, again);
}

async function ask(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { errors, notice }: Asking,
): Promise<FastifyReply> {
  const viewer = viewerOf(request);
  const [incident, rows] = await Promise.all([
    dashboard.daemon.incident(viewer, idOf(request)),
    dashboard.daemon.alike(viewer, idOf(request)),
  ]);
  if (incident === null || rows === null) return noIncident(dashboard, request, reply);
  const chosen = new Set(chosenIn(request.body).map(({ id }) => id));
  const from = queueIn(request.query);
  const action = incidentActionLink(incident.id, 'merge', from);
  const reason = { name: 'reason', label: mergeWords.reason, hint: mergeWords.reasonHint };
  const fields = html`${othersPart(rows, chosen, errors)}
${textArea({ ...reason, value: textIn(request.body, 'reason') }, errors)}`;
  const shell = await dashboard.shells.of(request, reply);
  const page = incidentStepPage(shell, incident, { ...mergeWords, action, fields, errors, notice, from });
  return sendPage(reply, page, statusOf({ errors, notice }));
}

/** Which of the others are the same: boxes, or that there is none. */
export function othersPart(
  rows: readonly AlikeRow[],
  chosen: ReadonlySet<IncidentId>,
  errors: IncidentStep['errors'],
): Html {
  const [first] = rows;
  if (first === undefined) return html`<p id="choose">${mergeWords.none}</p>`;
  const { true: same = [], false: others = [] } = Object.groupBy(rows, ({ isSameSubject }) => `${isSameSubject}`);
  const groupOf = (legend: string, some: readonly AlikeRow[]) =>
    some.length === 0
      ? null
      : html`<fieldset class="field">
<legend>${legend}</legend>
${some.includes(first) ? fieldError(errors, 'choose') : null}
${some.map((row) => otherPart(row, row === first ? 'choose' : `choose-${row.id}`, chosen.has(row.id)))}
</fieldset>`;
  return html`${groupOf(mergeWords.same, same)}${groupOf(mergeWords.sameDay, others)}`;
}

function otherPart(row: IncidentRow, id: string, isChosen: boolean): Html {
  return html`<div class="radio">
<input type="checkbox" id="${id}" name="choose-${row.id}" value="${row.version}"${isChosen ? html` checked` : ''}>
<label for="${id}">${headingOf(row)}: ${whoInList(row.who)}, ${episodeInWords(row)}</label>
</div>`;
}

function idOf(request: FastifyRequest): IncidentId {
  return incidentIdIn(request.params, 'id');
}
