import { expect, test } from 'vitest';
import { csrfTokenFor, signIn, startTestServer } from '../../../support/api-server.ts';
import { lead } from '../../../support/fake-daemon.ts';

async function asLead() {
  const server = await startTestServer();
  const browser = await signIn(server.app, lead);
  const token = await csrfTokenFor(browser);
  const post = (body: unknown, id = 'incident-1') => browser.postJson(`/api/v1/incidents/${id}/evidence`, body, token);
  return { ...server, post };
}

test('a script gets the pack as a ZIP file', async () => {
  const { post, daemon } = await asLead();
  const answer = await post({ purpose: 'Request of the police.' });
  expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([200, 'application/zip', 'a pack']);
  expect(answer.headers['content-disposition']).toBe('attachment; filename="evidence-incident-1.zip"');
  expect(daemon.calls).toContain('evidence lead-1 incident-1');
});

test('no pack is made without a purpose, nor of an incident that there is not', async () => {
  const { post } = await asLead();
  expect((await post({ purpose: ' ' })).statusCode).toBe(400);
  expect((await post({})).statusCode).toBe(400);
  const gone = await post({ purpose: 'x' }, 'none');
  expect([gone.statusCode, gone.json().code]).toEqual([404, 'NO_SUCH_INCIDENT']);
});
