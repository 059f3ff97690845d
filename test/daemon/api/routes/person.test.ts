import { expect, test } from 'vitest';
import { csrfTokenFor, signIn, startTestServer } from '../../../support/api-server.ts';
import { type FakeAccount, head, lead, technician } from '../../../support/fake-daemon.ts';
import { buildErasure, buildKept } from '../../../support/fake-person.ts';

async function as(account: FakeAccount) {
  const server = await startTestServer();
  const browser = await signIn(server.app, account);
  const token = await csrfTokenFor(browser);
  return {
    ...server,
    browser,
    post: (path: string, body: unknown) => browser.postJson(`/api/v1/person${path}`, body, token),
  };
}

const PERSON = { account: 'pupil017', formerly: ['newcomer3'] };
const WHY = { ...PERSON, reason: 'They asked.' };
const ASKED: readonly (readonly [path: string, body: object])[] = [
  ['', PERSON],
  ['/export', WHY],
  ['/plan', PERSON],
  ['/erase', { ...WHY, confirmation: 'pupil017' }],
];

test.each(
  [lead, technician].flatMap((account) =>
    ASKED.map(([path, body]) => [account.viewer.role, path, account, body] as const),
  ),
)('a %s is refused at /person%s, and the daemon is not asked', async (_role, path, account, body) => {
  const { post, daemon } = await as(account);
  expect((await post(path, body)).statusCode).toBe(403);
  expect(daemon.calls).toEqual([]);
});

test.each(ASKED)('without its token /person%s is refused', async (path, body) => {
  const { browser, daemon } = await as(head);
  expect((await browser.postJson(`/api/v1/person${path}`, body)).statusCode).toBe(403);
  expect(daemon.calls).toEqual([]);
});

test('a head sees what is kept, gets a copy, sees what an erasure would take, and begins one', async () => {
  const { post, daemon } = await as(head);
  expect((await post('', PERSON)).json()).toEqual(buildKept());
  const copy = await post('/export', WHY);
  expect([copy.statusCode, copy.headers['content-type'], copy.body]).toEqual([200, 'application/zip', 'a ZIP']);
  expect(copy.headers['content-disposition']).toBe('attachment; filename="personal-data-2026-02-09.zip"');
  expect((await post('/plan', PERSON)).json()).toEqual(buildErasure());
  expect((await post('/erase', { ...WHY, confirmation: 'pupil017' })).json()).toEqual(buildErasure());
  expect(daemon.calls).toEqual([
    'person head-1 pupil017 newcomer3',
    'export head-1 pupil017 They asked.',
    'erase head-1 pupil017 They asked.',
  ]);
});

test('what cannot be done is answered with why', async () => {
  const { post } = await as(head);
  const shared = await post('', { account: 'tablet-y2' });
  expect([shared.statusCode, shared.json()]).toMatchObject([422, { code: 'ACCOUNT_SHARED' }]);
  const unconfirmed = await post('/erase', { ...WHY, confirmation: 'pupil018' });
  expect([unconfirmed.statusCode, unconfirmed.json()]).toMatchObject([422, { code: 'NOT_CONFIRMED' }]);
  expect((await post('/export', PERSON)).statusCode).toBe(400);
});
