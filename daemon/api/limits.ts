import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isProbe } from './paths.ts';
import { refusal } from './problems.ts';

/** Bytes; a finding with a long note is under 10 KiB. */
export const BODY_LIMIT = 65_536;

const WINDOW_MS = 60_000;
/** A person clicking fast makes about 60 a minute; several may stand behind one address. */
const REQUESTS_A_MINUTE = 600;
/** Each costs a password hash, and is how passwords and set-up links are guessed. */
const GUESSES_A_MINUTE = 10;

/** Answers 429 with Retry-After to an address that asks too often; strictest where a post needs no sign-in. */
export async function registerLimits(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, { global: false });
  const countRequest = app.createRateLimit({ max: REQUESTS_A_MINUTE, timeWindow: WINDOW_MS });
  const countGuess = app.createRateLimit({ max: GUESSES_A_MINUTE, timeWindow: WINDOW_MS });
  app.addHook('onRequest', async (request, reply) => {
    if (isProbe(request.routeOptions.url ?? '') || isForMachines(request)) return;
    refuseExcess(reply, await countRequest(request));
    if (isGuess(request)) refuseExcess(reply, await countGuess(request));
  });
}

/** Answers 429 to an address that asks a route of its own too often. */
export function createAddressLimit(
  app: FastifyInstance,
  aMinute: number,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const count = app.createRateLimit({ max: aMinute, timeWindow: WINDOW_MS });
  return async (request, reply) => refuseExcess(reply, await count(request));
}

/** True for the methods that change something. */
export function isChange(request: FastifyRequest): boolean {
  return request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS';
}

/**
 * True for a route that a token opens: it has no session to steal, and limits of its own, by wrong tokens and by what is
 * stored. Those of people would stop a busy filter.
 */
export function isForMachines(request: FastifyRequest): boolean {
  return request.routeOptions.config.access === 'source_token';
}

function isGuess(request: FastifyRequest): boolean {
  const { access, ownLimits } = request.routeOptions.config;
  return isChange(request) && access === 'everyone' && ownLimits !== true;
}

type Count = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>;

function refuseExcess(reply: FastifyReply, count: Count): void {
  if (count.isAllowed || !count.isExceeded) return;
  reply.header('retry-after', count.ttlInSeconds);
  const wait = count.ttlInSeconds === 1 ? '1 second' : `${count.ttlInSeconds} seconds`;
  throw refusal(429, 'TOO_MANY_REQUESTS', `Too many requests came from your address. Try again in ${wait}.`);
}
