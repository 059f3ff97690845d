import { expect, test } from 'vitest';
import { type AlertFacts, alertMail } from '../../../daemon/notify/alert-mail.ts';

function buildAlert(different: Partial<AlertFacts['incident']> = {}, rest: Partial<AlertFacts> = {}): AlertFacts {
  return {
    schoolName: 'Example School',
    incident: {
      title: 'Searches about self-harm',
      severityWord: 'Urgent',
      welfare: true,
      about: 'Year 5 pupil',
      isFromLog: true,
      eventCount: 3,
      blockedCount: 2,
      attemptCount: different.blockedCount ?? 2,
      lookUpCount: 0,
      lastSeen: Date.UTC(2026, 6, 14, 9, 43),
      statusWord: 'New',
      ...different,
    },
    names: { kind: 'left_out' },
    link: 'https://filterwatch.school.example/incidents/inc-1?from=mail&x=1',
    seenLink: 'https://filterwatch.school.example/alert-seen?token=inc-1.x',
    isPassedOn: false,
    goesOn: null,
    leaveLink: null,
    zone: 'Europe/London',
    demonstration: false,
    ...rest,
  };
}

test('an alert says what, how serious, about whom, when, what the filter did, and what to do', () => {
  const mail = alertMail(buildAlert());
  expect(mail.subject).toBe('[Filterwatch] Urgent: 1 incident needs your review (Searches about self-harm)');
  expect(mail.text).toBe(`Urgent: Searches about self-harm

This may mean that a child needs help. Please treat it as a matter of care first.

Who: Year 5 pupil (any name is shown in Filterwatch only)
Last seen: Tuesday, 14 July 2026 at 10:43
How often: 3 requests
The filter: blocked 2 of 3; the others may have been seen
Status: New

Open the incident:
https://filterwatch.school.example/incidents/inc-1?from=mail&x=1

Say that you have seen it:
https://filterwatch.school.example/alert-seen?token=inc-1.x

What to do: open the incident, look at what happened and at what your policy says, and record what you found.

If you think that a child is at risk now, do not wait for the review: speak to your designated safeguarding lead at once. If a child is in immediate danger, call 999.

-- 
This mail holds no names, no web addresses and no searches, on purpose.
Sent by Filterwatch at Example School.
`);
});

test('the HTML part says the same as the text', () => {
  const mail = alertMail(buildAlert());
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  const body = mail.html.slice(mail.html.indexOf('<main'));
  const read = body
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#38;', '&')
    .replaceAll('&#61;', '=');
  const said = words(mail.text.replace('-- ', '').replace(/\nhttps.*\n/g, '\n')).replaceAll(': ', ' ');
  expect(words(read).replaceAll(': ', ' ')).toBe(
    said.replace('Open the incident:', 'Open the incident').replace('seen it:', 'seen it'),
  );
});

test('the link in the HTML part is the address of the incident, escaped', () => {
  const href = /href="([^"]*)"/.exec(alertMail(buildAlert()).html)?.[1] ?? '';
  const decoded = href.replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)));
  expect(decoded).toBe('https://filterwatch.school.example/incidents/inc-1?from=mail&x=1');
});

test('whatever a school calls its rules and itself, it is text in the HTML part', () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&';
  const mail = alertMail(
    buildAlert({ title: hostile, about: hostile }, { schoolName: hostile, link: `https://a.example/"${hostile}` }),
  );
  expect(mail.html).not.toContain('<img');
  expect(mail.html.match(/<a [^>]*>/g)).toHaveLength(2);
});

test.each([
  [1, 1, 'blocked it'],
  [3, 3, 'blocked all 3'],
  [2, 3, 'blocked 2 of 3; the others may have been seen'],
  [0, 1, 'is not known to have blocked it: it may have been seen'],
  [0, 3, 'is not known to have blocked any: they may have been seen'],
])('%i blocked of %i: the filter %s', (blockedCount, eventCount, words) => {
  expect(alertMail(buildAlert({ blockedCount, eventCount })).text).toContain(`The filter: ${words}\n`);
});

test('a browser that asked for one page again and again was one attempt', () => {
  const told = (attemptCount: number) => alertMail(buildAlert({ blockedCount: 3, eventCount: 3, attemptCount })).text;
  expect(told(1)).toContain('The filter: blocked all 3 (one attempt)\n');
  expect(told(2)).toContain('The filter: blocked all 3 (2 attempts)\n');
});

test('an incident that is not about welfare does not speak of care, and one request is one request', () => {
  const { text } = alertMail(buildAlert({ welfare: false, eventCount: 1 }));
  expect(text).not.toContain('needs help');
  expect(text).toContain('How often: 1 request\n');
});

test('a demonstration says so in the subject and first of all', () => {
  const mail = alertMail(buildAlert({}, { demonstration: true }));
  expect(mail.subject).toMatch(/^\[Filterwatch demonstration\] /);
  expect(mail.text.split('\n\n')[1]).toBe('This is a demonstration. No real pupil is concerned.');
});

test('the HTML part names its language, follows a dark screen and loads nothing', () => {
  const { html } = alertMail(buildAlert());
  expect(html).toContain('<html lang="en-GB">');
  expect(html).toContain('content="light dark"');
  expect(html).not.toMatch(/<(?:img|link|script|iframe)|url\(|background|[^-]color:/);
});

test.each([
  [1, 1, '1 look-up of a name, no more'],
  [3, 3, '3 look-ups of names, no more'],
  [2, 3, '3 requests'],
])('%i look-ups of %i events: %s', (lookUpCount, eventCount, words) => {
  expect(alertMail(buildAlert({ lookUpCount, eventCount })).text).toContain(`How often: ${words}\n`);
});
