import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { createAlarmMails } from '../../../daemon/alerts/alarm-mails.ts';
import { createDeliver } from '../../../daemon/alerts/deliver.ts';
import { createAlarmWatch } from '../../../daemon/alerts/watch-alarms.ts';
import { createAlarms } from '../../../daemon/answers/alarms.ts';
import type { Alarm } from '../../../daemon/api/contract.ts';
import { mailStarters } from '../../support/mail.ts';
import { addStaff, isLessonTime, newWorld, officeOf, TUESDAY, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import type { TestSmtpServer } from '../../support/smtp-server.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const IT = 'it@school.example';
const LEAD = 'lead@school.example';

const { stores } = openStore();
const mail = mailStarters();
let world: World;
let smtp: TestSmtpServer;
let refuses: boolean;
let minute: () => Promise<void>;

beforeEach(async () => {
  world = newWorld();
  refuses = false;
  const busy = { code: 421, text: 'Come back later.' };
  smtp = await mail.server({ security: 'none', behaviour: () => (refuses ? busy : null) });
  const all = createAlarms(officeOf(stores(), world), isLessonTime);
  // No line ever comes here; that is an alarm of its own after half an hour.
  const alarms = async () => (await all(null)).filter(({ kind }) => kind !== 'source_silent');
  minute = watch({ alarms });
});

interface Watched {
  alarms(viewer: null): Promise<readonly Alarm[]>;
  readonly itSupport?: readonly string[];
  readonly isMailSetUp?: boolean;
  readonly failsWith?: Error;
}

/** One minute of the daemon: a look at what stands, and whatever that queued is mailed. */
function watch({ alarms, itSupport = [IT], isMailSetUp = true, failsWith }: Watched): () => Promise<void> {
  const now = () => world.now;
  const mailer = mail.mailerFor(smtp);
  const deliver = createDeliver({ mailer, mailRefusals: stores().mailRefusals, log: pino({ level: 'silent' }), now });
  const mails = createAlarmMails({
    ...{ stores: stores(), mailer, deliver, usual: [LEAD], itSupport, now },
    ...{ zone: 'Europe/London', demonstration: false, address: () => 'https://filterwatch.example.org' },
    schoolName: async () => 'Example Primary School',
  });
  const look = createAlarmWatch({
    ...{ alarms: () => alarms(null), now, isMailSetUp, log: pino({ level: 'silent' }) },
    alarmBook: failsWith ? { ...stores().alarmBook, look: () => Promise.reject(failsWith) } : stores().alarmBook,
    mailQueued: () => undefined,
    mailNow: mails.sendNow,
  });
  return async () => {
    await look();
    for (const row of await stores().outbox.due(now(), 10)) {
      if (row.kind !== 'alarm') continue;
      const outcome = await mails.send(row);
      if (outcome.kind === 'done' || outcome.kind === 'never') await stores().outbox.close(row.id, now(), outcome);
    }
    world.now += MINUTE;
  };
}

async function minutes(count: number): Promise<void> {
  for (let passed = 0; passed < count; passed += 1) await minute();
}

const subjects = () => smtp.received.map(({ headers }) => headers.get('subject'));
const UNREADABLE = { kind: 'waiting', because: 'no_permission', waitingMs: 0, message: 'It may not be read.' } as const;

describe('a source that cannot be read', () => {
  test('is mailed to IT support and to the lead within three minutes, once, and again when it is over', async () => {
    world.sourceState = UNREADABLE;
    await minutes(3);
    expect(subjects()).toEqual(['[Filterwatch] Not everything is being checked: 1 thing is wrong']);
    expect(smtp.received[0]?.to).toEqual([IT, LEAD]);
    expect(smtp.received[0]?.content).toContain('It cannot be read, and nothing from it is being checked');
    expect(smtp.received[0]?.content).toContain('It may not be read.');
    expect(smtp.received[0]?.content).toContain('https://filterwatch.example.org/health');
    await minutes(60);
    expect(smtp.received).toHaveLength(1);
    world.sourceState = { kind: 'reading', behindBytes: 0 };
    await minutes(12);
    expect(subjects().slice(1)).toEqual(['[Filterwatch] Working again']);
    expect(smtp.received[1]?.to).toEqual([IT, LEAD]);
    await minutes(60);
    expect(smtp.received).toHaveLength(2);
  });

  test('that comes back at once wakes nobody, and one that comes and goes is told of once', async () => {
    world.sourceState = UNREADABLE;
    await minutes(1);
    world.sourceState = { kind: 'reading', behindBytes: 0 };
    await minutes(15);
    expect(smtp.received).toHaveLength(0);
    for (let times = 0; times < 5; times += 1) {
      world.sourceState = UNREADABLE;
      await minutes(5);
      world.sourceState = { kind: 'reading', behindBytes: 0 };
      await minutes(5);
    }
    expect(smtp.received).toHaveLength(1);
  });

  test('is told of again after a day', async () => {
    world.sourceState = UNREADABLE;
    await minutes(4);
    world.now += 24 * HOUR;
    await minutes(4);
    expect(smtp.received.length).toBeGreaterThan(1);
    expect(new Set(smtp.received.map(({ headers }) => headers.get('message-id'))).size).toBe(smtp.received.length);
  });
});

test('two things that begin together come in one mail, and a third in another', async () => {
  world.sources = ['Squid proxy', 'DNS filter'].map((title) => ({ id: title, title, state: () => world.sourceState }));
  world.sourceState = UNREADABLE;
  await minutes(5);
  expect(subjects()).toEqual(['[Filterwatch] Not everything is being checked: 2 things are wrong']);
  world.jobs = { ok: false, message: 'Redis does not answer.' };
  await minutes(5);
  expect(subjects().slice(1)).toEqual(['[Filterwatch] 1 thing is wrong']);
  expect(smtp.received[1]?.to).toEqual([IT]);
});

test('what blinds nothing goes to the technicians who have an account, and to the lead where there is none', async () => {
  const alarms = async () => [{ kind: 'backup_old', since: TUESDAY }] as const;
  minute = watch({ alarms, itSupport: [] });
  await minutes(4);
  expect(smtp.received.map(({ to }) => to)).toEqual([[LEAD]]);
  const technician = await addStaff(stores(), 'technician');
  minute = watch({ alarms: async () => [{ kind: 'list_old', title: 'UT1', since: TUESDAY }], itSupport: [] });
  await minutes(4);
  const { email } = (await stores().staff.byId(technician.staffId)) ?? { email: '' };
  expect(smtp.received[1]?.to).toEqual([email]);
});

test('without mail nothing waits to be mailed', async () => {
  minute = watch({ alarms: async () => [{ kind: 'backup_old', since: TUESDAY }], isMailSetUp: false });
  await minutes(10);
  expect(await stores().outbox.due(world.now, 10)).toEqual([]);
});

test('that nothing can be saved is mailed past the outbox, once', async () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  const alarm = { kind: 'store_failing', since: TUESDAY, message: 'The disk is full.' } as const;
  minute = watch({ alarms: async () => [alarm], failsWith: full });
  await minutes(30);
  expect(subjects()).toEqual(['[Filterwatch] Not everything is being checked: 1 thing is wrong']);
  expect(smtp.received[0]?.content).toContain('Nothing can be saved, so nothing is being checked');
});

test('a mail that could not go out before all was well again is not sent late', async () => {
  refuses = true;
  world.sourceState = UNREADABLE;
  await minutes(5);
  world.sourceState = { kind: 'reading', behindBytes: 0 };
  await minutes(12);
  refuses = false;
  await minutes(2);
  expect(subjects()).toEqual(['[Filterwatch] Working again']);
});
