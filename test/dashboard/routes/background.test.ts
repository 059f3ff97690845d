import { expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { lead } from '../../support/fake-daemon.ts';

test('the status line is told of new incidents, and of nothing when there are none', async () => {
  let count = 2;
  const { app } = await startDashboard({ newSince: async () => count });
  const reader = await signedIn(app, lead);
  expect((await reader.get('/updates?since=1000')).json()).toEqual({
    sentence: '2 new incidents.',
    show: 'Show them.',
  });
  count = 0;
  expect((await reader.get('/updates?since=1000')).json()).toEqual({ sentence: null, show: null });
  expect((await reader.get('/updates')).json()).toEqual({ sentence: null, show: null });
});

test('asking in the background does not keep a session alive, saying "I am here" does', async () => {
  const { app, clock } = await startDashboard();
  const idle = await signedIn(app, lead);
  const present = await signedIn(app, lead);
  for (let minute = 0; minute < 40; minute += 5) {
    clock.now += 5 * 60_000;
    await idle.get('/updates');
    await present.get('/stay');
  }
  expect((await idle.get('/')).statusCode).toBe(303);
  expect((await present.get('/')).statusCode).toBe(200);
});
