import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { DaemonApi } from '../../daemon/api/contract.ts';
import { buildServer } from '../../daemon/api/server.ts';
import { dashboard } from '../../dashboard/plugin.ts';
import { memorySessions } from './api-server.ts';
import { createFakeDaemon, type FakeAccount, type FakeDaemon } from './fake-daemon.ts';
import { openingsOf } from './markup.ts';

/** The real server with the real dashboard, around a daemon in memory. */
export interface DashboardServer {
  readonly app: FastifyInstance;
  readonly daemon: FakeDaemon;
  readonly clock: { now: number };
}

/** `answers` replace single answers of the daemon in memory. */
export async function startDashboard(
  answers: Partial<DaemonApi> = {},
  { setUpDone = true }: { readonly setUpDone?: boolean } = {},
): Promise<DashboardServer> {
  const clock = { now: Date.UTC(2026, 1, 9, 9, 0) };
  const now = () => clock.now;
  const daemon = { ...createFakeDaemon({ now, setUpDone }), ...answers };
  const app = await buildServer({
    daemon,
    dashboard,
    sessions: memorySessions(),
    sessionSecret: 'a secret for tests, 32 bytes at least',
    secureCookies: false,
    trustProxy: false,
    allowedHosts: null,
    logger: false,
    now,
    readiness: () => ({ ready: true, why: null }),
  });
  return { app, daemon, clock };
}

type Fields = Readonly<Record<string, string>>;

/** Somebody at the dashboard, who keeps the session's cookie. */
export interface Reader {
  get(url: string): Promise<LightMyRequestResponse>;
  post(url: string, fields: Fields): Promise<LightMyRequestResponse>;
  /** What the form of the page at `at` that goes to `action` holds hidden. */
  hidden(at: string, action: string): Promise<Fields>;
  /** Opens the page at `at`, fills in its form that goes to `action`, and sends it. */
  send(at: string, action: string, fields?: Fields): Promise<LightMyRequestResponse>;
}

export function openReader(app: FastifyInstance): Reader {
  let cookie = '';
  const keep = (response: LightMyRequestResponse) => {
    for (const { name, value } of response.cookies) cookie = `${name}=${value}`;
    return response;
  };
  const reader: Reader = {
    get: async (url) => keep(await app.inject({ method: 'GET', url, headers: { cookie } })),
    async post(url, fields) {
      const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
      return keep(await app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() }));
    },
    hidden: async (at, action) => hiddenIn((await reader.get(at)).body, action),
    send: async (at, action, fields = {}) => reader.post(action, { ...(await reader.hidden(at, action)), ...fields }),
  };
  return reader;
}

/** Signs in through the page, as a person would. */
export async function signedIn(app: FastifyInstance, account: FakeAccount): Promise<Reader> {
  const reader = openReader(app);
  await reader.send('/sign-in', '/sign-in', { email: account.email, password: account.password });
  return reader;
}

function hiddenIn(markup: string, action: string): Fields {
  const openings = openingsOf(markup);
  const start = openings.findIndex(({ name, attributes }) => name === 'form' && attributes.get('action') === action);
  if (start === -1) throw new Error(`No form goes to ${action}.`);
  const after = openings.slice(start + 1);
  const next = after.findIndex(({ name }) => name === 'form');
  const inputs = after.slice(0, next === -1 ? undefined : next).filter(({ name }) => name === 'input');
  const hidden = inputs.filter(({ attributes }) => attributes.get('type') === 'hidden');
  return Object.fromEntries(
    hidden.map(({ attributes }) => [attributes.get('name') ?? '', attributes.get('value') ?? '']),
  );
}
