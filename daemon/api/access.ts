import type { FastifyInstance } from 'fastify';
import { KnownError } from '../errors.ts';
import type { Power, Viewer } from './contract.ts';

/**
 * Who may use a route: whoever has one of these powers. `source_token`: machines alone; the route itself asks for the token, and a
 * session means nothing.
 */
export type Access = readonly Power[] | 'everyone' | 'signed_in' | 'source_token';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use this route. The server refuses to start with a route that does not say. */
    readonly access?: Access;
    /** True for what a script asks by itself: it does not keep an unattended session alive. */
    readonly background?: boolean;
    /** True where the route counts by itself how often it is used: a class behind one address must get through. */
    readonly ownLimits?: boolean;
    /** True for what may be answered with a stream, which is open for hours. */
    readonly streams?: boolean;
    /** True where a mail program may press the button by itself: the link is signed, and it has no session. */
    readonly oneClick?: boolean;
  }
}

const REVIEW: readonly Power[] = ['review'];
const REFERRED: readonly Power[] = ['referred'];
const INVESTIGATE: readonly Power[] = ['investigate'];
const POLICY: readonly Power[] = ['investigate', 'authorise'];
const PEOPLE: readonly Power[] = ['people'];
const OVERSEE: readonly Power[] = ['oversee'];
const REPORTS: readonly Power[] = ['reports'];
const ANNUAL_REVIEW: readonly Power[] = ['annual_review'];
const LETTERS: readonly Power[] = ['letters'];
const KEEP_RUNNING: readonly Power[] = ['keep_running'];
const ACCOUNTS: readonly Power[] = ['accounts'];

const ASK: readonly Power[] = ['review', 'referred', 'keep_running'];
const REQUESTS: readonly Power[] = [...ASK, 'authorise'];
const PROVIDER: readonly Power[] = ['authorise', 'keep_running'];

const CHECKS: readonly Power[] = ['keep_running', 'oversee'];

/** Every route of the JSON API and who may use it. Pages say so in their own route's `config.access`. */
export const API_ACCESS = {
  'GET /api/v1/openapi.json': 'signed_in',
  'GET /api/v1/session': 'signed_in',
  'GET /api/v1/today': REVIEW,
  'GET /api/v1/live': REVIEW,
  'GET /api/v1/schools': ['trust'],
  'GET /api/v1/trust/summary': 'source_token',
  'GET /api/v1/reports': REPORTS,
  'GET /api/v1/reports/:period': REPORTS,
  'GET /api/v1/reports/:period/files/:kind': REPORTS,
  'POST /api/v1/reports/:period/again': ['investigate', 'oversee'],
  'GET /api/v1/annual-reviews': ANNUAL_REVIEW,
  'GET /api/v1/annual-reviews/:year': ANNUAL_REVIEW,
  'GET /api/v1/annual-reviews/:year/pdf': ANNUAL_REVIEW,
  'POST /api/v1/annual-reviews/:year/figures': ['investigate', 'oversee'],
  'POST /api/v1/annual-reviews/:year/answers/:question': ANNUAL_REVIEW,
  'POST /api/v1/annual-reviews/:year/sign': ANNUAL_REVIEW,
  'GET /api/v1/incidents': REVIEW,
  'POST /api/v1/incidents/:id/names': REVIEW,
  'POST /api/v1/incidents/:id/names/hide': REVIEW,
  'POST /api/v1/site-reports/:id/names': REVIEW,
  'POST /api/v1/site-reports/:id/names/hide': REVIEW,
  'POST /api/v1/support/:id/names': INVESTIGATE,
  'POST /api/v1/support/:id/names/hide': INVESTIGATE,
  'POST /api/v1/hindsight/:id/names': INVESTIGATE,
  'POST /api/v1/hindsight/:id/names/hide': INVESTIGATE,
  'POST /api/v1/log/searches/:id/names': INVESTIGATE,
  'POST /api/v1/log/searches/:id/names/hide': INVESTIGATE,
  'GET /api/v1/site-reports': REVIEW,
  'GET /api/v1/site-reports/:id': REVIEW,
  'POST /api/v1/site-reports/:id/link': REVIEW,
  'POST /api/v1/site-reports/:id/incident': INVESTIGATE,
  'POST /api/v1/site-reports/:id/close': REVIEW,
  'POST /api/v1/site-reports/:id/pass-on': REVIEW,
  'POST /api/v1/incidents': INVESTIGATE,
  'GET /api/v1/entry-form': INVESTIGATE,
  'POST /api/v1/incidents/:id/account': INVESTIGATE,
  'GET /api/v1/incidents/:id': REVIEW,
  'GET /api/v1/incidents/:id/context': REVIEW,
  'POST /api/v1/incidents/:id/claim': REVIEW,
  'POST /api/v1/incidents/:id/release': REVIEW,
  'POST /api/v1/incidents/:id/resolve': REVIEW,
  'POST /api/v1/incidents/:id/undo': REVIEW,
  'POST /api/v1/incidents/:id/told': REVIEW,
  'POST /api/v1/incidents/:id/wait': REVIEW,
  'GET /api/v1/incidents/:id/alike': REVIEW,
  'POST /api/v1/incidents/:id/merge': REVIEW,
  'POST /api/v1/incidents/:id/separate': REVIEW,
  'GET /api/v1/incidents/:id/requests': REVIEW,
  'POST /api/v1/incidents/:id/take-out': REVIEW,
  'POST /api/v1/incidents/:id/put-back': REVIEW,
  'POST /api/v1/incidents/resolve-together': REVIEW,
  'POST /api/v1/incidents/undo-together': REVIEW,
  'POST /api/v1/incidents/:id/reopen': REVIEW,
  'POST /api/v1/incidents/:id/note': REVIEW,
  'POST /api/v1/incidents/:id/evidence': REVIEW,
  'POST /api/v1/incidents/:id/handover': REVIEW,
  'POST /api/v1/handover': REVIEW,
  'GET /api/v1/incidents/:id/referrals': REVIEW,
  'POST /api/v1/incidents/:id/referrals': REVIEW,
  'GET /api/v1/referred': REFERRED,
  'GET /api/v1/referred/:id': REFERRED,
  'POST /api/v1/referred/:id/say': REFERRED,
  'GET /api/v1/actions': REVIEW,
  'GET /api/v1/incidents/:id/actions': REVIEW,
  'POST /api/v1/incidents/:id/actions': REVIEW,
  'POST /api/v1/incidents/:id/actions/rows': REVIEW,
  'GET /api/v1/incidents/:id/letters/draft': REVIEW,
  'POST /api/v1/incidents/:id/letters': REVIEW,
  'GET /api/v1/incidents/:id/letters/:letter': REVIEW,
  'GET /api/v1/access-removals': REVIEW,
  'POST /api/v1/incidents/:id/access-removals': REVIEW,
  'POST /api/v1/incidents/:id/access-removals/:removal/end': REVIEW,
  'GET /api/v1/letters': INVESTIGATE,
  'POST /api/v1/letters/:kind/:language': LETTERS,
  'GET /api/v1/policy': 'signed_in',
  'GET /api/v1/policy/rows': 'signed_in',
  'GET /api/v1/policy/book': 'signed_in',
  'GET /api/v1/policy/versions': 'signed_in',
  'GET /api/v1/policy/versions/:id': 'signed_in',
  'POST /api/v1/policy/changes': POLICY,
  'POST /api/v1/policy/changes/preview': POLICY,
  'POST /api/v1/policy/changes/:id/accept': POLICY,
  'POST /api/v1/policy/changes/:id/refuse': POLICY,
  'POST /api/v1/policy/changes/:id/withdraw': POLICY,
  'GET /api/v1/timetable': INVESTIGATE,
  'POST /api/v1/incidents/:id/split': REVIEW,
  'GET /api/v1/support': INVESTIGATE,
  'GET /api/v1/support/:id': INVESTIGATE,
  'POST /api/v1/support/:id/close': INVESTIGATE,
  'POST /api/v1/try': INVESTIGATE,
  'POST /api/v1/person': PEOPLE,
  'POST /api/v1/person/export': PEOPLE,
  'POST /api/v1/person/plan': PEOPLE,
  'POST /api/v1/person/erase': PEOPLE,
  'GET /api/v1/health': KEEP_RUNNING,
  'GET /api/v1/not-sent': KEEP_RUNNING,
  'POST /api/v1/not-sent/:id/retry': KEEP_RUNNING,
  'POST /api/v1/not-sent/:id/drop': KEEP_RUNNING,
  'GET /api/v1/lists': KEEP_RUNNING,
  'POST /api/v1/lists/update': KEEP_RUNNING,
  'POST /api/v1/lists/sites': INVESTIGATE,
  'POST /api/v1/lists/sites/:id/remove': INVESTIGATE,
  'POST /api/v1/lists/words': INVESTIGATE,
  'POST /api/v1/lists/words/silence': INVESTIGATE,
  'POST /api/v1/lists/words/:id/remove': INVESTIGATE,
  'GET /api/v1/kept': KEEP_RUNNING,
  'GET /api/v1/who-is-told': KEEP_RUNNING,
  'POST /api/v1/who-is-told/:id/again': KEEP_RUNNING,
  'POST /api/v1/incidents/:id/hold': REVIEW,
  'POST /api/v1/incidents/:id/lift-hold': REVIEW,
  'POST /api/v1/log/searches': INVESTIGATE,
  'GET /api/v1/log/searches': OVERSEE,
  'GET /api/v1/looks': OVERSEE,
  'POST /api/v1/looks/export': OVERSEE,
  'POST /api/v1/looks/check': OVERSEE,
  'GET /api/v1/log/searches/:id': INVESTIGATE,
  'POST /api/v1/log/searches/:id/export': INVESTIGATE,
  'GET /api/v1/hindsight': INVESTIGATE,
  'GET /api/v1/hindsight/:id': INVESTIGATE,
  'POST /api/v1/hindsight/findings/:id/raise': INVESTIGATE,
  'POST /api/v1/hindsight/findings/:id/leave': INVESTIGATE,
  'POST /api/v1/hindsight/:id/leave': INVESTIGATE,
  'POST /api/v1/hindsight/preview': INVESTIGATE,
  'GET /api/v1/suppressions': INVESTIGATE,
  'POST /api/v1/suppressions': INVESTIGATE,
  'POST /api/v1/suppressions/preview': INVESTIGATE,
  'POST /api/v1/suppressions/:id/second': INVESTIGATE,
  'POST /api/v1/suppressions/:id/lift': INVESTIGATE,
  'GET /api/v1/account': 'signed_in',
  'POST /api/v1/account/password': 'signed_in',
  'POST /api/v1/account/sign-out-everywhere': 'signed_in',
  'POST /api/v1/account/two-steps/begin': 'signed_in',
  'POST /api/v1/account/two-steps/confirm': 'signed_in',
  'POST /api/v1/account/two-steps/off': 'signed_in',
  'POST /api/v1/account/recovery-codes': 'signed_in',
  'GET /api/v1/accounts': ACCOUNTS,
  'POST /api/v1/accounts': ACCOUNTS,
  'POST /api/v1/accounts/:id/link': ACCOUNTS,
  'POST /api/v1/accounts/:id/role': ACCOUNTS,
  'POST /api/v1/accounts/:id/person': ACCOUNTS,
  'POST /api/v1/accounts/:id/close': ACCOUNTS,
  'POST /api/v1/accounts/:id/open': ACCOUNTS,
  'POST /api/v1/accounts/:id/reset-two-steps': ACCOUNTS,
  'POST /api/v1/accounts/emergency/known': ACCOUNTS,
  'GET /api/v1/exports': PROVIDER,
  'POST /api/v1/exports/own-sites': ['authorise'],
  'POST /api/v1/exports/tokens': PROVIDER,
  'POST /api/v1/exports/tokens/:id/rotate': PROVIDER,
  'POST /api/v1/exports/tokens/:id/withdraw': PROVIDER,
  'GET /api/v1/filter-requests': REQUESTS,
  'GET /api/v1/filter-requests/form': ASK,
  'GET /api/v1/filter-requests/:id': REQUESTS,
  'POST /api/v1/filter-requests': ASK,
  'POST /api/v1/filter-requests/:id/authorise': ['authorise'],
  'POST /api/v1/filter-requests/:id/refuse': ['authorise'],
  'POST /api/v1/filter-requests/:id/withdraw': ASK,
  'POST /api/v1/filter-requests/:id/send': PROVIDER,
  'POST /api/v1/filter-requests/:id/tell': PROVIDER,
  'POST /api/v1/filter-requests/:id/confirm': PROVIDER,
  'GET /api/v1/filter-checks': CHECKS,
  'GET /api/v1/filter-checks/form': KEEP_RUNNING,
  'POST /api/v1/filter-checks': KEEP_RUNNING,
  'POST /api/v1/filter-checks/run': KEEP_RUNNING,
  'POST /api/v1/filter-checks/export': CHECKS,
  'POST /api/v1/ingest/:source': 'source_token',
} as const satisfies Record<string, Access>;

/** Whether a viewer may pass; without one the answer is `sign_in`, except where everyone may. */
export function admit(access: Access, viewer: Viewer | null): 'admitted' | 'sign_in' | 'refused' {
  if (access === 'everyone' || access === 'source_token') return 'admitted';
  if (viewer === null) return 'sign_in';
  if (access === 'signed_in') return 'admitted';
  return access.some((power) => viewer.powers.includes(power)) ? 'admitted' : 'refused';
}

/** From here on, a route that does not say who may use it stops the start with a `KnownError`. */
export function requireAccess(app: FastifyInstance): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.access !== undefined) return;
    throw new KnownError(
      'ROUTE_WITHOUT_ACCESS',
      `The route ${String(method)} ${url} does not say who may use it. Give it config.access.`,
    );
  });
}
