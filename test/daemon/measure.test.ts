import { expect, test } from 'vitest';
import { createMeasure } from '../../daemon/measure.ts';
import { createMetrics } from '../../daemon/metrics/metrics.ts';
import { commitBatch } from '../../daemon/store/commit.ts';
import { buildOutcome } from '../support/flagged-event.ts';
import { isLessonTime, newWorld, officeOf, pupil, raise, TUESDAY } from '../support/office.ts';
import { commitOf, openStore } from '../support/open-store.ts';

const { stores } = openStore();
const HOUR = Date.UTC(2026, 10, 17, 10);

test('a monitoring program reads how the sources stand, what is wrong, and what waits; and of nobody', async () => {
  const world = newWorld();
  const lineCounts = [
    { hour: HOUR, kind: 'record', reason: '', lines: 900 },
    { hour: HOUR, kind: 'with_user_name', reason: '', lines: 880 },
    { hour: HOUR, kind: 'skipped', reason: 'a comment', lines: 4 },
    { hour: HOUR, kind: 'malformed', reason: 'not a line', lines: 96 },
  ] as const;
  await commitBatch(stores().database, commitOf(buildOutcome([], { lines: 1_000, lineCounts }), { now: TUESDAY }));
  await raise(stores(), [
    { offset: 1, identity: pupil('pupil017'), severity: 'critical' },
    { offset: 2, identity: pupil('pupil023'), severity: 'low' },
  ]);
  world.canary = { everyMs: 900_000, withinMs: 600_000, when: 'lessons' };
  const canary = { stage: 'judged', reason: null, id: 'one' } as const;
  await commitBatch(stores().database, commitOf(buildOutcome([], { lineCounts: [] }), { now: TUESDAY, canary }));
  await stores().canaries.told('one', TUESDAY);
  const metrics = createMetrics(createMeasure(officeOf(stores(), world), isLessonTime));
  const text = await metrics.text();
  const lines = text.split('\n');
  for (const line of [
    'filterwatch_source_lines_today{source="squid",kind="record"} 900',
    'filterwatch_source_lines_today{source="squid",kind="skipped"} 4',
    'filterwatch_source_lines_today{source="squid",kind="malformed"} 96',
    'filterwatch_source_records_with_user_name_today{source="squid"} 880',
    `filterwatch_source_last_line_timestamp_seconds{source="squid"} ${TUESDAY / 1_000}`,
    'filterwatch_source_behind_bytes{source="squid"} 0',
    'filterwatch_source_records_last_hour{source="squid"} 0',
    `filterwatch_canary_last_out_timestamp_seconds ${TUESDAY / 1_000}`,
    'filterwatch_alarm{kind="not_understood"} 1',
    'filterwatch_incidents_open 2',
    'filterwatch_incidents_urgent_open 1',
    'filterwatch_jobs_waiting 1',
    'filterwatch_disk_free_bytes 50000000000',
  ])
    expect(lines).toContain(line);
  expect(text).toMatch(/^filterwatch_process_cpu_user_seconds_total \d/m);
  expect(text).not.toMatch(/pupil0/);
  expect(metrics.contentType).toContain('version=0.0.4');
});

test('what is over does not stay at its last figure', async () => {
  const world = newWorld();
  world.jobs = { ok: false, message: 'Redis does not answer.' };
  const metrics = createMetrics(createMeasure(officeOf(stores(), world), isLessonTime));
  expect(await metrics.text()).toContain('filterwatch_alarm{kind="jobs_failing"} 1');
  world.jobs = { ok: true, message: null };
  expect(await metrics.text()).not.toContain('jobs_failing');
});
