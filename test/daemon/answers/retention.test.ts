import { beforeEach, describe, expect, test } from 'vitest';
import { createAlarms } from '../../../daemon/answers/alarms.ts';
import type { Office } from '../../../daemon/answers/office.ts';
import { createRetentionAnswers, type RetentionAnswers } from '../../../daemon/answers/retention.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import type { Kept, Viewer } from '../../../daemon/api/contract.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { LAST_BACKUP } from '../../../daemon/store/settings.ts';
import {
  addStaff,
  auditOf,
  isLessonTime,
  newWorld,
  officeOf,
  pupil,
  raise,
  TUESDAY,
  viewerOf,
  type World,
} from '../../support/office.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { closeAs, DAY, night } from '../../support/retention.ts';

const { stores, archive } = storeWithArchive();
let world: World;
let office: Office;
let answers: RetentionAnswers;
const [lead, head, technician] = [viewerOf('lead'), viewerOf('head'), viewerOf('technician')];

beforeEach(() => {
  world = newWorld();
  office = { ...officeOf(stores(), world), archive: archive() };
  answers = createRetentionAnswers(office);
});

async function raiseOne(audience: 'pupils' | 'staff' = 'pupils'): Promise<IncidentId> {
  const [id] = await raise(stores(), [{ identity: pupil('pupil017'), record: { timestamp: TUESDAY } }], { audience });
  if (id === undefined) throw new Error('An incident was expected.');
  return id;
}

function kindIn({ kinds }: Kept, kind: Kept['kinds'][number]['kind']) {
  return kinds.find((row) => row.kind === kind);
}

describe('what is kept', () => {
  test('says of each kind how long and why, how much there is, and when the oldest goes', async () => {
    const id = await raiseOne();
    await closeAs(stores(), id, 'false_alarm', TUESDAY);
    const kept = await answers.kept(lead);
    expect(kindIn(kept, 'false_alarm')).toEqual({
      kind: 'false_alarm',
      keep: { count: 30, unit: 'days' },
      why: expect.stringContaining('should not stay on a list'),
      count: 1,
      oldest: TUESDAY,
      goesAt: Date.UTC(2026, 11, 18),
      lastDeleted: null,
    });
    expect(kindIn(kept, 'open')).toMatchObject({ keep: null, count: 0, goesAt: null });
    expect(kindIn(kept, 'records')).toMatchObject({ keep: { count: 30, unit: 'days' }, count: 0, oldest: null });
    expect(kept.nights).toEqual([]);
  });

  test('tells what each night deleted, and when it was last', async () => {
    await closeAs(stores(), await raiseOne(), 'false_alarm', TUESDAY);
    world.now = TUESDAY + 40 * DAY;
    await night(stores(), archive(), world.now);
    const kept = await answers.kept(technician);
    expect(kindIn(kept, 'false_alarm')).toMatchObject({ count: 0, lastDeleted: { at: world.now, count: 1 } });
    expect(kept.nights).toEqual([
      {
        startedAt: world.now,
        tookMs: 0,
        // The one line of the test's batch has no hour, which is that of 1970.
        deleted: [
          { kind: 'false_alarm', count: 1 },
          { kind: 'counters', count: 1 },
        ],
        contextsKept: 0,
        damaged: 0,
        failures: [],
      },
    ]);
  });

  test('says when a backup was last made, or that none ever was', async () => {
    expect((await answers.kept(technician)).lastBackupAt).toBe(null);
    await stores().settings.set(LAST_BACKUP, String(TUESDAY));
    expect((await answers.kept(technician)).lastBackupAt).toBe(TUESDAY);
  });

  test('says what it can where the archive says nothing', async () => {
    const state = () => Promise.reject(new Error('It is broken.'));
    const kept = await createRetentionAnswers({ ...office, archive: { ...archive(), state } }).kept(lead);
    expect(kindIn(kept, 'records')).toMatchObject({ count: null, oldest: null, goesAt: null });
    expect(kindIn(kept, 'open')).toMatchObject({ count: 0 });
  });
});

describe('a legal hold', () => {
  test('stands on the page of the incident, in its history and in the record of who did what', async () => {
    const okafor = await addStaff(stores(), 'lead', 'Ms Okafor');
    const id = await raiseOne();
    expect(await answers.placeHold(okafor, id, ' The police asked. ')).toEqual({ kind: 'placed' });
    const shown = await createReviews(office).incident(okafor, id);
    expect(shown?.hold).toEqual({ since: TUESDAY, byName: 'Ms Okafor', reason: 'The police asked.' });
    expect(shown?.history.at(-1)).toEqual({
      at: TUESDAY,
      kind: 'held',
      byName: 'Ms Okafor',
      detail: 'The police asked.',
    });
    expect(await auditOf(stores())).toEqual([`${okafor.staffId} held ${id}`, `${okafor.staffId} view ${id}`]);
    expect(world.contextsAsked).toEqual([id]);
  });

  test('is lifted with a reason, by whoever may review', async () => {
    const id = await raiseOne();
    await answers.placeHold(lead, id, 'The police asked.');
    expect(await answers.liftHold(head, id, '')).toEqual({ kind: 'no_reason' });
    expect(await answers.liftHold(head, id, 'They are done.')).toEqual({ kind: 'lifted' });
    expect(await answers.liftHold(head, id, 'They are done.')).toEqual({ kind: 'not_held' });
    const { hold, history } = (await createReviews(office).incident(head, id)) ?? {};
    expect([hold, history?.at(-1)?.kind]).toEqual([null, 'hold_lifted']);
  });

  test('needs a reason, and is placed once', async () => {
    const id = await raiseOne();
    expect(await answers.placeHold(lead, id, ' ')).toEqual({ kind: 'no_reason' });
    await answers.placeHold(lead, id, 'The police asked.');
    expect(await answers.placeHold(head, id, 'Me too.')).toEqual({ kind: 'held_already' });
    expect(world.contextsAsked).toEqual([id]);
  });

  test('on an incident about staff is for the head alone, and no technician sees any', async () => {
    const id = await raiseOne('staff');
    expect(await answers.placeHold(lead, id, 'Mine.')).toEqual({ kind: 'gone' });
    expect(await answers.placeHold(technician, id, 'Mine.')).toEqual({ kind: 'gone' });
    expect(await answers.placeHold(head, id, 'A complaint.')).toEqual({ kind: 'placed' });
    const seen = async (viewer: Viewer) => (await answers.kept(viewer)).holds.map(({ incidentId }) => incidentId);
    expect([await seen(head), await seen(lead), await seen(technician)]).toEqual([[id], [], []]);
  });
});

test('what is around an incident is kept when it is passed to safeguarding, and not for a false alarm', async () => {
  const reviews = createReviews(office);
  const finding = { intent: 'unclear', note: '', caseReference: null } as const;
  const [one, other] = await raise(stores(), [
    { offset: 1, identity: pupil('pupil017') },
    { offset: 2, identity: pupil('pupil023') },
  ]);
  if (one === undefined || other === undefined) throw new Error('Two incidents were expected.');
  await reviews.resolve(lead, one, 1, { ...finding, resolution: 'concern' });
  await reviews.resolve(lead, other, 1, { ...finding, resolution: 'false_alarm' });
  expect(world.contextsAsked).toEqual([one]);
});

describe('an alarm', () => {
  const alarms = async () => {
    const all = await createAlarms(office, isLessonTime)(null);
    return all.filter(({ kind }) => kind === 'retention_failing' || kind === 'disk_nearly_full');
  };

  test('says that a night failed, since when and why, until one does not', async () => {
    const verify = () => Promise.reject(new Error('Broken.'));
    await night(stores(), { ...archive(), verify }, TUESDAY - 2 * DAY);
    await night(stores(), { ...archive(), verify }, TUESDAY - DAY);
    const since = TUESDAY - 2 * DAY;
    expect(await alarms()).toEqual([
      { kind: 'retention_failing', since, message: expect.stringMatching(/^It broke off/) },
    ]);
    await night(stores(), archive(), TUESDAY);
    expect(await alarms()).toEqual([]);
  });

  test('says that no night’s work was done for two days', async () => {
    const ask = createAlarms(office, isLessonTime);
    world.now += 2 * DAY;
    expect((await ask(null)).filter(({ kind }) => kind === 'retention_failing')).toEqual([]);
    world.now += 1;
    expect((await ask(null)).filter(({ kind }) => kind === 'retention_failing')).toEqual([
      { kind: 'retention_failing', since: TUESDAY, message: null },
    ]);
  });

  test('says that the disk is nearly full', async () => {
    world.disk = { freeBytes: 900_000_000, totalBytes: 40_000_000_000 };
    expect(await alarms()).toEqual([{ kind: 'disk_nearly_full', ...world.disk, fullInDays: null }]);
    world.disk = null;
    expect(await alarms()).toEqual([]);
  });
});
