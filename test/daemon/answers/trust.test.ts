import { expect, test } from 'vitest';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import { createTrustAnswers } from '../../../daemon/answers/trust.ts';
import { addStaff, newWorld, officeOf, pupil, raise, TRUST_TOKEN, TUESDAY, viewerOf } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import { sampleReports, WEEK } from '../../support/reports.ts';

const { stores } = openStore();
const MINUTE = 60_000;

test('a school tells its trust figures of everybody, and names nobody', async () => {
  const world = newWorld();
  const office = officeOf(stores(), world);
  const head = await addStaff(stores(), 'head');
  const ids = await raise(stores(), [
    { offset: 1, identity: pupil('pupil017') },
    { offset: 2, identity: pupil('pupil023') },
    { offset: 3, identity: pupil('staff03'), severity: 'critical' },
  ]);
  world.now = TUESDAY + 30 * MINUTE;
  const [first] = ids;
  if (first === undefined) throw new Error('Incidents were expected.');
  const finding = { resolution: 'no_concern', intent: 'unclear', note: '', caseReference: null } as const;
  await createReviews(office).resolve(head, first, 1, finding);
  const answers = createTrustAnswers(office, async () => [
    { kind: 'source_silent', sourceTitle: 'Squid of Sam Example', since: TUESDAY },
    { kind: 'source_silent', sourceTitle: 'Another', since: TUESDAY },
  ]);
  const figures = await answers.schoolFigures(TRUST_TOKEN);
  expect(figures).toMatchObject({
    open: 2,
    oldestWaitingSince: TUESDAY,
    week: { raised: 3, reviewed: 1, medianReviewMs: 30 * MINUTE },
    sources: { all: 1, receiving: 1 },
    alarms: ['source_silent'],
  });
  expect(JSON.stringify(figures)).not.toMatch(/pupil|staff03|Example|Squid|ambling/);
});

test('the figures of last week are those of its report as it was kept last: counts, and no site', async () => {
  const office = officeOf(stores(), { ...newWorld(), now: TUESDAY + 7 * 24 * 60 * MINUTE });
  const answers = createTrustAnswers(office, async () => []);
  const lastWeek = async () => (await answers.schoolFigures(TRUST_TOKEN))?.lastWeek;
  expect(await lastWeek()).toBe(null);
  const { ordinary, silent } = sampleReports;
  await stores().reports.keepFirst({ ...silent, period: { ...WEEK, id: '2026-W46', firstDay: '2026-11-09' } }, false);
  expect(await lastWeek()).toBe(null);
  await stores().reports.keepFirst({ ...ordinary, school: 'Example Primary School' }, false);
  expect(await lastWeek()).toEqual({
    firstDay: '2026-11-16',
    filter: { requests: 1_204_511, blocked: 88_204, gotThrough: 14, effectiveness: { part: 398, whole: 412 } },
    open: 3,
    checks: { passed: 9, failed: 1 },
    silentHours: 2,
  });
  const somebody = await addStaff(stores(), 'head');
  await stores().reports.keepAgain(silent, somebody.staffId);
  expect(await lastWeek()).toMatchObject({ filter: null, checks: null, silentHours: 32 });
});

test('with another token, and for whoever is no trust officer, nothing is told', async () => {
  const answers = createTrustAnswers(officeOf(stores(), newWorld()), async () => []);
  expect(await answers.schoolFigures('another token')).toBe(null);
  expect(await answers.schools(viewerOf('head'))).toEqual([]);
});
