import { expect, test } from 'vitest';
import { openReader, signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { lead } from '../../support/fake-daemon.ts';
import { textOf, textOfFirst } from '../../support/markup.ts';

const LINK = '/alert-seen?token=good';

test('following the link of an alert changes nothing: a button is there for whoever reads it', async () => {
  const { app, daemon } = await startDashboard();
  const shown = await openReader(app).get(LINK);
  expect(textOfFirst(shown.body, 'h1')).toBe('Have you seen the alert marked Urgent?');
  expect(daemon.calls.filter((call) => call.startsWith('acknowledge'))).toEqual([]);
});

test('the button says that it was seen, without a sign-in, and tells of nobody', async () => {
  const { app, daemon } = await startDashboard();
  const done = await openReader(app).send(LINK, '/alert-seen');
  expect(textOfFirst(done.body, 'h1')).toBe('Somebody has seen this alert');
  expect(daemon.calls).toContain('acknowledge stranger good');
  expect(textOf(done.body)).not.toContain('pupil');
});

test('whoever is signed in says so by name', async () => {
  const { app, daemon } = await startDashboard();
  await (await signedIn(app, lead)).send(LINK, '/alert-seen');
  expect(daemon.calls).toContain(`acknowledge ${lead.viewer.name} good`);
});

test('the button alone, without its form, does nothing', async () => {
  const { app, daemon } = await startDashboard();
  const refused = await openReader(app).post('/alert-seen', { token: 'good' });
  expect(refused.statusCode).toBe(403);
  expect(daemon.calls.filter((call) => call.startsWith('acknowledge'))).toEqual([]);
});

test('a link that was cut off says so, and what to do instead', async () => {
  const { app } = await startDashboard();
  const refused = await openReader(app).get('/alert-seen?token=goo');
  expect(refused.statusCode).toBe(404);
  expect(textOfFirst(refused.body, 'h1')).toBe('This link leads to no alert');
});
