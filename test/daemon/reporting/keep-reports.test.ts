import { beforeEach, describe, expect, test } from 'vitest';
import { createReportKeeping } from '../../../daemon/reporting/keep-reports.ts';
import { sendingTime } from '../../../daemon/reporting/sending-time.ts';
import { addStaff } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import { keepingOf, makerAt } from '../../support/report-keeping.ts';
import { emptyReport, LONDON, WEEK } from '../../support/reports.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SEVEN = WEEK.to + 7 * HOUR;
const { stores } = openStore();
let at: number;
let queued: number;
const now = () => at;
const keeping = () =>
  keepingOf(stores(), now, () => {
    queued += 1;
  });

beforeEach(async () => {
  at = SEVEN;
  queued = 0;
  await addStaff(stores(), 'lead');
});

describe('the report of a week', () => {
  test('is made on Monday at seven by the school’s clock, once, with the row that mails it', async () => {
    at = SEVEN - 1;
    await keeping().look();
    expect(await stores().reports.all()).toEqual([]);
    at = SEVEN;
    await keeping().look();
    await keeping().look();
    expect(queued).toBe(1);
    expect(await stores().reports.all()).toEqual([
      {
        ...{ period: '2026-W47', version: 1, kind: 'week', firstDay: '2026-11-16', lastDay: '2026-11-22' },
        ...{ madeAt: SEVEN, madeBy: null, sending: { kind: 'waiting' } },
      },
    ]);
    const rows = await stores().outbox.due(at, 10);
    expect(rows.map(({ id, kind, subjectId }) => ({ id, kind, subjectId }))).toEqual([
      { id: 'weekly-report-2026-W47', kind: 'weekly_report', subjectId: '2026-W47' },
    ]);
  });

  test('is made later by a daemon that was down on Monday', async () => {
    at = SEVEN + 50 * HOUR;
    await keeping().look();
    expect((await stores().reports.all()).map(({ madeAt }) => madeAt)).toEqual([at]);
  });

  test('is made by one of two daemons that look at the same time', async () => {
    await Promise.all([keeping().look(), keeping().look()]);
    expect(await stores().reports.all()).toHaveLength(1);
    expect(await stores().outbox.due(at, 10)).toHaveLength(1);
  });

  test('is made and mailed to nobody, where the settings say so', async () => {
    const quiet = { zone: LONDON, at: '07:00', isSent: false, log: { info: () => undefined } };
    await createReportKeeping({
      ...{ ...quiet, maker: makerAt(now), stores: stores(), now },
      mailQueued: () => {
        queued += 1;
      },
    }).look();
    expect((await stores().reports.all()).map(({ sending }) => sending)).toEqual([{ kind: 'not_mailed' }]);
    expect([queued, await stores().outbox.due(at, 10)]).toEqual([0, []]);
  });

  test('says what became of its mail', async () => {
    await keeping().look();
    await stores().outbox.close('weekly-report-2026-W47', at + 1, { kind: 'done' });
    expect((await stores().reports.all()).map(({ sending }) => sending)).toEqual([{ kind: 'sent', at: at + 1 }]);
  });

  test('says why its mail will never go out', async () => {
    await keeping().look();
    await stores().outbox.close('weekly-report-2026-W47', at, { kind: 'never', message: 'Gone.' });
    expect((await stores().reports.all()).map(({ sending }) => sending)).toEqual([
      { kind: 'failed', message: 'Gone.' },
    ]);
  });
});

test('of a time before the school had Filterwatch there is no report', async () => {
  const late = { ...makerAt(now), periodsAt: () => [{ ...WEEK, id: '2026-W01', from: 0, to: 1 }] };
  const settings = { zone: LONDON, at: '07:00', isSent: true, log: { info: () => undefined } };
  await createReportKeeping({ ...settings, maker: late, stores: stores(), now, mailQueued: () => undefined }).look();
  expect(await stores().reports.all()).toEqual([]);
});

test('what is made again follows the first, which stays as it was mailed', async () => {
  const by = await addStaff(stores(), 'head');
  await keeping().look();
  at += HOUR;
  expect(await keeping().makeAgain('2026-W47', by.staffId)).toEqual({ kind: 'made', version: 2 });
  const kept = await stores().reports.all();
  expect(kept.map(({ version, madeBy, madeAt }) => ({ version, madeBy, madeAt }))).toEqual([
    { version: 2, madeBy: by.staffId, madeAt: at },
    { version: 1, madeBy: null, madeAt: SEVEN },
  ]);
  expect((await stores().reports.report('2026-W47', null))?.report.madeAt).toBe(at);
  expect((await stores().reports.report('2026-W47', 1))?.report.madeAt).toBe(SEVEN);
  expect(await stores().outbox.due(at, 10)).toHaveLength(1);
  expect(await keeping().makeAgain('2026-W48', by.staffId)).toEqual({ kind: 'gone' });
});

test.each<readonly [string, number | null, number | null, 'made' | 'figures_gone']>([
  ['all is there that was', WEEK.from - 90 * DAY, WEEK.from - 90 * DAY, 'made'],
  ['what was counted before the week is gone', WEEK.from - 90 * DAY, WEEK.from, 'made'],
  ['the first days of the week are gone', WEEK.from - 90 * DAY, WEEK.from + DAY, 'figures_gone'],
  ['the logs began within the week, and all of it is there', WEEK.from + DAY, WEEK.from + DAY, 'made'],
  ['they began within it, and their first day is gone', WEEK.from + DAY, WEEK.from + 2 * DAY, 'figures_gone'],
  ['all is gone', WEEK.from - 90 * DAY, null, 'figures_gone'],
  ['there never was anything', null, null, 'made'],
  ['an older log was imported since', null, WEEK.from - DAY, 'made'],
])('a report is made again only from all that it was counted from: %s', async (_, before, after, kind) => {
  const by = await addStaff(stores(), 'head');
  const countedSince = (since: number | null) =>
    ({ kind: 'ordinary', countedSince: since, isUnfinished: false }) as const;
  await stores().reports.keepFirst(emptyReport({ standing: countedSince(before) }), false);
  const maker = { ...makerAt(now), make: async () => emptyReport({ standing: countedSince(after) }) };
  const again = createReportKeeping({
    ...{ zone: LONDON, at: '07:00', isSent: false, log: { info: () => undefined } },
    ...{ maker, stores: stores(), now, mailQueued: () => undefined },
  });
  expect((await again.makeAgain('2026-W47', by.staffId)).kind).toBe(kind);
  expect(await stores().reports.all()).toHaveLength(kind === 'made' ? 2 : 1);
});

test.each([
  ['in winter', '2026-11-23', '2026-11-23T07:00:00Z'],
  ['in summer', '2026-06-15', '2026-06-15T06:00:00Z'],
  ['after the clocks went back', '2026-10-26', '2026-10-26T07:00:00Z'],
  ['after they went forward', '2026-03-30', '2026-03-30T06:00:00Z'],
])('seven is seven on the school’s clock %s', (_, day, expected) => {
  const to = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: LONDON }).epochMilliseconds;
  expect(new Date(sendingTime({ to }, '07:00', LONDON)).toISOString().replace('.000', '')).toBe(expected);
});
