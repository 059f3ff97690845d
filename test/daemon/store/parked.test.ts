import { describe, expect, test } from 'vitest';
import { EVERYBODY_SEEN } from '../../../daemon/identity/people-seen.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { NEVER } from '../../../daemon/queue/parking.ts';
import { queueEffect } from '../../../daemon/store/queue-effect.ts';
import { inVain } from '../../support/in-vain.ts';
import { auditOf, pupil, raise, TUESDAY } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const BY = 'lead-1' as StaffId;
const PUPILS_ALONE = { ...EVERYBODY_SEEN, maySeeStaff: false };
const REFUSED = inVain('The mail server refused this message for good (it said 550 5.1.1).', 9e15, {
  at: TUESDAY + 5,
  parkedWhy: 'refused',
});

async function parkedAlert(audience: 'pupils' | 'staff' = 'pupils') {
  const [incident] = await raise(stores(), [{ identity: pupil('pupil017'), severity: 'critical' }], { audience });
  const [row] = await stores().outbox.due(TUESDAY + 1, 1);
  if (incident === undefined || row === undefined) throw new Error('An alert was expected.');
  await stores().outbox.postpone(row.id, REFUSED);
  return { incident, id: row.id };
}

async function queue(kind: 'alarm' | 'referral', subjectId: string): Promise<string> {
  const id = `${kind}-1`;
  await stores()
    .database.writer.transaction()
    .execute((transaction) => queueEffect(transaction, { id, siteId: 'main', kind, subjectId, now: TUESDAY }));
  await stores().outbox.postpone(id, REFUSED);
  return id;
}

const historyOf = async (incident: string) =>
  (
    await stores()
      .database.reader.selectFrom('incident_history')
      .selectAll()
      .where('incident_id', '=', incident)
      .execute()
  )
    .filter(({ kind }) => kind === 'mail_dropped')
    .map(({ by_staff, detail }) => ({ by_staff, detail }));

describe('what is parked', () => {
  test('is listed with why, since when and how often, and is no mail that waits', async () => {
    const { id } = await parkedAlert();
    await stores().outbox.postpone(id, { ...REFUSED, at: TUESDAY + 60_000 });
    const times = { parkedAt: TUESDAY + 5, failingSince: TUESDAY + 5, lastTriedAt: TUESDAY + 60_000, attempts: 2 };
    expect(await stores().parked.list(EVERYBODY_SEEN, 10)).toEqual([
      { id, kind: 'alert', why: 'refused', ...times, message: REFUSED.error },
    ]);
    expect((await stores().outbox.waiting(EVERYBODY_SEEN, TUESDAY + 60_000)).count).toBe(0);
  });

  test('about staff is told of to nobody who may not know of it, and decided by nobody else', async () => {
    const { id } = await parkedAlert('staff');
    const { parked } = stores();
    expect(await parked.list(PUPILS_ALONE, 10)).toEqual([]);
    expect(await parked.standing(PUPILS_ALONE)).toEqual({ count: 0, alerts: 0, oldest: null, lastError: null });
    expect(await parked.retry(PUPILS_ALONE, id, { at: TUESDAY, by: BY })).toBe(false);
    expect(await parked.drop(PUPILS_ALONE, id, { at: TUESDAY, by: BY, reason: 'x' })).toBe(false);
    expect(await parked.standing(EVERYBODY_SEEN)).toMatchObject({ count: 1, alerts: 1 });
  });

  test('is brought forward when the world is back, except what waits for a person', async () => {
    const { id } = await parkedAlert();
    await stores().outbox.postpone(id, { ...REFUSED, nextAttemptAt: NEVER });
    await stores().outbox.hurry(TUESDAY + 10);
    expect(await stores().outbox.due(TUESDAY + 10, 10)).toEqual([]);
    await stores().outbox.postpone(id, { ...REFUSED, parkedWhy: 'long' });
    await stores().outbox.hurry(TUESDAY + 10);
    expect(await stores().outbox.due(TUESDAY + 10, 10)).toMatchObject([{ id, parkedWhy: 'long', attempts: 3 }]);
  });

  test('is due at once when somebody tries it again, stays parked until it is sent, and the record says who', async () => {
    const { id } = await parkedAlert();
    expect(await stores().parked.retry(EVERYBODY_SEEN, id, { at: TUESDAY + 10, by: BY })).toBe(true);
    expect(await stores().outbox.due(TUESDAY + 10, 10)).toMatchObject([{ id, parkedWhy: 'refused' }]);
    expect(await auditOf(stores())).toEqual([`lead-1 retry_mail ${id}`]);
    await stores().outbox.close(id, TUESDAY + 11, { kind: 'done' });
    expect(await stores().parked.list(EVERYBODY_SEEN, 10)).toEqual([]);
    expect(await stores().parked.retry(EVERYBODY_SEEN, id, { at: TUESDAY + 12, by: BY })).toBe(false);
  });
});

describe('what is given up', () => {
  test('is not sent any more, and its incident keeps the reason and who decided', async () => {
    const { id, incident } = await parkedAlert();
    const decision = { at: TUESDAY + 10, by: BY, reason: 'I have seen it on Today.' };
    expect(await stores().parked.drop(EVERYBODY_SEEN, id, decision)).toBe(true);
    expect(await stores().outbox.row(id)).toBe(null);
    expect(await historyOf(incident)).toEqual([{ by_staff: BY, detail: decision.reason }]);
    expect(await auditOf(stores())).toEqual([`lead-1 drop_mail ${id}`]);
    const audit = await stores().database.reader.selectFrom('audit').select('detail').execute();
    expect(JSON.parse(audit[0]?.detail ?? '')).toEqual({ kind: 'alert', tries: 1, reason: incident });
    expect(await stores().parked.drop(EVERYBODY_SEEN, id, decision)).toBe(false);
    // It was not sent.
    expect(await stores().outbox.lastEnded(EVERYBODY_SEEN)).toEqual({ at: TUESDAY + 10, happened: false });
  });

  test('is found by whom it was handed on to, too', async () => {
    const { incident } = await parkedAlert();
    const id = await queue('referral', `${incident} teacher-1`);
    await stores().parked.drop(EVERYBODY_SEEN, id, { at: TUESDAY + 10, by: BY, reason: 'Told in person.' });
    expect(await historyOf(incident)).toEqual([{ by_staff: BY, detail: 'Told in person.' }]);
  });

  test('and about no incident keeps its reason itself', async () => {
    const id = await queue('alarm', 'alarm-1');
    await stores().parked.drop(EVERYBODY_SEEN, id, { at: TUESDAY + 10, by: null, reason: 'The address has gone.' });
    const row = await stores().database.reader.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
    expect(row).toMatchObject({ outcome: 'dropped', drop_reason: 'The address has gone.', closed_at: TUESDAY + 10 });
  });

  test('only where it is parked: an alert on its way is nobody’s to drop', async () => {
    await raise(stores(), [{ identity: pupil('pupil017'), severity: 'critical' }]);
    const [row] = await stores().outbox.due(TUESDAY + 1, 1);
    expect(await stores().parked.drop(EVERYBODY_SEEN, row?.id ?? '', { at: TUESDAY, by: BY, reason: 'x' })).toBe(false);
  });
});

test('whom the mail server refuses stands there until it takes a mail for them, however the address is written', async () => {
  const { mailRefusals } = stores();
  const no = { address: 'Gone@school.example', kind: 'refused', answer: '550 5.1.1' } as const;
  await mailRefusals.note({ accepted: [], answers: [no] }, TUESDAY);
  await mailRefusals.note(
    { accepted: ['lead@school.example'], answers: [{ ...no, kind: 'deferred', answer: '451' }] },
    TUESDAY + 9,
  );
  expect(await mailRefusals.standing(10)).toEqual([
    { address: 'gone@school.example', kind: 'deferred', answer: '451', tries: 2, since: TUESDAY, lastAt: TUESDAY + 9 },
  ]);
  await mailRefusals.note({ accepted: ['GONE@school.example'], answers: [] }, TUESDAY + 10);
  expect(await mailRefusals.standing(10)).toEqual([]);
});

describe('a job of the clock', () => {
  const turn = (holder: string, now: number) => ({ job: 'a job', holder, now, until: now + 100 });

  test('is taken by one of two, and not again until half of its time is over', async () => {
    const { clockTurns } = stores();
    expect(await clockTurns.take(turn('one', 1_000), 500)).toBe(true);
    expect(await clockTurns.take(turn('two', 1_001), 501)).toBe(false);
    await clockTurns.end(turn('one', 1_010));
    expect(await clockTurns.take(turn('two', 1_020), 520)).toBe(false);
    expect(await clockTurns.take(turn('two', 1_500), 1_000)).toBe(true);
  });

  test('is kept by whoever holds it, and free when the time is over that a dead one held it', async () => {
    const { clockTurns } = stores();
    await clockTurns.take(turn('one', 1_000), 0);
    expect(await clockTurns.keep(turn('one', 1_090))).toBe(true);
    expect(await clockTurns.take(turn('two', 1_150), 1_100)).toBe(false);
    expect(await clockTurns.take(turn('two', 1_190), 1_100)).toBe(true);
    expect(await clockTurns.keep(turn('one', 1_195))).toBe(false);
  });
});
