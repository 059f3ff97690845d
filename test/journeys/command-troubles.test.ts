/* Commands that cannot do what they were asked: each says what happened, what it means and what to do, and ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Sqlite from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import type { CommandResult } from '../support/command-line.ts';
import { journey } from '../support/journey.ts';
import { pageLine } from '../support/log-lines.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { rowsOf } from '../support/store-reading.ts';

const COMMAND = join(import.meta.dirname, '../../daemon/cli/filterwatch.js');
const on = journey();
let logPath = '';
let school: School;

beforeAll(() => {
  logPath = join(on.folder(), 'access.log');
  writeFileSync(logPath, pageLine('pupil017', 'http://www.bbc.co.uk/').repeat(20_000));
  school = makeSchool(on, { logPath });
});

/** What a person reads who did something that cannot be: no stack trace, and a code to look up. */
function expectRefusal({ code, stderr }: CommandResult, known: string): void {
  expect(stderr).toContain(`(${known})`);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
}

test('a reader that has enough of the output ends the command without complaint', async () => {
  const child = spawn(process.execPath, [COMMAND, 'parse', logPath], { cwd: school.folder });
  const said = text(child.stderr);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code] = await once(child, 'exit');
  expect(await said).toBe('');
  expect(code).toBe(0);
});

test('a level of the log that does not exist is refused before anything is started', async () => {
  const daemon = school.launch({ FILTERWATCH_LOG_LEVEL: 'verbose' });
  const code = await daemon.ended();
  expectRefusal({ code, stdout: '', stderr: daemon.output() }, 'LOG_LEVEL_UNKNOWN');
});

test('a port that another program holds ends the start in words', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  on.afterwards(() => other.close());
  await once(other, 'listening');
  const place = other.address();
  if (place === null || typeof place === 'string') throw new Error('A port was expected.');
  const daemon = school.launch({ FILTERWATCH_LISTEN: `127.0.0.1:${place.port}` });
  const code = await daemon.ended();
  expectRefusal({ code, stdout: '', stderr: daemon.output() }, 'NOT_LISTENING');
  expect(daemon.output()).toContain(`127.0.0.1:${place.port}`);
});

test('an import with a logformat that Squid does not know is refused in words', async () => {
  expectRefusal(await school.command(['import', '--logformat', '%nonsense', logPath]), 'LOGFORMAT_UNKNOWN_CODE');
});

test('a store that a newer version wrote is refused in words, and doctor says so too', async () => {
  const newer = makeSchool(on, { logPath });
  await addLead(newer);
  const database = new Sqlite(join(newer.data, 'filterwatch.sqlite'));
  database.exec("insert into kysely_migration (name, timestamp) values ('002-later', '2027-01-01')");
  database.close();
  expectRefusal(await newer.command(['incidents']), 'STORE_NEWER');
  const { code, stdout } = await newer.command(['doctor']);
  expect(stdout).toMatch(/WRONG +Store: .*\n.*newer version/);
  expect(code).toBe(1);
});

test.each([
  ['no name', ['--name', ' ', '--email', 'a@school.example'], 'NAME_EMPTY'],
  ['no e-mail address', ['--name', 'A', '--email', 'nonsense'], 'EMAIL_WRONG'],
  ['more than an e-mail address', ['--name', 'A', '--email', 'A <a@school.example>'], 'EMAIL_WRONG'],
] as const)('an account with %s is refused', async (_what, names, known) => {
  expectRefusal(await school.command(['user', 'add', '--role', 'head', ...names], LEAD.password), known);
});

test('an account is refused with a weak password, and where its address is taken', async () => {
  const names = ['--name', 'Pat Head', '--email', 'head@school.example', '--role', 'head'];
  expectRefusal(await school.command(['user', 'add', ...names], 'short'), 'PASSWORD_WEAK');
  expect((await school.command(['user', 'add', ...names], LEAD.password)).code).toBe(0);
  expectRefusal(await school.command(['user', 'add', ...names], LEAD.password), 'EMAIL_TAKEN');
  const [account] = rowsOf(school.data, 'staff');
  const added = rowsOf(school.data, 'audit').filter(({ action }) => action === 'add_account');
  expect(added.map(({ subject_id }) => subject_id)).toEqual([account?.id]);
});

test('an account is given its person and named for incidents about the head, and says so', async () => {
  const email = 'governor@school.example';
  const names = ['--name', 'Gov Example', '--email', email, '--role', 'governor', '--person', 'staff03'];
  expect((await school.command(['user', 'add', ...names], LEAD.password)).code).toBe(0);
  expectRefusal(await school.command(['user', 'set', email]), 'NOTHING_SAID');
  expectRefusal(await school.command(['user', 'set', 'nobody@school.example', '--reviews-heads']), 'NO_SUCH_ACCOUNT');
  expectRefusal(await school.command(['user', 'set', email, '--person', 'nobody-there']), 'NO_SUCH_PERSON');
  const { stdout } = await school.command(['user', 'set', email, '--no-person', '--reviews-heads']);
  expect(stdout.trim()).toBe(
    `${email}  Governor  in the log: governor (by the e-mail address)  named for incidents about the head`,
  );
  expect((await school.command(['user', 'list'])).stdout).toContain(stdout.trim());
});

test('a role that there is not is refused with those that there are', async () => {
  const { code, stderr } = await school.command([
    'user',
    'add',
    '--name',
    'A',
    '--email',
    'a@b.example',
    '--role',
    'boss',
  ]);
  expect(stderr).toContain('lead, deputy, head');
  expect(code).toBe(1);
});
