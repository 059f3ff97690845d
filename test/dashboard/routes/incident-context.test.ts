import { expect, test } from 'vitest';
import type { IncidentContext } from '../../../daemon/api/contract.ts';
import { buildContext } from '../../support/dashboard-log-models.ts';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { lead } from '../../support/fake-daemon.ts';
import { openingsOf, textOf } from '../../support/markup.ts';

async function pageWith(context: IncidentContext | null, path = '/incidents/incident-1') {
  const { app, daemon } = await startDashboard(context === null ? {} : { incidentContext: async () => context });
  const { body, statusCode } = await (await signedIn(app, lead)).get(path);
  return { text: textOf(body), body, statusCode, daemon };
}

test('an incident’s page shows what people did before and after, and counts the rest', async () => {
  const { text, body } = await pageWith(buildContext());
  expect(text).toContain('1 request that pages and programs made by themselves is folded away.');
  expect(text).toContain('26 other pupils of Year 5 were online in the same lesson');
  expect(text).toContain('10 of them had a request flagged for the same reason.');
  expect(body).toContain('href="/incidents/incident-1/around?show&#61;all#heading"');
  expect(text).toContain('All 4 requests on a separate page');
});

test.each([
  ['dropped', 'The log no longer reaches back so far'],
  ['slow', 'The log is busy'],
  ['failed', 'The log could not be read'],
  ['no_device', 'What came before and after may have been done by others'],
] as const)('an incident whose log is %s is shown all the same, and says so', async (why, sentence) => {
  const { text, statusCode } = await pageWith({ kind: 'none', why, evidence: null });
  expect(statusCode).toBe(200);
  expect(text).toContain(sentence);
  expect(text).toContain('What did you find?');
});

test('the page of its own shows everything where that is asked for, and says which part', async () => {
  const { text } = await pageWith(buildContext(), '/incidents/incident-1/around?show=all');
  expect(text).toContain('Loaded by a page');
  expect(text).not.toContain('folded away');
  const { daemon } = await pageWith(null, '/incidents/incident-1/around?part=2&from=5&until=6');
  expect(daemon.calls).toEqual([
    'incident lead-1 incident-1',
    'context lead-1 incident-1 {"part":2,"from":5,"until":null}',
  ]);
});

test('only what came from the devices of the incident is shown of a shared sign-in, and the page says so', async () => {
  const { text } = await pageWith(buildContext({ onlyFrom: ['192.0.2.18'] }));
  expect(text).toContain('Several people use this sign-in, so only what came from the device 192.0.2.18 is shown.');
});

test('what was kept, and what may be missing, is said', async () => {
  const { text } = await pageWith(buildContext({ source: 'kept', isDamaged: true }));
  expect(text).toContain('This is what was kept with the incident.');
  expect(text).toContain('requests may be missing');
});

test('a long list of what came before and after is folded away where clues have told what matters of it', async () => {
  const row = buildContext().rows[0];
  const folds = async (given: Partial<ReturnType<typeof buildContext>>) =>
    openingsOf((await pageWith(buildContext(given))).body).flatMap(({ name, attributes }) =>
      name === 'details' && !attributes.has('class') ? [attributes.has('open')] : [],
    );
  const many = row === undefined ? [] : Array.from({ length: 20 }, () => row);
  expect(await folds({ rows: many, evidence: { clues: [], unknown: [], told: null } })).toContain(false);
  expect(await folds({ rows: many, evidence: null })).toEqual([true]);
});
