import type { FastifyInstance } from 'fastify';
import type { ContextAsk } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { incidentContextPage } from '../pages/incident-context.ts';
import { problemPage } from '../pages/problem.ts';
import { problems } from '../words/problems.ts';
import { incidentIdIn, textIn, wholeNumberIn } from './form.ts';
import { forReviewers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** What the incident's own page shows of it. */
export const firstPart: ContextAsk = { part: 0, from: null, until: null };

/** Everything that was done before and after an incident. */
export function addIncidentContext(app: FastifyInstance, { daemon, shells }: Dashboard): void {
  app.get(`${links.incidents}/:id/around`, forReviewers, async (request, reply) => {
    const id = incidentIdIn(request.params, 'id');
    const viewer = viewerOf(request);
    const [incident, context] = await Promise.all([
      daemon.incident(viewer, id),
      daemon.incidentContext(viewer, id, askIn(request.query), reply.untilGone()),
    ]);
    const shell = await shells.of(request, reply);
    if (incident === null || context === null) return sendPage(reply, problemPage(shell, problems.noIncident), 404);
    const everything = textIn(request.query, 'show') === 'all';
    return sendPage(reply, incidentContextPage(shell, { incident, context, everything }));
  });
}

function askIn(query: unknown): ContextAsk {
  const from = wholeNumberIn(query, 'from');
  return {
    part: wholeNumberIn(query, 'part') ?? 0,
    from,
    until: from === null ? wholeNumberIn(query, 'until') : null,
  };
}
