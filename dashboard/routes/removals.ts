import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RemovalResult } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { accessPage } from '../pages/access.ts';
import { recordActionPage } from '../pages/record-action.ts';
import type { FieldError } from '../parts/error-summary.ts';
import type { RemovalDraft } from '../parts/removal-form.ts';
import { removalErrors } from '../words/removals.ts';
import { incidentIdIn, textIn } from './form.ts';
import { noIncident } from './no-incident.ts';
import { afterAction } from './notices.ts';
import { forReviewers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** Access that is taken away for a time. */
export function addRemovals(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.access, forReviewers, async (request, reply) => {
    const rows = await daemon.removals(viewerOf(request));
    return sendPage(reply, accessPage(await shells.of(request, reply), rows));
  });
  const path = `${links.incidents}/:id`;
  app.post(`${path}/access`, forReviewers, (request, reply) => remove(dashboard, request, reply));
  app.post(`${path}/access/:removal/end`, forReviewers, async (request, reply) => {
    const result = await daemon.endRemoval(viewerOf(request), idOf(request), textIn(request.params, 'removal'));
    return result.kind === 'gone' ? noIncident(dashboard, request, reply) : reply.redirect(links.access, 303);
  });
}

async function remove(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { body } = request;
  const draft = {
    fromDay: textIn(body, 'fromDay'),
    untilDay: textIn(body, 'untilDay'),
    reason: textIn(body, 'reason'),
  };
  const result = await dashboard.daemon.removeAccess(viewerOf(request), idOf(request), draft);
  if (result.kind === 'done') return reply.redirect(afterAction(idOf(request), 'actionRecorded'), 303);
  return showAgain(dashboard, request, reply, draft, errorsOf(result));
}

function errorsOf({ kind }: Exclude<RemovalResult, { kind: 'done' }>): readonly FieldError[] {
  switch (kind) {
    case 'no_day':
      return [{ field: 'fromDay', message: removalErrors.day }];
    case 'wrong_order':
      return [{ field: 'untilDay', message: removalErrors.order }];
    case 'no_reason':
      return [{ field: 'reason', message: removalErrors.reason }];
    case 'too_long':
      return [{ field: 'reason', message: removalErrors.tooLong }];
    case 'changed':
    case 'gone':
      return [];
  }
}

async function showAgain(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  draft: RemovalDraft,
  errors: readonly FieldError[],
): Promise<FastifyReply> {
  const incident = await dashboard.daemon.incident(viewerOf(request), idOf(request));
  if (incident === null || errors.length === 0) return noIncident(dashboard, request, reply);
  const shell = await dashboard.shells.of(request, reply);
  const work = { state: null, note: '', errors, removal: draft };
  return sendPage(reply, recordActionPage(shell, incident, 'remove-access', work), 422);
}

function idOf(request: FastifyRequest) {
  return incidentIdIn(request.params, 'id');
}
