import { beforeEach, describe, expect, test } from 'vitest';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import { createTodayAnswers, type TodayAnswers } from '../../../daemon/answers/today.ts';
import { commitBatch } from '../../../daemon/store/commit.ts';
import { FILTERS_NOTHING } from '../../../parsers/squidguard.ts';
import { buildOutcome } from '../../support/flagged-event.ts';
import { inVain } from '../../support/in-vain.ts';
import {
  addStaff,
  isLessonTime,
  newWorld,
  officeOf,
  pupil,
  raise,
  TUESDAY,
  viewerOf,
  type World,
} from '../../support/office.ts';
import { commitOf, openStore } from '../../support/open-store.ts';

const DAY_MS = 24 * 3_600_000;
const OPEN = { view: 'open', severity: null, page: 1 } as const;
const { stores } = openStore();
let world: World;
let answers: TodayAnswers;

beforeEach(() => {
  world = newWorld();
  answers = createTodayAnswers(officeOf(stores(), world), isLessonTime);
});

describe('the frame of every page', () => {
  test('names the school as it was set up', async () => {
    expect((await answers.frame()).schoolName).toBe('Your school');
    await stores().settings.set('school_name', 'Example Primary School');
    expect((await answers.frame()).schoolName).toBe('Example Primary School');
  });

  test('names the school as the configuration does, whatever was typed when it was set up', async () => {
    await stores().settings.set('school_name', 'Example Primary School');
    const office = { ...officeOf(stores(), world), schoolName: 'Configured School' };
    expect((await createTodayAnswers(office, isLessonTime).frame()).schoolName).toBe('Configured School');
  });

  test('says whether everything was set up, and when it was told', async () => {
    expect(await answers.frame()).toMatchObject({ setUpDone: false, now: TUESDAY, zone: 'Europe/London' });
    await stores().settings.set('set_up_done', String(TUESDAY));
    expect((await answers.frame()).setUpDone).toBe(true);
  });
});

describe('today', () => {
  test('shows a reviewer what waits, the gravest first', async () => {
    await raise(stores(), [
      { offset: 1, identity: pupil('pupil017'), severity: 'low' },
      { offset: 2, identity: pupil('pupil023'), severity: 'critical' },
    ]);
    const today = await answers.today(viewerOf('lead'));
    expect(today).toMatchObject({ open: 2, urgent: 1, week: { raised: 2, reviewed: 0 } });
    expect(today.newest.map(({ severity }) => severity)).toEqual(['critical', 'low']);
  });

  test('shows no more than seven of them', async () => {
    await raise(
      stores(),
      Array.from({ length: 9 }, (_, index) => ({ offset: index, identity: pupil(`pupil10${index}`) })),
    );
    const today = await answers.today(viewerOf('lead'));
    expect(today.newest).toHaveLength(7);
    expect(today.open).toBe(9);
  });

  test('shows an incident about staff to the head, and to nobody else', async () => {
    await raise(stores(), [{}], { audience: 'staff' });
    expect((await answers.today(viewerOf('head'))).newest).toHaveLength(1);
    expect(await answers.today(viewerOf('lead'))).toMatchObject({ open: 0, newest: [], week: { raised: 0 } });
  });

  test('shows a technician no incident, and of lines that were not understood only the shape', async () => {
    await raise(stores(), [{ identity: pupil('pupil017') }]);
    await storeLines({ malformed: 1, sample: 'pupil017 192.0.2.17 http://bet365.com/' });
    const today = await answers.today(viewerOf('technician'));
    expect(today.newest).toEqual([]);
    expect(JSON.stringify(today)).not.toMatch(/pupil017|bet365/);
    expect(today.sources[0]?.malformed[0]?.sample).toBe('xxxxx999 999.9.9.99 xxxx://xxx999.xxx/');
  });

  test('counts the lines since midnight in school time', async () => {
    const midnight = Date.UTC(2026, 10, 17);
    await storeLines({ record: 3, hour: midnight });
    await storeLines({ record: 5, hour: midnight - 3_600_000 });
    const today = await answers.today(viewerOf('lead'));
    expect(today.requestsSinceMidnight).toBe(3);
    expect(today.lastLineAt).toBe(TUESDAY);
  });

  test('counts the week from Monday, in school time', async () => {
    const monday = Date.UTC(2026, 10, 16);
    await raise(stores(), [{ offset: 1, identity: pupil('pupil017') }], { at: monday - 1 });
    const [id] = await raise(stores(), [{ offset: 2, identity: pupil('pupil023') }], { at: monday });
    if (id === undefined) throw new Error('An incident was expected.');
    expect((await answers.today(viewerOf('lead'))).week).toMatchObject({ raised: 1, reviewed: 0 });
    const finding = { resolution: 'concern', intent: 'unclear', note: '', caseReference: null } as const;
    await createReviews(officeOf(stores(), world)).resolve(viewerOf('lead'), id, 1, finding);
    expect((await answers.today(viewerOf('lead'))).week).toMatchObject({ raised: 1, reviewed: 1 });
  });
});

describe('the list of incidents', () => {
  test('goes on over pages of twenty-five', async () => {
    const events = Array.from({ length: 30 }, (_, index) => ({ offset: index, identity: pupil(`pupil1${index}`) }));
    await raise(stores(), events);
    const first = await answers.incidents(viewerOf('lead'), OPEN);
    const second = await answers.incidents(viewerOf('lead'), { ...OPEN, page: 2 });
    expect([first.rows.length, second.rows.length, first.total, first.pages]).toEqual([25, 5, 30, 2]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(30);
  });

  test('is one empty page when there is nothing', async () => {
    expect(await answers.incidents(viewerOf('lead'), OPEN)).toMatchObject({ rows: [], total: 0, page: 1, pages: 1 });
  });

  test('can be narrowed to one severity', async () => {
    await raise(stores(), [
      { offset: 1, identity: pupil('pupil017'), severity: 'low' },
      { offset: 2, identity: pupil('pupil023'), severity: 'critical' },
    ]);
    const { rows } = await answers.incidents(viewerOf('lead'), { ...OPEN, severity: 'low' });
    expect(rows.map(({ severity }) => severity)).toEqual(['low']);
  });

  test('shows what one holds oneself, and what was closed', async () => {
    const ids = await raise(stores(), [
      { offset: 1, identity: pupil('pupil017') },
      { offset: 2, identity: pupil('pupil023') },
    ]);
    const reviews = createReviews(officeOf(stores(), world));
    const [held, closed] = ids;
    if (held === undefined || closed === undefined) throw new Error('Two incidents were expected.');
    await reviews.claim(viewerOf('lead'), held, 1);
    const finding = { resolution: 'no_concern', intent: 'unclear', note: '', caseReference: null } as const;
    await reviews.resolve(viewerOf('lead'), closed, 1, finding);
    const of = async (view: 'mine' | 'closed' | 'open') =>
      (await answers.incidents(viewerOf('lead'), { ...OPEN, view })).rows.map(({ id }) => id);
    expect([await of('mine'), await of('closed'), await of('open')]).toEqual([[held], [closed], [held]]);
    const { counts } = await answers.incidents(viewerOf('head'), OPEN);
    expect(counts).toMatchObject({ open: 1, mine: 0, closed: 1 });
  });
});

describe('alarms', () => {
  const kinds = async () => (await answers.frame()).alarms.map(({ kind }) => kind);

  test('are none while everything works', async () => {
    await storeLines({ record: 200 });
    expect(await kinds()).toEqual([]);
  });

  test('tell of a store that cannot be written', async () => {
    world.failing = { since: TUESDAY - 1_000, message: 'The disk is full.' };
    expect((await answers.frame()).alarms).toEqual([
      { kind: 'store_failing', since: TUESDAY - 1_000, message: 'The disk is full.' },
    ]);
  });

  test('tell of a log that cannot be written to its folder', async () => {
    world.archiveFailing = { since: TUESDAY - 1_000, message: 'The disk of the log is full.' };
    expect((await answers.frame()).alarms).toEqual([
      { kind: 'archive_failing', since: TUESDAY - 1_000, message: 'The disk of the log is full.' },
    ]);
  });

  test('tell of jobs that do not run, since when it was first seen', async () => {
    world.jobs = { ok: false, message: 'Redis does not answer.' };
    await answers.frame();
    world.now += 60_000;
    const alarm = { kind: 'jobs_failing', since: TUESDAY, message: 'Redis does not answer.' };
    expect((await answers.frame()).alarms).toEqual([alarm]);
    world.jobs = { ok: true, message: null };
    expect(await kinds()).toEqual([]);
    world.jobs = { ok: false, message: null };
    expect((await answers.frame()).alarms).toMatchObject([{ since: TUESDAY + 60_000 }]);
  });

  test('a filter that says it filters nothing is an alarm for the rest of the day', async () => {
    const line = { hour: TUESDAY, kind: 'skipped', reason: FILTERS_NOTHING, lines: 1 } as const;
    await commitBatch(stores().database, commitOf({ ...buildOutcome([]), lineCounts: [line] }));
    expect(await kinds()).toEqual(['not_filtering']);
    world.now += 24 * 3_600_000;
    expect(await kinds()).not.toContain('not_filtering');
  });

  test('a port that nobody can send to is an alarm from when it was first seen failing', async () => {
    const port = { transport: 'udp', where: '0.0.0.0:5514', message: 'The port is in use.', systemDrops: 0 } as const;
    const withPort = (state: 'listening' | 'failing') => [
      { id: 'fw', title: 'Firewalls', ports: [{ ...port, state }], received: 0, cut: 0, refused: [], troubles: [] },
    ];
    world.receivers = withPort('failing');
    const alarm = { kind: 'not_receiving', sourceTitle: 'Firewalls', since: world.now, message: 'The port is in use.' };
    expect((await answers.frame()).alarms).toEqual([alarm]);
    world.now += 60_000;
    expect((await answers.frame()).alarms).toEqual([alarm]);
    world.receivers = withPort('listening');
    expect(await kinds()).toEqual([]);
  });

  test('tell of alerts that wait for more than two minutes, and why', async () => {
    await raise(stores(), [{ severity: 'high' }]);
    expect(await kinds()).toEqual([]);
    world.now += 2 * 60_000;
    const [row] = await stores().outbox.due(world.now, 1);
    await stores().outbox.postpone(row?.id ?? '', inVain('The mail server refused our sign-in.', world.now));
    const alarm = { kind: 'mail_failing', since: TUESDAY, waiting: 1 };
    expect((await answers.frame()).alarms).toEqual([{ ...alarm, message: 'The mail server refused our sign-in.' }]);
    world.isMailSetUp = false;
    expect((await answers.frame()).alarms).toEqual([{ ...alarm, message: 'Mail is not set up.' }]);
  });

  test('tell of a source that fell silent during lessons, until a line comes, and of none that fell silent after them', async () => {
    await storeLines({ record: 1 });
    world.now = TUESDAY + 30 * 60_000;
    expect(await kinds()).toEqual([]);
    world.now += 1;
    expect((await answers.frame()).alarms).toEqual([
      { kind: 'source_silent', sourceTitle: 'Squid proxy', since: TUESDAY },
    ]);
    world.now = TUESDAY + DAY_MS / 2;
    expect(await kinds()).toEqual(['source_silent']);
    await storeLines({ record: 1 });
    expect(await kinds()).toEqual([]);
    world.now += 3 * 3_600_000;
    expect(await kinds()).toEqual([]);
  });

  test('tell of a source that never said anything', async () => {
    world.now += 31 * 60_000;
    expect((await answers.frame()).alarms).toEqual([
      { kind: 'source_silent', sourceTitle: 'Squid proxy', since: TUESDAY },
    ]);
  });

  test('tell of a source that cannot be read, with what to do', async () => {
    world.sourceState = { kind: 'waiting', because: 'no_permission', waitingMs: 5_000.4, message: 'May not be read.' };
    expect((await answers.frame()).alarms).toEqual([
      { kind: 'source_waiting', sourceTitle: 'Squid proxy', since: TUESDAY - 5_000, message: 'May not be read.' },
    ]);
  });

  test('tell of a log that is no longer understood, from two in a hundred lines on', async () => {
    await storeLines({ record: 98, malformed: 2 });
    expect(await kinds()).toEqual([]);
    await storeLines({ malformed: 1 });
    expect((await answers.frame()).alarms).toEqual([
      { kind: 'not_understood', sourceTitle: 'Squid proxy', malformed: 3, lines: 101 },
    ]);
  });

  test('tell of incidents about staff that nobody can see, until a head has an account', async () => {
    await addStaff(stores(), 'lead');
    await raise(stores(), [{ offset: 1, identity: pupil('staff03') }], { audience: 'staff' });
    expect((await answers.frame()).alarms).toEqual([{ kind: 'staff_unseen', incidents: 1 }]);
    await addStaff(stores(), 'head');
    expect(await kinds()).toEqual([]);
  });

  test('tell of a list of accounts that cannot be relied on', async () => {
    const place = { key: 'dc1', title: 'dc1.school.example', accounts: 431, readAt: TUESDAY };
    const trouble = 'It could not be read: nothing answers at its address. What was read before is used.';
    world.rosterPlaces = [{ ...place, trouble: null, since: null }];
    expect(await kinds()).toEqual([]);
    world.rosterPlaces = [{ ...place, trouble, since: TUESDAY + 1 }];
    expect((await answers.frame()).alarms).toEqual([
      { kind: 'roster_old', title: 'dc1.school.example', since: TUESDAY + 1, message: trouble },
    ]);
  });

  test('keep quiet about a missing head while nothing about staff waits', async () => {
    await raise(stores(), [{ identity: pupil('pupil017') }]);
    expect(await kinds()).toEqual([]);
  });
});

interface Lines {
  readonly record?: number;
  readonly malformed?: number;
  readonly sample?: string;
  readonly hour?: number;
}

function storeLines({ record = 0, malformed = 0, sample = 'x', hour = Date.UTC(2026, 10, 17, 10) }: Lines) {
  const outcome = buildOutcome([], {
    lines: record + malformed,
    lineCounts: [
      { hour, kind: 'record', reason: '', lines: record },
      { hour, kind: 'malformed', reason: 'strange', lines: malformed },
    ],
    samples: [{ reason: 'strange', sample }],
  });
  return commitBatch(stores().database, commitOf(outcome, { now: world.now }));
}
