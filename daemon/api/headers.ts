import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { isAsset, isExport, isOwnPath } from './paths.ts';

const ONE_YEAR_SECONDS = 31_536_000;

/** Sends the security headers with every answer; HSTS only where the dashboard is served over https. */
export async function registerHeaders(app: FastifyInstance, secure: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    hsts: secure ? { maxAge: ONE_YEAR_SECONDS, includeSubDomains: false } : false,
  });
  nameRequests(app);
  forbidCaching(app);
  stayHere(app);
}

const SELF = ["'self'"];
const NONE = ["'none'"];
const CONTENT_SECURITY_POLICY = {
  'default-src': NONE,
  'style-src': SELF,
  'script-src': SELF,
  'img-src': SELF,
  'connect-src': SELF,
  'form-action': SELF,
  'base-uri': NONE,
  'frame-ancestors': NONE,
};

/** The id under which our log has it, so that a person can quote it to IT support. */
function nameRequests(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id));
}

/** Laptops are shared: the back button after sign-out must not bring back a pupil's page. */
function forbidCaching(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    const path = request.routeOptions.url ?? '';
    if (isAsset(path) || isEventStream(reply)) return;
    if (isExport(path) && reply.hasHeader('cache-control')) return;
    reply.header('cache-control', 'no-store');
  });
}

/** It says of itself that it is not kept, nor packed by a proxy, which would hold it back. */
function isEventStream(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type')).startsWith('text/event-stream');
}

/** The last line against open redirects: whatever a handler was tricked into, nobody is sent to another server. */
function stayHere(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    const location = reply.getHeader('location');
    if (location === undefined || isOwnPath(String(location)) || location === reply.leavingFor) return;
    request.log.error({ route: request.routeOptions.url }, 'A redirect to another server was stopped.');
    reply.header('location', '/');
  });
}
