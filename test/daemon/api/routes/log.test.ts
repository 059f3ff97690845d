import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { DaemonApi } from '../../../../daemon/api/contract.ts';
import { csrfTokenFor, signIn, startTestServer } from '../../../support/api-server.ts';
import { buildContext, buildFound, buildSearchList } from '../../../support/dashboard-log-models.ts';
import { head, lead, technician } from '../../../support/fake-daemon.ts';

async function as(account = lead, answers: Partial<DaemonApi> = {}) {
  const server = await startTestServer();
  Object.assign(server.daemon, answers);
  const browser = await signIn(server.app, account);
  const token = await csrfTokenFor(browser);
  return { ...server, browser, post: (path: string, body: unknown) => browser.postJson(`/api/v1${path}`, body, token) };
}

const wanted = { search: { from: 1, to: 2, site: 'bet.example', category: 'gambling' }, purpose: 'A concern' };

test('a search is begun with its purpose, what is left out narrowing nothing', async () => {
  const { post, daemon } = await as();
  const response = await post('/log/searches', wanted);
  expect([response.statusCode, response.json()]).toEqual([200, { id: 'search-1' }]);
  const search = {
    ...{ from: 1, to: 2, who: '', device: '', site: 'bet.example', words: '', category: 'gambling' },
    ...{ disposition: null, outcome: null, order: 'newest_first', subject: null },
  };
  expect(daemon.calls).toEqual([`search lead-1 api ${JSON.stringify({ search, purpose: 'A concern' })}`]);
});

test('what no search can be is refused, with the field that is wrong', async () => {
  const { post, daemon } = await as();
  for (const [field, value] of [
    ['category', 'no-such'],
    ['order', 'x'],
    ['from', 'monday'],
    ['outcome', 'maybe'],
  ]) {
    const response = await post('/log/searches', { ...wanted, search: { ...wanted.search, [field ?? '']: value } });
    expect([response.statusCode, response.json().code], field).toEqual([400, 'INVALID']);
    expect(response.json().detail).toContain(field);
  }
  expect((await post('/log/searches', { search: wanted.search })).statusCode).toBe(400);
  expect(daemon.calls).toEqual([]);
});

test('what the daemon refuses names each fault; what cannot be written down is 503', async () => {
  const faults = [
    { field: 'purpose', fault: 'no_purpose' },
    { field: 'site', fault: 'no_site' },
  ] as const;
  const refused = await (await as(lead, { beginSearch: async () => ({ kind: 'refused', faults }) })).post(
    '/log/searches',
    wanted,
  );
  expect(refused.json()).toMatchObject({ status: 422, detail: 'purpose: no_purpose, site: no_site' });
  const unkept = await (await as(lead, { beginSearch: async () => ({ kind: 'not_kept' }) })).post(
    '/log/searches',
    wanted,
  );
  expect(unkept.json()).toMatchObject({ status: 503, code: 'SEARCH_NOT_KEPT' });
});

test('its answer comes page by page', async () => {
  const { browser, daemon } = await as();
  const { names, begun, rows, next, records } = buildFound();
  const response = await browser.get('/api/v1/log/searches/search-1?after=mark-0');
  expect(response.json()).toEqual({ names, begun, rows, next, records });
  expect(daemon.calls).toEqual(['found lead-1 search-1 mark-0']);
  expect((await browser.get('/api/v1/log/searches/search-9')).json()).toMatchObject({ code: 'NO_SUCH_SEARCH' });
});

test('an export is sent as a file, piece by piece', async () => {
  const { post } = await as();
  const response = await post('/log/searches/search-1/export', { format: 'json' });
  expect([response.statusCode, response.body]).toEqual([200, 'a\nb\n']);
  expect(response.headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
});

test('the list of searches is for the head, and nothing of it for a technician', async () => {
  const { browser } = await as(head);
  expect((await browser.get('/api/v1/log/searches')).json()).toEqual(buildSearchList());
  for (const [account, path] of [
    [lead, '/log/searches'],
    [technician, '/log/searches'],
    [technician, '/log/searches/search-1'],
    [technician, '/incidents/incident-1/context'],
  ] as const) {
    const other = await as(account);
    expect((await other.browser.get(`/api/v1${path}`)).statusCode, path).toBe(403);
    expect(other.daemon.calls).toEqual([]);
  }
});

test('what came before and after an incident can be fetched part by part', async () => {
  const { browser, daemon } = await as();
  const response = await browser.get('/api/v1/incidents/incident-1/context?part=1&until=500');
  expect(response.json()).toEqual(buildContext());
  expect(daemon.calls).toEqual(['context lead-1 incident-1 {"part":1,"from":null,"until":500}']);
  const none = await as(lead, { incidentContext: async () => null });
  expect((await none.browser.get('/api/v1/incidents/incident-1/context')).statusCode).toBe(404);
});

test('a reader who goes away stops the search', async () => {
  const begun = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<void>();
  const { app, browser } = await as(lead, {
    async logPage(_viewer, _id, _after, signal) {
      signal?.addEventListener('abort', () => stopped.resolve());
      begun.resolve();
      await stopped.promise;
      return { kind: 'stopped' };
    },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const request = get({ port, path: '/api/v1/log/searches/search-1', headers: { cookie: browser.cookie ?? '' } });
  request.on('error', () => undefined);
  await begun.promise;
  request.destroy();
  await stopped.promise;
  await app.close();
});

test('an answer that is whole was not stopped', async () => {
  let signal: AbortSignal | null = null;
  const { browser } = await as(lead, {
    async logPage(_viewer, _id, _after, given) {
      signal = given;
      return buildFound();
    },
  });
  await browser.get('/api/v1/log/searches/search-1');
  expect(signal).toMatchObject({ aborted: false });
});
