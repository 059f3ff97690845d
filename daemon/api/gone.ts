import type { FastifyInstance, FastifyReply } from 'fastify';

declare module 'fastify' {
  interface FastifyReply {
    /** Aborted when whoever asked goes away before the answer is whole. */
    untilGone(): AbortSignal;
  }
}

/**
 * Lets a long answer stop when nobody waits for it. The framework's own `request.signal` is aborted as soon as the body of a post
 * has been read, so it is the connection that is watched here.
 */
export function registerGone(app: FastifyInstance): void {
  app.decorateReply('untilGone', function untilGone(this: FastifyReply): AbortSignal {
    const gone = new AbortController();
    this.raw.once('close', () => {
      if (!this.raw.writableEnded) gone.abort(new Error('Whoever asked has gone away.'));
    });
    return gone.signal;
  });
}
