import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../daemon/health/limits.ts';
import { type HourFigures, rhythmFaults } from '../../../daemon/health/rhythm.ts';

const usual: HourFigures = { records: 4_000, withUserName: 3_600 };
const week = [usual, usual, { records: 4_400, withUserName: 4_000 }, { records: 3_600, withUserName: 3_200 }];

describe('an hour of a log', () => {
  test('is well where it is as on other days', () => {
    expect(rhythmFaults({ records: 3_900, withUserName: 3_500 }, week)).toEqual([]);
    expect(rhythmFaults({ records: 2_000, withUserName: 1_700 }, week)).toEqual([]);
  });

  test('is too quiet where less than half came', () => {
    const fault = { kind: 'volume_low', records: 1_999, usual: 4_000 };
    expect(rhythmFaults({ records: 1_999, withUserName: 1_800 }, week)).toEqual([fault]);
  });

  test('in which nothing came is too quiet, and says nothing of names', () => {
    expect(rhythmFaults({ records: 0, withUserName: 0 }, week)).toMatchObject([{ kind: 'volume_low', records: 0 }]);
  });

  test('has lost its names where hardly any line carries one, however many lines came', () => {
    const fault = { kind: 'names_gone', records: 4_000, withUserName: 40 };
    expect(rhythmFaults({ records: 4_000, withUserName: 40 }, week)).toEqual([fault]);
    expect(rhythmFaults({ records: 4_000, withUserName: 1_000 }, week)).toEqual([]);
  });

  test('of a log without names misses none', () => {
    const nameless = week.map(({ records }) => ({ records, withUserName: 0 }));
    expect(rhythmFaults({ records: 4_000, withUserName: 0 }, nameless)).toEqual([]);
  });

  test('one odd day among the others does not make a usual hour odd', () => {
    const afterAnOutage = [...week, { records: 0, withUserName: 0 }, { records: 60_000, withUserName: 0 }];
    expect(rhythmFaults(usual, afterAnOutage)).toEqual([]);
  });

  test('is not judged before three days are known, nor where hardly anything usually comes', () => {
    const silent = { records: 0, withUserName: 0 };
    expect(rhythmFaults(silent, week.slice(0, LIMITS.fewestDays - 1))).toEqual([]);
    expect(
      rhythmFaults(
        silent,
        week.map(() => ({ records: 100, withUserName: 90 })),
      ),
    ).toEqual([]);
  });

  test('is never worse for having more lines or more names', () => {
    const figures = fc
      .record({ records: fc.nat(10_000), share: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ records, share }) => ({ records, withUserName: Math.floor(records * share) }));
    fc.assert(
      fc.property(figures, fc.array(figures, { minLength: LIMITS.fewestDays, maxLength: 10 }), (hour, others) => {
        const kinds = (given: HourFigures) => rhythmFaults(given, others).map(({ kind }) => kind);
        if (!kinds(hour).includes('volume_low'))
          expect(kinds({ ...hour, records: hour.records * 2 })).not.toContain('volume_low');
        if (!kinds(hour).includes('names_gone'))
          expect(kinds({ ...hour, withUserName: hour.records })).not.toContain('names_gone');
      }),
    );
  });
});
