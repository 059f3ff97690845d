import { expect, test } from 'vitest';
import { ageSentence, olderThanKept } from '../../../daemon/cli/import-age.ts';

const HOUR = 3_600_000;

test('an import counts what the log will not keep', () => {
  const of = (kind: 'record' | 'skipped', hour: number, lines: number) => ({ kind, hour, lines, reason: '' });
  const counts = [
    of('record', 8 * HOUR, 5),
    of('record', 9 * HOUR, 7),
    of('record', 10 * HOUR, 9),
    of('skipped', HOUR, 3),
  ];
  expect(olderThanKept(counts, 10 * HOUR)).toBe(12);
  expect(olderThanKept(counts, 10 * HOUR - 1)).toBe(5);
});

test('it says so where there is something to say', () => {
  expect(ageSentence(0, '30 days')).toBe(null);
  expect(ageSentence(12_345, '30 days')).toBe(
    '12,345 requests are older than 30 days, which is how long the log is kept: it leaves them out from the next night on. Incidents and figures stay.',
  );
});
