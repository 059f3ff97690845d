import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncidentFilter, IncidentList, ReadIncident, TogetherOutcome } from '../../daemon/api/contract.ts';
import { incidentsLink, links } from '../links.ts';
import type { IncidentId } from '../models.ts';
import { incidentsPage, type ListWork } from '../pages/incidents.ts';
import type { FieldError } from '../parts/error-summary.ts';
import type { Notice } from '../parts/notice.ts';
import { emptyTogether, type TogetherDraft } from '../parts/together-form.ts';
import { findingErrors } from '../words/finding.ts';
import { leftSentence, togetherErrors, togetherResolutions } from '../words/together.ts';
import { intentWords } from '../words.ts';
import { incidentIdIn, textIn, wordIn } from './form.ts';
import { noticeIn } from './notices.ts';
import { filterIn } from './queue-filter.ts';
import { forReviewers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const MAX_NOTE = 2000;
const MOST = 100;

/** Closes the chosen incidents of a list together, and opens them again. */
export function addTogether(app: FastifyInstance, dashboard: Dashboard): void {
  app.post(`${links.incidents}/together`, forReviewers, (request, reply) => close(dashboard, request, reply));
  app.post(`${links.incidents}/together/undo`, forReviewers, async (request, reply) => {
    const outcomes = await dashboard.daemon.undoTogether(viewerOf(request), idsIn(request.body));
    const done = outcomes.every(({ result }) => result.kind === 'done') ? 'undoneTogether' : 'notAllUndone';
    return reply.redirect(withDone(incidentsLink(filterIn(request.query)), { done }), 303);
  });
}

/** What a list shows besides its rows: what has just happened, and all that can be chosen where that was asked for. */
export function listWorkIn(query: unknown, { rows }: IncidentList, filter: IncidentFilter): ListWork {
  const closed = togetherIn(query, filter);
  const isAll = textIn(query, 'choose') === 'all';
  const chosen = new Set(rows.flatMap(({ id, mayCloseTogether }) => (isAll && mayCloseTogether ? [id] : [])));
  return { notice: closed ?? noticeIn(query), draft: { ...emptyTogether, chosen }, errors: [] };
}

function togetherIn(query: unknown, filter: IncidentFilter): Notice | null {
  const ids = idsIn(query);
  const resolution = wordIn(query, 'all', togetherResolutions);
  return resolution === null || ids.length === 0 ? null : { kind: 'together', ids, resolution, left: [], filter };
}

async function close(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const some = chosenIn(request.body);
  const draft: TogetherDraft = {
    chosen: new Set(some.map(({ id }) => id)),
    resolution: wordIn(request.body, 'resolution', togetherResolutions),
    intent: wordIn(request.body, 'intent', intentWords),
    note: textIn(request.body, 'note').replaceAll('\r\n', '\n'),
  };
  const errors = errorsOf(draft);
  const { resolution, intent, note } = draft;
  if (resolution === null || intent === null || errors.length > 0)
    return show(dashboard, request, reply, { notice: null, draft, errors });
  const outcomes = await dashboard.daemon.resolveTogether(viewerOf(request), some, { resolution, intent, note });
  const ids = outcomes.flatMap(({ id, result }) => (result.kind === 'done' ? [id] : []));
  const filter = filterIn(request.query);
  if (ids.length === outcomes.length) {
    const said = { ids: ids.join('.'), all: resolution };
    return reply.redirect(withDone(incidentsLink(filter), said), 303);
  }
  const notice: Notice = { kind: 'together', ids, resolution, left: leftIn(outcomes), filter };
  return show(dashboard, request, reply, { notice, draft: { ...draft, chosen: new Set() }, errors: [] });
}

function leftIn(outcomes: readonly TogetherOutcome[]): readonly string[] {
  return outcomes.flatMap((outcome) => (outcome.result.kind === 'done' ? [] : [leftSentence(outcome)]));
}

/** The list with what was typed: 422 for what must be mended, 409 for what somebody else was quicker with. */
async function show(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: ListWork,
): Promise<FastifyReply> {
  const filter = filterIn(request.query);
  const list = await daemon.incidents(viewerOf(request), filter);
  const page = incidentsPage(await shells.of(request, reply), list, filter, work);
  return sendPage(reply, page, work.errors.length > 0 ? 422 : 409);
}

function errorsOf({ chosen, resolution, intent, note }: TogetherDraft): readonly FieldError[] {
  const wrong: readonly (readonly [boolean, string, string])[] = [
    [chosen.size === 0, 'choose', togetherErrors.chosen],
    [resolution === null, 'resolution', findingErrors.resolution],
    [intent === null, 'intent', findingErrors.intent],
    [note.length > MAX_NOTE, 'note', findingErrors.note(MAX_NOTE)],
  ];
  return wrong.flatMap(([isWrong, field, message]) => (isWrong ? [{ field, message }] : []));
}

const BOX = /^choose-([\w-]{1,100})$/;

/** The boxes that are ticked: each is named for its incident, and holds the version that was read. */
export function chosenIn(body: unknown): readonly ReadIncident[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body)
    .flatMap(([name, value]) => {
      const id = BOX.exec(name)?.[1];
      return id === undefined || !/^\d{1,9}$/.test(String(value)) ? [] : [{ id, version: Number(value) }];
    })
    .slice(0, MOST)
    .map(({ id, version }) => ({ id: incidentIdIn({ id }, 'id'), version }));
}

function idsIn(source: unknown): readonly IncidentId[] {
  const text = textIn(source, 'ids');
  if (!/^[\w.-]{1,5000}$/.test(text)) return [];
  return text
    .split('.')
    .slice(0, MOST)
    .map((id) => incidentIdIn({ id }, 'id'));
}

function withDone(list: string, said: Readonly<Record<string, string>>): string {
  return `${list}${list.includes('?') ? '&' : '?'}${new URLSearchParams(said)}#heading`;
}
