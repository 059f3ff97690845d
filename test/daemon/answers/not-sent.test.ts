import { expect, test } from 'vitest';
import { createAlarms } from '../../../daemon/answers/alarms.ts';
import { createHealthAnswers } from '../../../daemon/answers/health.ts';
import { createNotSentAnswers } from '../../../daemon/answers/not-sent.ts';
import type { Viewer } from '../../../daemon/api/contract.ts';
import { queueEffect } from '../../../daemon/store/queue-effect.ts';
import { inVain } from '../../support/in-vain.ts';
import { addStaff, newWorld, officeOf, pupil, raise, TUESDAY } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const WHY = 'The mail server refused this message for good (it said 550 5.1.1).';

/** An alert about this audience and a notice to IT support that the mail server refused. */
async function arrange(audience: 'pupils' | 'staff') {
  const world = newWorld();
  const office = officeOf(stores(), world);
  await raise(stores(), [{ identity: pupil('pupil017'), severity: 'critical' }], { audience });
  await stores()
    .database.writer.transaction()
    .execute((transaction) =>
      queueEffect(transaction, { id: 'alarm-1', siteId: 'main', kind: 'alarm', subjectId: 'alarm-1', now: TUESDAY }),
    );
  for (const { id } of await stores().outbox.due(world.now, 10))
    await stores().outbox.postpone(id, inVain(WHY, 9e15, { at: world.now, parkedWhy: 'refused' }));
  const kindsFor = async (viewer: Viewer) =>
    (await createNotSentAnswers(office).notSent(viewer)).map(({ kind, mayDrop }) => `${kind} ${mayDrop}`).toSorted();
  const alarms = createAlarms(office, () => false);
  const alarmFor = async (viewer: Viewer | null) => (await alarms(viewer)).filter(({ kind }) => kind === 'not_sent');
  return { office, world, kindsFor, alarmFor, answers: createNotSentAnswers(office) };
}

test('stands as an alarm for everybody and in the mail to IT support, and on Health, for as long as it is parked', async () => {
  const { office, world, alarmFor, answers } = await arrange('pupils');
  const technician = await addStaff(stores(), 'technician');
  const alarm = { kind: 'not_sent', since: world.now, mails: 2, alerts: 1, message: WHY };
  expect(await alarmFor(technician)).toEqual([alarm]);
  expect(await alarmFor(null)).toEqual([alarm]);
  expect((await createHealthAnswers(office, () => false).health(technician)).mail).toMatchObject({
    notSent: 2,
    waiting: 0,
  });
  for (const { id } of await answers.notSent(await addStaff(stores(), 'lead')))
    await stores().outbox.close(id, world.now, { kind: 'done' });
  expect(await alarmFor(null)).toEqual([]);
});

test('what is about pupils is given up by those who review it, and what is about the system by a technician too', async () => {
  const { kindsFor, answers } = await arrange('pupils');
  const technician = await addStaff(stores(), 'technician');
  expect(await kindsFor(technician)).toEqual(['alarm true', 'alert false']);
  expect(await kindsFor(await addStaff(stores(), 'lead'))).toEqual(['alarm true', 'alert true']);
  const alert = (await answers.notSent(technician)).find(({ kind }) => kind === 'alert')?.id ?? '';
  expect(await answers.dropMail(technician, alert, 'I do not want it.')).toEqual({ kind: 'not_yours' });
  expect(await answers.dropMail(technician, 'alarm-1', ' ')).toEqual({ kind: 'no_reason' });
  expect(await answers.dropMail(technician, 'alarm-1', 'x'.repeat(501))).toEqual({ kind: 'too_long' });
  expect(await answers.dropMail(technician, 'alarm-1', 'The address has gone.')).toEqual({ kind: 'done' });
  expect(await answers.dropMail(technician, 'alarm-1', 'The address has gone.')).toEqual({ kind: 'gone' });
  expect(await answers.retryMail(technician, alert)).toEqual({ kind: 'done' });
});

test('an alert about staff stands there for the head alone', async () => {
  const { kindsFor, alarmFor, answers } = await arrange('staff');
  const [technician, lead] = [await addStaff(stores(), 'technician'), await addStaff(stores(), 'lead')];
  const head = await addStaff(stores(), 'head');
  expect(await kindsFor(technician)).toEqual(['alarm true']);
  expect(await kindsFor(lead)).toEqual(['alarm true']);
  expect(await kindsFor(head)).toEqual(['alarm true', 'alert true']);
  expect(await alarmFor(null)).toMatchObject([{ mails: 1, alerts: 0 }]);
  const alert = (await answers.notSent(head)).find(({ kind }) => kind === 'alert')?.id ?? '';
  expect(await answers.retryMail(lead, alert)).toEqual({ kind: 'gone' });
  expect(await answers.dropMail(lead, alert, 'x')).toEqual({ kind: 'gone' });
});
