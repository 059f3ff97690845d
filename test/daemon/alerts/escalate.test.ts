import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { type AlertDoor, openAlertDoor } from '../../../daemon/alerts/alert-door.ts';
import { createAlertLink } from '../../../daemon/alerts/alert-link.ts';
import { createAlertSeenAnswers } from '../../../daemon/answers/alert-seen.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import { EVERYBODY_SEEN } from '../../../daemon/identity/people-seen.ts';
import type { EscalationStep } from '../../../daemon/incidents/escalation.ts';
import type { IncidentId, StaffId } from '../../../daemon/incidents/incident.ts';
import type { Destination } from '../../../daemon/incidents/rota.ts';
import { routedNowhere } from '../../support/alert-settings.ts';
import { buildMailSettings, mailStarters } from '../../support/mail.ts';
import { addStaff, newWorld, officeOf, pupil, raise, TUESDAY, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import type { TestSmtpServer } from '../../support/smtp-server.ts';
import { waitFor } from '../../support/wait-for.ts';

const MINUTE = 60_000;
const WHOLE = { ...EVERYBODY_SEEN, staffId: 'nobody' as StaffId };
const addresses = (...to: readonly string[]): Destination => ({ kind: 'addresses', addresses: to });
const STEPS: readonly EscalationStep[] = [
  { afterMinutes: 15, to: addresses('deputy@school.example') },
  { afterMinutes: 30, to: addresses('head@school.example', 'chair@school.example') },
];

const { stores } = openStore();
const mail = mailStarters();
let world: World;
let smtp: TestSmtpServer;
let door: AlertDoor;

beforeEach(async () => {
  world = newWorld();
  smtp = await mail.server({ security: 'none' });
  door = openDoor(STEPS);
});

function openDoor(
  escalation: readonly EscalationStep[],
  hold: (at: number) => number = (at) => at,
  mostAtOnce = 20,
  to = ['lead@school.example'],
): AlertDoor {
  const office = officeOf(stores(), world);
  const opened = openAlertDoor(
    stores(),
    {
      ...{
        siteId: 'main',
        zone: office.zone,
        redisUrl: null,
        demonstration: false,
        provider: null,
        escalation,
        alertTime: hold,
        mostAtOnce,
        reportsTo: [],
      },
      ...routedNowhere(),
      mail: { ...buildMailSettings({ port: smtp.port }), to, itSupport: [], hasNames: false, returned: null },
      ...{ address: () => 'https://filterwatch.example.org', isWithheldSite: () => false },
      ...{ policy: () => office.policy, roster: () => office.roster, schoolName: async () => 'Example School' },
      now: () => world.now,
    },
    pino({ level: 'silent' }),
  );
  mail.afterwards(async () => {
    await opened.queue.stop();
    opened.closeMail();
  });
  return opened;
}

/** Lets so many minutes pass, and waits until nothing is due any more. */
async function pass(minutes: number): Promise<void> {
  world.now += minutes * MINUTE;
  door.queue.nudge();
  await waitFor(async () => (await stores().outbox.due(world.now, 1)).length === 0, 'an empty outbox');
}

const mailed = () => smtp.received.map(({ to }) => to);

async function raiseOne(different: Parameters<typeof raise>[1][number] = {}, audience: 'pupils' | 'staff' = 'pupils') {
  const [id] = await raise(stores(), [{ identity: pupil('pupil017'), severity: 'critical', ...different }], {
    audience,
  });
  await pass(0);
  return id as IncidentId;
}

async function historyOf(id: IncidentId): Promise<readonly (string | null)[]> {
  const rows = await stores()
    .database.reader.selectFrom('incident_history')
    .select(['kind', 'detail'])
    .where('incident_id', '=', id)
    .orderBy('at')
    .execute();
  return rows.map(({ kind, detail }) => (detail === null ? kind : `${kind} ${detail}`));
}

describe('an alert that nobody answers', () => {
  test('is passed on step by step, and to nobody twice', async () => {
    const id = await raiseOne();
    await pass(14);
    expect(mailed()).toEqual([['lead@school.example']]);
    await pass(1);
    expect(mailed().slice(1)).toEqual([['deputy@school.example']]);
    await pass(29);
    expect(mailed()).toHaveLength(2);
    await pass(1);
    expect(mailed().slice(2)).toEqual([['head@school.example', 'chair@school.example']]);
    await pass(24 * 60);
    expect(mailed()).toHaveLength(3);
    expect(smtp.received[1]?.content).toContain('nobody has answered the alert so far');
    expect(await historyOf(id)).toEqual(
      expect.arrayContaining(['alert_sent', 'alert_escalated 1', 'alert_escalated 2']),
    );
  });

  test('waits for its time without being mail that is late', async () => {
    await raiseOne();
    world.now += 10 * MINUTE;
    expect((await stores().outbox.waiting(EVERYBODY_SEEN, world.now)).count).toBe(0);
    world.now += 10 * MINUTE;
    expect(await stores().outbox.waiting(EVERYBODY_SEEN, world.now)).toMatchObject({
      count: 1,
      oldest: TUESDAY + 15 * MINUTE,
    });
  });

  test('is not passed on early, when the mail server comes back', async () => {
    await raiseOne();
    await stores().outbox.hurry(world.now);
    await pass(1);
    expect(mailed()).toHaveLength(1);
  });

  test('about a member of staff goes to nobody else, whatever the settings say', async () => {
    await addStaff(stores(), 'head');
    await raiseOne({ identity: pupil('staff03') }, 'staff');
    await pass(15);
    expect(mailed()).toEqual([['head-the-head@school.example'], ['head-the-head@school.example']]);
  });
});

describe('an alert that is answered', () => {
  test('by taking the incident up is passed on to nobody', async () => {
    const id = await raiseOne();
    const lead = await addStaff(stores(), 'lead');
    await createReviews(officeOf(stores(), world)).claim(lead, id, 1);
    await pass(24 * 60);
    expect(mailed()).toHaveLength(1);
  });

  test('by the link of its mail is passed on to nobody, and its history says so once', async () => {
    const id = await raiseOne();
    const token = /alert-seen\?token=(\S+)/.exec(smtp.received[0]?.content ?? '')?.[1] ?? '';
    const answers = createAlertSeenAnswers(officeOf(stores(), world));
    expect(await answers.alertSeen(token)).toEqual({
      ...{ incident: id, severity: 'critical', alertedAt: expect.any(Number), isSeen: false },
    });
    expect((await answers.acknowledgeAlert(null, token))?.isSeen).toBe(true);
    await answers.acknowledgeAlert(null, token);
    await pass(24 * 60);
    expect(mailed()).toHaveLength(1);
    expect((await historyOf(id)).filter((kind) => kind === 'alert_acknowledged')).toHaveLength(1);
  });

  test('between two steps is not passed on any further', async () => {
    await raiseOne();
    await pass(15);
    const token = /alert-seen\?token=(\S+)/.exec(smtp.received[1]?.content ?? '')?.[1] ?? '';
    await createAlertSeenAnswers(officeOf(stores(), world)).acknowledgeAlert(null, token);
    await pass(24 * 60);
    expect(mailed()).toHaveLength(2);
  });
});

test('where the school passes nothing on, nothing waits', async () => {
  await door.queue.stop();
  door = openDoor([]);
  await raiseOne();
  await pass(24 * 60);
  expect(mailed()).toHaveLength(1);
});

describe('outside of the hours in which alerts are mailed', () => {
  const morning = TUESDAY + 20 * 60 * MINUTE;

  beforeEach(async () => {
    await door.queue.stop();
    door = openDoor(STEPS, (at) => Math.max(at, morning));
  });

  test('what can wait is mailed in the morning, is no late mail until then, and is not passed on before', async () => {
    await raiseOne({ severity: 'high' });
    await pass(19 * 60);
    expect(mailed()).toEqual([]);
    expect((await stores().outbox.waiting(EVERYBODY_SEEN, world.now)).count).toBe(0);
    await stores().outbox.hurry(world.now);
    await pass(0);
    expect(mailed()).toEqual([]);
    await pass(60);
    expect(mailed()).toEqual([['lead@school.example']]);
    await pass(15);
    expect(mailed()).toHaveLength(2);
  });

  test('what is urgent, and what may mean that a child needs help, is mailed at once', async () => {
    await raiseOne({ severity: 'critical' });
    await raiseOne({ offset: 2, severity: 'high', rule: 'everyone-self-harm' });
    expect(mailed()).toHaveLength(2);
  });
});

describe('many alerts at once', () => {
  const MANY = 60;
  const flood = async () => {
    const events = Array.from({ length: MANY }, (_, number) => ({
      ...{ offset: number, severity: number < 5 ? ('critical' as const) : ('high' as const) },
      identity: pupil(`pupil${100 + number}`),
    }));
    await raise(stores(), events);
    await pass(0);
  };

  test('are some twenty mails and one more that tells of the others, and each stands in the queue', async () => {
    await flood();
    // Some are on their way at the same time.
    const single = smtp.received.length;
    expect([20, 21, 22, 23, 24]).toContain(single);
    await pass(2);
    expect(smtp.received).toHaveLength(single + 1);
    const last = smtp.received.at(-1);
    expect(last?.to).toEqual(['lead@school.example']);
    expect(last?.headers.get('subject')).toContain(`${MANY - single} more incidents at once`);
    expect(last?.content).toContain('https://filterwatch.example.org/incidents');
    expect(last?.content).not.toContain('pupil1');
    expect((await stores().incidents.counts(WHOLE)).open).toBe(MANY);
    await pass(24 * 60);
    expect(smtp.received.filter(({ headers }) => /more incidents/.test(headers.get('subject') ?? ''))).toHaveLength(1);
  });

  test('that go on are told of again, and none is left untold', async () => {
    await flood();
    await pass(2);
    const told = smtp.received.length;
    const more = Array.from({ length: 7 }, (_, number) => ({
      ...{ offset: 500 + number, severity: 'critical' as const },
      identity: pupil(`pupil${500 + number}`),
    }));
    await raise(stores(), more);
    await pass(0);
    expect(smtp.received).toHaveLength(told);
    await pass(7);
    expect(smtp.received).toHaveLength(told + 1);
    expect(smtp.received.at(-1)?.headers.get('subject')).toBe(
      '[Filterwatch] 7 more incidents at once, 7 of them urgent',
    );
    await pass(60);
    expect(smtp.received.filter(({ headers }) => /more incidents/.test(headers.get('subject') ?? ''))).toHaveLength(2);
  });

  test('are single mails again when it is over', async () => {
    await flood();
    await pass(11);
    const before = smtp.received.length;
    await raise(stores(), [{ offset: 1_000, identity: pupil('pupil017'), severity: 'critical' }]);
    await pass(0);
    expect(smtp.received).toHaveLength(before + 1);
    expect(smtp.received.at(-1)?.headers.get('subject')).toContain('1 incident needs your review');
  });
});

test('what is about one person and one kind of thing is one conversation in a mailbox, and says neither', async () => {
  await raise(stores(), [{ offset: 1, identity: pupil('pupil017'), severity: 'high' }]);
  await raise(stores(), [{ offset: 2, identity: pupil('pupil017'), severity: 'critical' }]);
  await raise(stores(), [{ offset: 3, identity: pupil('pupil023'), severity: 'high' }]);
  await pass(0);
  const threads = smtp.received.map(({ headers }) => headers.get('references'));
  expect(threads).toHaveLength(3);
  expect(new Set(threads).size).toBe(2);
  expect(threads.join()).not.toContain('pupil');
});

describe('the token of a link', () => {
  test('opens its own incident, and nothing that was made up or changed', async () => {
    const link = createAlertLink(stores().settings);
    const token = await link.tokenFor('incident-1' as IncidentId);
    expect(await link.incidentOf(token)).toBe('incident-1');
    expect(await createAlertLink(stores().settings).incidentOf(token)).toBe('incident-1');
    const seal = token.split('.')[1] ?? '';
    const others = [
      '',
      '.',
      'incident-1',
      'incident-1.',
      `incident-2.${seal}`,
      `${token}x`,
      `${token}.x`,
      `incident-1.${seal.slice(1)}`,
    ];
    for (const other of others) expect(await link.incidentOf(other)).toBe(null);
  });
});

describe('in a storm', () => {
  const HIGH = { severity: 'high', rule: 'pupils-dating' } as const;

  beforeEach(async () => {
    await door.queue.stop();
    door = openDoor(
      [{ afterMinutes: 5, to: { kind: 'addresses', addresses: ['deputy@school.example'] } }],
      undefined,
      2,
    );
  });

  /** Each of another pupil, in one batch: two are mailed, and the others are held back. */
  async function storm(pupils: readonly string[], different: Parameters<typeof raise>[1][number] = HIGH) {
    const at = world.now;
    await raise(
      stores(),
      pupils.map((id, offset) => ({
        identity: pupil(id),
        offset: at + offset,
        ...different,
        record: { timestamp: at },
      })),
      { at },
    );
    await pass(0);
  }

  const subjects = () => smtp.received.map(({ to, headers }) => `${to.join()}: ${headers.get('subject')}`);

  test('what nobody answers is passed on in one mail, not one by one', async () => {
    await storm(['pupil017', 'pupil023', 'pupil031', 'pupil042']);
    expect(mailed()).toEqual([['lead@school.example'], ['lead@school.example']]);
    await pass(2);
    expect(subjects().slice(2)).toEqual(['lead@school.example: [Filterwatch] 2 more incidents at once']);
    await pass(3);
    expect(mailed()).toHaveLength(3);
    await pass(2);
    expect(subjects().slice(3)).toEqual(['deputy@school.example: [Filterwatch] 2 incidents that nobody has answered']);
    expect(smtp.received[3]?.text).toContain('passed on to you in this one mail');
    expect(smtp.received[3]?.text).not.toMatch(/pupil\d/);
    await pass(24 * 60);
    expect(mailed()).toHaveLength(4);
    const held = await stores()
      .database.reader.selectFrom('incident_history')
      .select('detail')
      .where('kind', '=', 'escalation_held')
      .execute();
    expect(held).toEqual([{ detail: '1' }, { detail: '1' }]);
  });

  test('whoever was put off has the mail about many later, and it says as much', async () => {
    await door.queue.stop();
    await smtp.stop();
    let isPutOff = true;
    smtp = await mail.server({
      security: 'none',
      behaviour: (phase, _before, address) =>
        phase === 'recipient' && address.startsWith('second') && isPutOff ? { code: 451, text: '4.7.1 later' } : null,
    });
    door = openDoor([], undefined, 2, ['lead@school.example', 'second@school.example']);
    await door.keepRecipients();
    const had = (who: string) =>
      subjects().filter((one) => one.startsWith(`${who}@school.example:`) && /needs your review|at once/.test(one));
    await storm(['pupil017', 'pupil023', 'pupil031', 'pupil042']);
    await pass(2);
    expect([had('lead').length, had('second')]).toEqual([3, []]);
    isPutOff = false;
    await pass(2);
    // The two alerts that went out one by one, and the mail about the others.
    expect(had('second')).toHaveLength(3);
    expect(had('second')).toContain('second@school.example: [Filterwatch] 2 more incidents at once');
    expect(had('lead')).toHaveLength(3);
  });

  test('what is urgent is passed on one by one all the same', async () => {
    await storm(['pupil017', 'pupil023', 'pupil031'], { ...HIGH, severity: 'critical' });
    await pass(5);
    expect(mailed().filter(([to]) => to === 'deputy@school.example')).toHaveLength(2);
    expect(smtp.received.at(-1)?.headers.get('subject')).toContain('Urgent');
  });

  test('what somebody has answered meanwhile is passed on to nobody', async () => {
    await storm(['pupil017', 'pupil023', 'pupil031']);
    const lead = await addStaff(stores(), 'lead');
    for (const { id, version } of await stores().incidents.all(10))
      await createReviews(officeOf(stores(), world)).claim(lead, id, version);
    await pass(24 * 60);
    expect(mailed().filter(([to]) => to === 'deputy@school.example')).toEqual([]);
  });
});
