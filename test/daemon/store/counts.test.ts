import { expect, test } from 'vitest';
import type { BatchOutcome, LineCount } from '../../../daemon/examine/tally.ts';
import { type BatchCommit, commitBatch } from '../../../daemon/store/commit.ts';
import { buildOutcome } from '../../support/flagged-event.ts';
import { commitOf, openStore } from '../../support/open-store.ts';

const HOUR_MS = 3_600_000;
const { stores } = openStore();

function store(outcome: Partial<BatchOutcome>, different: Partial<BatchCommit> = {}): Promise<unknown> {
  return commitBatch(stores().database, commitOf(buildOutcome([], { lines: 1, ...outcome }), different));
}

function lines(kind: LineCount['kind'], count: number, reason = '', hour = 0): LineCount {
  return { hour, kind, reason, lines: count };
}

test('the counts of batches add up, and the most frequent reason comes first', async () => {
  const samples = [{ reason: 'strange', sample: 'the older' }];
  await store({
    lineCounts: [lines('record', 2), lines('with_user_name', 1), lines('malformed', 1, 'strange')],
    samples,
  });
  await store({
    lineCounts: [
      lines('record', 3),
      lines('with_person', 2),
      lines('host_only', 1),
      lines('malformed', 1, 'strange'),
      lines('malformed', 5, 'line longer than 64 KiB'),
      lines('skipped', 4, 'proxy sign-in challenge'),
    ],
    samples: [{ reason: 'strange', sample: 'the newer' }],
  });
  expect(await stores().counts.source('squid', 0)).toEqual({
    sourceId: 'squid',
    format: 'squid',
    lastLineAt: 2_000,
    records: 5,
    withUserName: 1,
    withPerson: 2,
    hostOnly: 1,
    skipped: [{ reason: 'proxy sign-in challenge', lines: 4 }],
    malformed: [
      { reason: 'line longer than 64 KiB', lines: 5, sample: '' },
      { reason: 'strange', lines: 2, sample: 'the newer' },
    ],
  });
});

test('only what happened since is counted, of this source and this school', async () => {
  const { counts, database } = stores();
  await store({ lineCounts: [lines('record', 1, '', 0), lines('record', 10, '', HOUR_MS)] });
  await store({ lineCounts: [lines('record', 100, '', HOUR_MS)] }, { sourceId: 'second' });
  await commitBatch(
    database,
    commitOf(buildOutcome([], { lineCounts: [lines('record', 1_000, '', HOUR_MS)] }), { siteId: 'another school' }),
  );
  expect((await counts.source('squid', HOUR_MS)).records).toBe(10);
  expect((await counts.lines(HOUR_MS)).get('record')).toBe(110);
  expect((await counts.lines(0)).get('record')).toBe(111);
});

test('a source that never said anything has no format and no last line', async () => {
  expect(await stores().counts.source('squid', 0)).toMatchObject({ format: null, lastLineAt: null, records: 0 });
});

test('an import of old lines does not make its source look alive', async () => {
  const followed = commitOf(buildOutcome([], { lines: 1 }), { now: 1_000 });
  await commitBatch(stores().database, followed);
  const cursorAfter = { ...followed.cursorAfter, fileId: 'old', origin: 'imported' as const };
  await store({}, { cursorAfter, now: 9_000, format: 'squid-combined' });
  expect(await stores().counts.source('squid', 0)).toMatchObject({ format: 'squid', lastLineAt: 1_000 });
});

test('a batch without lines leaves the last line where it was', async () => {
  await store({});
  await store({ lines: 0 }, { now: 9_000 });
  expect((await stores().counts.source('squid', 0)).lastLineAt).toBe(2_000);
});

test('however many sorts of records there are in a batch, each is stored once and added to', async () => {
  const hourCounts = Array.from({ length: 301 }, (_, index) => ({
    hour: 0,
    group: `Group ${index}`,
    category: '',
    ruleId: '',
    outcome: 'no_rule',
    disposition: 'allowed',
    initiator: 'person',
    records: index,
  }));
  await store({ hourCounts });
  await store({ hourCounts: hourCounts.slice(0, 100) });
  const rows = await stores().database.reader.selectFrom('hour_counters').select(['group_name', 'records']).execute();
  expect(new Map(rows.map((row) => [row.group_name, row.records]))).toEqual(
    new Map(hourCounts.map(({ group, records }, index) => [group, index < 100 ? records * 2 : records])),
  );
});
