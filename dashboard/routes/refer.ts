import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { links } from '../links.ts';
import { referPage } from '../pages/refer.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { referWords } from '../words/referred.ts';
import { incidentIdIn, textIn } from './form.ts';
import { noIncident } from './no-incident.ts';
import { afterDoing } from './notices.ts';
import { forReviewers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** Hands an incident on to a class teacher. */
export function addRefer(app: FastifyInstance, dashboard: Dashboard): void {
  const path = `${links.incidents}/:id/refer`;
  app.get(path, forReviewers, (request, reply) => show(dashboard, request, reply, []));
  app.post(path, forReviewers, (request, reply) => refer(dashboard, request, reply));
}

async function refer(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = incidentIdIn(request.params, 'id');
  const { kind } = await dashboard.daemon.refer(viewerOf(request), id, textIn(request.body, 'teacher'));
  if (kind === 'no_teacher')
    return show(dashboard, request, reply, [{ field: 'teacher', message: referWords.noTeacher }]);
  return kind === 'gone' ? noIncident(dashboard, request, reply) : reply.redirect(afterDoing(id, 'referred'), 303);
}

async function show(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FieldError[],
): Promise<FastifyReply> {
  const id = incidentIdIn(request.params, 'id');
  const referring = await dashboard.daemon.referring(viewerOf(request), id);
  if (referring === null) return noIncident(dashboard, request, reply);
  const page = referPage(await dashboard.shells.of(request, reply), { id, referring }, errors);
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}
