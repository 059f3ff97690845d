import { expect, test } from 'vitest';
import { coverageSentences, healthHeading } from '../../../dashboard/words/health.ts';
import { notUnderstoodInWords, sourceStateInWords } from '../../../dashboard/words/sources.ts';
import { buildHealth, buildSource } from '../../support/dashboard-health-models.ts';
import { MINUTE, NOW } from '../../support/dashboard-models.ts';

const since = () => '09:12';

test('the heading is the first thing that is wrong, or that nothing is', () => {
  const silent = { kind: 'source_silent', sourceTitle: 'Squid proxy', since: NOW } as const;
  expect(healthHeading(buildHealth(), [silent], since)).toBe('Nothing from Squid proxy since 09:12');
  expect(healthHeading(buildHealth(), [], since)).toBe('Everything is being received');
});

test('a source that has never spoken is not "everything"', () => {
  expect(healthHeading(buildHealth({ sources: [] }), [], since)).toBe('No log is connected yet');
  const sources = [buildSource({ lastLineAt: null })];
  expect(healthHeading(buildHealth({ sources }), [], since)).toBe('Waiting for the first line from Squid proxy');
});

test.each([
  [{ lastLineAt: NOW - 4000 }, 'Receiving, 4 seconds ago'],
  [{ lastLineAt: NOW - 180 * MINUTE }, 'Quiet, last line 3 hours ago'],
  [{ lastLineAt: null }, 'Connected, no line yet'],
  [{ state: { kind: 'reading', behindBytes: 12_000_000 } as const }, 'Catching up, 12 MB still to read'],
  [{ state: { kind: 'waiting', since: NOW, message: 'No such file.' } as const }, 'Cannot be read. No such file.'],
  [{ state: { kind: 'stopped' } as const }, 'Stopped'],
])('a source with %o reads as: %s', (given, words) => {
  expect(sourceStateInWords(buildSource(given), NOW)).toBe(words);
});

test('lines that are not understood are counted among all lines', () => {
  expect(notUnderstoodInWords([buildSource({ records: 88, skipped: [] })])).toBe('12 of 100 lines');
  expect(notUnderstoodInWords([buildSource({ records: 100, skipped: [], malformed: [] })])).toBe('None of 100 lines');
});

test('what the logs cannot show is told with its numbers', () => {
  expect(coverageSentences({ records: 200, hostOnly: 150, withUserName: 190, withPerson: 180, withDevice: 0 })).toEqual(
    [
      'Only the site is known, not the page or the search: 150 of 200 (75%) requests.',
      'No account is named: 10 of 200 (5%) requests.',
      'No person on our roster can be told: 20 of 200 (10%) requests.',
    ],
  );
  expect(coverageSentences({ records: 0, hostOnly: 0, withUserName: 0, withPerson: 0, withDevice: 0 })).toHaveLength(1);
});
