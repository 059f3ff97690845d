import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { KnownError } from '../errors.ts';

/** The body of every refusal of the JSON API (RFC 9457, with a code that scripts can rely on). */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

/** A refusal to throw from a hook or a handler; the message is shown to the person. */
export function refusal(statusCode: number, code: string, message: string): KnownError & { statusCode: number } {
  return Object.assign(new KnownError(code, message), { statusCode });
}

/** Answers an error as a JSON problem; a fault of ours is logged and says nothing of its cause. */
export function answerProblem(error: FastifyError | KnownError, request: FastifyRequest, reply: FastifyReply): void {
  const status = statusOf(error);
  if (status >= 500 && !isRefusal(error)) request.log.error({ err: error }, 'A request failed.');
  sendProblem(reply, problemOf(error, status, request.id));
}

/** Answers a request for something that the JSON API does not have. */
export function answerNotFound(_request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(reply, problem(404, 'NOT_FOUND', 'The JSON API has nothing at this address. See /api/v1/openapi.json.'));
}

/**
 * Answers what is refused before any route is found (an address that cannot be decoded). No hook has run by then,
 * so the headers that matter for such a body are set here.
 */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  sendProblem(reply, problemOf(error, statusOf(error), request.id));
}

function sendProblem(reply: FastifyReply, body: Problem): void {
  // As text: the route's own response schema must not be able to turn a refusal into another error.
  reply.code(body.status).type('application/problem+json').send(JSON.stringify(body));
}

/** True for what was made by `refusal`: its words are meant for whoever asked, also where our disk is full (507). */
function isRefusal(error: FastifyError | KnownError): error is KnownError & { statusCode: number } {
  return error instanceof KnownError && 'statusCode' in error;
}

function statusOf(error: FastifyError | KnownError): number {
  const status = 'statusCode' in error ? error.statusCode : undefined;
  return status !== undefined && status >= 400 && status <= 599 ? status : 500;
}

function problemOf(error: FastifyError | KnownError, status: number, requestId: string): Problem {
  if (isRefusal(error)) return problem(status, error.code, error.message);
  if ('validation' in error && error.validation) return problem(status, 'INVALID', error.message);
  const known = LIBRARY_ERRORS.get(error.code);
  if (known) return problem(status, known.code, known.detail);
  if (status < 500) return problem(status, 'BAD_REQUEST', 'This request cannot be understood.');
  return problem(status, 'FAULT', `Something went wrong on our side. Tell IT support: request ${requestId}.`);
}

function problem(status: number, code: string, detail: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code, detail };
}

const CSRF = {
  code: 'CSRF_TOKEN',
  detail: "The session's token is missing or wrong. Send csrfToken of GET /api/v1/session in the header x-csrf-token.",
};
/** What the libraries refuse, in our codes and words: theirs may change with any update. */
const LIBRARY_ERRORS: ReadonlyMap<string, { readonly code: string; readonly detail: string }> = new Map([
  ['FST_CSRF_MISSING_SECRET', CSRF],
  ['FST_CSRF_INVALID_TOKEN', CSRF],
  ['FST_ERR_CTP_BODY_TOO_LARGE', { code: 'BODY_TOO_LARGE', detail: 'The body is larger than 64 KiB.' }],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', { code: 'MEDIA_TYPE', detail: 'Send the body as application/json.' }],
  ['FST_ERR_HANDLER_TIMEOUT', { code: 'TOO_SLOW', detail: 'The answer took too long. Try again.' }],
]);
