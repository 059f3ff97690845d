import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestAction, RequestDetail, RequestStepRefusal, RequestStepResult } from '../../daemon/api/contract.ts';
import { links, requestLink } from '../links.ts';
import { problemPage } from '../pages/problem.ts';
import { type RequestWork, requestPage } from '../pages/request.ts';
import { type RequestNotice, requestsPage } from '../pages/requests.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { typedMoment } from '../typed-times.ts';
import { problems } from '../words/problems.ts';
import { requestErrors, requestNotices } from '../words/requests.ts';
import { textIn, wordIn } from './form.ts';
import { forAskers, forAuthorisers, forProviderTalk, forRequests } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** What was asked of the filter, each request, and what can be done with it. */
export function addRequestRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.requests, forRequests, async (request, reply) => {
    const list = await daemon.filterRequests(viewerOf(request));
    return sendPage(reply, requestsPage(await shells.of(request, reply), list, noticeOf(request)));
  });
  app.get(`${links.requests}/:id`, forRequests, (request, reply) =>
    show(dashboard, request, reply, { ...NO_WORK, notice: noticeOf(request) }),
  );
  const access = {
    authorise: forAuthorisers,
    refuse: forAuthorisers,
    withdraw: forAskers,
    send: forProviderTalk,
    tell: forProviderTalk,
    confirm: forProviderTalk,
  } as const;
  for (const action of Object.keys(access) as readonly RequestAction[]) {
    app.post(`${links.requests}/:id/${action}`, access[action], (request, reply) =>
      act(dashboard, request, reply, action),
    );
  }
}

const NO_WORK: RequestWork = { notice: null, letter: null, reason: '', toldOn: '', errors: [] };

function noticeOf(request: FastifyRequest): RequestNotice | null {
  return wordIn(request.query, 'done', requestNotices);
}

async function show(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: RequestWork,
): Promise<FastifyReply> {
  const found = await daemon.filterRequest(viewerOf(request), textIn(request.params, 'id'));
  const shell = await shells.of(request, reply);
  if (found === null) return sendPage(reply, problemPage(shell, problems.noRequest), 404);
  const toldOn = work.toldOn === '' && work.errors.length === 0 ? today(shell.frame) : work.toldOn;
  return sendPage(reply, requestPage(shell, found, { ...work, toldOn }), work.errors.length > 0 ? 422 : 200);
}

function today({ now, zone }: { readonly now: number; readonly zone: string }): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
}

async function act(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  action: RequestAction,
): Promise<FastifyReply> {
  const id = textIn(request.params, 'id');
  const { kind } = await doIt(dashboard, request, id, action);
  if (kind === 'done')
    return reply.redirect(after(id, action === 'authorise' && isSent(request) ? 'send' : action), 303);
  if (kind === 'changed' || kind === 'own') return reply.redirect(after(id, kind), 303);
  return show(dashboard, request, reply, {
    ...NO_WORK,
    letter: letterIn(request),
    reason: textIn(request.body, 'reason'),
    toldOn: textIn(request.body, 'toldOn'),
    errors: errorsOf(kind, action),
  });
}

export function after(id: RequestDetail['id'], done: RequestNotice): string {
  return `${requestLink(id)}?${new URLSearchParams({ done })}#heading`;
}

async function doIt(
  { daemon }: Dashboard,
  request: FastifyRequest,
  id: string,
  action: RequestAction,
): Promise<RequestStepResult> {
  const viewer = viewerOf(request);
  switch (action) {
    case 'authorise':
      return daemon.authoriseRequest(viewer, id, isSent(request) ? (letterIn(request) ?? '') : null);
    case 'refuse':
      return daemon.refuseRequest(viewer, id, textIn(request.body, 'reason'));
    case 'withdraw':
      return daemon.withdrawRequest(viewer, id);
    case 'send':
      return daemon.sendRequest(viewer, id, letterIn(request) ?? '');
    case 'tell': {
      const at = typedMoment(textIn(request.body, 'toldOn'), (await daemon.frame()).zone);
      return at === null ? { kind: 'no_time' } : daemon.tellRequest(viewer, id, at);
    }
    case 'confirm':
      return daemon.confirmRequest(viewer, id);
  }
}

function isSent(request: FastifyRequest): boolean {
  return textIn(request.body, 'what') === 'send';
}

/** As browsers send what stands in a text area. */
function letterIn(request: FastifyRequest): string | null {
  const letter = textIn(request.body, 'letter').replaceAll('\r\n', '\n');
  return letter === '' ? null : letter;
}

function errorsOf(kind: RequestStepRefusal, action: RequestAction): readonly FieldError[] {
  const field = action === 'refuse' ? 'reason' : action === 'tell' ? 'toldOn' : 'letter';
  return [{ field, message: requestErrors[kind] }];
}
