import type { FastifyInstance } from 'fastify';
import { KnownError } from '../errors.ts';
import type { Role, Viewer } from './contract.ts';

/** Who may use a route. `source_token`: machines alone; the route itself asks for the token, and a session means nothing. */
export type Access = readonly Role[] | 'everyone' | 'signed_in' | 'source_token';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use this route. The server refuses to start with a route that does not say. */
    readonly roles?: Access;
    /** True for what a script asks by itself: it does not keep an unattended session alive. */
    readonly background?: boolean;
    /** True for what may be answered with a stream, which is open for hours. */
    readonly streams?: boolean;
  }
}

const REVIEWERS: readonly Role[] = ['lead', 'head'];
const HEADS: readonly Role[] = ['head'];

/** Every route of the JSON API and who may use it. Pages say so in their own route's `config.roles`. */
export const API_ACCESS = {
  'GET /api/v1/openapi.json': 'signed_in',
  'GET /api/v1/session': 'signed_in',
  'GET /api/v1/today': REVIEWERS,
  'GET /api/v1/live': REVIEWERS,
  'GET /api/v1/incidents': REVIEWERS,
  'GET /api/v1/incidents/:id': REVIEWERS,
  'GET /api/v1/incidents/:id/context': REVIEWERS,
  'POST /api/v1/incidents/:id/claim': REVIEWERS,
  'POST /api/v1/incidents/:id/release': REVIEWERS,
  'POST /api/v1/incidents/:id/resolve': REVIEWERS,
  'POST /api/v1/incidents/:id/undo': REVIEWERS,
  'POST /api/v1/incidents/:id/told': REVIEWERS,
  'POST /api/v1/incidents/:id/evidence': REVIEWERS,
  'GET /api/v1/policy': 'signed_in',
  'GET /api/v1/policy/rows': 'signed_in',
  'GET /api/v1/policy/book': 'signed_in',
  'GET /api/v1/policy/versions': 'signed_in',
  'GET /api/v1/policy/versions/:id': 'signed_in',
  'POST /api/v1/policy/changes': REVIEWERS,
  'POST /api/v1/policy/changes/preview': REVIEWERS,
  'POST /api/v1/policy/changes/:id/accept': REVIEWERS,
  'POST /api/v1/policy/changes/:id/refuse': REVIEWERS,
  'POST /api/v1/policy/changes/:id/withdraw': REVIEWERS,
  'GET /api/v1/timetable': REVIEWERS,
  'POST /api/v1/incidents/:id/split': REVIEWERS,
  'GET /api/v1/support': REVIEWERS,
  'GET /api/v1/support/:id': REVIEWERS,
  'POST /api/v1/support/:id/close': REVIEWERS,
  'POST /api/v1/try': REVIEWERS,
  'POST /api/v1/person': HEADS,
  'POST /api/v1/person/export': HEADS,
  'POST /api/v1/person/plan': HEADS,
  'POST /api/v1/person/erase': HEADS,
  'GET /api/v1/health': 'signed_in',
  'GET /api/v1/lists': 'signed_in',
  'POST /api/v1/lists/update': 'signed_in',
  'POST /api/v1/lists/sites': REVIEWERS,
  'POST /api/v1/lists/sites/:id/remove': REVIEWERS,
  'POST /api/v1/lists/words': REVIEWERS,
  'POST /api/v1/lists/words/silence': REVIEWERS,
  'POST /api/v1/lists/words/:id/remove': REVIEWERS,
  'GET /api/v1/kept': 'signed_in',
  'POST /api/v1/incidents/:id/hold': REVIEWERS,
  'POST /api/v1/incidents/:id/lift-hold': REVIEWERS,
  'POST /api/v1/log/searches': REVIEWERS,
  'GET /api/v1/log/searches': ['head'],
  'GET /api/v1/log/searches/:id': REVIEWERS,
  'POST /api/v1/log/searches/:id/export': REVIEWERS,
  'GET /api/v1/hindsight': REVIEWERS,
  'GET /api/v1/hindsight/:id': REVIEWERS,
  'POST /api/v1/hindsight/findings/:id/raise': REVIEWERS,
  'POST /api/v1/hindsight/findings/:id/leave': REVIEWERS,
  'POST /api/v1/hindsight/:id/leave': REVIEWERS,
  'POST /api/v1/hindsight/preview': REVIEWERS,
  'GET /api/v1/suppressions': REVIEWERS,
  'POST /api/v1/suppressions': REVIEWERS,
  'POST /api/v1/suppressions/preview': REVIEWERS,
  'POST /api/v1/suppressions/:id/second': REVIEWERS,
  'POST /api/v1/suppressions/:id/lift': REVIEWERS,
  'POST /api/v1/ingest/:source': 'source_token',
} as const satisfies Record<string, Access>;

/** Whether a viewer may pass; without one the answer is `sign_in`, except where everyone may. */
export function admit(access: Access, viewer: Viewer | null): 'admitted' | 'sign_in' | 'refused' {
  if (access === 'everyone' || access === 'source_token') return 'admitted';
  if (viewer === null) return 'sign_in';
  if (access === 'signed_in') return 'admitted';
  return access.includes(viewer.role) ? 'admitted' : 'refused';
}

/** From here on, a route that does not say who may use it stops the start with a `KnownError`. */
export function requireRoles(app: FastifyInstance): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.roles !== undefined) return;
    throw new KnownError(
      'ROUTE_WITHOUT_ROLES',
      `The route ${String(method)} ${url} does not say who may use it. Give it config.roles.`,
    );
  });
}
