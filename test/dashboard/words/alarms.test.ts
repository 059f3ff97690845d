import { expect, test } from 'vitest';
import { alarmSentence, stopsChecking } from '../../../dashboard/words/alarms.ts';
import { NOW } from '../../support/dashboard-models.ts';

test('silence is said to be what it is', () => {
  const alarm = { kind: 'source_silent', sourceTitle: 'Squid proxy', since: NOW } as const;
  expect(alarmSentence(alarm, '09:12')).toBe(
    'No log lines from Squid proxy since 09:12. Nothing from it is being checked.',
  );
  expect(stopsChecking(alarm)).toBe(true);
});

test('mail that fails sends the reader to the incidents themselves', () => {
  const alarm = { kind: 'mail_failing', since: NOW, waiting: 2, message: 'The server refused.' } as const;
  expect(alarmSentence(alarm, '10:44')).toBe(
    'Alerts cannot be sent since 10:44. 2 alerts are waiting: look at your incidents here. The server refused.',
  );
  expect(stopsChecking(alarm)).toBe(false);
});

test('lines that are not understood are counted', () => {
  const alarm = { kind: 'not_understood', sourceTitle: 'Squid proxy', malformed: 312, lines: 1000 } as const;
  expect(alarmSentence(alarm, '')).toBe(
    '312 of 1,000 lines from Squid proxy could not be understood, so they are not being checked.',
  );
});

test('incidents about staff that nobody can see are counted, with what to do', () => {
  const alarm = (incidents: number) => ({ kind: 'staff_unseen', incidents }) as const;
  expect(alarmSentence(alarm(1), '')).toMatch(/^1 incident about staff waits for a head, and no head has an account\./);
  expect(alarmSentence(alarm(2), '')).toMatch(
    /^2 incidents about staff wait for a head.*Invite one under Accounts, or .*filterwatch user add --role head/,
  );
  expect(stopsChecking(alarm(1))).toBe(false);
});
