import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DecideResult } from '../../daemon/api/contract.ts';
import { hindsightLink, links } from '../links.ts';
import { leaveFindingPage } from '../pages/leave-finding.ts';
import { lookingBackPage } from '../pages/looking-back.ts';
import { type LookingBackNotice, lookingBackBatchPage } from '../pages/looking-back-batch.ts';
import { problemPage } from '../pages/problem.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { leaveErrors, lookingBackNotices, noSuchBatch } from '../words/looking-back.ts';
import { textIn, wordIn } from './form.ts';
import { reasonIn } from './own-drafts.ts';
import { forInvestigators } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const MAX_REASON = 500;

/** What looking back found, and the decisions about it. */
export function addLookingBack(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.lookingBack, forInvestigators, async (request, reply) => {
    const list = await daemon.hindsight(viewerOf(request));
    return sendPage(reply, lookingBackPage(await shells.of(request, reply), list));
  });
  app.get(`${links.lookingBack}/:id`, forInvestigators, async (request, reply) => {
    const batch = await daemon.hindsightBatch(viewerOf(request), textIn(request.params, 'id'));
    if (batch === null) return noBatch(dashboard, request, reply);
    const notice = wordIn(request.query, 'done', lookingBackNotices);
    return sendPage(reply, lookingBackBatchPage(await shells.of(request, reply), batch, notice));
  });
  addDecisions(app, dashboard);
}

function addDecisions(app: FastifyInstance, dashboard: Dashboard): void {
  const finding = `${links.lookingBack}/:id/findings/:finding`;
  app.post(`${finding}/raise`, forInvestigators, async (request, reply) => {
    const id = textIn(request.params, 'finding');
    return answer(dashboard, request, reply, await dashboard.daemon.raiseFinding(viewerOf(request), id, ''));
  });
  for (const path of [`${finding}/leave`, `${links.lookingBack}/:id/leave`]) {
    app.get(path, forInvestigators, (request, reply) => askWhy(dashboard, request, reply, []));
    app.post(path, forInvestigators, (request, reply) => leave(dashboard, request, reply));
  }
}

async function leave(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { daemon } = dashboard;
  const viewer = viewerOf(request);
  const reason = reasonIn(request.body);
  const errors = reasonErrors(reason);
  if (errors.length > 0) return askWhy(dashboard, request, reply, errors);
  const { batchId, finding } = placeIn(request);
  const result = await (finding === ''
    ? daemon.leaveBatch(viewer, batchId, reason)
    : daemon.leaveFinding(viewer, finding, reason));
  return answer(dashboard, request, reply, result);
}

function reasonErrors(reason: string): readonly FieldError[] {
  if (reason === '') return [{ field: 'reason', message: leaveErrors.reason }];
  return reason.length > MAX_REASON ? [{ field: 'reason', message: leaveErrors.tooLong(MAX_REASON) }] : [];
}

async function askWhy(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FieldError[],
): Promise<FastifyReply> {
  const { batchId, finding } = placeIn(request);
  const page = leaveFindingPage(await shells.of(request, reply), {
    batchId,
    findingId: finding === '' ? null : finding,
    reason: reasonIn(request.body),
    errors,
  });
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

function placeIn({ params }: FastifyRequest): { readonly batchId: string; readonly finding: string } {
  return { batchId: textIn(params, 'id'), finding: textIn(params, 'finding') };
}

async function answer(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  result: DecideResult,
): Promise<FastifyReply> {
  switch (result.kind) {
    case 'raised':
    case 'left':
    case 'decided':
    case 'nothing_left':
      return reply.redirect(afterDeciding(result.batchId, result.kind), 303);
    case 'no_reason':
      return askWhy(dashboard, request, reply, reasonErrors(''));
    case 'gone':
      return noBatch(dashboard, request, reply);
  }
}

function afterDeciding(batchId: string, done: LookingBackNotice): string {
  return `${hindsightLink(batchId)}?${new URLSearchParams({ done })}#heading`;
}

async function noBatch({ shells }: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return sendPage(reply, problemPage(await shells.of(request, reply), noSuchBatch), 404);
}
