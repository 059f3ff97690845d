import { pino } from 'pino';
import { beforeEach, expect, test } from 'vitest';
import { createDeliver, type Deliver } from '../../../daemon/alerts/deliver.ts';
import { createReportMails } from '../../../daemon/alerts/report-mails.ts';
import type { Mailer } from '../../../daemon/notify/mailer.ts';
import type { EffectOutcome } from '../../../daemon/queue/outbox.ts';
import type { Report } from '../../../daemon/report/report.ts';
import { mailStarters } from '../../support/mail.ts';
import { addStaff } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import { LONDON, sampleReports } from '../../support/reports.ts';
import type { TestSmtpServer } from '../../support/smtp-server.ts';

const { stores } = openStore();
const mail = mailStarters();
let smtp: TestSmtpServer;

beforeEach(async () => {
  smtp = await mail.server({ security: 'none' });
});

async function sent(report: Report, reportsTo: readonly string[]): Promise<EffectOutcome> {
  await stores().reports.keepFirst(report, true);
  const [row] = await stores().outbox.due(report.madeAt, 1);
  if (row === undefined) throw new Error('The mail waits in the outbox.');
  return createReportMails({
    ...{ stores: stores(), deliver: deliverWith(mail.mailerFor(smtp)), reportsTo, zone: LONDON },
    address: () => 'https://filterwatch.example.org',
    schoolName: async () => 'Example Primary School',
  })(row);
}

function deliverWith(mailer: Mailer | null): Deliver {
  const { mailRefusals } = stores();
  return createDeliver({ mailer, mailRefusals, log: pino({ level: 'silent' }), now: () => Date.now() });
}

test('a report goes out as counts, a link and the page for governors', async () => {
  expect(await sent(sampleReports.ordinary, ['chair@example.org'])).toEqual({ kind: 'done' });
  const [arrived] = smtp.received;
  expect(arrived?.to).toEqual(['chair@example.org']);
  expect(arrived?.headers.get('subject')).toBe('[Filterwatch] Web filtering report: week of Monday 16 November 2026');
  expect(arrived?.content).toContain('https://filterwatch.example.org/reports/2026-W47');
  expect(arrived?.content).toContain('the filter blocked 398 of 412 (97%)');
  expect(arrived?.content).toMatch(/Content-Type: application\/pdf; name=filtering-report-2026-W47\.pdf/i);
  // The first bytes of a PDF, as they travel.
  expect(arrived?.content).toContain('JVBERi0xLj');
});

test('no site, no title and no name stands in the mail itself', async () => {
  await sent(sampleReports.ordinary, ['chair@example.org']);
  const words = (smtp.received[0]?.content ?? '').replaceAll('filterwatch.example.org', '');
  expect(words).not.toMatch(/chat\.example|bet\.example|museum\.example|Squid|Games in lessons|Year 5/);
});

test('it goes to the heads and leads with accounts where the settings name nobody', async () => {
  for (const role of ['head', 'lead', 'technician', 'governor'] as const) await addStaff(stores(), role);
  expect(await sent(sampleReports.silent, [])).toEqual({ kind: 'done' });
  expect(smtp.received[0]?.to.toSorted()).toEqual(['head-the-head@school.example', 'lead-the-lead@school.example']);
  expect(smtp.received[0]?.content).toContain('nothing was checked');
});

test('with nobody to send it to, and without a mail server, it waits and says why', async () => {
  expect(await sent(sampleReports.first, [])).toMatchObject({
    kind: 'unready',
    message: expect.stringContaining('reports: to:'),
  });
  const [row] = await stores().outbox.due(sampleReports.first.madeAt, 1);
  if (row === undefined) throw new Error('It still waits.');
  const without = createReportMails({
    ...{ stores: stores(), deliver: deliverWith(null), reportsTo: ['chair@example.org'], zone: LONDON },
    address: () => 'https://filterwatch.example.org',
    schoolName: async () => 'Example Primary School',
  });
  expect(await without(row)).toMatchObject({ kind: 'unready', message: expect.stringContaining('Mail is not set up') });
});
