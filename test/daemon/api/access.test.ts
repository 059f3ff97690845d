import fastify from 'fastify';
import { expect, test } from 'vitest';
import { API_ACCESS, admit } from '../../../daemon/api/access.ts';
import { nothingIsPushed } from '../../../daemon/api/ingest/ingest-port.ts';
import { jsonApi } from '../../../daemon/api/routes/json-api.ts';
import { signIn, startTestServer } from '../../support/api-server.ts';
import { createFakeDaemon, head, lead, technician } from '../../support/fake-daemon.ts';

/** Every route of the JSON API as it is registered, and the paths of its own description. */
async function registeredAndDescribed() {
  const app = fastify();
  const registered: string[] = [];
  const unguarded: string[] = [];
  app.addHook('onRoute', ({ method, url, config }) => {
    if (method === 'HEAD') return;
    registered.push(`${String(method)} ${url}`);
    if (config?.access === undefined) unguarded.push(url);
  });
  const now = () => 0;
  await app.register(jsonApi, { prefix: '/api', daemon: createFakeDaemon({ now }), ingest: nothingIsPushed, now });
  const { paths } = (await app.inject('/api/v1/openapi.json')).json<{ paths: Record<string, object> }>();
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  return { registered: registered.sort(), described: described.sort(), unguarded };
}

test('every route of the JSON API is in the access table, and every entry is a route', async () => {
  const { registered, unguarded } = await registeredAndDescribed();
  expect(registered).toEqual(Object.keys(API_ACCESS).sort());
  expect(unguarded).toEqual([]);
});

test('every route of the JSON API is in its description, and every description is a route', async () => {
  const { registered, described } = await registeredAndDescribed();
  expect(described).toEqual(registered);
});

test('a server with a route that does not say who may use it refuses to start', async () => {
  const start = startTestServer({
    dashboard: async (app) => {
      app.get('/forgotten', async () => 'names of pupils');
    },
  });
  await expect(start).rejects.toMatchObject({ name: 'KnownError', code: 'ROUTE_WITHOUT_ACCESS' });
});

test('whoever has one of the powers of a route is admitted', () => {
  expect(admit(['review'], lead.viewer)).toBe('admitted');
  expect(admit(['review'], technician.viewer)).toBe('refused');
  expect(admit(['review'], null)).toBe('sign_in');
  expect(admit('signed_in', technician.viewer)).toBe('admitted');
  expect(admit('signed_in', null)).toBe('sign_in');
  expect(admit('everyone', null)).toBe('admitted');
  expect(admit([], head.viewer)).toBe('refused');
});

const READS = ['session', 'openapi.json', 'health', 'today', 'incidents', 'incidents/incident-1', 'policy', 'lists'];

test('a technician reads the health of the system and its lists, and nothing about pupils', async () => {
  const { app, daemon } = await startTestServer();
  const browser = await signIn(app, technician);
  const statuses = await Promise.all(READS.map(async (path) => (await browser.get(`/api/v1/${path}`)).statusCode));
  expect(Object.fromEntries(READS.map((path, index) => [path, statuses[index]]))).toEqual({
    session: 200,
    'openapi.json': 200,
    health: 200,
    today: 403,
    incidents: 403,
    'incidents/incident-1': 403,
    policy: 200,
    lists: 200,
  });
  expect(daemon.calls).toEqual(['health technician-1', 'lists technician-1']);
});

test('lead and head read everything', async () => {
  const { app } = await startTestServer();
  for (const account of [lead, head]) {
    const browser = await signIn(app, account);
    for (const path of READS) expect((await browser.get(`/api/v1/${path}`)).statusCode, path).toBe(200);
  }
});

test('without a session or a token the JSON API answers 401 for every route', async () => {
  const { app, daemon } = await startTestServer();
  for (const route of Object.keys(API_ACCESS)) {
    const [method, url] = route.replace(':id', 'incident-1').split(' ');
    const response = await app.inject({ method: method === 'POST' ? 'POST' : 'GET', url: url ?? '' });
    expect(response.statusCode, route).toBe(401);
    const code = API_ACCESS[route as keyof typeof API_ACCESS] === 'source_token' ? 'WRONG_TOKEN' : 'SIGN_IN';
    expect(response.json(), route).toMatchObject({ code, status: 401 });
  }
  expect(daemon.calls).toEqual([]);
});

test('a page for others answers 403 to a technician, in the words of the dashboard', async () => {
  const { app } = await startTestServer();
  const browser = await signIn(app, technician);
  const response = await browser.get('/incidents');
  expect(response.statusCode).toBe(403);
  expect(response.body).toBe('<h1>Your role does not include this.</h1>');
});
