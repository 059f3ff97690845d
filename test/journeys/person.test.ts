/* One person's data as IT support gives it out and erases it, while the daemon runs and when it does not. */
import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonLines } from '../support/command-line.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { pageLine, searchLine } from '../support/log-lines.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { signIn } from '../support/signed-in.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { unzipped } from '../support/unzipped.ts';
import { waitFor } from '../support/wait-for.ts';

const WHY = ['--reason', 'The parents asked.'];
const LINES = [
  searchLine('pupil017', 'i want to kill myself alex specimen'),
  searchLine('SCHOOL%5Cpupil017', 'how do volcanoes work'),
  pageLine('pupil023', 'http://www.example.org/for-alex'),
  pageLine('tablet-y2', 'http://www.example.org/on-the-tablet'),
];

describe('one person’s data, with the daemon running', () => {
  const on = journey();
  let school: School;
  let daemon: DaemonProcess;

  beforeAll(async () => {
    const logPath = join(on.folder(), 'access.log');
    writeFileSync(logPath, LINES.join(''));
    school = makeSchool(on, { logPath });
    await addLead(school);
    daemon = await school.start();
    await waitFor(() => linesStored(school.data).all === LINES.length, 'every line to be stored', 20_000);
  });

  const person = (...args: readonly string[]) => school.command(['person', ...args]);

  test('is written into a file for its owner alone, without others', async () => {
    const file = join(school.folder, 'copy.zip');
    const { code, stdout, stderr } = await person('export', 'pupil017', ...WHY, '--out', file);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('READ-BEFORE-HANDING-OVER.txt');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const files = await unzipped(createReadStream(file));
    const records = jsonLines(files.get('records.ndjson') ?? '');
    expect(records.map((record) => Reflect.get(Object(record.filterwatch), 'search_terms')).toSorted()).toEqual([
      'how do volcanoes work',
      'i want to kill myself [another person]',
    ]);
    expect(jsonLines(files.get('incidents.ndjson') ?? '')).toHaveLength(1);
    expect([...files.values()].join('')).not.toMatch(/alex|pupil023|on-the-tablet/i);
  });

  test('is never written over a file that is there', async () => {
    const file = join(school.folder, 'precious.zip');
    writeFileSync(file, 'precious');
    const { code, stderr } = await person('export', 'pupil017', ...WHY, '--out', file);
    expect(code).toBe(1);
    expect(stderr).toContain('(FILE_EXISTS)');
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  test('of a shared account is nobody’s', async () => {
    const { code, stderr } = await person('export', 'tablet-y2', ...WHY, '--out', join(school.folder, 'x.zip'));
    expect([code, existsSync(join(school.folder, 'x.zip'))]).toEqual([1, false]);
    expect(stderr).toContain('(ACCOUNT_SHARED)');
  });

  test('is erased only when the account is given once more, and the daemon goes on', async () => {
    const lead = await signIn(daemon.address, LEAD);
    const plan = await person('erase', 'pupil017');
    expect(plan.code).toBe(0);
    expect(plan.stdout).toMatch(/Nothing has been erased[\s\S]*nobody has found out yet what it is/);
    expect((await person('erase', 'pupil017', ...WHY, '--confirm', 'pupil018')).code).toBe(1);
    expect(rowsOf(school.data, 'person_requests').filter(({ kind }) => kind === 'erasure')).toEqual([]);

    const [incident] = rowsOf(school.data, 'incidents');
    const path = `/api/v1/incidents/${String(incident?.id)}`;
    const finding = { resolution: 'concern', intent: 'unclear', note: '', caseReference: null };
    await lead.postJson(`${path}/resolve`, { version: 1, ...finding });
    const done = await person('erase', 'pupil017', ...WHY, '--confirm', 'pupil017', '--json');
    expect([done.code, jsonLines(done.stdout)]).toMatchObject([0, [{ incidents: 0, stays: [{ because: 'concern' }] }]]);
    expect(await lead.getJson(path)).toMatchObject({ status: 'resolved' });
    expect((await person('asked', 'SCHOOL\\Pupil017')).stdout).toMatch(
      /A file of everything was made on[\s\S]*It was erased on/,
    );
    expect((await person('asked', 'pupil023')).stdout).toContain('Nothing was ever asked');
  });
});

test('without a store there is nobody’s data', async () => {
  const on = journey();
  const school = makeSchool(on, { logPath: '/nowhere' });
  const { code, stderr } = await school.command(['person', 'asked', 'pupil017']);
  expect(code).toBe(1);
  expect(stderr).toContain('(NO_DATA)');
});

describe('filterwatch privacy', () => {
  const on = journey();

  test('writes three papers that name nobody, and the same ones the next time', async () => {
    const school = makeSchool(on, { logPath: '/var/log/squid/access.log' });
    await addLead(school);
    const { code, stdout } = await school.command(['privacy', '--json']);
    expect(code).toBe(0);
    const [written] = jsonLines(stdout);
    const files = Object(written).files as readonly string[];
    const papers = files.map((file) => readFileSync(file, 'utf8'));
    expect(papers).toHaveLength(3);
    expect(papers.join('')).toContain('Example Primary School');
    expect(papers.join('')).toContain('1 account of an Online Safety Lead');
    expect(papers.join('')).not.toMatch(new RegExp(`${LEAD.name}|${LEAD.email}|pupil0`));
    await school.command(['privacy']);
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(papers);
  });
});
