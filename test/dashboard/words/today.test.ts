import { expect, test } from 'vitest';
import { todayHeading, todayLede } from '../../../dashboard/words/today.ts';
import { buildSource, buildToday } from '../../support/dashboard-health-models.ts';
import { buildFrame, MINUTE, NOW } from '../../support/dashboard-models.ts';

const nothing = { open: 0, urgent: 0, newest: [] };
const silent = buildFrame({
  alarms: [{ kind: 'source_silent', sourceTitle: 'Squid proxy', since: NOW - 93 * MINUTE }],
});

test('the heading counts what waits', () => {
  expect(todayHeading(buildToday({ open: 3 }), buildFrame())).toBe('3 incidents need your review');
  expect(todayHeading(buildToday({ open: 1 }), buildFrame())).toBe('1 incident needs your review');
});

test('nothing to review is good news only while everything is checked', () => {
  expect(todayHeading(buildToday(nothing), buildFrame())).toBe('Nothing needs your review');
  expect(todayHeading(buildToday(nothing), silent)).toBe('Nothing to review, but not everything is being checked');
});

test('mail that fails does not make checking look broken', () => {
  const frame = buildFrame({ alarms: [{ kind: 'mail_failing', since: NOW, waiting: 1, message: 'Refused.' }] });
  expect(todayHeading(buildToday(nothing), frame)).toBe('Nothing needs your review');
});

test('a log that never came is not taken for a quiet day', () => {
  const waiting = { ...nothing, lastLineAt: null, requestsSinceMidnight: 0 };
  expect(todayHeading(buildToday({ ...waiting, sources: [] }), buildFrame())).toBe('No log is connected yet');
  expect(todayHeading(buildToday(waiting), buildFrame())).toBe('Nothing has been checked yet');
  expect(todayLede(buildToday(waiting), NOW)).toBe(
    '0 requests were checked since midnight; no log line has arrived yet.',
  );
});

test('the lede tells how urgent, how much and how lately', () => {
  const today = buildToday({ open: 3, urgent: 1, sources: [buildSource()] });
  expect(todayLede(today, NOW)).toBe(
    'One is urgent. 41,208 requests were checked since midnight; last line 4 seconds ago.',
  );
  expect(todayLede(buildToday({ open: 2, urgent: 2 }), NOW)).toMatch(/^All of them are urgent\. /);
  expect(todayLede(buildToday({ open: 1, urgent: 1 }), NOW)).toMatch(/^It is urgent\. /);
});
