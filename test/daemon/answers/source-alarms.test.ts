import { beforeEach, describe, expect, test } from 'vitest';
import { createAlarms } from '../../../daemon/answers/alarms.ts';
import type { Alarm } from '../../../daemon/api/contract.ts';
import { commitBatch } from '../../../daemon/store/commit.ts';
import { LAST_BACKUP } from '../../../daemon/store/settings.ts';
import { buildOutcome } from '../../support/flagged-event.ts';
import { isLessonTime, newWorld, officeOf, TUESDAY, type World } from '../../support/office.ts';
import { commitOf, openStore } from '../../support/open-store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 09:00, an hour that is all lessons; it is over at 10:42. */
const NINE = Date.UTC(2026, 10, 17, 9);

/** What days without anything else bring. */
const OTHERS: readonly Alarm['kind'][] = ['source_silent', 'retention_failing'];

const { stores } = openStore();
let world: World;
let alarms: () => Promise<readonly Alarm[]>;

beforeEach(async () => {
  world = newWorld();
  const all = createAlarms(officeOf(stores(), world), isLessonTime);
  alarms = async () => (await all(null)).filter(({ kind }) => !OTHERS.includes(kind));
});

async function linesAt(hour: number, records: number, withUserName = records): Promise<void> {
  const lineCounts = [
    { hour, kind: 'record', reason: '', lines: records },
    { hour, kind: 'with_user_name', reason: '', lines: withUserName },
  ] as const;
  await commitBatch(stores().database, commitOf(buildOutcome([], { lines: records, lineCounts }), { now: world.now }));
}

/** Monday of this week and the week before, from Friday to Monday, in the same hour. */
async function usualDays(records = 4_000): Promise<void> {
  for (const days of [1, 4, 5, 6, 7, 8]) await linesAt(NINE - days * DAY, records);
}

describe('a log', () => {
  test('that comes as on other school days is no alarm', async () => {
    await usualDays();
    await linesAt(NINE, 3_700);
    expect(await alarms()).toEqual([]);
  });

  test('of which less than half came in the last whole hour is an alarm', async () => {
    await usualDays();
    await linesAt(NINE, 1_500);
    const alarm = { kind: 'volume_low', sourceTitle: 'Squid proxy', since: NINE, records: 1_500, usual: 4_000 };
    expect(await alarms()).toEqual([alarm]);
  });

  test('that has not been read to its end is no alarm yet', async () => {
    await usualDays();
    await linesAt(NINE, 1_500);
    world.sourceState = { kind: 'reading', behindBytes: 10 };
    expect(await alarms()).toEqual([]);
  });

  test('is not missed outside of lessons', async () => {
    await usualDays();
    world.now = NINE + 12 * HOUR;
    expect(await alarms()).toEqual([]);
    world.now = NINE + 4 * DAY + HOUR;
    expect(await alarms()).toEqual([]);
  });

  test('is held against the same hour by the school clock, across the end of summer time', async () => {
    // Monday, 26 October: the clocks went back the night before.
    world.now = Date.UTC(2026, 9, 26, 10, 42);
    const nine = Date.UTC(2026, 9, 26, 9);
    for (const days of [3, 4, 5, 6]) {
      await linesAt(nine - days * DAY - HOUR, 4_000);
      await linesAt(nine - days * DAY, 300);
    }
    await linesAt(nine, 1_000);
    expect(await alarms()).toMatchObject([{ kind: 'volume_low', records: 1_000, usual: 4_000 }]);
  });

  test('whose lines lost their user names is an alarm', async () => {
    await usualDays();
    await linesAt(NINE, 4_000, 12);
    const alarm = { kind: 'names_gone', sourceTitle: 'Squid proxy', since: NINE, records: 4_000, withUserName: 12 };
    expect(await alarms()).toEqual([alarm]);
  });
});

describe('lines that are not understood', () => {
  async function malformed(hour: number, lines: number, of: number): Promise<void> {
    const lineCounts = [
      { hour, kind: 'record', reason: '', lines: of - lines },
      { hour, kind: 'malformed', reason: 'no known log format', lines },
    ] as const;
    await commitBatch(stores().database, commitOf(buildOutcome([], { lines: of, lineCounts }), { now: world.now }));
  }

  test('are an alarm until an hour and more were understood', async () => {
    await malformed(NINE - HOUR, 500, 1_000);
    world.now = NINE + 50 * MINUTE;
    expect(await alarms()).toMatchObject([{ kind: 'not_understood', malformed: 500, lines: 1_000 }]);
    await malformed(NINE, 0, 1_000);
    expect(await alarms()).toMatchObject([{ kind: 'not_understood' }]);
    world.now = NINE + HOUR;
    expect(await alarms()).toEqual([]);
  });

  test('are an alarm as long as too few came to say otherwise', async () => {
    await malformed(NINE - HOUR, 500, 1_000);
    await malformed(NINE, 0, 50);
    world.now = NINE + HOUR + MINUTE;
    expect(await alarms()).toMatchObject([{ kind: 'not_understood' }]);
  });
});

describe('a log that falls silent in a lesson', () => {
  const MINUTES_PAST_TEN = (minutes: number) => NINE + HOUR + minutes * MINUTE;
  const silent = async () => {
    const all = await createAlarms(officeOf(stores(), world), isLessonTime)(null);
    return all.filter(({ kind }) => kind === 'source_silent');
  };

  test('is silent in the break, after school and at night, until a line comes', async () => {
    world.now = MINUTES_PAST_TEN(-5);
    await linesAt(NINE, 100);
    for (const minutes of [26, 32, 300, 1_000]) {
      world.now = MINUTES_PAST_TEN(minutes);
      expect(await silent()).toMatchObject([{ kind: 'source_silent', since: MINUTES_PAST_TEN(-5) }]);
    }
    await linesAt(NINE, 1);
    expect(await silent()).toEqual([]);
  });

  test('and one whose last line came when school was over is not, before the next lesson', async () => {
    world.now = MINUTES_PAST_TEN(6 * 60);
    await linesAt(NINE, 100);
    world.now = MINUTES_PAST_TEN(12 * 60);
    expect(await silent()).toEqual([]);
    world.now = MINUTES_PAST_TEN(23 * 60);
    expect(await silent()).toHaveLength(1);
  });
});

describe('the clock of a log', () => {
  async function newest(at: number): Promise<readonly Alarm[]> {
    const record = { domain: 'www.example.org', disposition: 'allowed', hasUserName: true, category: null };
    world.latest = [{ ...record, at }];
    await linesAt(NINE, 1);
    return alarms();
  }

  test('is an alarm when two lines agree that it is an hour ahead, and none when it is right again', async () => {
    expect(await newest(world.now + HOUR)).toEqual([]);
    world.now += MINUTE;
    expect(await newest(world.now + HOUR)).toEqual([{ kind: 'clock_off', sourceTitle: 'Squid proxy', byMs: HOUR }]);
    world.now += MINUTE;
    expect(await newest(world.now)).toEqual([]);
  });

  test('is no matter of one old line, nor of lines that were late by their own times', async () => {
    expect(await newest(world.now - HOUR)).toEqual([]);
    expect(await newest(world.now - HOUR)).toEqual([]);
    world.now += 20 * MINUTE;
    expect(await newest(world.now - 2 * HOUR)).toEqual([]);
    world.now += 20 * MINUTE;
    expect(await newest(world.now - 30 * MINUTE)).toEqual([]);
  });
});

describe('upkeep', () => {
  test('a list that was not renewed for a month is an alarm, and ours that comes with the program is not', async () => {
    const list = { licence: null, attribution: null, origin: '', entries: 1, bytes: 1, parts: [], skipped: [] };
    const now = { version: null, checkedAt: null, change: null, state: { kind: 'in_use' }, nextAt: null } as const;
    const fetchedAt = TUESDAY - 32 * DAY;
    world.lists = [
      { id: 'ut1', title: 'UT1 Toulouse', kind: 'public', ...list, ...now, fetchedAt },
      { id: 'new', title: 'Newer', kind: 'own', ...list, ...now, fetchedAt: TUESDAY - 30 * DAY },
      { id: 'seed', title: 'Shipped', kind: 'shipped', ...list, ...now, fetchedAt: 0 },
    ];
    expect(await alarms()).toEqual([{ kind: 'list_old', title: 'UT1 Toulouse', since: fetchedAt }]);
  });

  test('a backup that is older than a week is an alarm, and none that was never made', async () => {
    expect(await alarms()).toEqual([]);
    await stores().settings.set(LAST_BACKUP, String(TUESDAY - 9 * DAY));
    expect(await alarms()).toEqual([{ kind: 'backup_old', since: TUESDAY - 9 * DAY }]);
    await stores().settings.set(LAST_BACKUP, String(TUESDAY - 7 * DAY));
    expect(await alarms()).toEqual([]);
  });

  test('another system that takes no alerts is an alarm after ten minutes, and for a day where it refused them for good', async () => {
    const failing = { id: 'help-desk', waiting: 2, lastSentAt: null, lastError: 'It does not answer.' };
    const since = TUESDAY - 10 * MINUTE;
    const alarm = { kind: 'webhook_failing', title: 'help-desk', since, message: 'It does not answer.' };
    world.webhooks = [
      { ...failing, failingSince: since + 1 },
      { ...failing, failingSince: null },
    ];
    expect(await alarms()).toEqual([]);
    world.webhooks = [{ ...failing, failingSince: since }];
    expect(await alarms()).toEqual([alarm]);
    world.webhooks = [{ ...failing, waiting: 0, failingSince: since }];
    expect(await alarms()).toEqual([alarm]);
    world.webhooks = [{ ...failing, waiting: 0, failingSince: TUESDAY - DAY - 1 }];
    expect(await alarms()).toEqual([]);
  });

  test('a certificate is an alarm three weeks before it ends', async () => {
    const certificate = { sourceTitle: 'Firewalls', endsAt: TUESDAY + 20 * DAY };
    world.certificates = [certificate, { sourceTitle: 'Other', endsAt: TUESDAY + 22 * DAY }];
    expect(await alarms()).toEqual([{ kind: 'certificate_ends', ...certificate }]);
  });
});
