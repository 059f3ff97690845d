import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { links } from '../links.ts';
import type { IncidentId } from '../models.ts';
import { takeOutPage } from '../pages/take-out.ts';
import { takenAsWords, takeOutWords } from '../words/triage.ts';
import { incidentIdIn, textIn, wordIn } from './form.ts';
import { versionIn } from './incident-changes.ts';
import { noIncident } from './no-incident.ts';
import { afterDoing, afterTakingOut } from './notices.ts';
import { queueIn } from './queue-filter.ts';
import { forReviewers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';
import { type Asking, askedAgain, NOTHING_SAID, statusOf } from './step-answer.ts';

/** Takes single requests out of an incident, and puts them back. */
export function addTakingOut(app: FastifyInstance, dashboard: Dashboard): void {
  const path = (action: string) => `${links.incidents}/:id/${action}`;
  app.get(path('take-out'), forReviewers, (request, reply) => ask(dashboard, request, reply, NOTHING_SAID));
  app.post(path('take-out'), forReviewers, (request, reply) => takeOut(dashboard, request, reply));
  app.post(path('put-back'), forReviewers, async (request, reply) => {
    const change = await dashboard.daemon.putBack(viewerOf(request), idOf(request));
    if (change.kind === 'gone') return noIncident(dashboard, request, reply);
    const isDone = change.kind === 'done' && change.nextId !== null;
    return reply.redirect(
      isDone ? afterDoing(change.nextId ?? idOf(request), 'putBack') : afterDoing(idOf(request), 'notPutBack'),
      303,
    );
  });
}

async function takeOut(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const read = { id: idOf(request), version: versionIn(request) };
  const as = wordIn(request.body, 'as', takenAsWords);
  if (as === null) return wrong(dashboard, request, reply, [{ field: 'as', message: takeOutWords.chooseAs }]);
  const taking = { requests: requestsIn(request.body), as, reason: reasonIn(request) };
  const change = await dashboard.daemon.takeOut(viewerOf(request), read, taking);
  if (change.kind === 'done')
    return reply.redirect(afterTakingOut(read.id, change.nextId ?? read.id, queueIn(request.query)), 303);
  const again = askedAgain(change, 'request');
  return again === null ? noIncident(dashboard, request, reply) : ask(dashboard, request, reply, again);
}

function wrong(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply, errors: Asking['errors']) {
  return ask(dashboard, request, reply, { errors, notice: null });
}

async function ask(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { errors, notice }: Asking,
): Promise<FastifyReply> {
  const viewer = viewerOf(request);
  const [incident, takeable] = await Promise.all([
    dashboard.daemon.incident(viewer, idOf(request)),
    dashboard.daemon.takeable(viewer, idOf(request)),
  ]);
  if (incident === null || takeable === null) return noIncident(dashboard, request, reply);
  const draft = {
    requests: new Set(requestsIn(request.body)),
    as: wordIn(request.body, 'as', takenAsWords),
    reason: reasonIn(request),
  };
  const shell = await dashboard.shells.of(request, reply);
  const page = takeOutPage(shell, { incident, takeable, from: queueIn(request.query) }, draft, { errors, notice });
  return sendPage(reply, page, statusOf({ errors, notice }));
}

const BOX = /^request-([\da-z]{1,100})$/;

/** The boxes that are ticked: each is named for its request. */
function requestsIn(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.keys(body).flatMap((name) => BOX.exec(name)?.[1] ?? []);
}

function reasonIn(request: FastifyRequest): string {
  return textIn(request.body, 'reason').replaceAll('\r\n', '\n');
}

function idOf(request: FastifyRequest): IncidentId {
  return incidentIdIn(request.params, 'id');
}
