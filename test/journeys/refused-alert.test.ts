/* The mail server refuses the only recipient of an alert: the school sees it on every page, and mends it by the page or by a command. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { health } from '../../daemon/api/schemas/health.ts';
import { jsonLines } from '../support/command-line.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { searchLine } from '../support/log-lines.ts';
import { addAccount, addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { type SignedIn, signIn } from '../support/signed-in.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const PATIENCE_MS = 60_000;

describe('an alert that the mail server refuses for good', () => {
  const on = journey();
  let isMended = false;
  let mail: TestSmtpServer;
  let school: School;
  let daemon: DaemonProcess;
  let lead: SignedIn;
  let technician: SignedIn;

  beforeAll(async () => {
    mail = await startSmtpServer({
      security: 'none',
      behaviour: (phase) => (phase === 'recipient' && !isMended ? { code: 550, text: '5.1.1 no such user' } : null),
    });
    on.afterwards(() => mail.stop());
    const logPath = join(on.folder(), 'access.log');
    writeFileSync(logPath, ['pupil017', 'pupil023'].map((one) => searchLine(one, 'i want to kill myself')).join(''));
    school = makeSchool(on, { logPath, mail });
    await addLead(school);
    await addAccount(school, 'technician');
    daemon = await school.start();
    lead = await signIn(daemon.address, LEAD);
    await lead.press('/set-up/finish');
    technician = await signIn(daemon.address, { ...LEAD, email: 'technician@school.example' });
    await waitFor(() => parked().length === 2, 'both alerts to be parked', PATIENCE_MS);
  });

  const parked = () => rowsOf(school.data, 'outbox').filter((row) => row.parked_at !== null && row.closed_at === null);

  test('stands on every page and on Health, with what the server said and what to do, and names nobody', async () => {
    for (const page of ['/', '/health']) {
      const { body } = await lead.getPage(page);
      expect(body).toContain('2 mails could not be sent, alerts all, since');
      expect(body).toContain('/not-sent');
    }
    const { body } = await technician.getPage('/health');
    expect(body).toContain('There is no such mailbox (550 5.1.1)');
    expect(health.parse(await technician.getJson('/api/v1/health')).mail).toMatchObject({ notSent: 2, waiting: 0 });
    const page = await technician.getPage('/not-sent');
    expect(page.body).toContain('2 mails could not be sent');
    expect(page.body).toContain('refused this message for good (it said 550 5.1.1)');
    expect(page.body).not.toMatch(/pupil017|pupil023|Sam Example|lead@school/);
  });

  test('is given up by a lead on the page, for a reason that the incident keeps, and not by a technician', async () => {
    const [one] = parked();
    const path = `/api/v1/not-sent/${one?.id}/drop`;
    await expect(technician.postJson(path, { reason: 'It is loud.' })).rejects.toThrow('answered with 403');
    await expect(lead.postJson(path, { reason: ' ' })).rejects.toThrow('answered with 422');
    expect(await lead.postJson(path, { reason: 'Seen on Today.' })).toEqual({ done: true });
    const history = rowsOf(school.data, 'incident_history').filter(({ kind }) => kind === 'mail_dropped');
    expect(history).toMatchObject([{ incident_id: one?.subject_id, detail: 'Seen on Today.' }]);
    expect((await lead.getPage(`/incidents/${one?.subject_id}`)).body).toContain('and was given up by Pat Reviewer');
  });

  test('is tried again by a command, and is sent once when it is mended', async () => {
    const listed = await school.command(['jobs', 'list', '--json']);
    const [row, ...others] = jsonLines(listed.stdout);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ kind: 'alert', why: 'refused', mayDrop: false });
    const dropping = await school.command(['jobs', 'drop', String(row?.id), '--reason', 'x']);
    expect([dropping.code, dropping.stderr]).toEqual([1, expect.stringContaining('(NOT_YOURS)')]);
    isMended = true;
    const { code, stdout } = await school.command(['jobs', 'retry', '--all']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('due now')]);
    await waitFor(() => parked().length === 0, 'the alert to be sent', PATIENCE_MS);
    expect(mail.received.map(({ headers }) => headers.get('message-id'))).toEqual([`<${row?.id}@school.example>`]);
    expect((await school.command(['jobs', 'list'])).stdout).toContain('Everything was sent.');
    expect((await lead.getPage('/')).body).not.toContain('could not be sent');
    expect(health.parse(await lead.getJson('/api/v1/health')).mail).toMatchObject({ notSent: 0, refusals: [] });
  });
});
