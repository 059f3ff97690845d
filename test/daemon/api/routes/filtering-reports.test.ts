import { expect, test } from 'vitest';
import { csrfTokenFor, signIn, startTestServer } from '../../../support/api-server.ts';
import { head, lead, technician } from '../../../support/fake-daemon.ts';

test('a script reads the figures of a report, with the version and the form that they say themselves', async () => {
  const { app } = await startTestServer();
  const browser = await signIn(app, head);
  const answer = (await browser.get('/api/v1/reports/2026-W47?version=1')).json();
  expect(answer).toMatchObject({ period: '2026-W47', version: 1, sending: { kind: 'sent' } });
  expect(answer.report).toMatchObject({ form: 1, gaps: { requests: { now: 14, before: 11, lastTerm: 19 } } });
  const { reports } = (await browser.get('/api/v1/reports')).json();
  expect(reports[0]).toMatchObject({ period: '2026-W47', kind: 'week', sending: { kind: 'waiting' } });
});

test('a file comes as what it is', async () => {
  const { app } = await startTestServer();
  const file = await (await signIn(app, lead)).get('/api/v1/reports/2026-W47/files/pdf');
  expect(file.headers['content-type']).toBe('application/pdf');
  expect(file.body.startsWith('%PDF')).toBe(true);
});

test('of a week that was not made there is nothing, and no other version than a number', async () => {
  const { app } = await startTestServer();
  const browser = await signIn(app, lead);
  expect((await browser.get('/api/v1/reports/2026-W01')).statusCode).toBe(404);
  expect((await browser.get('/api/v1/reports/2026-W47?version=newest')).statusCode).toBe(400);
  expect((await browser.get('/api/v1/reports/2026-W47/files/exe')).statusCode).toBe(400);
});

test('where figures of its time are deleted, it is not made again', async () => {
  const { app } = await startTestServer();
  const browser = await signIn(app, lead);
  const answer = await browser.postJson('/api/v1/reports/2025-W40/again', {}, await csrfTokenFor(browser));
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'FIGURES_GONE']);
});

test('a technician reads none', async () => {
  const { app } = await startTestServer();
  const browser = await signIn(app, technician);
  expect((await browser.get('/api/v1/reports')).statusCode).toBe(403);
});
