import { expect, test } from 'vitest';
import { openReader, startDashboard } from '../../support/dashboard-server.ts';
import { SET_UP_TOKEN } from '../../support/fake-daemon.ts';
import { textOf, textOfFirst } from '../../support/markup.ts';

const school = { schoolName: 'Elm Park', name: 'Ms Example', email: 'ms@school.example' };
const password = 'three random words';

test('before set-up every page leads there, and says where to find the link', async () => {
  const { app } = await startDashboard({}, { setUpDone: false });
  const reader = openReader(app);
  expect((await reader.get('/')).headers.location).toBe('/set-up');
  expect(textOf((await reader.get('/set-up')).body)).toContain('open the set-up link that Filterwatch printed');
});

test('a set-up link that does not work says so', async () => {
  const { app } = await startDashboard({}, { setUpDone: false });
  const answered = await openReader(app).get('/set-up?token=guessed');
  expect(answered.statusCode).toBe(403);
  expect(textOfFirst(answered.body, 'h1')).toBe('This set-up link does not work');
});

test('the first run goes from the link to Today', async () => {
  const { app } = await startDashboard({}, { setUpDone: false });
  const reader = openReader(app);
  const at = `/set-up?token=${SET_UP_TOKEN}`;
  const made = await reader.send(at, '/set-up', { ...school, password, passwordAgain: password });
  expect(made.headers.location).toBe('/set-up/log');
  const log = await reader.get('/set-up/log');
  expect(textOfFirst(log.body, 'h1')).toBe('Connect a log');
  // What tells of new incidents leads to the set-up page by then: its line would say that one was signed out.
  expect(log.body).not.toContain('data-updates');
  expect(textOfFirst((await reader.get('/set-up/policy')).body, 'h1')).toBe('Check the policy');
  const tested = await reader.send('/set-up/alert', '/set-up/alert');
  expect(textOf(tested.body)).toContain('Mail is not set up, so nothing was sent.');
  expect((await reader.send('/set-up/alert', '/set-up/finish')).headers.location).toBe('/');
  expect((await reader.get('/')).statusCode).toBe(200);
  expect((await reader.get('/set-up')).statusCode).toBe(410);
});

test('the first step says everything that is wrong at once, and sends no password back', async () => {
  const { app } = await startDashboard({}, { setUpDone: false });
  const at = `/set-up?token=${SET_UP_TOKEN}`;
  const fields = { schoolName: '', name: 'Ms Example', email: 'ms', password: 'short', passwordAgain: 'shorter' };
  const again = await openReader(app).send(at, '/set-up', fields);
  expect(again.statusCode).toBe(422);
  expect(textOf(again.body)).toContain(
    'There is a problem Enter the name of the school Enter an e-mail address, like name@example.org Enter a password of at least 12 characters Enter the same password twice',
  );
  expect(textOfFirst(again.body, 'title')).toMatch(/^Error: Step 1 of 4/);
  expect(again.body).not.toContain('value="short');
});

test('a password that the daemon finds weak is asked for again', async () => {
  const setUp = async () => ({ kind: 'weak_password', fault: 'common' }) as const;
  const { app } = await startDashboard({ setUp }, { setUpDone: false });
  const fields = { ...school, password: 'password1234', passwordAgain: 'password1234' };
  const again = await openReader(app).send(`/set-up?token=${SET_UP_TOKEN}`, '/set-up', fields);
  expect(again.statusCode).toBe(422);
  expect(textOf(again.body)).toContain('Choose a password that fewer people use');
});
