import { expect, test } from 'vitest';
import { csrfTokenFor, signIn, startTestServer } from '../../../support/api-server.ts';
import type { FakeAccount } from '../../../support/fake-daemon.ts';
import { head, lead, technician } from '../../../support/fake-daemon.ts';
import { fakeLists } from '../../../support/fake-lists.ts';

async function as(account: FakeAccount) {
  const server = await startTestServer();
  const browser = await signIn(server.app, account);
  const token = await csrfTokenFor(browser);
  const post = (path: string, body: unknown) => browser.postJson(`/api/v1/lists${path}`, body, token);
  return { ...server, browser, post };
}

const site = { entry: 'dice.example', as: 'allow', reason: 'Probability.' };
const word = { phrase: 'the den', category: 'gaming', reason: 'We hear it.' };
const CHANGES: readonly (readonly [path: string, body: object, outcome: string])[] = [
  ['/sites', site, 'added'],
  ['/sites/say-1/remove', { reason: 'Over.' }, 'removed'],
  ['/words', word, 'added'],
  ['/words/silence', { phrase: 'online casino', reason: 'A topic.' }, 'added'],
  ['/words/word-1/remove', { reason: 'Over.' }, 'removed'],
];

test('the lists come whole, for whoever has an account', async () => {
  for (const account of [lead, head, technician]) {
    const { browser } = await as(account);
    const response = await browser.get('/api/v1/lists');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual(await fakeLists([]).lists(account.viewer));
  }
});

test.each(CHANGES)('a lead changes what the school says at %s', async (path, body, outcome) => {
  const { post } = await as(lead);
  const response = await post(path, body);
  expect([response.statusCode, response.json()]).toEqual([200, { outcome }]);
});

test.each(CHANGES)('a technician is refused at %s, and the daemon is not asked', async (path, body) => {
  const { post, daemon } = await as(technician);
  expect((await post(path, body)).statusCode).toBe(403);
  expect(daemon.calls).toEqual([]);
});

test.each(CHANGES)('without its token a change at %s is refused', async (path, body) => {
  const { browser, daemon } = await as(lead);
  expect((await browser.postJson(`/api/v1/lists${path}`, body)).statusCode).toBe(403);
  expect(daemon.calls).toEqual([]);
});

test('to say the same twice is no error', async () => {
  const { post } = await as(head);
  await post('/sites', site);
  const again = await post('/sites', site);
  expect([again.statusCode, again.json()]).toEqual([200, { outcome: 'already_there' }]);
});

test('a technician asks for one list or for every list', async () => {
  const { post, daemon } = await as(technician);
  expect((await post('/update', { id: 'ut1' })).json()).toEqual({ outcome: 'asked' });
  expect((await post('/update', {})).json()).toEqual({ outcome: 'asked' });
  const unknown = await post('/update', { id: 'none' });
  expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'NO_SUCH_LIST']);
  expect(daemon.calls).toEqual(['update technician-1 ut1', 'update technician-1 null', 'update technician-1 none']);
});

test.each([
  ['/sites', { ...site, entry: 'com' }, 422, 'WHOLE_ENDING'],
  ['/sites', { ...site, entry: 'dice' }, 422, 'NO_HOST'],
  ['/sites/none/remove', { reason: 'Over.' }, 404, 'GONE'],
  ['/words', { ...word, phrase: 'ab' }, 422, 'TOO_SHORT'],
  ['/words/silence', { phrase: 'hurt myself', reason: 'A song.' }, 422, 'NEVER_SILENCED'],
] as const)('what cannot be said at %s is refused with what to do', async (path, body, status, code) => {
  const { post } = await as(lead);
  const response = await post(path, body);
  expect([response.statusCode, response.json().code]).toEqual([status, code]);
  expect(response.json().detail).toMatch(/^[A-Z].{20,}\.$/);
});

test.each([
  ['/sites', { ...site, as: 'no-such-category' }, 'as'],
  ['/sites', { ...site, as: 'school-allowed' }, 'as'],
  ['/sites', { ...site, entry: 'x'.repeat(501) }, 'entry'],
  ['/words', { ...word, category: 'no-such-category' }, 'category'],
  ['/words', { ...word, excludes: Array.from({ length: 21 }, () => 'x') }, 'excludes'],
  ['/words/silence', { phrase: 'x'.repeat(201), reason: 'x' }, 'phrase'],
] as const)('what is not in our words at %s is refused with the field that is wrong', async (path, body, field) => {
  const { post, daemon } = await as(lead);
  const response = await post(path, body);
  expect(response.statusCode).toBe(400);
  expect(response.json().detail).toContain(field);
  expect(daemon.calls).toEqual([]);
});
