import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { DaemonApi, ExportAnswer } from '../contract.ts';
import { bearerOf } from '../ingest/push-headers.ts';
import { createAddressLimit } from '../limits.ts';
import { answerProblem, refusal } from '../problems.ts';
import { createThrottle } from '../sign-in-throttle.ts';

export interface ExportOptions {
  readonly daemon: Pick<DaemonApi, 'exportList'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A filter fetches every few minutes; several may stand behind one address. */
const FETCHES_A_MINUTE = 60;
const MAX_GROUP = 200;

/**
 * Adds the school's lists for filters that fetch them. They are for machines alone: a token opens them, in a header or, for filters
 * that can do only that, in the address, which our own log never holds; a session means nothing.
 */
export const exportRoute: FastifyPluginAsync<ExportOptions> = async (app, { daemon, now }) => {
  const throttle = createThrottle({ now });
  const limit = createAddressLimit(app, FETCHES_A_MINUTE);
  app.setErrorHandler(answerProblem);
  app.get('/export/:list/:format', { config: { access: 'source_token' } }, async (request, reply) => {
    await limit(request, reply);
    const wait = throttle.waitSeconds(request.ip);
    if (wait > 0) throw tooManyWrong(reply, wait);
    const answer = await daemon.exportList(askOf(request));
    if (answer.kind === 'wrong_token') throttle.failed(request.ip);
    return send(request, reply, answer);
  });
};

function askOf(request: FastifyRequest) {
  const { list = '', format = '' } = textsIn(request.params);
  const { token, for: group } = textsIn(request.query);
  return {
    list,
    format,
    group: group === undefined || group === '' ? null : group.slice(0, MAX_GROUP),
    token: bearerOf(request.headers) ?? token ?? null,
    address: request.ip,
  };
}

function textsIn(source: unknown): Readonly<Partial<Record<string, string>>> {
  if (typeof source !== 'object' || source === null) return {};
  return Object.fromEntries(
    Object.entries(source).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

function send(request: FastifyRequest, reply: FastifyReply, answer: ExportAnswer): FastifyReply {
  switch (answer.kind) {
    case 'wrong_network':
      throw refusal(
        403,
        'WRONG_NETWORK',
        'This address may not fetch the lists. See export: networks: in filterwatch.yaml.',
      );
    case 'wrong_token':
      reply.header('www-authenticate', 'Bearer');
      throw refusal(
        401,
        'WRONG_TOKEN',
        'Send “Authorization: Bearer” with a token of the page “Lists for the filter to fetch”.',
      );
    case 'no_list':
      throw refusal(404, 'NO_LIST', 'There is no such list, or it cannot be written in this format.');
    case 'list':
      return sendList(request, reply, answer);
  }
}

function sendList(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { text, hash, changedAt }: Extract<ExportAnswer, { kind: 'list' }>,
): FastifyReply {
  const etag = `"${hash}"`;
  reply.headers({
    etag,
    'last-modified': new Date(changedAt).toUTCString(),
    // Whoever has it asks whether it has changed; nobody on the way keeps it.
    'cache-control': 'private, no-cache',
    vary: 'authorization',
  });
  if (isKnown(headers, etag, changedAt)) return reply.code(304).send();
  return reply.type('text/plain; charset=utf-8').send(text);
}

/** RFC 9110, 13.2.2: with If-None-Match, If-Modified-Since says nothing. */
function isKnown(headers: FastifyRequest['headers'], etag: string, changedAt: number): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    const all = tags.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return all.includes(etag) || all.includes('*');
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Number.isFinite(since) && Math.floor(changedAt / 1_000) * 1_000 <= since;
}

function tooManyWrong(reply: FastifyReply, waitSeconds: number): Error {
  reply.header('retry-after', waitSeconds);
  return refusal(429, 'TOO_MANY_WRONG_TOKENS', 'Too many wrong tokens came from your address. Try again later.');
}
