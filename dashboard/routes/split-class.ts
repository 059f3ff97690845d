import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { links } from '../links.ts';
import { type SplitWork, splitClassPage } from '../pages/split-class.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { splitErrors } from '../words/whole-class.ts';
import { incidentIdIn, wholeNumberIn } from './form.ts';
import { noIncident } from './no-incident.ts';
import { afterDoing } from './notices.ts';
import { reasonIn } from './own-drafts.ts';
import { forReviewers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const MAX_REASON = 500;

/** Makes single incidents again of what a class did. */
export function addSplitClass(app: FastifyInstance, dashboard: Dashboard): void {
  const path = `${links.incidents}/:id/split`;
  app.get(path, forReviewers, (request, reply) => ask(dashboard, request, reply, { reason: '', errors: [] }));
  app.post(path, forReviewers, (request, reply) => split(dashboard, request, reply));
}

async function split(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = incidentIdIn(request.params, 'id');
  const reason = reasonIn(request.body);
  const version = wholeNumberIn(request.body, 'version') ?? 0;
  const result = await dashboard.daemon.splitClass(viewerOf(request), id, version, reason);
  switch (result.kind) {
    case 'done':
      return reply.redirect(afterDoing(id, 'split'), 303);
    case 'changed':
      return reply.redirect(afterDoing(id, 'splitTooLate'), 303);
    case 'no_reason':
      return ask(dashboard, request, reply, { reason, errors: [wrong(splitErrors.reason)] });
    case 'too_long':
      return ask(dashboard, request, reply, { reason, errors: [wrong(splitErrors.tooLong(MAX_REASON))] });
    case 'gone':
      return noIncident(dashboard, request, reply);
  }
}

function wrong(message: string): FieldError {
  return { field: 'reason', message };
}

async function ask(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: SplitWork,
): Promise<FastifyReply> {
  const incident = await dashboard.daemon.incident(viewerOf(request), incidentIdIn(request.params, 'id'));
  if (incident === null || incident.wholeClass === null) return noIncident(dashboard, request, reply);
  const page = splitClassPage(await dashboard.shells.of(request, reply), incident, work);
  return sendPage(reply, page, work.errors.length > 0 ? 422 : 200);
}
