import { expect, test } from 'vitest';
import { sampleHealth, sampleToday } from '../../../support/api-models.ts';
import { signIn, startTestServer } from '../../../support/api-server.ts';
import { lead, technician } from '../../../support/fake-daemon.ts';

test('the session says who has signed in, and gives the token for changes', async () => {
  const { app } = await startTestServer();
  const response = await (await signIn(app, technician)).get('/api/v1/session');
  expect(response.json()).toEqual({
    name: 'Mx Cable',
    role: 'technician',
    csrfToken: expect.stringMatching(/^.{20,}$/),
  });
});

test('today is fetched whole', async () => {
  const { app } = await startTestServer();
  const response = await (await signIn(app, lead)).get('/api/v1/today');
  expect(response.headers['content-type']).toContain('application/json');
  expect(response.json()).toEqual(sampleToday());
});

test('health is fetched whole', async () => {
  const { app } = await startTestServer();
  const response = await (await signIn(app, lead)).get('/api/v1/health');
  expect(response.json()).toEqual(sampleHealth());
});
