import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admit } from './access.ts';
import type { DaemonApi } from './contract.ts';
import { isAsset, isExport, isJsonApi, isOwnPath, isPartOfSetUp, isProbe, signInPath } from './paths.ts';
import { refusal } from './problems.ts';

/**
 * Refuses a Host that is not ours, before anything else is done: a page elsewhere could otherwise point its own name
 * at this address (DNS rebinding) and read the dashboard as its own. Plain text, so that not even the school is named.
 */
export function refuseForeignHosts(app: FastifyInstance, allowedHosts: readonly string[]): void {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  app.addHook('onRequest', async (request, reply) => {
    if (isProbe(pathOf(request)) || allowed.has(request.hostname.toLowerCase())) return;
    return reply.code(421).type('text/plain').send('This server does not answer to that name.\n');
  });
}

/** Over http a browser would drop the secure cookie, and signing in would fail without a word; this says so. */
export function refusePlainHttp(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.protocol === 'https' || isProbe(pathOf(request))) return;
    return reply.code(400).type('text/plain').send(PLAIN_HTTP);
  });
}

const PLAIN_HTTP =
  'This address works over https only. If it does begin with https, the proxy in front must send X-Forwarded-Proto and be listed as trusted.\n';

/** Sends everybody to the set-up page until the first run is finished. */
export function leadToSetUp(app: FastifyInstance, daemon: Pick<DaemonApi, 'frame'>): void {
  // Only "done" is remembered: it never goes back, and whoever has just finished must not be sent round again.
  let isDone = false;
  app.addHook('onRequest', async (request, reply) => {
    if (isDone || request.is404 || worksBeforeSetUp(pathOf(request))) return;
    isDone = (await daemon.frame()).setUpDone;
    if (!isDone) return reply.redirect('/set-up', 303);
  });
}

/** Lets a request pass only where its route's `config.access` admits the viewer. */
export function enforceAccess(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404) return;
    const { access } = request.routeOptions.config;
    if (access === undefined) throw new Error(`No access on ${request.routeOptions.url}`);
    const answer = admit(access, request.viewer);
    if (answer === 'sign_in') return askToSignIn(request, reply);
    if (answer === 'refused') throw refusal(403, 'NOT_FOR_YOUR_ROLE', 'Your role does not include this.');
  });
}

function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (isJsonApi(pathOf(request))) throw refusal(401, 'SIGN_IN', 'Sign in at /sign-in and send the session cookie.');
  if (comesFromAnotherSite(request)) return openAgain(request, reply);
  // Only a page can be returned to; what a form posts to has none.
  return reply.redirect(request.method === 'GET' ? signInPath(request.url) : '/sign-in', 303);
}

/** A link in web mail: the browser keeps the strict cookie back, and whoever is signed in seems not to be. */
function comesFromAnotherSite({ method, headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return method === 'GET' && site === 'cross-site' && headers['sec-fetch-mode'] === 'navigate';
}

/** Opens the same page once more, now from this site: the cookie comes along, or else the sign-in page does. */
function openAgain(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = isOwnPath(request.url) ? request.url : '/';
  return reply.header('refresh', `0; url=${path}`).type('text/html; charset=utf-8').send(OPENING);
}

const OPENING =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Opening…</title></head><body><p>Opening…</p></body></html>';

function worksBeforeSetUp(path: string): boolean {
  return isPartOfSetUp(path) || isAsset(path) || isProbe(path) || isJsonApi(path) || isExport(path);
}

function pathOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? '';
}
