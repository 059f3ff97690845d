import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ActionResult, IncidentDetail, ResponseAction } from '../../daemon/api/contract.ts';
import type { Html } from '../html.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { chooseRowPage, type RowWork } from '../pages/choose-row.ts';
import { type ActionWork, recordActionPage } from '../pages/record-action.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { actionErrors, stateWords } from '../words/actions.ts';
import { responseActionWords } from '../words/responses.ts';
import { incidentIdIn, textIn, wholeNumberIn, wordIn } from './form.ts';
import { noIncident } from './no-incident.ts';
import { afterAction } from './notices.ts';
import { forReviewers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const MAX_NOTE = 1_000;

/** What our policy asks after a finding: which row fits, and what was done of it. */
export function addActions(app: FastifyInstance, dashboard: Dashboard): void {
  const path = `${links.incidents}/:id/actions`;
  app.post(path, forReviewers, (request, reply) => record(dashboard, request, reply));
  app.get(`${path}/rows`, forReviewers, (request, reply) => showRows(dashboard, request, reply, null));
  app.post(`${path}/rows`, forReviewers, (request, reply) => choose(dashboard, request, reply));
  app.get(`${path}/:action`, forReviewers, (request, reply) => {
    const action = wordIn(request.params, 'action', responseActionWords);
    return showAction(dashboard, request, reply, { action, state: null, note: '', errors: [] });
  });
}

type ActionDraft = ActionWork & { readonly action: ResponseAction | null };

async function record(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { body } = request;
  const draft = {
    action: wordIn(body, 'action', responseActionWords),
    state: wordIn(body, 'state', stateWords),
    note: noteIn(body),
  };
  const { action, state, note } = draft;
  if (action === null) return noIncident(dashboard, request, reply);
  const again = (field: string, message: string) =>
    showAction(dashboard, request, reply, { ...draft, errors: [{ field, message }] });
  if (state === null) return again('state', actionErrors.state);
  const version = wholeNumberIn(body, 'version') ?? 0;
  const result = await dashboard.daemon.recordAction(viewerOf(request), idOf(request), {
    action,
    state,
    note,
    version,
  });
  return answer(dashboard, request, reply, result, {
    done: afterAction(idOf(request), state === 'to_do' ? 'actionTakenBack' : 'actionRecorded'),
    wrong: (message) => again('note', message),
    noReason: actionErrors.notApplicable,
  });
}

async function choose(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const chosen = rowsIn(request.body);
  const note = noteIn(request.body);
  const again = (field: string, message: string) =>
    showRows(dashboard, request, reply, { chosen, note, errors: [{ field, message }] });
  if (chosen.length === 0) return again('row', actionErrors.noRow);
  if (chosen.includes('none') && chosen.length > 1) return again('row', actionErrors.noneAndSome);
  const rows = chosen.filter((row) => row !== 'none');
  const version = wholeNumberIn(request.body, 'version') ?? 0;
  const result = await dashboard.daemon.chooseRows(viewerOf(request), idOf(request), { rows, note, version });
  return answer(dashboard, request, reply, result, {
    done: afterAction(idOf(request), 'rowChosen'),
    wrong: (message) => again('note', message),
    noReason: actionErrors.noneReason,
  });
}

/** The boxes that are ticked, without what stands before their names. */
function rowsIn(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.keys(body).flatMap((name) => (name.startsWith('row-') ? [name.slice('row-'.length)] : []));
}

interface Ways {
  readonly done: string;
  readonly noReason: string;
  wrong(message: string): Promise<FastifyReply>;
}

async function answer(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { kind }: ActionResult,
  ways: Ways,
): Promise<FastifyReply> {
  switch (kind) {
    case 'done':
      return reply.redirect(ways.done, 303);
    case 'changed':
    case 'nothing_asked':
      return reply.redirect(afterAction(idOf(request), 'actionTooLate'), 303);
    case 'no_reason':
      return ways.wrong(ways.noReason);
    case 'too_long':
      return ways.wrong(actionErrors.tooLong(MAX_NOTE));
    case 'not_a_row':
    case 'gone':
      return noIncident(dashboard, request, reply);
  }
}

function showAction(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { action, ...work }: ActionDraft,
): Promise<FastifyReply> {
  return show(dashboard, request, reply, work.errors, (shell, incident) =>
    action === null ? null : recordActionPage(shell, incident, action, work),
  );
}

function showRows(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: RowWork | null,
): Promise<FastifyReply> {
  return show(dashboard, request, reply, typed?.errors ?? [], (shell, incident) =>
    chooseRowPage(shell, incident, typed ?? chosenBefore(incident)),
  );
}

function chosenBefore({ checklist }: IncidentDetail): RowWork {
  const choice = checklist?.choice ?? null;
  if (choice === null) return { chosen: [], note: '', errors: [] };
  return { chosen: choice.rows.length === 0 ? ['none'] : choice.rows, note: choice.note, errors: [] };
}

/** A page about what is asked of an incident; where nothing is, the incident is as good as not there. */
async function show(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FieldError[],
  pageOf: (shell: Shell, incident: IncidentDetail) => Html | null,
): Promise<FastifyReply> {
  const incident = await dashboard.daemon.incident(viewerOf(request), idOf(request));
  if (incident === null || incident.checklist === null) return noIncident(dashboard, request, reply);
  const page = pageOf(await dashboard.shells.of(request, reply), incident);
  return page === null ? noIncident(dashboard, request, reply) : sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

// Browsers send line breaks as two characters.
function noteIn(body: unknown): string {
  return textIn(body, 'note').replaceAll('\r\n', '\n');
}

function idOf(request: FastifyRequest) {
  return incidentIdIn(request.params, 'id');
}
