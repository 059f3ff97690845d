import { describe, expect, test } from 'vitest';
import { CANARY_STAGES, type CanaryTraces, missingCanary } from '../../../daemon/health/canary.ts';

const MINUTE = 60_000;
const TIMES = { everyMs: 15 * MINUTE, withinMs: 10 * MINUTE, when: 'lessons' } as const;
const STARTED = 1_000 * MINUTE;
const NOTHING: CanaryTraces = { startedAt: STARTED, toldAt: null, stopped: null, otherLinesAt: null };

function look(
  traces: Partial<CanaryTraces>,
  minutes: number,
  { isLessonTime = (_: number): boolean => true, when = 'lessons' as 'lessons' | 'always' } = {},
) {
  return missingCanary({ ...TIMES, when }, { ...NOTHING, ...traces }, STARTED + minutes * MINUTE, isLessonTime);
}

describe('a test request', () => {
  test('is missed when the time between two and the time of its way have both passed', () => {
    expect(look({}, 25)).toBe(null);
    expect(look({}, 26)).toMatchObject({ since: STARTED, lastStage: null });
    const toldAt = STARTED + 10 * MINUTE;
    expect(look({ toldAt }, 35)).toBe(null);
    expect(look({ toldAt }, 36)).toMatchObject({ since: toldAt, lastStage: null });
  });

  test('is not missed for what was before the start', () => {
    expect(look({ toldAt: STARTED - 900 * MINUTE }, 20)).toBe(null);
    expect(look({ toldAt: STARTED - 900 * MINUTE }, 30)).toMatchObject({ since: STARTED - 900 * MINUTE });
  });

  test('is missed in lessons alone, unless the school says always', () => {
    const isLessonTime = () => false;
    expect(look({}, 60, { isLessonTime })).toBe(null);
    expect(look({}, 60, { isLessonTime, when: 'always' })).not.toBe(null);
  });

  test('that was missed in a lesson is missing until one comes', () => {
    const isLessonTime = (at: number) => at <= STARTED + 30 * MINUTE;
    expect(look({}, 300, { isLessonTime })).not.toBe(null);
    expect(look({ toldAt: STARTED + 290 * MINUTE }, 300, { isLessonTime })).toBe(null);
  });

  test('of a device that is switched on when lessons begin is not missed at once', () => {
    const isLessonTime = (at: number) => at >= STARTED + 900 * MINUTE;
    expect(look({}, 924, { isLessonTime })).toBe(null);
    expect(look({}, 926, { isLessonTime })).not.toBe(null);
  });

  test('that stopped on its way says where, and what to look at', () => {
    const said = CANARY_STAGES.map((stage) => {
      const missing = look({ stopped: { at: STARTED + MINUTE, stage, reason: 'a reason' } }, 30);
      expect(missing?.lastStage).toBe(stage);
      return missing?.message ?? '';
    });
    expect(new Set(said).size).toBe(CANARY_STAGES.length);
    expect(said[0]).toContain('(a reason). Look at the format');
  });

  test('that stopped before the last that came out says nothing of the one that is missing', () => {
    const stopped = { at: STARTED + MINUTE, stage: 'arrived', reason: 'odd' } as const;
    expect(look({ toldAt: STARTED + 2 * MINUTE, stopped }, 40)?.lastStage).toBe(null);
  });

  test('that is missed while other lines come is not put down to the filter', () => {
    expect(look({ otherLinesAt: STARTED + 29 * MINUTE }, 30)?.message).toContain('Other lines arrive');
    expect(look({ otherLinesAt: STARTED - MINUTE }, 30)?.message).toContain('Nothing that the filter writes');
  });
});
