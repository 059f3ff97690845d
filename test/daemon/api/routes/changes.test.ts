import { expect, test } from 'vitest';
import { csrfTokenFor, signIn, startTestServer } from '../../../support/api-server.ts';
import { lead } from '../../../support/fake-daemon.ts';

async function asLead() {
  const server = await startTestServer();
  const browser = await signIn(server.app, lead);
  const token = await csrfTokenFor(browser);
  const post = (action: string, body: unknown, id = 'incident-1') =>
    browser.postJson(`/api/v1/incidents/${id}/${action}`, body, token);
  return { ...server, browser, post };
}

const finding = { version: 1, resolution: 'false_alarm', intent: 'accidental', note: 'A lesson on probability.' };

test('an incident is claimed and given back', async () => {
  const { post, browser } = await asLead();
  const claimed = await post('claim', { version: 1 });
  expect([claimed.statusCode, claimed.json()]).toEqual([200, { nextId: 'incident-2' }]);
  expect((await browser.get('/api/v1/incidents/incident-1')).json()).toMatchObject({
    status: 'in_review',
    assigneeName: 'Ms Example',
    version: 2,
  });
  expect((await post('release', { version: 2 })).statusCode).toBe(200);
  expect((await browser.get('/api/v1/incidents/incident-1')).json()).toMatchObject({ status: 'new' });
});

test('a finding is recorded as it was sent, with an empty note and no case reference where none was', async () => {
  const { post, daemon } = await asLead();
  expect((await post('resolve', finding)).statusCode).toBe(200);
  const { note: _note, ...bare } = finding;
  expect((await post('resolve', bare, 'incident-2')).statusCode).toBe(200);
  expect(daemon.calls).toEqual([
    'resolve lead-1 incident-1 {"resolution":"false_alarm","intent":"accidental","note":"A lesson on probability.","caseReference":null}',
    'resolve lead-1 incident-2 {"resolution":"false_alarm","intent":"accidental","note":"","caseReference":null}',
  ]);
});

test('a finding is taken back within its time and not after it', async () => {
  const { post, clock } = await asLead();
  await post('resolve', finding);
  expect((await post('undo', {})).statusCode).toBe(200);
  await post('resolve', { ...finding, version: 3 });
  clock.now += 600_001;
  const late = await post('undo', {});
  expect([late.statusCode, late.json().code]).toEqual([410, 'LATE']);
});

test('undo needs no body at all', async () => {
  const { post } = await asLead();
  await post('resolve', finding);
  expect((await post('undo', undefined)).statusCode).toBe(200);
});

test('whoever was slower is told so and changes nothing', async () => {
  const { post, browser } = await asLead();
  await post('claim', { version: 1 });
  const slower = await post('resolve', finding);
  expect([slower.statusCode, slower.json().code]).toEqual([409, 'CHANGED']);
  expect((await browser.get('/api/v1/incidents/incident-1')).json()).toMatchObject({ status: 'in_review' });
});

test('whether it was reported is one of three words', async () => {
  const { post } = await asLead();
  const told = await post('told', { told: 'later' });
  expect([told.statusCode, told.json()]).toEqual([200, { told: 'later' }]);
  expect((await post('told', { told: 'perhaps' })).statusCode).toBe(400);
});

test('a change of an incident that is not there is answered 404', async () => {
  const { post } = await asLead();
  for (const [action, body] of Object.entries({
    claim: { version: 1 },
    release: { version: 1 },
    resolve: finding,
    undo: {},
    told: { told: 'later' },
  })) {
    const response = await post(action, body, 'none');
    expect([response.statusCode, response.json().code], action).toEqual([404, 'NO_SUCH_INCIDENT']);
  }
});

test('a finding that is not complete, or not in our words, is refused with the field that is wrong', async () => {
  const { post, daemon } = await asLead();
  const wrong = {
    version: { ...finding, version: 'one' },
    resolution: { ...finding, resolution: 'guilty' },
    intent: { ...finding, intent: undefined },
    note: { ...finding, note: 'x'.repeat(4_001) },
    caseReference: { ...finding, caseReference: '' },
  };
  for (const [field, body] of Object.entries(wrong)) {
    const response = await post('resolve', body);
    expect(response.statusCode, field).toBe(400);
    expect(response.json().detail, field).toContain(field);
  }
  expect(daemon.calls).toEqual([]);
});
