import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { type Browser, signIn, startTestServer, type TestServer } from '../../support/api-server.ts';
import { type EventStream, openEventStream } from '../../support/event-stream.ts';
import { head, lead, technician } from '../../support/fake-daemon.ts';

const INCIDENT = 'incident-1' as IncidentId;
const OPEN = '/api/v1/live?incident=incident-1';
let server: TestServer;
let origin: string;
let reader: Browser;
const streams: EventStream[] = [];

beforeEach(async () => {
  await start();
});
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  await server.app.close();
});

async function start(options: Parameters<typeof startTestServer>[0] = {}): Promise<void> {
  server = await startTestServer(options);
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  reader = await signIn(server.app, lead);
}

async function open(
  path = OPEN,
  headers: Readonly<Record<string, string>> = {},
  how: { readonly reading?: boolean } = {},
): Promise<EventStream> {
  const stream = await openEventStream(`${origin}${path}`, { cookie: reader.cookie ?? '', ...headers }, how);
  streams.push(stream);
  return stream;
}

const statuses = (stream: EventStream) =>
  stream.events().map((event) => (event as { incident?: { status: string } }).incident?.status);

test('tells how it is at once, and again each time that it changes', async () => {
  const stream = await open();
  await expect.poll(() => statuses(stream)).toEqual(['new']);
  await server.daemon.claim(head.viewer, INCIDENT, 1);
  await expect.poll(() => statuses(stream)).toEqual(['new', 'in_review']);
  server.daemon.tellOfChange();
  await server.daemon.release(head.viewer, INCIDENT, 2);
  await expect.poll(() => statuses(stream)).toEqual(['new', 'in_review', 'new']);
});

test('is neither kept nor packed nor held back by a proxy, and has the headers of every answer', async () => {
  const { response } = await open();
  expect(response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  expect(response.headers['content-encoding']).toBe(undefined);
});

test('who comes back with the last id is told only of what is new', async () => {
  const first = await open();
  await expect.poll(() => statuses(first)).toEqual(['new']);
  const id = /^id: (.+)$/m.exec(first.text())?.[1] ?? '';
  first.close();
  const again = await open(OPEN, { 'last-event-id': id });
  await server.daemon.claim(head.viewer, INCIDENT, 1);
  await expect.poll(() => statuses(again)).toEqual(['in_review']);
});

test('ends when the session does: by signing out, by its time, and with the account', async () => {
  const signedOut = await open();
  await expect.poll(() => statuses(signedOut)).toEqual(['new']);
  await reader.post('/sign-out', { _csrf: (await reader.get('/api/v1/session')).json().csrfToken });
  await expect.poll(signedOut.ended).toBe(true);
  expect(signedOut.text()).toContain('event: ended\n');
  reader = await signIn(server.app, lead);
  const timedOut = await open();
  await expect.poll(() => statuses(timedOut)).toEqual(['new']);
  server.clock.now += 31 * 60_000;
  server.daemon.tellOfChange();
  await expect.poll(timedOut.ended).toBe(true);
  reader = await signIn(server.app, lead);
  const removed = await open();
  await expect.poll(() => statuses(removed)).toEqual(['new']);
  server.daemon.removeAccount(lead.viewer.staffId);
  server.daemon.tellOfChange();
  await expect.poll(removed.ended).toBe(true);
});

test('an open stream does not keep an unattended session alive', async () => {
  await server.app.close();
  await start({ beatMs: 20 });
  const stream = await open();
  await expect.poll(() => stream.text()).toContain(': here\n\n: here\n\n');
  server.clock.now += 31 * 60_000;
  await expect.poll(stream.ended).toBe(true);
  expect((await reader.get('/api/v1/session')).statusCode).toBe(401);
});

test('an account has four, and whoever asks for a fifth is told to ask now and then', async () => {
  for (let one = 0; one < 4; one += 1) expect((await open()).response.statusCode).toBe(200);
  expect((await open()).response.statusCode).toBe(503);
  expect((await reader.get(OPEN)).json()).toMatchObject({ incident: { status: 'new' } });
  streams[0]?.close();
  await expect.poll(async () => (await open()).response.statusCode).toBe(200);
  reader = await signIn(server.app, head);
  expect((await open()).response.statusCode).toBe(200);
});

test('who may not read what it tells, and who has not signed in, gets none', async () => {
  reader = await signIn(server.app, technician);
  expect((await open()).response.statusCode).toBe(403);
  expect((await open(OPEN, { cookie: '' })).response.statusCode).toBe(401);
});

test('while nobody listens, nothing is watched; stopping ends what is open at once', async () => {
  expect(server.daemon.listening()).toBe(0);
  const [one, two] = [await open(), await open()];
  expect(server.daemon.listening()).toBe(1);
  one.close();
  await expect.poll(() => statuses(two)).toEqual(['new']);
  await server.app.close();
  await expect.poll(two.ended).toBe(true);
  expect(server.daemon.listening()).toBe(0);
});

test('a HEAD is answered, and does not stay open', async () => {
  const response = await fetch(`${origin}${OPEN}`, {
    method: 'HEAD',
    headers: { accept: 'text/event-stream', cookie: reader.cookie ?? '' },
    signal: AbortSignal.timeout(5_000),
  });
  expect(response.status).toBe(200);
});
