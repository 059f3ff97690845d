import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyReply {
    /** The one address elsewhere that this answer may lead to; null for none. */
    leavingFor: string | null;
    /** Sends the browser to the provider; the handle waits in a cookie for its return. */
    leaveFor(url: string, handle: string): FastifyReply;
  }
  interface FastifyRequest {
    /** The handle that was given on leaving, once: '' where there is none. */
    takeHandle(reply: FastifyReply): string;
  }
}

const MAX_AGE_SECONDS = 600;

/**
 * The way to the school's provider and back. The session's cookie is strict, so it does not come along when another site sends the
 * browser back; this one is lax, holds a random handle that works once, and signs nobody in by itself.
 */
export function registerLeaving(app: FastifyInstance, secure: boolean): void {
  const name = secure ? '__Host-filterwatch-provider' : 'filterwatch-provider';
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  app.decorateReply('leavingFor', null);
  app.decorateReply('leaveFor', function (this: FastifyReply, url: string, handle: string) {
    this.leavingFor = url;
    return this.setCookie(name, handle, { ...attributes, maxAge: MAX_AGE_SECONDS }).redirect(url, 303);
  });
  app.decorateRequest('takeHandle', function (this: FastifyRequest, reply: FastifyReply) {
    reply.clearCookie(name, attributes);
    return this.cookies[name] ?? '';
  });
}
