import { pino } from 'pino';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openWebhooks } from '../../../daemon/alerts/open-webhooks.ts';
import type { AlertWebhook, WebhookSettings } from '../../../daemon/alerts/webhook-effects.ts';
import { EVERYBODY_SEEN } from '../../../daemon/identity/people-seen.ts';
import { SEVERITIES } from '../../../daemon/policy/policy.ts';
import type { Stores } from '../../../daemon/store/stores.ts';
import { newWorld, officeOf, pupil, raise, TUESDAY, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import { waitFor } from '../../support/wait-for.ts';
import { answering, type WebhookReceiver, webhookReceiver } from '../../support/webhook-receiver.ts';

const MINUTE = 60_000;

const { stores } = openStore();
let world: World;
let receiver: WebhookReceiver;

beforeEach(async () => {
  world = newWorld();
  receiver = await webhookReceiver();
});

function webhookTo(url: string, different: Partial<AlertWebhook> = {}, id = 'help-desk'): AlertWebhook {
  const target = { id, url, secret: null, authority: null, within: ['127.0.0.1'], proxy: null };
  return { target, form: 'filterwatch', severities: SEVERITIES, themes: [], ...different };
}

async function open(webhooks: readonly AlertWebhook[], different: Partial<WebhookSettings> = {}) {
  const office = officeOf(stores(), world);
  const settings: WebhookSettings = {
    ...{ siteId: 'main', zone: office.zone, demonstration: false, mostAtOnce: 20, alertTime: (at: number) => at },
    address: () => 'https://filterwatch.example.org',
    policy: () => office.policy,
    roster: () => office.roster,
    schoolName: async () => 'Example School',
    now: () => world.now,
    ...different,
  };
  const opened = await openWebhooks({
    stores: stores(),
    webhooks,
    settings,
    log: pino({ level: 'silent' }),
    everyMs: 20,
  });
  onTestFinished(() => opened.queue.stop());
  return opened;
}

let offset = 0;

/** Each is a line of its own. */
function raiseOne(different: Parameters<typeof raise>[1][number] = {}, audience: 'pupils' | 'staff' = 'pupils') {
  offset += 1_000;
  return raise(stores(), [{ offset, identity: pupil('pupil017'), severity: 'critical', ...different }], { audience });
}

/** Of no class, so that each is an incident of its own. */
const tablet = (number: number) => ({ kind: 'device', deviceName: `tablet-${number}`, group: 'Year 5' }) as const;

const isIdle = async (all: Stores) => (await all.webhookRows.due(world.now, 1)).length === 0;
const idle = () => waitFor(() => isIdle(stores()), 'nothing to tell');

async function outcomes(): Promise<readonly (string | null)[]> {
  const rows = await stores()
    .database.reader.selectFrom('outbox')
    .select('outcome')
    .where('kind', '=', 'webhook')
    .orderBy('created_at')
    .execute();
  return rows.map(({ outcome }) => outcome);
}

const bodies = () => receiver.received.map(({ body }) => JSON.parse(body));

test('an alert is told to each webhook once, whether or not there is mail, and names nobody', async () => {
  const other = await webhookReceiver();
  await open([webhookTo(receiver.url), webhookTo(other.url, { form: 'slack' }, 'staff-chat')]);
  const [id] = await raiseOne();
  await waitFor(() => receiver.received.length + other.received.length === 2, 'both requests');
  await idle();
  expect(bodies()).toMatchObject([
    { kind: 'alert', incident: { id, severity: 'critical', title: 'Gambling', place: 'A pupil, Year 5', requests: 1 } },
  ]);
  const told = JSON.stringify([receiver.received, other.received]);
  for (const hidden of ['pupil017', 'bet365', 'example.com']) expect(told).not.toContain(hidden);
  expect(receiver.received[0]?.headers['webhook-id']).toBe(`webhook.help-desk.alert-${id}-critical`);
  expect(await outcomes()).toEqual(['done', 'done']);
});

test('what is about staff is told to none', async () => {
  await open([webhookTo(receiver.url)]);
  await raiseOne({ identity: pupil('staff03') }, 'staff');
  await waitFor(async () => (await outcomes())[0] === 'not_wanted', 'the row to be closed');
  expect(receiver.received).toEqual([]);
});

test('a webhook is told of what it wants to be told of', async () => {
  await open([
    webhookTo(receiver.url, { severities: ['critical'], themes: ['commerce'] }),
    webhookTo(receiver.url, { themes: ['contact'] }, 'other'),
  ]);
  await raiseOne();
  await raiseOne({ identity: pupil('pupil018'), severity: 'high' });
  await waitFor(async () => (await outcomes()).every((outcome) => outcome !== null), 'every row to be closed');
  expect(bodies()).toMatchObject([
    { id: expect.stringContaining('webhook.help-desk.'), incident: { severity: 'critical' } },
  ]);
  expect((await outcomes()).toSorted()).toEqual(['done', 'not_wanted', 'not_wanted', 'not_wanted']);
});

test('what can wait for school hours waits', async () => {
  const eight = TUESDAY + 20 * 60 * MINUTE;
  await open([webhookTo(receiver.url)], { alertTime: (at) => Math.max(at, eight) });
  await raiseOne({ severity: 'high' });
  await idle();
  expect(receiver.received).toEqual([]);
  world.now = eight;
  await waitFor(() => receiver.received.length === 1, 'the request in the morning');
});

test('an error is tried again with the same id, a Retry-After is obeyed, and mail is never late because of it', async () => {
  receiver.answer(answering(429, { 'retry-after': '3600' }));
  const { health } = await open([webhookTo(receiver.url)]);
  await raiseOne();
  await waitFor(() => receiver.received.length === 1, 'the first request');
  await idle();
  world.now += 59 * MINUTE;
  await stores().webhookRows.hurry(world.now);
  await idle();
  expect(receiver.received).toHaveLength(1);
  const problem = 'The webhook “help-desk” answers with an error (429).';
  expect(await health()).toEqual([
    { id: 'help-desk', waiting: 1, lastSentAt: null, lastError: problem, failingSince: TUESDAY },
  ]);
  // The mail server does not wait for it either: the alert's own row is all that waits there.
  expect(await stores().outbox.waiting(EVERYBODY_SEEN, world.now)).toMatchObject({ count: 1, lastError: null });
  expect((await stores().outbox.due(world.now, 10)).map(({ kind }) => kind)).toEqual(['alert']);
  receiver.answer(answering(200));
  world.now += MINUTE;
  await waitFor(() => receiver.received.length === 2, 'the second request');
  await idle();
  const [first, second] = receiver.received;
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(await health()).toEqual([
    { id: 'help-desk', waiting: 0, lastSentAt: world.now, lastError: null, failingSince: null },
  ]);
});

test('a webhook that does not answer is asked once and left alone, and holds up no other', async () => {
  const dead = await webhookReceiver();
  dead.answer((response) => response.destroy());
  await open([webhookTo(dead.url, {}, 'dead'), webhookTo(receiver.url)]);
  for (const name of ['pupil017', 'pupil018', 'pupil019', 'pupil020', 'pupil021'])
    await raiseOne({ identity: pupil(name) });
  await waitFor(() => receiver.received.length === 5, 'all of the other');
  await idle();
  // Two run at a time, so that two may have begun before the first had failed.
  expect(dead.received.length).toBeLessThanOrEqual(2);
  world.now += 6 * MINUTE;
  dead.answer(answering(200));
  await waitFor(() => new Set(dead.received.map(({ headers }) => headers['webhook-id'])).size === 5, 'all of them');
});

test('a refusal is final, and Health says so until one is taken', async () => {
  receiver.answer(answering(404));
  const { health } = await open([webhookTo(receiver.url)]);
  await raiseOne();
  await waitFor(async () => (await outcomes())[0] === 'never', 'the refusal');
  const problem =
    'The webhook “help-desk” refuses what is sent to it (404). Nothing is at this address any more; make a new one there.';
  expect(await health()).toEqual([
    { id: 'help-desk', waiting: 0, lastSentAt: null, lastError: problem, failingSince: world.now },
  ]);
  receiver.answer(answering(200));
  world.now += MINUTE;
  await raiseOne({ identity: pupil('pupil018') });
  await waitFor(() => receiver.received.length === 2, 'the next request');
  await idle();
  expect(await health()).toMatchObject([{ lastSentAt: world.now, lastError: null }]);
});

test('many at once are told of in one request, and those that come after it in the next', async () => {
  await open([webhookTo(receiver.url)], { mostAtOnce: 5 });
  for (let number = 1; number <= 12; number++) await raiseOne({ identity: tablet(number) });
  await waitFor(async () => (await outcomes()).filter((one) => one === 'held').length >= 6, 'some to be held back');
  await idle();
  const single = receiver.received.length;
  world.now += 2 * MINUTE;
  await waitFor(() => receiver.received.length === single + 1, 'the request about the others');
  await idle();
  expect(bodies().at(-1)).toMatchObject({ kind: 'storm', heldBack: { incidents: 12 - single, urgent: 12 - single } });
  expect(bodies().at(-1)).not.toHaveProperty('incident');
  await raiseOne({ identity: tablet(13) });
  await idle();
  world.now += 7 * MINUTE;
  await waitFor(() => receiver.received.length === single + 2, 'the next request about others');
  expect(bodies().at(-1)).toMatchObject({ kind: 'storm', heldBack: { incidents: 1 } });
});

test('a step of an escalation is told too', async () => {
  await open([webhookTo(receiver.url)]);
  const [id = ''] = await raiseOne();
  const { outbox } = stores();
  const alertId = `alert-${id}-critical`;
  await outbox.close(alertId, world.now, {
    kind: 'done',
    next: { id: `escalation-1-${alertId}`, kind: 'escalation', subjectId: id, notBefore: world.now },
  });
  await outbox.close(`escalation-1-${alertId}`, world.now, {
    ...{ kind: 'done', note: { kind: 'alert_escalated', detail: '1' } },
  });
  await waitFor(() => receiver.received.length === 2, 'both requests');
  expect(
    bodies()
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['alert', 'passed_on']);
});

test('what was queued for a webhook that the settings name no longer is given up, and nothing new is queued', async () => {
  await open([]);
  await raiseOne();
  expect(await outcomes()).toEqual([]);
});
