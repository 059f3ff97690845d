import { expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { lead } from '../../support/fake-daemon.ts';
import { textOf, textOfFirst } from '../../support/markup.ts';
import { buildBook } from '../../support/policy-models.ts';

test('an address that does not exist has a page of its own', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  const answered = await reader.get('/no-such-page');
  expect(answered.statusCode).toBe(404);
  expect(textOfFirst(answered.body, 'h1')).toBe('There is no such page');
});

test('when the daemon does not answer, the page says since when and what to tell IT support', async () => {
  let fails = false;
  const { app } = await startDashboard({
    policyBook: async () => {
      if (fails) throw new Error('the store has gone: /secret/path');
      return buildBook();
    },
  });
  const reader = await signedIn(app, lead);
  await reader.get('/policy');
  fails = true;
  const answered = await reader.get('/policy');
  expect(answered.statusCode).toBe(500);
  const text = textOf(answered.body);
  expect(text).toContain('The last page that worked was shown at Mon 9 Feb 2026, 09:00:00.');
  expect(text).toContain(`reference ${answered.headers['x-request-id']}`);
  expect(text).not.toContain('/secret/path');
});
