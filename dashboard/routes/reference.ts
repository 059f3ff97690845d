import type { FastifyInstance } from 'fastify';
import type { TryRequest } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { healthPage } from '../pages/health.ts';
import { helpPage } from '../pages/help.ts';
import type { PolicyAudience } from '../pages/policy.ts';
import { firstAttempt, tryItPage } from '../pages/try-it.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { audienceWords, tryWords } from '../words/try-it.ts';
import { periodWords } from '../words.ts';
import { textIn, wordIn } from './form.ts';
import { forEveryone, forInvestigators, forKeepers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** What the school decided, what would happen, and whether it works. */
export function addReferenceRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.health, forKeepers, async (request, reply) => {
    const health = await daemon.health(viewerOf(request));
    return sendPage(reply, healthPage(await shells.of(request, reply), health, null));
  });
  app.post(links.testAlert, forKeepers, async (request, reply) => {
    const sent = await daemon.sendTestAlert(viewerOf(request));
    const health = await daemon.health(viewerOf(request));
    return sendPage(reply, healthPage(await shells.of(request, reply), health, sent));
  });
  app.get(links.help, forEveryone, async (request, reply) =>
    sendPage(reply, helpPage(await shells.of(request, reply))),
  );
  addTryIt(app, dashboard);
}

/** Whose rules the address asks for. */
export function audienceIn(query: unknown): PolicyAudience {
  return textIn(query, 'for') === 'staff' ? 'staff' : 'pupils';
}

// Sent as a form and not in the address: what is tried may name a pupil, and addresses end up in histories.
function addTryIt(app: FastifyInstance, { daemon, shells }: Dashboard): void {
  app.get(links.tryIt, forInvestigators, async (request, reply) =>
    sendPage(reply, tryItPage(await shells.of(request, reply), firstAttempt)),
  );
  app.post(links.tryIt, forInvestigators, async (request, reply) => {
    const attempt = attemptIn(request.body);
    const errors = errorsOf(attempt);
    const answer = errors.length > 0 ? null : await daemon.tryIt(viewerOf(request), attempt);
    const page = tryItPage(await shells.of(request, reply), { request: attempt, errors, answer });
    return sendPage(reply, page, errors.length > 0 ? 422 : 200);
  });
}

function attemptIn(body: unknown): TryRequest {
  const { as, period } = firstAttempt.request;
  return {
    text: textIn(body, 'text'),
    as: wordIn(body, 'as', audienceWords) ?? as,
    period: wordIn(body, 'period', periodWords) ?? period,
  };
}

const MAX_TEXT = 8192;

function errorsOf({ text }: TryRequest): readonly FieldError[] {
  if (text === '') return [{ field: 'text', message: tryWords.empty }];
  return text.length > MAX_TEXT ? [{ field: 'text', message: tryWords.tooLong(MAX_TEXT) }] : [];
}
