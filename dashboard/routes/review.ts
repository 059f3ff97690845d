import type { FastifyInstance } from 'fastify';
import type { Viewer } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { incidentPage } from '../pages/incident.ts';
import { incidentsPage } from '../pages/incidents.ts';
import { overseerTodayPage } from '../pages/overseer-today.ts';
import { problemPage } from '../pages/problem.ts';
import { todayPage } from '../pages/today.ts';
import { emptyDraft } from '../parts/finding-form.ts';
import { problems } from '../words/problems.ts';
import { incidentIdIn } from './form.ts';
import { firstPart } from './incident-context.ts';
import { noticeIn } from './notices.ts';
import { filterIn, queueIn } from './queue-filter.ts';
import { forReviewers, forStaff } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';
import { listWorkIn } from './together.ts';

/** Today, the list of incidents, and one incident. */
export function addReviewRoutes(app: FastifyInstance, { daemon, shells }: Dashboard): void {
  app.get(links.today, forStaff, async (request, reply) => {
    const viewer = viewerOf(request);
    const has = (power: Viewer['powers'][number]) => viewer.powers.includes(power);
    if (!has('review') && !has('oversee')) return reply.redirect(homeOf(viewer), 303);
    const today = await daemon.today(viewer);
    const shell = await shells.of(request, reply);
    const page = has('review') ? todayPage(shell, today, noticeIn(request.query)) : overseerTodayPage(shell, today);
    return sendPage(reply, page);
  });

  app.get(links.incidents, forReviewers, async (request, reply) => {
    const filter = filterIn(request.query);
    const list = await daemon.incidents(viewerOf(request), filter);
    return sendPage(
      reply,
      incidentsPage(await shells.of(request, reply), list, filter, listWorkIn(request.query, list, filter)),
    );
  });

  app.get(`${links.incidents}/:id`, forReviewers, async (request, reply) => {
    const id = incidentIdIn(request.params, 'id');
    const from = queueIn(request.query);
    const [incident, context] = await Promise.all([
      daemon.incident(viewerOf(request), id, from),
      daemon.incidentContext(viewerOf(request), id, firstPart, reply.untilGone()),
    ]);
    const shell = await shells.of(request, reply);
    if (incident === null) return sendPage(reply, problemPage(shell, problems.noIncident), 404);
    const work = { notice: noticeIn(request.query, request.params), draft: emptyDraft, errors: [], from };
    return sendPage(reply, incidentPage(shell, incident, work, context));
  });
}

/** Where somebody begins who neither reviews incidents nor supervises those who do. */
function homeOf({ powers }: Viewer): string {
  if (powers.includes('referred')) return links.referred;
  if (powers.includes('trust')) return links.schools;
  if (powers.includes('keep_running')) return links.health;
  if (powers.includes('reports') && !powers.includes('authorise')) return links.reports;
  return powers.includes('authorise') ? links.requests : links.policy;
}
