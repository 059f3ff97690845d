/*
 * What the daemon says of itself, at its most talkative, while it reads, flags, alerts, shows and fails: ids and counts,
 * never a name, an account, an address, a search or a raw line. The same for what it hands to jobs and to the mail's
 * subject.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journey } from '../support/journey.ts';
import { pageLine, searchLine } from '../support/log-lines.ts';
import { addLead, LEAD, makeSchool } from '../support/school.ts';
import { signIn } from '../support/signed-in.ts';
import { startSmtpServer } from '../support/smtp-server.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const PERSONAL =
  /pupil017|Sam Example|192\.0\.2\.17|bet365|kill|myself|google|strange-words|lead@school|Pat Reviewer|plain words|Ms Sample/i;
const on = journey();

test('names nobody and nothing that anybody did, at the level trace', async () => {
  const mail = await startSmtpServer({ security: 'none' });
  on.afterwards(() => mail.stop());
  const logPath = join(on.folder(), 'access.log');
  const school = makeSchool(on, { logPath, mail });
  await addLead(school);
  writeFileSync(logPath, pageLine('pupil017', 'http://bet365.com/page'));
  const daemon = await school.start({ FILTERWATCH_LOG_LEVEL: 'trace' });
  const saidAtStart = daemon.output().length;

  appendFileSync(logPath, searchLine('pupil017', 'i want to kill myself'));
  appendFileSync(logPath, 'pupil017 strange-words that no parser knows\n'.repeat(3));
  appendFileSync(logPath, `${'pupil017 bet365.com '.repeat(5_000)}\n`);
  await waitFor(() => linesStored(school.data).all === 6, 'all six lines to be counted');
  await waitFor(() => mail.received.length > 0, 'the alert to be sent');
  await waitFor(() => rowsOf(school.data, 'outbox').every((row) => row.closed_at !== null), 'the alert to be noted');

  const lead = await signIn(daemon.address, LEAD);
  const [incident] = rowsOf(school.data, 'incidents');
  for (const page of ['/', '/incidents', `/incidents/${incident?.id}`, '/health', '/try-it', '/no/such/pupil017']) {
    await lead.getPage(page);
  }
  await expect(signIn(daemon.address, { ...LEAD, password: 'three other plain words' })).rejects.toThrow();
  await daemon.stop();

  const said = daemon.output().slice(saidAtStart);
  expect(said).toContain('Answered a request.');
  expect(said).not.toMatch(PERSONAL);
  expect(mail.received.map(({ headers }) => headers.get('subject')).join()).not.toMatch(PERSONAL);
  expect(JSON.stringify(rowsOf(school.data, 'outbox'))).not.toMatch(PERSONAL);
  expect(JSON.stringify(rowsOf(school.data, 'audit'))).not.toMatch(PERSONAL);
});
