import { hash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bearerOf } from '../ingest/push-headers.ts';

/** What a monitoring program is told, as text. */
export interface MetricsPort {
  readonly contentType: string;
  text(): Promise<string>;
  /** Whoever shows it may ask from anywhere; null: this machine alone may ask. */
  readonly token: string | null;
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
const NOT_FOR_YOU = 'Ask from this machine, or with the token of metrics: token_file.\n';

/** Adds /metrics, for Prometheus and what reads its format. It holds counts and times, of nobody. */
export function addMetrics(app: FastifyInstance, metrics: MetricsPort): void {
  const right = metrics.token === null ? null : digestOf(metrics.token);
  app.get('/metrics', { config: { access: 'everyone' } }, async (request, reply) => {
    const given = digestOf(bearerOf(request.headers) ?? '');
    const hasToken = right !== null && timingSafeEqual(given, right);
    if (!hasToken && !isFromHere(request)) return reply.code(403).type('text/plain').send(NOT_FOR_YOU);
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}

/** Whatever a proxy passes on comes from somewhere else, though the proxy itself may be here. */
function isFromHere({ ip, headers }: FastifyRequest): boolean {
  const isPassedOn = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined);
  return LOOPBACK.test(ip) && !isPassedOn;
}

function digestOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
