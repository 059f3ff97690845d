/*
 * Searching the log as a lead and as IT support do it: what the daemon reads is found on the page, by a script and by the command
 * that runs beside it; who searched, for what and why is kept; and our own log says nothing of it.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonLines } from '../support/command-line.ts';
import { journey } from '../support/journey.ts';
import { pageLine, searchLine } from '../support/log-lines.ts';
import { addLead, LEAD, makeSchool } from '../support/school.ts';
import { signIn } from '../support/signed-in.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const on = journey();
const MINUTE = 60_000;
const PERSONAL = /pupil017|Sam Example|192\.0\.2\.17|bet365|heron|A worried teacher|Pat Reviewer/i;

test('a request is found by whoever says what for, and the search is kept', async () => {
  const logPath = join(on.folder(), 'access.log');
  const school = makeSchool(on, { logPath });
  await addLead(school);
  const now = Date.now();
  writeFileSync(logPath, pageLine('pupil017', 'http://www.example.org/heron', now - 3 * MINUTE));
  const daemon = await school.start({ FILTERWATCH_LOG_LEVEL: 'trace' });
  appendFileSync(logPath, searchLine('pupil023', 'grey heron', now - 2 * MINUTE));
  appendFileSync(logPath, pageLine('staff03', 'http://staffroom.example/heron', now - 2 * MINUTE));
  appendFileSync(logPath, pageLine('pupil017', 'http://bet365.com/', now - MINUTE));
  await waitFor(() => linesStored(school.data).all === 4, 'all lines to be counted');
  const saidAtStart = daemon.output().length;

  const lead = await signIn(daemon.address, LEAD);
  await lead.press('/set-up/finish');
  const search = { from: now - 60 * MINUTE, to: now + MINUTE, who: 'Sam Example' };
  const { id } = (await lead.postJson('/api/v1/log/searches', { search, purpose: 'A worried teacher' })) as {
    readonly id: string;
  };
  expect(await lead.getJson(`/api/v1/log/searches/${id}`)).toMatchObject({
    records: 2,
    rows: [
      { address: 'http://bet365.com/', verdict: { outcome: 'flag' }, who: { name: 'Sam Example' } },
      { address: 'http://www.example.org/heron', verdict: { outcome: 'pass' } },
    ],
  });
  const page = await lead.getPage(`/log/${id}`);
  expect([page.status, page.body.includes('Sam Example')]).toEqual([200, true]);

  const [incident] = rowsOf(school.data, 'incidents');
  const around = await lead.getPage(`/incidents/${incident?.id}`);
  expect(around.body).toContain('www.example.org/heron');

  // Beside the running daemon.
  const found = await school.command(['search', '--purpose', 'A check', '--words', 'HERON', '--oldest', '--json']);
  expect([found.stderr, found.code]).toEqual(['', 0]);
  expect(jsonLines(found.stdout).map(({ searchTerms, address }) => searchTerms ?? address)).toEqual([
    'http://www.example.org/heron',
    'grey heron',
  ]);
  const asLead = ['--as', LEAD.email, '--purpose', 'A worried teacher', '--who', '5B'];
  const exported = await school.command(['search', ...asLead, '--ecs', 'csv']);
  expect(exported.stdout.trimEnd().split('\n')).toHaveLength(4);
  const said = await school.command(['search', '--purpose', 'A check', '--site', 'bet365.com']);
  expect(said.stdout).toMatch(/pupil017 {2}192\.0\.2\.17 {2}allowed {2}http:\/\/bet365\.com\/.*flagged: /);
  expect(said.stdout).toContain('1 request found.');

  const kept = rowsOf(school.data, 'searches').map(({ kind, purpose, records, by_name: byName }) => {
    return [kind, purpose, records, /^Command line \(.+\)$/.test(String(byName))];
  });
  expect(kept).toEqual([
    ['api', 'A worried teacher', 2, false],
    ['command', 'A check', 2, true],
    ['export', 'A worried teacher', 3, false],
    ['command', 'A check', 1, true],
  ]);
  await daemon.stop();
  expect(daemon.output().slice(saidAtStart)).toContain('Answered a request.');
  expect(daemon.output().slice(saidAtStart)).not.toMatch(PERSONAL);
  expect(JSON.stringify(rowsOf(school.data, 'audit'))).not.toMatch(PERSONAL);
});

test('a command that cannot search says what to write, and keeps nothing', async () => {
  const school = makeSchool(on, { logPath: join(on.folder(), 'access.log') });
  await addLead(school);
  const refused = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await school.command(['search', ...args]);
    expect([code, stdout]).toEqual([1, '']);
    return stderr;
  };
  expect(await refused('--who', 'Sam')).toContain('--purpose');
  expect(await refused('--purpose', ' ')).toContain('Say after --purpose what it is searched for.\n(SEARCH_REFUSED)');
  expect(await refused('--purpose', 'x', '--as', 'nobody@school.example')).toContain('(NO_SUCH_ACCOUNT)');
  expect(await refused('--purpose', 'x', '--from', 'monday')).toContain('(TIME_WRONG)');
  expect(await refused('--purpose', 'x', '--category', 'betting')).toContain('(NO_SUCH_CATEGORY)');
  expect(await refused('--purpose', 'x', '--limit', '0')).toContain('(LIMIT_WRONG)');
  expect(await refused('--purpose', 'x', '--who', 'staff03')).toContain('for the head alone');
  expect(rowsOf(school.data, 'searches')).toEqual([]);
});
