import type { FastifyInstance, FastifyPluginAsync, LightMyRequestResponse } from 'fastify';
import { z } from 'zod';
import type { DaemonApi } from '../../daemon/api/contract.ts';
import { buildServer, type ServerOptions } from '../../daemon/api/server.ts';
import type { SessionPort } from '../../daemon/api/stored-sessions.ts';
import { createFakeDaemon, type FakeAccount, type FakeDaemon } from './fake-daemon.ts';

const NINE = Date.UTC(2026, 1, 9, 9, 0);

/** The real server around a daemon in memory, with a clock that the test moves. */
export interface TestServer {
  readonly app: FastifyInstance;
  readonly daemon: FakeDaemon;
  readonly sessions: MemorySessions;
  readonly clock: { now: number };
}

export async function startTestServer(
  overrides: Partial<ServerOptions> & { readonly setUpDone?: boolean } = {},
): Promise<TestServer> {
  const clock = { now: NINE };
  const now = () => clock.now;
  const { setUpDone = true, ...options } = overrides;
  const daemon = createFakeDaemon({ now, setUpDone });
  const sessions = memorySessions();
  const app = await buildServer({
    daemon,
    dashboard: plainDashboard,
    sessions,
    sessionSecret: 'a secret for tests, 32 bytes at least',
    secureCookies: false,
    trustProxy: false,
    allowedHosts: null,
    logger: false,
    now,
    readiness: () => ({ ready: true, why: null }),
    ...options,
  });
  return { app, daemon, sessions, clock };
}

export interface MemorySessions extends SessionPort {
  readonly rows: Map<string, { readonly data: string; readonly expiresAt: number }>;
}

export function memorySessions(): MemorySessions {
  const rows: MemorySessions['rows'] = new Map();
  return {
    rows,
    get: async (id) => rows.get(id) ?? null,
    set: async (id, data, expiresAt) => void rows.set(id, { data, expiresAt }),
    destroy: async (id) => void rows.delete(id),
  };
}

const credentials = z.object({ email: z.string(), password: z.string() });

/** As little of a dashboard as the server's promises to a dashboard can be tried with. */
const plainDashboard: FastifyPluginAsync<{ daemon: DaemonApi }> = async (app, { daemon }) => {
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) =>
    reply
      .code(error.statusCode ?? 500)
      .type('text/html')
      .send(`<h1>${error.message}</h1>`),
  );
  app.setNotFoundHandler((_request, reply) => reply.code(404).type('text/html').send('<h1>Nothing here</h1>'));
  app.get('/', { config: { access: 'signed_in' } }, async (request) => `Today for ${request.viewer?.name}`);
  app.get('/incidents', { config: { access: ['review'] } }, async () => 'Incidents');
  app.get('/updates', { config: { access: 'signed_in', background: true } }, async () => 'Nothing new');
  app.get('/set-up', { config: { access: 'everyone' } }, async () => 'The set-up link was printed at start');
  app.get('/assets/app.css', { config: { access: 'everyone' } }, async (_request, reply) =>
    reply.header('cache-control', 'max-age=60').send('body {}'),
  );
  app.get('/away', { config: { access: 'everyone' } }, async (_request, reply) =>
    reply.redirect('https://evil.example/'),
  );
  app.get('/broken', { config: { access: 'everyone' } }, async () => Promise.reject(new Error('broken')));
  app.post('/note', { config: { access: 'signed_in' } }, async () => 'Noted');
  app.get('/sign-in', { config: { access: 'everyone' } }, async (_request, reply) => reply.generateCsrf());
  app.post('/sign-in', { config: { access: 'everyone' } }, async (request, reply) => {
    const { email, password } = credentials.parse(request.body);
    const result = await daemon.signIn(email, password, request.ip);
    if (result.kind !== 'ok') return reply.code(422).send('That is not right');
    await request.startSession(result.viewer);
    return reply.redirect('/', 303);
  });
  app.post('/sign-out', { config: { access: 'signed_in' } }, async (request, reply) => {
    await request.endSession();
    return reply.redirect('/sign-in', 303);
  });
};

/** A browser, as far as these tests need one: it keeps one session cookie and the token of its last form. */
export interface Browser {
  cookie: string | null;
  get(url: string): Promise<LightMyRequestResponse>;
  post(url: string, fields: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  postJson(url: string, body: unknown, token?: string): Promise<LightMyRequestResponse>;
}

export function openBrowser(app: FastifyInstance, headers: Readonly<Record<string, string>> = {}): Browser {
  const browser: Browser = {
    cookie: null,
    get: async (url) => keep(await app.inject({ method: 'GET', url, headers: sent() })),
    post: async (url, fields) =>
      keep(
        await app.inject({
          method: 'POST',
          url,
          headers: { ...sent(), 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(fields).toString(),
        }),
      ),
    postJson: async (url, body, token) =>
      keep(
        await app.inject({
          method: 'POST',
          url,
          headers: { ...sent(), ...(token === undefined ? {} : { 'x-csrf-token': token }) },
          payload: body as object,
        }),
      ),
  };
  const sent = () => ({ ...headers, ...(browser.cookie === null ? {} : { cookie: browser.cookie }) });
  const keep = (response: LightMyRequestResponse) => {
    for (const cookie of response.cookies)
      browser.cookie = cookie.value === '' ? null : `${cookie.name}=${cookie.value}`;
    return response;
  };
  return browser;
}

/** Signs in through the form, as a person would. */
export async function signIn(app: FastifyInstance, account: FakeAccount): Promise<Browser> {
  const browser = openBrowser(app);
  const { body: token } = await browser.get('/sign-in');
  await browser.post('/sign-in', { _csrf: token, email: account.email, password: account.password });
  return browser;
}

/** The token that the JSON API wants with every change. */
export async function csrfTokenFor(browser: Browser): Promise<string> {
  return z.object({ csrfToken: z.string() }).parse((await browser.get('/api/v1/session')).json()).csrfToken;
}
