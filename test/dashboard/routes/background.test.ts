import { expect, test } from 'vitest';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { head, lead } from '../../support/fake-daemon.ts';

test('the status line is told of new incidents, and of nothing when there are none', async () => {
  let count = 2;
  const { app } = await startDashboard({ live: async () => ({ newIncidents: count, incident: null }) });
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

test('an open incident says what somebody else has done to it', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const id = 'incident-1' as IncidentId;
  const sentence = async () => (await reader.get('/updates?incident=incident-1&version=1')).json().sentence;
  expect(await sentence()).toBe(null);
  await daemon.claim(head.viewer, id, 1);
  expect(await sentence()).toBe('Dr Sample is looking at this now.');
  await daemon.resolve(head.viewer, id, 2, { resolution: 'test', intent: 'unclear', note: '', caseReference: null });
  expect(await sentence()).toBe('Dr Sample has closed this.');
  await daemon.undo(head.viewer, id);
  expect(await sentence()).toBe('This is open again, and nobody is looking at it.');
  await daemon.claim(lead.viewer, id, 4);
  expect(await sentence()).toBe('You have changed this in another window.');
  expect((await reader.get('/updates?incident=nothing&version=1')).json()).toEqual({
    sentence: 'This incident is not here any more.',
    show: null,
  });
});
