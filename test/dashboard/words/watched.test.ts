import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../daemon/health/limits.ts';
import {
  clockInWords,
  hourInWords,
  malformedInWords,
  namedInWords,
  waitingInWords,
} from '../../../dashboard/words/watched.ts';
import { sampleWatch } from '../../support/api-models.ts';

const watch = sampleWatch();
const usual = { records: 4_001, namedShare: 0.98, days: 5 };
const hour = { since: 0, records: 3_700, withUserName: 3_650, usual };

describe('what is watched of a log is said with its limit', () => {
  test('the last hour, beside the same hour of other school days', () => {
    expect(hourInWords({ ...watch, hour }, '09:00', LIMITS)).toBe(
      '3,700 requests in the hour from 09:00; on 5 other school days about 4,001. An alarm below 2,001.',
    );
    const quiet = { ...hour, usual: { ...usual, records: 40 } };
    expect(hourInWords({ ...watch, hour: quiet }, '09:00', LIMITS)).toContain(
      'No alarm where fewer than 200 are usual',
    );
    const early = { ...hour, usual: null };
    expect(hourInWords({ ...watch, hour: early }, '09:00', LIMITS)).toContain('known after 3 school days');
    expect(hourInWords({ ...watch, hour: null }, '', LIMITS)).toContain('not all lessons');
  });

  test('lines that are not understood, and requests with a user name', () => {
    expect(malformedInWords(watch, LIMITS)).toBe(
      '12 of 41,570 (under 1%) since midnight. An alarm above 2 in 100, from 100 lines on.',
    );
    expect(namedInWords({ ...watch, hour }, LIMITS)).toBe(
      '40,112 of 41,208 (97%) since midnight. Usual in this hour: 98 in 100. An alarm below 25 in 100, when an hour is over.',
    );
    expect(namedInWords({ ...watch, hour: null }, LIMITS)).toContain('No alarm where names are not usual');
  });

  test('its clock, and what waits to be read', () => {
    expect(clockInWords({ ...watch, clockOffMs: -1_500 }, LIMITS)).toBe(
      'The newest line is 1 second behind when it came. An alarm from 2 minutes ahead or 15 minutes behind.',
    );
    expect(clockInWords({ ...watch, clockOffMs: 3_600_000 }, LIMITS)).toContain('1 hour ahead of when it came');
    expect(clockInWords({ ...watch, clockOffMs: null }, LIMITS)).toContain('Not known yet');
    expect(waitingInWords({ ...watch, waitingBytes: 0 }, 0)).toBe('Nothing');
    const behind = { ...watch, waitingBytes: 1_204_000, lastLineAt: 0 };
    expect(waitingInWords(behind, 180_000)).toBe('1.2 MB; the last line was taken 3 minutes ago');
  });
});
