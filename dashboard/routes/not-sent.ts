import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { links } from '../links.ts';
import { dropMailPage } from '../pages/drop-mail.ts';
import { notSentPage } from '../pages/not-sent.ts';
import { problemPage } from '../pages/problem.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { dropErrors, type NotSentNotice, noSuchMail, notSentNotices, notYourMail } from '../words/not-sent.ts';
import type { Problem } from '../words/problems.ts';
import { textIn, wordIn } from './form.ts';
import { reasonIn } from './own-drafts.ts';
import { forKeepers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** What could not be sent: tried again, or given up with a reason. */
export function addNotSent(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.notSent, forKeepers, async (request, reply) => {
    const rows = await daemon.notSent(viewerOf(request));
    const notice = wordIn(request.query, 'done', notSentNotices);
    return sendPage(reply, notSentPage(await shells.of(request, reply), rows, notice));
  });
  app.post(`${links.notSent}/:id/retry`, forKeepers, async (request, reply) => {
    const { kind } = await daemon.retryMail(viewerOf(request), textIn(request.params, 'id'));
    return reply.redirect(after(kind === 'done' ? 'tried' : 'gone'), 303);
  });
  app.get(`${links.notSent}/:id/drop`, forKeepers, (request, reply) => askWhy(dashboard, request, reply, []));
  app.post(`${links.notSent}/:id/drop`, forKeepers, (request, reply) => drop(dashboard, request, reply));
}

async function drop(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = textIn(request.params, 'id');
  const { kind } = await dashboard.daemon.dropMail(viewerOf(request), id, reasonIn(request.body));
  switch (kind) {
    case 'done':
      return reply.redirect(after('dropped'), 303);
    case 'gone':
      return reply.redirect(after('gone'), 303);
    case 'not_yours':
      return sendProblem(dashboard, request, reply, notYourMail, 403);
    case 'no_reason':
      return askWhy(dashboard, request, reply, [{ field: 'reason', message: dropErrors.reason }]);
    case 'too_long':
      return askWhy(dashboard, request, reply, [{ field: 'reason', message: dropErrors.tooLong }]);
  }
}

async function askWhy(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FieldError[],
): Promise<FastifyReply> {
  const id = textIn(request.params, 'id');
  const row = (await dashboard.daemon.notSent(viewerOf(request))).find((one) => one.id === id);
  if (row === undefined) return sendProblem(dashboard, request, reply, noSuchMail, 404);
  if (!row.mayDrop) return sendProblem(dashboard, request, reply, notYourMail, 403);
  const dropping = { row, reason: reasonIn(request.body), errors };
  const page = dropMailPage(await dashboard.shells.of(request, reply), dropping);
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

async function sendProblem(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  status: 403 | 404,
): Promise<FastifyReply> {
  return sendPage(reply, problemPage(await shells.of(request, reply), problem), status);
}

function after(done: NotSentNotice): string {
  return `${links.notSent}?${new URLSearchParams({ done })}#heading`;
}
