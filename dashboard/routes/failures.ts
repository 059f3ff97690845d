import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemPage } from '../pages/problem.ts';
import { failure, problems } from '../words/problems.ts';
import { isOfReport, refuseReport } from './report-refusals.ts';
import { type Dashboard, sendPage } from './shells.ts';

/** Pages for what is not there, not allowed, or broken. */
export function addFailurePages(app: FastifyInstance, { shells }: Dashboard): void {
  app.setNotFoundHandler(async (request, reply) => {
    if (isOfReport(request)) return refuseReport(shells, request, reply, 404);
    // No session is begun for strangers who try addresses.
    const shell = request.viewer === null ? shells.bare() : await shells.of(request, reply);
    return sendPage(reply, problemPage(shell, problems.notFound), 404);
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = statusOf(error);
    if (isOfReport(request) && status < 500) return refuseReport(shells, request, reply, status);
    if (status < 500) return sendPage(reply, problemPage(shells.bare(), refusalOf(error, status)), status);
    return showFailure(error, request, reply);
  });

  function showFailure(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    request.log.error({ err: error }, 'A page could not be shown.');
    if (isOfReport(request)) return refuseReport(shells, request, reply, statusOf(error));
    return sendPage(reply, problemPage(shells.bare(), failure(shells.lastGoodTime(), request.id)), statusOf(error));
  }
}

function statusOf({ statusCode }: FastifyError): number {
  return statusCode !== undefined && statusCode >= 400 && statusCode <= 599 ? statusCode : 500;
}

function refusalOf(error: FastifyError, status: number) {
  if (error.code?.startsWith('FST_CSRF')) return problems.pageTooOld;
  if (status === 403) return problems.notAllowed;
  return status === 429 ? problems.tooMany : problems.badRequest;
}
