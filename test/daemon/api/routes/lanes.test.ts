import { expect, test } from 'vitest';
import { sampleClass } from '../../../support/api-models.ts';
import { csrfTokenFor, signIn, startTestServer } from '../../../support/api-server.ts';
import { type FakeAccount, lead, technician } from '../../../support/fake-daemon.ts';
import { sampleSupport } from '../../../support/fake-lanes.ts';

async function as(account: FakeAccount) {
  const server = await startTestServer();
  const browser = await signIn(server.app, account);
  const token = await csrfTokenFor(browser);
  const post = (path: string, body: unknown) => browser.postJson(`/api/v1${path}`, body, token);
  return { ...server, browser, post };
}

test('what a class did comes whole', async () => {
  const { browser, daemon } = await as(lead);
  const whole = sampleClass('incident-1');
  daemon.incident = async () => whole;
  expect((await browser.get('/api/v1/incidents/incident-1')).json()).toEqual(whole);
});

test('who looked for help comes whole, in a list and alone', async () => {
  const { browser, daemon } = await as(lead);
  expect((await browser.get('/api/v1/support?view=closed&page=2')).json()).toMatchObject({ total: 1, page: 2 });
  expect((await browser.get('/api/v1/support/support-1')).json()).toEqual(sampleSupport());
  expect((await browser.get('/api/v1/support/support-9')).statusCode).toBe(404);
  expect(daemon.calls).toContain('support lead-1 closed 2');
});

test('for whom it is not, there is none', async () => {
  const { browser, daemon } = await as(lead);
  daemon.support = async () => null;
  expect((await browser.get('/api/v1/support')).statusCode).toBe(404);
});

test('what was done is written down; what must be mended or came too late is told', async () => {
  const { post, daemon } = await as(lead);
  const body = { version: 1, care: 'talked', note: 'At break.' };
  expect((await post('/support/support-1/close', body)).json()).toEqual({ done: true });
  expect(daemon.calls).toContain('close support lead-1 support-1 {"care":"talked","note":"At break."}');
  expect((await post('/support/support-1/close', { ...body, version: 2 })).statusCode).toBe(409);
  expect((await post('/support/support-1/close', { ...body, care: 'punished' })).statusCode).toBe(400);
  expect((await post('/support/support-9/close', body)).statusCode).toBe(404);
  daemon.closeSupport = async () => ({ kind: 'too_long' });
  expect((await post('/support/support-1/close', body)).statusCode).toBe(422);
});

test('a class becomes single incidents again, for a reason', async () => {
  const { post, daemon } = await as(lead);
  expect((await post('/incidents/incident-1/split', { version: 1, reason: 'A dare.' })).json()).toEqual({ done: true });
  expect(daemon.calls).toContain('split lead-1 incident-1 1 A dare.');
  const refused = async (version: number, reason: string) => {
    const answer = await post('/incidents/incident-1/split', { version, reason });
    return [answer.statusCode, answer.json().code];
  };
  expect(await refused(2, 'A dare.')).toEqual([409, 'CHANGED']);
  expect(await refused(1, ' ')).toEqual([422, 'NO_REASON']);
});

test('a technician sees and does nothing of it', async () => {
  const { browser, post, daemon } = await as(technician);
  expect((await browser.get('/api/v1/support')).statusCode).toBe(403);
  expect((await browser.get('/api/v1/support/support-1')).statusCode).toBe(403);
  expect((await post('/incidents/incident-1/split', { version: 1, reason: 'x' })).statusCode).toBe(403);
  expect((await post('/support/support-1/close', { version: 1, care: 'talked' })).statusCode).toBe(403);
  expect(daemon.calls).toEqual([]);
});
