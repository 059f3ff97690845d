import { describe, expect, test } from 'vitest';
import { alarmSentence } from '../../../dashboard/words/alarms.ts';
import { answerInWords, bounceInWords, goesOnInWords, mailInWords } from '../../../dashboard/words/not-sent.ts';
import { buildNotSent } from '../../support/fake-not-sent.ts';

describe('what a mail server said', () => {
  test.each([
    ['refused', '550 5.1.1', 'There is no such mailbox (550 5.1.1)'],
    ['refused', '550 5.2.1', 'The mailbox is closed (550 5.2.1)'],
    ['refused', '552', 'The mailbox is full (552)'],
    ['deferred', '452 4.2.2', 'The mailbox is full (452 4.2.2)'],
    ['refused', '554 5.7.1', 'The server does not let Filterwatch send to it (554 5.7.1)'],
    ['deferred', '451 4.7.1', 'Asks to try again later (451 4.7.1)'],
    ['deferred', '450', 'Asks to try again later (450)'],
    ['refused', '550', 'Refused for good (550)'],
  ] as const)('%s with %s: “%s”, with what to do', (kind, answer, said) => {
    const words = answerInWords({ kind, answer });
    expect(words.said).toBe(said);
    expect(words.todo).toMatch(/^[A-Z].+\.$/);
  });
});

describe('why a mail came back', () => {
  test.each([
    ['refused', '550 5.1.1', 'There is no such mailbox (550 5.1.1)'],
    ['refused', '5.2.2', 'The mailbox is full (5.2.2)'],
    ['refused', '5.7.1', 'The server does not let Filterwatch send to it (5.7.1)'],
    ['refused', '554', 'It came back (554)'],
    ['refused', 'no reason given', 'It came back (no reason given)'],
    ['deferred', '4.4.1', 'It is late, and still tried (4.4.1)'],
  ] as const)('%s: %s', (kind, answer, said) => {
    const words = bounceInWords({ kind, answer });
    expect(words.said).toBe(said);
    expect(words.todo).toMatch(/^[A-Z].+\.$/);
  });
});

test('what happens by itself is said: an alert is never left alone', () => {
  expect(goesOnInWords(buildNotSent({ kind: 'alert' }))).toBe('It is tried each hour all the same.');
  expect(goesOnInWords(buildNotSent({ kind: 'referral' }))).toBe('It waits for you.');
  expect(goesOnInWords(buildNotSent({ kind: 'referral', why: 'long' }))).toContain('tried each hour');
});

test('each kind of mail has words of its own', () => {
  const kinds = [
    ...(['alert', 'report_alert', 'escalation', 'storm', 'filter_request', 'account_link'] as const),
    ...(['emergency_used', 'letter', 'access_ends', 'referral', 'alarm'] as const),
  ];
  expect(new Set(kinds.map(mailInWords)).size).toBe(kinds.length);
});

test.each([
  [{ mails: 1, alerts: 1 }, '1 alert could not be sent since 10:42.'],
  [{ mails: 3, alerts: 1 }, '3 mails could not be sent, 1 alert among them, since 10:42.'],
  [{ mails: 2, alerts: 0 }, '2 mails could not be sent since 10:42.'],
])('the banner says how many, and how many of them are alerts: %o', (counts, begins) => {
  const sentence = alarmSentence({ kind: 'not_sent', since: 0, message: 'It said 550.', ...counts }, '10:42');
  expect(sentence.startsWith(begins)).toBe(true);
  expect(sentence).toContain('It said 550.');
});
