import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { now } from '../../../daemon/clock/now.ts';
import { type ScheduledJob, schedule } from '../../../daemon/clock/schedule.ts';
import { createRecordedLog } from '../../support/recorded-log.ts';

const jobs: ScheduledJob[] = [];
const keep = (job: ScheduledJob): ScheduledJob => {
  jobs.push(job);
  return job;
};

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 6, 13, 5, 59, 30) }));
afterEach(async () => {
  for (const job of jobs.splice(0)) await job.stop();
  vi.useRealTimers();
});

test('now is the time of the clock', () => {
  expect(now()).toBe(Date.UTC(2026, 6, 13, 5, 59, 30));
});

describe('a scheduled job', () => {
  test('begins at the time of the school, summer time included', async () => {
    const began: number[] = [];
    const job = keep(schedule('0 7 * * 1', 'Europe/London', async () => void began.push(now()), createRecordedLog()));
    expect(job.next()).toBe(Date.UTC(2026, 6, 13, 6, 0, 0));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(began).toHaveLength(1);
    expect(Math.floor((began[0] ?? 0) / 1_000)).toBe(Date.UTC(2026, 6, 13, 6, 0, 0) / 1_000);
  });

  test('never overlaps itself: what falls due while it runs is left out', async () => {
    const gate = Promise.withResolvers<void>();
    let begun = 0;
    const slow = async () => {
      begun += 1;
      if (begun === 1) await gate.promise;
    };
    keep(schedule('* * * * *', 'Europe/London', slow, createRecordedLog()));
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(begun).toBe(1);
    gate.resolve();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begun).toBe(2);
  });

  test('that fails is logged without its words, and comes again', async () => {
    const log = createRecordedLog();
    let begun = 0;
    const failing = async () => {
      begun += 1;
      throw new RangeError('pupil017');
    };
    keep(schedule('* * * * *', 'Europe/London', failing, log));
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(begun).toBe(2);
    expect(log.entries[0]).toEqual({
      level: 'error',
      fields: { expression: '* * * * *', error: 'RangeError' },
      sentence: 'A scheduled job failed.',
    });
  });

  test('that is stopped begins no more, and the stop waits for the run that goes on', async () => {
    const gate = Promise.withResolvers<void>();
    let ended = 0;
    const slow = async () => {
      await gate.promise;
      ended += 1;
    };
    const job = schedule('* * * * *', 'Europe/London', slow, createRecordedLog());
    await vi.advanceTimersByTimeAsync(60_000);
    const stopped = job.stop();
    gate.resolve();
    await stopped;
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(ended).toBe(1);
    expect(job.next()).toBeNull();
  });
});

test.each([
  ['every morning', 'Europe/London'],
  ['61 * * * *', 'Europe/London'],
  ['0 7 * * 1', 'Mars/Base'],
])('a plan that cannot be understood is refused at once: %s in %s', (expression, zone) => {
  const make = () => schedule(expression, zone, async () => undefined, createRecordedLog());
  expect(make).toThrow(expect.objectContaining({ code: 'SCHEDULE' }));
});
