import { expect, test } from 'vitest';
import { sampleTimes } from '../../../support/api-models.ts';
import { csrfTokenFor, signIn, startTestServer } from '../../../support/api-server.ts';
import { type FakeAccount, lead, technician } from '../../../support/fake-daemon.ts';
import { buildQuietenedList } from '../../../support/quieten-models.ts';

async function as(account: FakeAccount) {
  const server = await startTestServer();
  const browser = await signIn(server.app, account);
  const token = await csrfTokenFor(browser);
  const post = (path: string, body: unknown) => browser.postJson(`/api/v1/suppressions${path}`, body, token);
  return { ...server, browser, post };
}

const narrow = {
  ruleId: 'everyone-gambling',
  host: 'dice.example',
  group: 'Year 5',
  lastDay: '2026-12-18',
  reason: 'x',
};

test('what has been quietened comes whole, and so does when school is', async () => {
  const { browser } = await as(lead);
  expect((await browser.get('/api/v1/suppressions')).json()).toEqual(buildQuietenedList());
  expect((await browser.get('/api/v1/timetable')).json()).toEqual(sampleTimes());
});

test('something is quietened, agreed to and lifted', async () => {
  const { post } = await as(lead);
  const outcomes = [
    await post('', narrow),
    await post('', { ...narrow, group: null }),
    await post('/quiet-3/second', {}),
    await post('/quiet-1/lift', { reason: 'Over.' }),
  ];
  expect(outcomes.map((answer) => answer.json())).toEqual(
    ['quietened', 'waiting', 'agreed', 'lifted'].map((outcome) => ({ outcome })),
  );
});

test.each([
  ['', { ...narrow, lastDay: '' }, 422, 'NO_DATE'],
  ['', { ...narrow, lesson: { weekday: 'someday', from: '09:00', to: '10:00' } }, 400, 'INVALID'],
  ['/quiet-4/second', {}, 409, 'OWN'],
  ['/quiet-9/second', {}, 404, 'GONE'],
  ['/quiet-9/lift', { reason: 'Over.' }, 404, 'GONE'],
])('POST %s is refused with a reason that a script can rely on: %j', async (path, body, status, code) => {
  const { post } = await as(lead);
  const refused = await post(path, body);
  expect([refused.statusCode, refused.json()]).toEqual([status, expect.objectContaining({ code })]);
});

test('a preview changes nothing', async () => {
  const { post, daemon } = await as(lead);
  expect((await post('/preview', narrow)).json()).toMatchObject({ kind: 'counted', removed: { requests: 14 } });
  expect(daemon.calls).toEqual(['preview quieten lead-1 dice.example']);
});

test('a technician sees and decides nothing of it', async () => {
  const { browser, post, daemon } = await as(technician);
  const answers = [
    await browser.get('/api/v1/suppressions'),
    await browser.get('/api/v1/timetable'),
    await post('', narrow),
    await post('/quiet-3/second', {}),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
  expect(daemon.calls).toEqual([]);
});
