/* A real mail transfer agent takes every alert, and sends back what nobody reads; it lands in a real mailbox. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { health } from '../../daemon/api/schemas/health.ts';
import { selfSignedCertificate } from '../support/certificate.ts';
import { runFilterwatch } from '../support/command-line.ts';
import { dovecot, type ImapServer, startImapServer } from '../support/imap-server.ts';
import { journey } from '../support/journey.ts';
import { pageLine } from '../support/log-lines.ts';
import { exim, startExim } from '../support/mail-transfer-agent.ts';
import { realTool } from '../support/real-tool.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { type SignedIn, signIn } from '../support/signed-in.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const openssl = realTool('openssl', ['/usr/bin/openssl']);
const isMissing = [openssl, dovecot(), exim()].includes(null);
const ACCOUNT = { user: 'filterwatch@school.example', password: 'a password of the mailbox' };
const GONE = 'gone@elsewhere.example';
const DEPUTY = 'deputy@elsewhere.example';
/** The clock looks once a minute. */
const PATIENCE_MS = 90_000;

describe.skipIf(isMissing)('an alert that comes back', () => {
  const on = journey();
  let elsewhere: TestSmtpServer;
  let mailbox: ImapServer;
  let school: School;
  let lead: SignedIn;
  let authority: string;

  beforeAll(async () => {
    const certificate = selfSignedCertificate(openssl ?? '');
    elsewhere = await startSmtpServer({
      security: 'none',
      behaviour: (phase, _before, address) =>
        phase === 'recipient' && address === GONE ? { code: 550, text: '5.1.1 no such mailbox' } : null,
    });
    on.afterwards(() => elsewhere.stop());
    mailbox = await startImapServer({ certificate, account: ACCOUNT, security: 'starttls' });
    on.afterwards(() => mailbox.stop());
    const agent = await startExim({ own: 'school.example', maildir: mailbox.maildir, elsewhere: elsewhere.port });
    on.afterwards(() => agent.stop());
    const logPath = join(on.folder(), 'access.log');
    writeFileSync(logPath, pageLine('pupil017', 'http://www.pornhub.com/').repeat(2));
    school = makeSchool(on, {
      logPath,
      settings: {
        mail: {
          ...{ host: agent.host, port: agent.port, security: 'none' },
          ...{
            unencrypted: 'I accept that alerts travel unencrypted',
            from: 'Filterwatch <filterwatch@school.example>',
          },
          ...{ to: [GONE, DEPUTY], it: ['it@elsewhere.example'] },
          returned: {
            ...{ host: mailbox.host, port: mailbox.port, security: 'starttls' },
            ...{ user: ACCOUNT.user, password_file: 'mailbox-password' },
          },
        },
      },
    });
    writeFileSync(join(school.folder, 'mailbox-password'), ACCOUNT.password);
    authority = join(school.folder, 'authority.pem');
    writeFileSync(authority, certificate.cert);
    await addLead(school);
    const daemon = await school.start({ NODE_EXTRA_CA_CERTS: authority });
    lead = await signIn(daemon.address, LEAD);
    await lead.press('/set-up/finish');
  }, 60_000);

  test('stands on Health and as a banner, with why and what to do, and in the history of its incident', async () => {
    await waitFor(() => rowsOf(school.data, 'mail_bounces').length > 0, 'the mail to come back', PATIENCE_MS);
    const { bounces, isLookedFor, message } = await returned(lead);
    expect({ isLookedFor, message }).toEqual({ isLookedFor: true, message: null });
    expect(bounces).toMatchObject([{ address: GONE, kind: 'refused', answer: '550 5.1.1', times: 1 }]);
    const { body: page } = await lead.getPage('/health');
    expect(page).toContain('Mail to 1 address does not arrive');
    expect(page).toContain('There is no such mailbox (550 5.1.1)');
    const history = rowsOf(school.data, 'incident_history').map(({ kind }) => kind);
    expect(history).toEqual(['raised', 'alert_queued', 'alert_sent', 'mail_returned']);
  });

  test('does not keep the others from theirs', () => {
    expect(elsewhere.received.map(({ to }) => to)).toEqual([[DEPUTY]]);
  });

  test('is said by the command that lists whom the settings name', async () => {
    const { stdout } = await school.command(['recipients', 'list']);
    expect(stdout).toContain(`${GONE}: mail came back (550 5.1.1), not confirmed`);
    expect(stdout).toContain(`${DEPUTY}: not confirmed`);
  });

  test('the doctor tries the mailbox', async () => {
    const doctor = (env: Readonly<Record<string, string>>) =>
      runFilterwatch(['doctor', '--config', 'filterwatch.yaml'], { cwd: school.folder, env });
    expect((await doctor({ NODE_EXTRA_CA_CERTS: authority })).stdout).toContain('INBOX at 127.0.0.1 can be read');
    expect((await doctor({})).stdout).toContain('has a certificate that cannot be trusted');
  });
});

async function returned(lead: SignedIn) {
  return health.parse(await lead.getJson('/api/v1/health')).mail.returned;
}
