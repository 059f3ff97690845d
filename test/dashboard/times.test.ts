import { expect, test } from 'vitest';
import {
  dateInWords,
  durationInWords,
  exactTime,
  machineTime,
  shortTime,
  timeAgo,
  timeInSentence,
  timeOfDay,
} from '../../dashboard/times.ts';

const LONDON = 'Europe/London';
const at = (iso: string) => Date.parse(iso);
const now = at('2026-02-09T10:45:00Z');

test.each([
  ['2026-02-09T10:42:07Z', '10:42'],
  ['2026-02-09T00:00:00Z', '00:00'],
  ['2026-02-08T23:59:59Z', 'Yesterday'],
  ['2026-02-07T12:00:00Z', 'Sat 7 Feb'],
  ['2025-12-31T12:00:00Z', '31 Dec 2025'],
])('%s is read as %s on Monday 9 February 2026', (time, words) => {
  expect(shortTime(at(time), now, LONDON)).toBe(words);
});

test('the school’s own zone decides what is today', () => {
  const lateInLondon = at('2026-07-01T23:30:00Z');
  expect(shortTime(lateInLondon, at('2026-07-02T08:00:00Z'), LONDON)).toBe('00:30');
  expect(shortTime(lateInLondon, at('2026-07-02T08:00:00Z'), 'UTC')).toBe('Yesterday');
});

test('yesterday is the day before, also where the clocks change', () => {
  expect(shortTime(at('2026-03-28T12:00:00Z'), at('2026-03-29T12:00:00Z'), LONDON)).toBe('Yesterday');
});

test('with the time of day, alone and in a sentence', () => {
  const yesterday = at('2026-02-08T14:05:00Z');
  expect(timeOfDay(yesterday, now, LONDON)).toBe('Yesterday, 14:05');
  expect(timeInSentence(yesterday, now, LONDON)).toBe('yesterday at 14:05');
  expect(timeInSentence(at('2026-02-05T14:05:00Z'), now, LONDON)).toBe('Thu 5 Feb at 14:05');
  expect(timeInSentence(now, now, LONDON)).toBe('10:45');
});

test('the exact time is to the second, for people and for machines', () => {
  const summer = at('2026-09-01T08:42:07.900Z');
  expect(exactTime(summer, LONDON)).toBe('Tue 1 Sept 2026, 09:42:07');
  expect(machineTime(summer, LONDON)).toBe('2026-09-01T09:42:07+01:00');
});

test.each([
  [400, 'less than a second'],
  [1000, '1 second'],
  [59_999, '59 seconds'],
  [6 * 60_000, '6 minutes'],
  [2 * 3_600_000 + 1, '2 hours'],
  [3 * 86_400_000, '3 days'],
])('%d ms last %s', (ms, words) => {
  expect(durationInWords(ms)).toBe(words);
});

test('a line from a clock that runs ahead of ours came now', () => {
  expect(timeAgo(now + 5000, now)).toBe('now');
  expect(timeAgo(now - 4000, now)).toBe('4 seconds ago');
});

test('a date is put into words, and anything else is left as it was written', () => {
  expect(dateInWords('2026-01-05')).toBe('5 Jan 2026');
  expect(dateInWords('spring term')).toBe('spring term');
  expect(dateInWords('2026-13-05')).toBe('2026-13-05');
});
