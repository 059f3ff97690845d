import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AlertSeen } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { alertSeenPage } from '../pages/alert-seen.ts';
import { problemPage } from '../pages/problem.ts';
import { problems } from '../words/problems.ts';
import { textIn } from './form.ts';
import { forEveryone } from './roles.ts';
import { type Dashboard, sendPage } from './shells.ts';

/** Where the link of an alert's mail leads: to say that somebody has seen it, without signing in on a telephone. */
export function addAlertSeen(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon } = dashboard;
  app.get(links.alertSeen, forEveryone, async (request, reply) => {
    const token = textIn(request.query, 'token');
    return show(dashboard, request, reply, { token, alert: await daemon.alertSeen(token) });
  });
  app.post(links.alertSeen, forEveryone, async (request, reply) => {
    const token = textIn(request.body, 'token');
    return show(dashboard, request, reply, { token, alert: await daemon.acknowledgeAlert(request.viewer, token) });
  });
}

interface Shown {
  readonly token: string;
  readonly alert: AlertSeen | null;
}

async function show(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, alert }: Shown,
): Promise<FastifyReply> {
  const shell = await shells.of(request, reply);
  if (alert === null) return sendPage(reply, problemPage(shell, problems.noAlert), 404);
  return sendPage(reply, alertSeenPage(shell, alert, token));
}
