/* What leaves the school for other systems: webhooks of a daemon that is killed at the worst moment, and a concern from its finding to the file. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonLines } from '../support/command-line.ts';
import { journey } from '../support/journey.ts';
import { searchLine } from '../support/log-lines.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { signIn } from '../support/signed-in.ts';
import { rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';
import { answering, startReceiver, taking, type WebhookReceiver } from '../support/webhook-receiver.ts';

const on = journey();
const SECRET = 'a-secret-of-24-characters';
const PATIENCE_MS = 60_000;
/** What no other system and no word of our own log may say. */
const HIDDEN = /pupil017|Sam Example|kill myself|kill%20myself|google|very-secret-path/;

async function schoolWith(receiver: WebhookReceiver): Promise<School> {
  const folder = on.folder();
  const logPath = join(folder, 'access.log');
  writeFileSync(logPath, searchLine('pupil017', 'how to kill myself', Date.now() - 60_000));
  const webhook = { id: 'help-desk', url_file: join(folder, 'address'), secret_file: join(folder, 'secret') };
  writeFileSync(webhook.url_file, receiver.url.replace('key=secret', 'key=very-secret-path'));
  writeFileSync(webhook.secret_file, SECRET);
  return makeSchool(on, {
    logPath,
    settings: { alerts: { webhooks: [webhook] }, handover: { columns: { Student: 'name', Details: 'what_happened' } } },
  });
}

async function receiverHere(): Promise<WebhookReceiver> {
  const receiver = await startReceiver();
  on.afterwards(() => receiver.close());
  return receiver;
}

const webhookRows = (school: School) => rowsOf(school.data, 'outbox').filter(({ kind }) => kind === 'webhook');

test('a daemon that is killed after the request and before it knows that it was taken sends it again under the same id', async () => {
  const receiver = await receiverHere();
  const school = await schoolWith(receiver);
  receiver.answer(() => undefined);
  const first = await school.start({ FILTERWATCH_LOG_LEVEL: 'debug' });
  await waitFor(() => receiver.received.length === 1, 'the first request', PATIENCE_MS);
  await first.kill();
  expect(webhookRows(school)).toMatchObject([{ outcome: null }]);
  receiver.answer(taking);
  const second = await school.start({ FILTERWATCH_LOG_LEVEL: 'debug' });
  await waitFor(() => webhookRows(school)[0]?.outcome === 'done', 'the request to be taken', PATIENCE_MS);
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(ids).toEqual([ids[0], ids[0]]);
  expect(ids[0]).toBe(webhookRows(school)[0]?.id);
  expect(receiver.received[1]?.headers['webhook-signature']).toMatch(/^v1,/);
  expect(receiver.received[1]?.body).toContain('"place":"A pupil, Year 5"');
  expect(receiver.received.map(({ body }) => body).join()).not.toMatch(HIDDEN);
  expect(first.output() + second.output()).not.toMatch(HIDDEN);
  await second.stop();
});

test('IT support tries a webhook on the command line, and is told what is wrong', async () => {
  const receiver = await receiverHere();
  const school = await schoolWith(receiver);
  const tried = await school.command(['webhook', 'test', 'help-desk']);
  expect([tried.code, tried.stdout]).toEqual([0, expect.stringContaining('took the test')]);
  expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
    kind: 'test',
    school: 'Example Primary School',
  });
  receiver.answer(answering(403));
  const refused = await school.command(['webhook', 'test', 'help-desk']);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('refuses what is sent to it (403). Check the secret on both sides.');
  expect((await school.command(['webhook', 'test', 'desk'])).stderr).toContain('There are: help-desk.');
  const looked = (await school.command(['doctor'])).stdout;
  expect(looked).toContain('Webhook help-desk: can be reached');
  expect((await school.command(['check-config'])).stdout).toMatch(
    /webhook +help-desk: 127\.0\.0\.1:\d+, address hidden/,
  );
  expect(looked + refused.stderr).not.toMatch(/very-secret-path|a-secret-of/);
  expect(receiver.received).toHaveLength(2);
});

test('a concern goes from its finding to the file of another system, once, and its history says so', async () => {
  const school = await schoolWith(await receiverHere());
  await addLead(school);
  const daemon = await school.start({ FILTERWATCH_LOG_LEVEL: 'debug' });
  const lead = await signIn(daemon.address, LEAD);
  await lead.press('/set-up/finish');
  await waitFor(() => rowsOf(school.data, 'incidents').length === 1, 'the incident', PATIENCE_MS);
  const id = String(rowsOf(school.data, 'incidents')[0]?.id);
  const handover = { form: 'own', purpose: 'Record in our safeguarding system' };
  await expect(lead.download(`/incidents/${id}/handover`, handover)).rejects.toThrow('no file');
  expect((await lead.getPage(`/incidents/${id}/handover`)).body).toContain('Nobody has found this to be a concern');
  const { version } = (await lead.getJson(`/api/v1/incidents/${id}`)) as { readonly version: number };
  const finding = { resolution: 'concern', intent: 'unclear', note: 'Spoke with her form tutor.', caseReference: null };
  await lead.postJson(`/api/v1/incidents/${id}/resolve`, { version, ...finding });
  const bytes = await lead.download(`/incidents/${id}/handover`, handover);
  const text = Buffer.from(bytes).toString('utf8');
  expect(text).toMatch(
    /^\ufeff"Student","Details"\n"Sam Example",".*: 1 request in the school’s web filter log at \d\d:\d\d\."\n$/,
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const page = (await lead.getPage(`/incidents/${id}`)).body;
  expect(page).toContain(`Handed over to another system by ${LEAD.name}: handover-${id}.csv, SHA-256 ${sha256}`);
  await expect(lead.download(`/incidents/${id}/handover`, handover)).rejects.toThrow('422');
  expect((await lead.getPage(`/incidents/${id}/handover`)).body).toContain('It was handed over on');
  expect(daemon.output()).not.toMatch(HIDDEN);
  await daemon.stop();

  const args = ['handover', '--since', '2020-01-01', '--purpose', 'Move', '--as', LEAD.email, '--out', 'all.json'];
  expect((await school.command([...args, '--form', 'json'])).stderr).toContain('(NOTHING_TO_HAND_OVER)');
  const again = await school.command([...args, '--form', 'json', '--again', '--json']);
  expect([again.code, again.stderr]).toEqual([0, '']);
  const path = join(school.folder, 'all.json');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const written = createHash('sha256').update(readFileSync(path)).digest('hex');
  expect(jsonLines(again.stdout)).toMatchObject([{ file: path, incidents: 1, leftOut: 0, sha256: written }]);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    version: 1,
    concerns: [{ reference: id, name: 'Sam Example' }],
  });
  expect((await school.command([...args, '--again'])).stderr).toContain('(FILE_EXISTS)');
});
