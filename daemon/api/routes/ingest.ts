import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { KnownError } from '../../errors.ts';
import { API_ACCESS } from '../access.ts';
import type { IngestPort, PushRefusal } from '../ingest/ingest-port.ts';
import { bearerOf, readPushHeaders } from '../ingest/push-headers.ts';
import { retryAfterOf, sourceIsBehind, tooManyPushes } from '../ingest/push-refusals.ts';
import { createPushRoom, type PushRoom } from '../ingest/push-room.ts';
import { PUSH_PACKINGS, PUSH_TYPES } from '../ingest/push-type.ts';
import { takePush } from '../ingest/take-push.ts';
import { refusal } from '../problems.ts';
import { type IngestAnswer, ingestAnswer, ingestBody, ingestParams } from '../schemas/ingest.ts';
import { ingestRefusals } from '../schemas/problem.ts';
import { createThrottle, type SignInThrottle } from '../sign-in-throttle.ts';

export interface IngestOptions {
  readonly ingest: IngestPort;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Takes the time to send 16 MiB over a slow line, and a disk that is slow besides. */
const HANDLER_TIMEOUT_MS = 60_000;

/**
 * Adds the way in for lines that other machines push. It is for them alone: a token of the source opens it, a session does
 * not. The rules for reading a body hold for this route and no other, so it is a plugin of its own.
 */
export const ingestRoute: FastifyPluginAsync<IngestOptions> = async (app, { ingest, now }) => {
  const throttle = createThrottle({ now });
  const room = createPushRoom();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _body, done) => done(null));
  app.withTypeProvider<ZodTypeProvider>().post(
    '/v1/ingest/:source',
    {
      config: { access: API_ACCESS['POST /api/v1/ingest/:source'] },
      handlerTimeout: HANDLER_TIMEOUT_MS,
      schema: DESCRIPTION,
      // All that can be said without the body is said before it is read.
      onRequest: async (request, reply) => {
        admitSender(request, reply, ingest, throttle);
        await counted(request, reply, ingest, () => checkPush(request, ingest));
      },
    },
    async (request, reply) => {
      const answer = await counted(request, reply, ingest, () => takeInTurn(request, { room, ingest }));
      return reply.code(202).send(answer);
    },
  );
};

const DESCRIPTION = {
  summary: 'Push lines of a log to a source; answered when they are on disk',
  description:
    'Needs Authorization: Bearer with the token of the source, and neither session nor csrfToken. At most 16 MiB, unpacked 64 MiB. With an Idempotency-Key, a push that is repeated is stored once.',
  security: [{ sourceToken: [] }],
  consumes: [...PUSH_TYPES],
  params: ingestParams,
  body: ingestBody,
  response: { 202: ingestAnswer, ...ingestRefusals },
};

type PushRequest = FastifyRequest<{ Params: { source: string } }>;

// The same words whether the token is wrong or there is no such source: the answer must not tell which.
function admitSender(request: PushRequest, reply: FastifyReply, ingest: IngestPort, throttle: SignInThrottle): void {
  const { source } = request.params;
  const sender = `${request.ip} ${source}`;
  const wait = throttle.waitSeconds(sender);
  if (wait > 0) {
    ingest.refused(source, 'wrong_token');
    reply.header('retry-after', wait);
    throw refusal(
      429,
      'TOO_MANY_WRONG_TOKENS',
      'Too many pushes came from your address with a wrong token. Correct it, and try again later.',
    );
  }
  if (ingest.admits(source, bearerOf(request.headers) ?? '')) {
    throttle.succeeded(sender);
    return;
  }
  throttle.failed(sender);
  ingest.refused(source, 'wrong_token');
  reply.header('www-authenticate', 'Bearer');
  throw refusal(
    401,
    'WRONG_TOKEN',
    'There is no such source, or this is not its token. Send “Authorization: Bearer” with the token of the source.',
  );
}

function checkPush({ params, raw }: PushRequest, ingest: IngestPort): void {
  readPushHeaders(raw.headers);
  const waitSeconds = ingest.waitSeconds(params.source);
  if (waitSeconds > 0) throw sourceIsBehind(waitSeconds);
}

interface Taking {
  readonly room: PushRoom;
  readonly ingest: IngestPort;
}

async function takeInTurn({ params, raw }: PushRequest, { room, ingest }: Taking): Promise<IngestAnswer> {
  const place = room.enter();
  try {
    if (place === null) throw tooManyPushes();
    return await takePush(params.source, raw, place.reserve, ingest);
  } finally {
    place?.leave();
    // What was not read is read and thrown away, or the sender would never come to reading the answer.
    raw.resume();
  }
}

/** Does it; a refusal is counted under its reason, and gets the headers that go with it. */
async function counted<T>(
  request: PushRequest,
  reply: FastifyReply,
  ingest: IngestPort,
  task: () => T | Promise<T>,
): Promise<T> {
  try {
    return await task();
  } catch (error) {
    const code = error instanceof KnownError ? error.code : '';
    const reason = reasons.get(code);
    if (reason !== undefined) ingest.refused(request.params.source, reason);
    if (code === 'MEDIA_TYPE') reply.headers(ACCEPTED);
    const wait = retryAfterOf(error);
    if (wait !== null) reply.header('retry-after', wait);
    throw error;
  }
}

const ACCEPTED = { 'accept-post': PUSH_TYPES.join(', '), 'accept-encoding': PUSH_PACKINGS.join(', ') };

const reasons: ReadonlyMap<string, PushRefusal> = new Map([
  ['MEDIA_TYPE', 'wrong_type'],
  ['IDEMPOTENCY_KEY', 'wrong_key'],
  ['BODY_TOO_LARGE', 'too_large'],
  ['NOT_UNPACKABLE', 'not_readable'],
  ['NOT_JSON', 'not_readable'],
  ['TOO_MANY_PUSHES', 'too_many'],
  ['SOURCE_IS_BEHIND', 'too_many'],
  ['BODY_INTERRUPTED', 'interrupted'],
]);
