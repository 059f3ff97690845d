import { expect, test } from 'vitest';
import { episodeInWords } from '../../../dashboard/words/episode.ts';
import { buildIncidentRow, MINUTE, NOW } from '../../support/dashboard-models.ts';

const episode = (given: Parameters<typeof buildIncidentRow>[0]) =>
  episodeInWords(buildIncidentRow({ firstSeen: NOW - 6 * MINUTE, lastSeen: NOW, ...given }));

test('searches, how long, and what the filter did', () => {
  expect(episode({ eventCount: 4, searchCount: 4, blockedCount: 0 })).toBe(
    '4 searches in 6 minutes, none blocked by the filter',
  );
});

test('a look-up is not called a request', () => {
  expect(episode({ eventCount: 1, searchCount: 0, lookUpCount: 1, blockedCount: 0 })).toBe(
    '1 look-up of a name, not blocked by the filter',
  );
  expect(episode({ eventCount: 4, searchCount: 0, lookUpCount: 4, blockedCount: 0 })).toBe(
    '4 look-ups of names in 6 minutes, none blocked by the filter',
  );
  expect(episode({ eventCount: 4, searchCount: 0, lookUpCount: 3, blockedCount: 0 })).toMatch(/^4 requests/);
});

test('a single request has no span', () => {
  expect(episode({ eventCount: 1, searchCount: 0, blockedCount: 1 })).toBe('1 request, blocked by the filter');
  expect(episode({ eventCount: 1, searchCount: 1, blockedCount: 0 })).toBe('1 search, not blocked by the filter');
});

test('a browser asks for one page several times: a person tried so often', () => {
  expect(episode({ eventCount: 9, searchCount: 0, blockedCount: 9, attemptCount: 4 })).toBe(
    '9 requests in 6 minutes, all blocked by the filter: 4 attempts',
  );
  expect(episode({ eventCount: 2, searchCount: 0, blockedCount: 2, attemptCount: 1 })).toBe(
    '2 requests in 6 minutes, all blocked by the filter: 1 attempt',
  );
});

test('a mixture is told apart', () => {
  expect(episode({ eventCount: 30, searchCount: 5, blockedCount: 12, firstSeen: NOW - 125 * MINUTE })).toBe(
    '30 requests, 5 of them searches, in 2 hours, 12 blocked by the filter',
  );
});

test('a burst is within a minute', () => {
  expect(episode({ eventCount: 11, searchCount: 0, blockedCount: 11, firstSeen: NOW - 500 })).toBe(
    '11 requests within a minute, all blocked by the filter',
  );
});
