import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { links, referredLink } from '../links.ts';
import { problemPage } from '../pages/problem.ts';
import { referredPage } from '../pages/referred.ts';
import { referredIncidentPage, type SayWork } from '../pages/referred-incident.ts';
import { noReferral, referredErrors } from '../words/referred.ts';
import { incidentIdIn, textIn, wordIn } from './form.ts';
import { forReferred } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const MAX_TEXT = 2_000;

/** What was referred to a class teacher: to read, and to say what was done. */
export function addReferredRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.referred, forReferred, async (request, reply) =>
    sendPage(reply, referredPage(await shells.of(request, reply), await daemon.referred(viewerOf(request)))),
  );
  app.get(`${links.referred}/:id`, forReferred, (request, reply) => {
    const isSent = wordIn(request.query, 'done', { sent: '' }) !== null;
    return show(dashboard, request, reply, { isSent, text: '', errors: [] });
  });
  app.post(`${links.referred}/:id/say`, forReferred, (request, reply) => say(dashboard, request, reply));
}

async function say(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = incidentIdIn(request.params, 'id');
  const text = textIn(request.body, 'text').replaceAll('\r\n', '\n');
  const result = await dashboard.daemon.sayReferred(viewerOf(request), id, text);
  const again = (message: string) =>
    show(dashboard, request, reply, { isSent: false, text, errors: [{ field: 'text', message }] });
  switch (result.kind) {
    case 'said':
      return reply.redirect(`${referredLink(id)}?${new URLSearchParams({ done: 'sent' })}#heading`, 303);
    case 'no_text':
      return again(referredErrors.noText);
    case 'too_long':
      return again(referredErrors.tooLong(MAX_TEXT));
    case 'gone':
      return nothingHere(dashboard, request, reply);
  }
}

async function show(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: SayWork,
): Promise<FastifyReply> {
  const incident = await dashboard.daemon.referredIncident(viewerOf(request), incidentIdIn(request.params, 'id'));
  if (incident === null) return nothingHere(dashboard, request, reply);
  const page = referredIncidentPage(await dashboard.shells.of(request, reply), incident, work);
  return sendPage(reply, page, work.errors.length > 0 ? 422 : 200);
}

async function nothingHere({ shells }: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return sendPage(reply, problemPage(await shells.of(request, reply), noReferral), 404);
}
