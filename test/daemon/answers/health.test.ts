import { beforeEach, expect, test } from 'vitest';
import { createHealthAnswers, type HealthAnswers } from '../../../daemon/answers/health.ts';
import { shapeOf } from '../../../daemon/answers/source-health.ts';
import type { LineCount } from '../../../daemon/examine/tally.ts';
import { commitBatch } from '../../../daemon/store/commit.ts';
import { buildOutcome } from '../../support/flagged-event.ts';
import { inVain } from '../../support/in-vain.ts';
import { isLessonTime, newWorld, officeOf, raise, TUESDAY, viewerOf, type World } from '../../support/office.ts';
import { commitOf, openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const HOUR = Date.UTC(2026, 10, 17, 10);
const SAMPLE = 'Zoë 192.0.2.17 GET http://bet365.com/';
let world: World;
let answers: HealthAnswers;

beforeEach(async () => {
  world = newWorld();
  answers = createHealthAnswers(officeOf(stores(), world), isLessonTime);
  const lineCounts: readonly LineCount[] = [
    { hour: HOUR, kind: 'record', reason: '', lines: 10 },
    { hour: HOUR, kind: 'with_user_name', reason: '', lines: 8 },
    { hour: HOUR, kind: 'with_person', reason: '', lines: 6 },
    { hour: HOUR - 6 * 24 * 3_600_000, kind: 'host_only', reason: '', lines: 4 },
    { hour: HOUR, kind: 'malformed', reason: 'strange', lines: 1 },
    { hour: HOUR, kind: 'skipped', reason: 'proxy sign-in challenge', lines: 2 },
  ];
  const outcome = buildOutcome([], { lines: 13, lineCounts, samples: [{ reason: 'strange', sample: SAMPLE }] });
  await commitBatch(stores().database, commitOf(outcome, { now: TUESDAY }));
});

test('health shows every part with what it came to', async () => {
  expect(await answers.health(viewerOf('lead'))).toMatchObject({
    sources: [
      {
        title: 'Squid proxy',
        format: 'Squid, native format',
        state: { kind: 'reading', behindBytes: 0 },
        lastLineAt: TUESDAY,
        records: 10,
        skipped: [{ reason: 'proxy sign-in challenge', lines: 2 }],
        malformed: [{ reason: 'strange', lines: 1, sample: SAMPLE }],
      },
    ],
    store: { ok: true, message: null, bytes: 4_096 },
    archive: { ok: true, message: null, records: 0, fresh: 0, oldestDay: null, newestDay: null, damaged: [] },
    mail: { configured: true, server: 'mail.school.example', recipients: 1, waiting: 0, lastSentAt: null },
    jobs: { runner: 'embedded', ok: true },
    roster: { configured: true, people: 3 },
    refused: [],
    coverage: { records: 10, hostOnly: 4, withUserName: 8, withPerson: 6, withDevice: 0 },
  });
});

test('names of categories that nobody knows are shown with their number, until somebody has explained them', async () => {
  const unknown = (label: string, records: number, lastAt: number) => ({
    observer: 'fortigate',
    label,
    records,
    firstAt: lastAt,
    lastAt,
  });
  const unknownLabels = [
    unknown('Rare', 1, TUESDAY),
    unknown('Frequent', 17, TUESDAY),
    unknown('Known by now', 99, TUESDAY),
    unknown('Long ago', 5, TUESDAY - 8 * 24 * 3_600_000),
  ];
  await commitBatch(stores().database, commitOf(buildOutcome([], { unknownLabels })));
  const { unknownLabels: shown } = await answers.health(viewerOf('technician'));
  expect(shown).toEqual([
    { observer: 'FortiGate and FortiProxy', label: 'Frequent', records: 17 },
    { observer: 'FortiGate and FortiProxy', label: 'Rare', records: 1 },
  ]);
});

test('a technician sees the shape of a line that was not understood, and nothing to read', async () => {
  const health = await answers.health(viewerOf('technician'));
  const previews = await answers.sourcePreviews(viewerOf('technician'));
  for (const sources of [health.sources, previews.map(({ source }) => source)]) {
    expect(sources[0]?.malformed[0]?.sample).toBe('xxx 999.9.9.99 xxx xxxx://xxx999.xxx/');
  }
  expect(JSON.stringify([health, previews])).not.toMatch(/Zoë|bet365/);
});

test('the shape of a text keeps neither letters nor figures of any script', () => {
  expect(shapeOf('Иван ٣٤ 名前-ß²')).toBe('xxxx 99 xx-x9');
});

test('what is out of order says so', async () => {
  world.failing = { since: TUESDAY, message: 'The disk is full.' };
  world.jobs = { ok: false, message: 'Redis does not answer.' };
  world.refused = { attempts: 7 };
  expect(await answers.health(viewerOf('lead'))).toMatchObject({
    store: { ok: false, message: 'The disk is full.' },
    jobs: { ok: false, message: 'Redis does not answer.' },
    refused: [{ what: 'attempts', count: 7 }],
  });
});

test('alerts that wait are counted, with the last problem, and the last that went out has its time', async () => {
  await raise(stores(), [
    { offset: 1, severity: 'high', identity: { kind: 'device', deviceName: 'pc-1', group: '' } },
    { offset: 2, severity: 'high', identity: { kind: 'device', deviceName: 'pc-2', group: '' } },
  ]);
  const [sent, waiting] = await stores().outbox.due(TUESDAY, 10);
  await stores().outbox.close(sent?.id ?? '', TUESDAY + 1, { kind: 'done' });
  await stores().outbox.postpone(waiting?.id ?? '', inVain('The mail server is away.', TUESDAY + 9));
  expect((await answers.health(viewerOf('lead'))).mail).toMatchObject({
    waiting: 1,
    lastSentAt: TUESDAY + 1,
    lastError: 'The mail server is away.',
  });
});

test('a preview names categories as people do', async () => {
  const line = { at: TUESDAY, domain: 'bet365.com', disposition: 'blocked', hasUserName: true };
  world.latest = [
    { ...line, category: 'gambling' },
    { ...line, category: null },
  ];
  const [preview] = await answers.sourcePreviews(viewerOf('lead'));
  expect(preview?.latest.map(({ category }) => category)).toEqual(['Gambling', null]);
});

test('what is wrong with the roster names no account to a technician', async () => {
  const rosterProblems = [
    'roster.csv:3  account: found “stranger9” again, first in line 2. Write one row for each account.',
    'Row 7: account “stranger9”, which row 3 gives to somebody else. Write one row; until then requests of “stranger9” are shown without a name.',
    'roster.csv:1  found no column “account”. Write a first row.',
  ];
  const told = createHealthAnswers({ ...officeOf(stores(), world), rosterProblems }, isLessonTime);
  expect((await told.health(viewerOf('head'))).roster.problems).toEqual(rosterProblems);
  const { problems } = (await told.health(viewerOf('technician'))).roster;
  expect(problems.join('\n')).not.toContain('stranger9');
  expect(problems[2]).toBe(rosterProblems[2]);
});
