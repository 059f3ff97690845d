import { expect, test } from 'vitest';
import { testMail } from '../../../daemon/notify/test-mail.ts';

const FACTS = {
  schoolName: 'Example School',
  link: 'https://filterwatch.school.example/',
  sentAt: Date.UTC(2026, 0, 13, 10, 43),
  zone: 'Europe/London',
};

test('a test alert says that it is a test, when it was asked for and what to do when it came late', () => {
  const mail = testMail(FACTS);
  expect(mail.subject).toBe('[Filterwatch] Test alert: alerts reach you');
  expect(mail.text).toContain('This is a test. Nothing has happened at Example School');
  expect(mail.text).toContain('Asked for: Tuesday, 13 January 2026 at 10:43');
  expect(mail.text).toContain('If this mail came late');
  expect(mail.text).toContain('Open Filterwatch:\nhttps://filterwatch.school.example/\n');
});

test('both parts of a test alert are there, and the name of the school is text', () => {
  const { html } = testMail({ ...FACTS, schoolName: '<b>School</b>' });
  expect(html).toContain('<h1');
  expect(html).not.toContain('<b>');
});
