import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HoldResult } from '../../daemon/api/contract.ts';
import { incidentLink, links } from '../links.ts';
import { type HoldWork, holdPage } from '../pages/hold.ts';
import { keptPage } from '../pages/kept.ts';
import { problemPage } from '../pages/problem.ts';
import { holdErrors } from '../words/hold.ts';
import { problems } from '../words/problems.ts';
import { incidentIdIn, textIn } from './form.ts';
import { afterDoing } from './notices.ts';
import { forKeepers, forReviewers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** What is kept, and the legal holds that keep an incident beyond its time. */
export function addKeptRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.kept, forKeepers, async (request, reply) => {
    const kept = await daemon.kept(viewerOf(request));
    return sendPage(reply, keptPage(await shells.of(request, reply), kept));
  });
  const path = `${links.incidents}/:id/hold`;
  app.get(path, forReviewers, (request, reply) => show(dashboard, request, reply, { reason: '', errors: [] }));
  app.post(path, forReviewers, (request, reply) => change(dashboard, request, reply));
}

const MAX_REASON = 500;

async function change(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { daemon } = dashboard;
  const reason = textIn(request.body, 'reason').replaceAll('\r\n', '\n');
  if (reason.length > MAX_REASON) {
    const errors = [{ field: 'reason', message: holdErrors.tooLong(MAX_REASON) }];
    return show(dashboard, request, reply, { reason, errors });
  }
  const id = incidentIdIn(request.params, 'id');
  const isLifting = textIn(request.body, 'step') === 'lift';
  const viewer = viewerOf(request);
  const result = await (isLifting ? daemon.liftHold(viewer, id, reason) : daemon.placeHold(viewer, id, reason));
  return answer(dashboard, request, reply, result);
}

async function answer(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { kind }: HoldResult,
): Promise<FastifyReply> {
  const id = incidentIdIn(request.params, 'id');
  switch (kind) {
    case 'placed':
      return reply.redirect(afterDoing(id, 'held'), 303);
    case 'lifted':
      return reply.redirect(afterDoing(id, 'holdLifted'), 303);
    // Somebody was quicker: that it is so now is what was wanted, and the incident says who did it and why.
    case 'held_already':
    case 'not_held':
      return reply.redirect(incidentLink(id), 303);
    case 'no_reason':
      return show(dashboard, request, reply, {
        reason: '',
        errors: [{ field: 'reason', message: holdErrors.noReason }],
      });
    case 'gone':
      return sendPage(reply, problemPage(await dashboard.shells.of(request, reply), problems.noIncident), 404);
  }
}

async function show(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: HoldWork,
): Promise<FastifyReply> {
  const incident = await daemon.incident(viewerOf(request), incidentIdIn(request.params, 'id'));
  const shell = await shells.of(request, reply);
  if (incident === null) return sendPage(reply, problemPage(shell, problems.noIncident), 404);
  return sendPage(reply, holdPage(shell, incident, work), work.errors.length > 0 ? 422 : 200);
}
