import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { links } from '../links.ts';
import { openingPage } from '../pages/opening.ts';
import { problemPage } from '../pages/problem.ts';
import { problems } from '../words/problems.ts';
import { providerProblems } from '../words/provider.ts';
import { ownPathIn, textIn } from './form.ts';
import { forEveryone } from './roles.ts';
import { type Dashboard, sendPage } from './shells.ts';

/** To the school's own sign-in, and back. */
export function addProviderRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  app.get(`${links.signInWith}/:id`, forEveryone, (request, reply) => leave(dashboard, request, reply));
  app.get(`${links.signInWith}/:id/callback`, forEveryone, (request, reply) => comeBack(dashboard, request, reply));
}

async function leave(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const begun = await daemon.beginAtProvider(textIn(request.params, 'id'), ownPathIn(request.query, 'then'));
  switch (begun.kind) {
    case 'go':
      return reply.leaveFor(begun.url, begun.handle);
    case 'unavailable':
      return sendPage(reply, problemPage(await shells.of(request, reply), providerProblems.unavailable), 503);
    case 'gone':
      return sendPage(reply, problemPage(await shells.of(request, reply), problems.notFound), 404);
  }
}

async function comeBack(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const handle = request.takeHandle(reply);
  const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
  const result = await daemon.finishAtProvider(textIn(request.params, 'id'), handle, query);
  if (result.kind !== 'ok') {
    const status = result.kind === 'unavailable' ? 503 : 403;
    return sendPage(reply, problemPage(await shells.of(request, reply), providerProblems[result.kind]), status);
  }
  await request.startSession(result.viewer);
  // Not a redirect: another site sent the browser here, and it would keep the strict cookie back once more.
  reply.header('refresh', `0; url=${result.onward}`);
  return sendPage(reply, openingPage(await shells.of(request, reply), result.onward));
}
