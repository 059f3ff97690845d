import type { FastifyInstance } from 'fastify';

export interface Readiness {
  readonly ready: boolean;
  /** Why not, for IT support; no personal data. */
  readonly why: string | null;
}

/** Adds what a supervisor asks: /healthz while the process lives, /readyz when it can do its work. */
export function addProbes(app: FastifyInstance, readiness: () => Readiness): void {
  app.get('/healthz', { config: { access: 'everyone' } }, async (_request, reply) =>
    reply.type('text/plain').send('ok'),
  );
  app.get('/readyz', { config: { access: 'everyone' } }, async (_request, reply) => {
    const { ready, why } = readiness();
    return reply
      .code(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready' : (why ?? 'not ready'));
  });
}
