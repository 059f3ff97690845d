/* A pack as it travels: made at the school, by command and on the page, and held against its signature by somebody who has nothing of the school's. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonLines, runFilterwatch } from '../support/command-line.ts';
import { packedAgain, unpacked } from '../support/evidence-pack.ts';
import { journey } from '../support/journey.ts';
import { pageLine, searchLine } from '../support/log-lines.ts';
import { realTool } from '../support/real-tool.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { signIn } from '../support/signed-in.ts';

const openssl = realTool('openssl', []);
const pdftotext = realTool('pdftotext', []);
const on = journey();
const HIDDEN = 'terrible-place.example';
const MINUTE = 60_000;
const PURPOSE = 'Request of the police, reference 4711.';
/** Whole seconds: Squid's own log has milliseconds, and the pages show seconds. */
const NOW = Math.floor(Date.now() / 1_000) * 1_000 - 20 * MINUTE;

const LOG = [
  pageLine('pupil017', 'http://www.example.org/maths', NOW - 5 * MINUTE),
  searchLine('pupil017', 'how to kill myself', NOW),
  pageLine('pupil023', 'http://www.example.org/other', NOW + MINUTE),
  pageLine('pupil017', 'http://www.example.org/after', NOW + 2 * MINUTE),
  pageLine('pupil042', `http://${HIDDEN}/some/page`, NOW),
  pageLine('pupil042', `http://blocked.example.org/?url=http://${HIDDEN}/some/page`, NOW + 1_000),
].join('');

interface Made {
  readonly school: School;
  /** Ids of incidents by the account that they are about. */
  readonly incidents: ReadonlyMap<string, string>;
}

let made: Promise<Made> | null = null;
/** One school for all of it. */
function school(): Promise<Made> {
  made ??= makeIt();
  return made;
}

async function makeIt(): Promise<Made> {
  const logPath = join(on.folder(), 'access.log');
  writeFileSync(logPath, LOG);
  const block = [{ entry: HIDDEN, category: 'terrorist-content', reason: 'Told by the police' }];
  const settings = { categories: { block } };
  const one = makeSchool(on, { logPath, settings });
  await addLead(one);
  const imported = await one.command(['import', logPath]);
  if (imported.code !== 0) throw new Error(`The log was not imported:\n${imported.stderr}`);
  const listed = jsonLines((await one.command(['incidents', '--json'])).stdout);
  return { school: one, incidents: new Map(listed.map(({ id, subject }) => [String(subject), String(id)])) };
}

async function packOf(account: string, out: string, more: readonly string[] = []) {
  const { school: one, incidents } = await school();
  const id = incidents.get(`person:${account}`);
  if (id === undefined) throw new Error(`An incident about ${account} was expected.`);
  const args = ['evidence', id, '--purpose', PURPOSE, '--as', LEAD.email, '--out', out, ...more];
  return { id, path: join(one.folder, out), ...(await one.command(args)) };
}

/** In an empty folder, as at the police. */
function verify(path: string, ...more: readonly string[]) {
  return runFilterwatch(['verify', path, ...more], { cwd: on.folder() });
}

describe('a pack that was made at the school', () => {
  test('is sound at the police, who have neither configuration nor data', async () => {
    const { path, code, stdout, stderr, id } = await packOf('pupil017', 'one.zip');
    expect([code, stderr]).toEqual([0, '']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const fingerprint = /signed it: ([0-9a-f ]+)/.exec(stdout)?.[1] ?? '';
    const checked = await verify(path, '--key', fingerprint);
    expect([checked.code, checked.stderr]).toEqual([0, '']);
    expect(checked.stdout).toMatch(
      /^This pack is what was made on .* UTC by Pat Reviewer \(Online Safety Lead\); nothing was changed\./,
    );
    expect(checked.stdout).toContain(`It is about incident ${id} of Example Primary School. Purpose: ${PURPOSE}`);
    expect(checked.stdout).toContain('It was signed with the key that you named');
  });

  test('holds the log lines of that pupil alone, each where the log has it', async () => {
    const { path } = await packOf('pupil017', 'two.zip');
    const files = await unpacked(readFileSync(path));
    const records = jsonLines(files.get('records.ndjson')?.toString() ?? '');
    const places = records.map(({ filterwatch }) => Number(Reflect.get(Object(filterwatch), 'line_offset')));
    expect(places.map((place) => LOG.slice(place, LOG.indexOf('\n', place)))).toEqual(
      LOG.split('\n').filter((line) => line.includes('pupil017')),
    );
  });

  test('is refused with a wrong key (2) and when something was changed (1), and says what', async () => {
    const { path } = await packOf('pupil017', 'three.zip');
    const other = await verify(path, '--key', 'ab'.repeat(32), '--json');
    expect(other.code).toBe(2);
    expect(jsonLines(other.stdout)).toMatchObject([{ result: 'sound', key: 'other' }]);
    const files = new Map(await unpacked(readFileSync(path)));
    files.set('records.csv', Buffer.from(`${files.get('records.csv')?.toString()}one more line`));
    writeFileSync(path, await packedAgain(files));
    const changed = await verify(path);
    expect(changed.code).toBe(1);
    expect(changed.stdout).toContain('This pack is NOT what was made');
    expect(changed.stdout).toContain('records.csv was changed, or is damaged.');
  });

  test.skipIf(openssl === null)('can be checked without Filterwatch, as its own how-to-check.txt says', async () => {
    const { path } = await packOf('pupil017', 'four.zip');
    const folder = on.folder();
    for (const [name, bytes] of await unpacked(readFileSync(path))) writeFileSync(join(folder, name), bytes);
    const how = readFileSync(join(folder, 'how-to-check.txt'), 'utf8');
    const [command = ''] = /openssl pkeyutl .*/.exec(how) ?? [];
    expect(execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toContain('Verified Successfully');
  });

  test('is never written over a file that is there, nor for an account that may not', async () => {
    await packOf('pupil017', 'five.zip');
    expect(await packOf('pupil017', 'five.zip')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('PACK_NOT_WRITTEN'),
    });
    const { school: one, incidents } = await school();
    const args = ['evidence', [...incidents.values()][0] ?? '', '--purpose', 'x', '--out', 'six.zip', '--as'];
    expect((await one.command([...args, 'nobody@school.example'])).stderr).toContain('(ACCOUNT_UNKNOWN)');
  });
});

test('an address that may be illegal is in no file of a pack, as another program reads it too', async () => {
  const { path } = await packOf('pupil042', 'withheld.zip');
  const files = await unpacked(readFileSync(path));
  for (const [name, bytes] of files) expect([name, bytes.includes('terrible-place')]).toEqual([name, false]);
  const records = jsonLines(files.get('records.ndjson')?.toString() ?? '');
  expect(records).toHaveLength(2);
  expect(files.get('summary.txt')?.toString()).toContain('An address is left out of this pack');
  if (pdftotext === null) return;
  const pdf = join(on.folder(), 'summary.pdf');
  writeFileSync(pdf, files.get('summary.pdf') ?? '');
  const shown = execFileSync(pdftotext, [pdf, '-'], { encoding: 'utf8' });
  expect(shown).toContain('An address is left out of this pack');
  expect(shown).not.toContain('terrible');
});

test('the page hands out the same pack, and neither our log nor the commands say who it is about', async () => {
  const { school: one, incidents } = await school();
  const daemon = await one.start({ FILTERWATCH_LOG_LEVEL: 'debug' });
  const lead = await signIn(daemon.address, LEAD);
  await lead.press('/set-up/finish');
  const id = incidents.get('person:pupil017') ?? '';
  const bytes = await lead.download(`/incidents/${id}/evidence`, { purpose: PURPOSE });
  const path = join(on.folder(), 'page.zip');
  writeFileSync(path, bytes);
  const checked = await verify(path, '--key', (await keyOf(lead, id)) ?? '');
  expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('nothing was changed')]);
  const page = await lead.getPage(`/incidents/${id}`);
  expect(page.body).toContain(`Evidence pack made by ${LEAD.name}: ${PURPOSE}`);
  expect(daemon.output()).not.toMatch(/pupil017|Sam Example|kill myself|4711/);
  await daemon.stop();
});

async function keyOf(lead: { getPage(path: string): Promise<{ readonly body: string }> }, id: string) {
  return /<code>([0-9a-f ]+)<\/code>/.exec((await lead.getPage(`/incidents/${id}/evidence`)).body)?.[1];
}
