import { beforeEach, describe, expect, test } from 'vitest';
import { recipientId } from '../../../daemon/alerts/recipient-link.ts';
import { createAlarms } from '../../../daemon/answers/alarms.ts';
import { createHealthAnswers } from '../../../daemon/answers/health.ts';
import { createWhoIsTold } from '../../../daemon/answers/who-is-told.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import type { MailboxState, NewBounce } from '../../../daemon/store/mail-bounces.ts';
import { isLessonTime, newWorld, officeOf, pupil, raise, TUESDAY, viewerOf, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LEAD = 'lead@school.example';
const { stores } = openStore();
let world: World;

beforeEach(() => {
  world = newWorld();
});

const WELL: MailboxState = { cursor: { validity: '1', next: 7 }, lookedAt: TUESDAY, failingSince: null, message: null };

function note(different: Partial<NewBounce> = {}, mailbox: Partial<MailboxState> = {}): Promise<void> {
  const bounce = { address: LEAD, kind: 'refused', answer: '550 5.1.1', mailId: 'alert-1' } as const;
  const about = { incidentId: null, letterId: null, isForNobody: false };
  return stores().mailBounces.note([{ ...bounce, ...about, ...different }], { ...WELL, ...mailbox }, world.now);
}

const office = () => officeOf(stores(), world);
const alarms = async () => createAlarms(office(), () => false)(null);
const returned = async () =>
  (await createHealthAnswers(office(), isLessonTime).health(viewerOf('technician'))).mail.returned;

describe('mail that came back', () => {
  test('is an alarm and stands on Health, for two weeks after the last', async () => {
    await note();
    world.now += HOUR;
    await note({ mailId: 'alert-2', answer: '552 5.2.2' });
    const row = { address: LEAD, kind: 'refused', answer: '552 5.2.2', times: 2, since: TUESDAY, lastAt: world.now };
    expect(await returned()).toEqual({ isLookedFor: true, lookedAt: TUESDAY, message: null, bounces: [row] });
    const alarm = { kind: 'mail_undelivered', since: TUESDAY, addresses: 1 };
    expect(await alarms()).toEqual([alarm]);
    world.now += 14 * DAY - 1;
    expect(await alarms()).toContainEqual(alarm);
    world.now += 1;
    expect(await alarms()).not.toContainEqual(alarm);
    expect((await returned()).bounces).toEqual([]);
  });

  test('counts once, however often its report is read', async () => {
    await note();
    await note();
    expect((await returned()).bounces).toMatchObject([{ times: 1 }]);
  });

  test('is no alarm while it is only late; it is one when that mail comes back after all', async () => {
    await note({ kind: 'deferred', answer: '4.4.1' });
    expect(await alarms()).toEqual([]);
    expect((await returned()).bounces).toMatchObject([{ kind: 'deferred' }]);
    await note();
    expect(await alarms()).toMatchObject([{ kind: 'mail_undelivered' }]);
    await note({ kind: 'deferred', mailId: 'alert-2' });
    expect((await returned()).bounces).toMatchObject([{ kind: 'refused' }]);
  });

  test('has the address asked anew whether mail arrives, and is over when its owner says so', async () => {
    const { recipientBook, settings } = stores();
    const id = await recipientId(settings, LEAD);
    const times = { settleMs: 0, againMs: DAY, mostTimes: 4 };
    await recipientBook.keep([{ id, address: LEAD }], world.now, times);
    await recipientBook.confirm(id, world.now);
    await note();
    const addresses = async () => (await createWhoIsTold(office()).whoIsTold(viewerOf('lead'))).addresses;
    expect(await addresses()).toMatchObject([{ address: LEAD, isConfirmed: false, cameBack: '550 5.1.1' }]);
    expect(await recipientBook.byId(id)).toMatchObject({ confirmedAt: null, timesAsked: 0 });
    expect(await recipientBook.keep([{ id, address: LEAD }], world.now, times)).toBe(1);
    // That mail comes back, too: it is not asked without end.
    await note({ mailId: 'confirm-1' });
    expect(await recipientBook.byId(id)).toMatchObject({ confirmedAt: null, timesAsked: 1 });
    expect(await recipientBook.confirm(id, world.now)).toBe(true);
    expect(await alarms()).toEqual([]);
    expect(await addresses()).toMatchObject([{ isConfirmed: true, cameBack: null }]);
  });

  test('stands in the history of its incident, and nothing is written of one that is gone', async () => {
    const [incidentId = ''] = await raise(stores(), [{ identity: pupil('pupil017') }]);
    await note({ incidentId });
    await note({ incidentId: 'gone', mailId: 'alert-2' });
    await note({ incidentId, mailId: 'alert-3', kind: 'deferred' });
    const history = await stores().database.reader.selectFrom('incident_history').selectAll().orderBy('id').execute();
    const told = history.filter(({ kind }) => kind === 'mail_returned');
    expect(told.map(({ incident_id, detail }) => [incident_id, detail])).toEqual([[incidentId, '550 5.1.1']]);
  });
});

describe('an address that the mail server takes no mail for', () => {
  const refuse = (address: string, kind: 'refused' | 'deferred' = 'refused') =>
    stores().mailRefusals.note({ accepted: [], answers: [{ address, kind, answer: '550 5.1.1' }] }, world.now);
  const refused = async () =>
    (await createHealthAnswers(office(), isLessonTime).health(viewerOf('technician'))).mail.refusals;

  test('is an alarm until it takes one, although others have the mail', async () => {
    await refuse(LEAD);
    expect(await alarms()).toEqual([{ kind: 'mail_undelivered', since: TUESDAY, addresses: 1 }]);
    await note();
    expect(await alarms()).toEqual([{ kind: 'mail_undelivered', since: TUESDAY, addresses: 1 }]);
    await stores().mailRefusals.note({ accepted: [LEAD], answers: [] }, world.now);
    // What came back is another matter.
    expect(await refused()).toEqual([]);
    expect(await alarms()).toHaveLength(1);
  });

  test('is no alarm while the server only asks for time', async () => {
    await refuse(LEAD, 'deferred');
    expect(await alarms()).toEqual([]);
    expect(await refused()).toHaveLength(1);
  });

  test('is forgotten when the settings name another, unless somebody signs in with it', async () => {
    await refuse(LEAD);
    await refuse('the-head@school.example');
    await note();
    world.mailedAddresses = ['new@school.example'];
    expect(await alarms()).toEqual([]);
    expect([await refused(), (await returned()).bounces]).toEqual([[], []]);
    await stores().staff.add(
      { id: 'head-1' as StaffId, name: 'Head', email: 'The-Head@School.example', role: 'head', passwordHash: '' },
      TUESDAY,
    );
    expect(await refused()).toMatchObject([{ address: 'the-head@school.example' }]);
  });
});

describe('the mailbox', () => {
  const UNREAD = { failingSince: TUESDAY, message: 'Nothing answers at imap.school.example:993.' };

  test('that cannot be read stands on Health at once, and is an alarm after an hour', async () => {
    await stores().mailBounces.note([], { ...WELL, ...UNREAD }, world.now);
    expect(await returned()).toMatchObject({ lookedAt: TUESDAY, message: UNREAD.message });
    world.now += HOUR - 1;
    expect(await alarms()).toEqual([]);
    world.now += 1;
    expect(await alarms()).toEqual([{ kind: 'returned_unread', since: TUESDAY, message: UNREAD.message }]);
  });

  test('that the settings name no more is neither', async () => {
    await stores().mailBounces.note([], { ...WELL, ...UNREAD }, world.now);
    world.now += DAY;
    world.looksForReturned = false;
    expect(await alarms()).toEqual([]);
    expect(await returned()).toMatchObject({ isLookedFor: false, message: null });
  });
});
