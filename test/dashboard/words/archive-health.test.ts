import { expect, test } from 'vitest';
import { archiveWords, damagedInWords, keptInWords, waitingInWords } from '../../../dashboard/words/archive-health.ts';
import { buildHealth } from '../../support/dashboard-health-models.ts';

const { archive } = buildHealth();

test('what is kept is said with its number, its first day and its size', () => {
  expect(keptInWords(archive)).toBe('Keeping 1,204,118 requests since 17 Nov 2025, 15.2 MB');
  expect(keptInWords({ ...archive, records: 0, oldestDay: null })).toBe('Nothing is kept yet');
});

test('what is still in the store is said, where there is any', () => {
  expect(waitingInWords(archive)).toBe('The newest 4,711 requests in the store, all others in');
  expect(waitingInWords({ ...archive, fresh: 0 })).toBe('');
});

test('a part that cannot be read is said with its day and what was found', () => {
  const part = { day: '2026-11-17', records: 1_200, why: 'A file of it is missing.' };
  expect(damagedInWords(part)).toBe('17 Nov 2026, 1,200 requests. A file of it is missing.');
  expect([archiveWords.damaged(1), archiveWords.damaged(2)]).toEqual([
    expect.stringContaining('1 part of the log cannot be read, and is left out'),
    expect.stringContaining('2 parts of the log cannot be read, and are left out'),
  ]);
});
