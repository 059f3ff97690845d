/* The commands as IT support runs them: a process of its own, in the school's folder, judged by what it prints and by its code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonLines } from '../support/command-line.ts';
import { freePort } from '../support/free-port.ts';
import { journey } from '../support/journey.ts';
import { pageLine, searchLine } from '../support/log-lines.ts';
import { readSampleFiles, type SampleFile } from '../support/samples.ts';
import { addLead, LEAD, makeSchool } from '../support/school.ts';
import { signIn } from '../support/signed-in.ts';
import { startSmtpServer } from '../support/smtp-server.ts';

const SAMPLES = join(import.meta.dirname, '../samples');
const on = journey();

describe('filterwatch parse', () => {
  // One of each way to name a format; what the parsers make of all others is tested beside them.
  const files = readSampleFiles().filter(({ name }) =>
    /^(?:squid|squid-logformat|smoothwall|fortigate)\.log$/.test(name),
  );

  test.each(files.map((file) => [file.name, file] as const))(
    'gives one result for each line of %s, in order',
    async (name, file) => {
      const path = join(SAMPLES, name);
      const school = makeSchool(on, { logPath: path });
      const { code, stdout, stderr } = await school.command(['parse', '--json', ...formatOf(file, path), path]);
      expect(stderr).toBe('');
      expect(code).toBe(0);
      const results = jsonLines(stdout);
      const lines = readFileSync(path, 'latin1').replace(/\n$/, '').split('\n');
      expect(results.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
      for (const { lineNumber, expectation } of file.samples) {
        if (expectation === null) throw new Error(`Line ${lineNumber} of ${name} has no expectation.`);
        const { kind } = expectation;
        const said = kind === 'record' ? { kind, record: expectation.fields } : { kind, reason: expectation.reason };
        expect(results[lineNumber - 1]).toMatchObject(said);
      }
    },
  );

  test('says which formats there are when asked for one that is not', async () => {
    const school = makeSchool(on, { logPath: join(SAMPLES, 'squid.log') });
    const { code, stderr } = await school.command(['parse', '--format', 'sqiud', join(SAMPLES, 'squid.log')]);
    expect(code).toBe(1);
    expect(stderr).toContain('filterwatch formats');
    expect(stderr).toContain('(FORMAT_UNKNOWN)');
  });

  test('counts what the lines came to', async () => {
    const path = join(SAMPLES, 'squid-combined.log');
    const school = makeSchool(on, { logPath: path });
    const { code, stdout } = await school.command(['parse', '--stats', '--json', path]);
    expect(code).toBe(0);
    const [report] = jsonLines(stdout);
    const lines = readFileSync(path, 'latin1')
      .split('\n')
      .filter((line) => line !== '').length;
    expect(report).toMatchObject({ format: 'Squid, combined format', lines });
    expect(report?.records).toBeGreaterThan(5);
  });

  test('reads with a format that the school has described', async () => {
    const formats = [
      {
        id: 'hall-filter',
        title: 'The filter of the hall',
        pattern: '^(?<time>\\d+) (?<user>\\S+) (?<action>\\w+) (?<url>\\S+)$',
        actions: { allowed: ['PASS'], blocked: ['BLOCK'] },
        samples: [{ line: '1769850764 okafor.t BLOCK http://games.example/', expect: { user: 'okafor.t' } }],
      },
    ];
    const school = makeSchool(on, { logPath: '/nowhere', settings: { formats } });
    const log = join(school.folder, 'hall.log');
    writeFileSync(log, '1769850764 pupil017 PASS http://maths.example/\n');
    const { stdout } = await school.command(['parse', '--json', '--format', 'hall-filter', log]);
    expect(jsonLines(stdout)).toMatchObject([{ record: { userName: 'pupil017', disposition: 'allowed' } }]);
  });
});

describe('filterwatch detect and formats', () => {
  test('name the format of a log', async () => {
    const school = makeSchool(on, { logPath: '/nowhere' });
    const { code, stdout } = await school.command(['detect', '--json', join(SAMPLES, 'smoothwall.log')]);
    expect([code, jsonLines(stdout)]).toMatchObject([0, [{ format: 'smoothwall', saw: null }]]);
  });

  test('say what they saw where no format fits, and end with 1', async () => {
    const school = makeSchool(on, { logPath: '/nowhere' });
    const { code, stdout } = await school.command(['detect', join(SAMPLES, '../support/samples.ts')]);
    expect(code).toBe(1);
    expect(stdout).toContain('not decided');
  });

  test('list every format, and tell of one what to switch on', async () => {
    const school = makeSchool(on, { logPath: '/nowhere' });
    expect((await school.command(['formats'])).stdout).toContain('smoothwall');
    expect((await school.command(['formats', 'squid'])).stdout).toContain('strip_query_terms off');
    expect((await school.command(['formats', 'sqiud'])).stderr).toContain('(FORMAT_UNKNOWN)');
  });
});

describe('filterwatch check-config', () => {
  test('says what a configuration means, and that it can be used', async () => {
    const school = makeSchool(on, { logPath: '/var/log/squid/access.log' });
    const { code, stdout } = await school.command(['check-config']);
    expect(stdout).toContain('The configuration can be used.');
    expect(stdout).toContain('/var/log/squid/access.log');
    expect(code).toBe(0);
  });

  test('names the line, what was found and what to write for every mistake', async () => {
    const folder = on.folder();
    writeFileSync(
      join(folder, 'filterwatch.yaml'),
      'sources:\n  - pfad: /var/log/squid/access.log\nmial:\n  host: x\n',
    );
    const school = makeSchool(on, { logPath: '/var/log/squid/access.log' });
    const place = ['--config', join(folder, 'filterwatch.yaml')];
    const { code, stdout } = await school.command(['check-config', ...place]);
    expect(code).toBe(1);
    expect(stdout).toContain('The configuration cannot be used yet.');
    expect(stdout).toMatch(/filterwatch\.yaml:2/);
    expect(stdout).toMatch(/filterwatch\.yaml:3/);
    const problems = jsonLines((await school.command(['check-config', '--json', ...place])).stdout);
    expect(problems.at(-1)).toEqual({ ok: false });
    expect(problems).toContainEqual(expect.objectContaining({ line: 3, severity: 'error' }));
    const refused = await school.command(['incidents', ...place]);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('(CONFIG_WRONG)');
  });
});

describe('filterwatch policy cases', () => {
  const cases = [
    '- title: A game in a break',
    '  given: { who: pupil, when: breaks, asks: { host: poki.com } }',
    '  expect: pass',
    '',
  ].join('\n');

  function schoolWith(policy: string) {
    const school = makeSchool(on, { logPath: '/var/log/squid/access.log', settings: { policy } });
    const file = join(on.folder(), 'cases.yaml');
    return { school, file };
  }

  test('holds the cases of a file against the policy that the settings name', async () => {
    const matrix = schoolWith('matrix');
    writeFileSync(matrix.file, cases);
    expect(await matrix.school.command(['policy', 'cases', matrix.file])).toMatchObject({
      code: 0,
      stdout: 'as expected  A game in a break\n1 case, all as expected.\n',
    });
    const { school, file } = schoolWith('prohibitions');
    writeFileSync(file, cases);
    const { code, stdout } = await school.command(['policy', 'cases', '--json', file]);
    expect([code, jsonLines(stdout)]).toEqual([
      1,
      [
        {
          title: 'A game in a break',
          came: 'Expected it to pass, but it was flagged as low under “pupils-gaming”.',
        },
      ],
    ]);
  });

  test('names the line of every mistake', async () => {
    const { school, file } = schoolWith('matrix');
    writeFileSync(file, cases.replace('pupil', 'child').replace('breaks', 'teatime'));
    const { code, stderr } = await school.command(['policy', 'cases', file]);
    expect(code).toBe(1);
    expect(stderr).toContain('cases.yaml:2:17  given.who: found “child”. Write pupil, staff or unknown.');
    expect(stderr).toContain('given.when: found “teatime”.');
    expect(stderr).toContain('(CASES_WRONG)');
  });
});

describe('filterwatch user add', () => {
  test('makes an account that can sign in, from a password on standard input', async () => {
    const logPath = join(on.folder(), 'access.log');
    writeFileSync(logPath, searchLine('pupil017', 'i want to kill myself'));
    const school = makeSchool(on, { logPath });
    const names = ['user', 'add', '--name', LEAD.name, '--email', LEAD.email, '--role', 'lead'];
    expect(await school.command(names, 'short')).toMatchObject({ code: 1, stdout: '' });
    expect(await school.command(names, `${LEAD.password}\n`)).toMatchObject({ code: 0, stderr: '' });
    const again = await school.command(names, LEAD.password);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('(EMAIL_TAKEN)');

    const daemon = await school.start();
    expect(daemon.setUpLink).toBeNull();
    const lead = await signIn(daemon.address, LEAD);
    expect(await lead.getJson('/api/v1/session')).toMatchObject({ name: LEAD.name, role: 'lead' });
    await daemon.stop();
  });
});

describe('filterwatch doctor', () => {
  test('finds nothing wrong with a school that is set up and runs', async () => {
    const listen = `127.0.0.1:${await freePort()}`;
    const mail = await startSmtpServer({ security: 'none' });
    on.afterwards(() => mail.stop());
    const logPath = join(on.folder(), 'access.log');
    writeFileSync(logPath, pageLine('pupil017', 'http://www.bbc.co.uk/').repeat(50));
    const school = makeSchool(on, { logPath, mail, settings: { dashboard: { listen } } });
    await addLead(school);
    const daemon = await school.start({ FILTERWATCH_LISTEN: listen });
    const { code, stdout } = await school.command(['doctor', '--json']);
    const findings = jsonLines(stdout);
    expect(findings.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    expect(code).toBe(0);
    for (const what of ['Node', 'Configuration', 'Store', 'Log access-log', 'Roster', 'Mail', 'Jobs', 'Daemon'])
      expect(findings).toContainEqual(expect.objectContaining({ what, verdict: 'ok' }));
    expect(findings).toContainEqual(
      expect.objectContaining({ found: expect.stringContaining('50 of the first 50 lines understood') }),
    );
    await daemon.stop();
  });

  test('says what to do about a mail server that does not answer and a log of another format', async () => {
    const logPath = join(on.folder(), 'access.log');
    writeFileSync(logPath, 'this is no log of a filter\n'.repeat(50));
    const school = makeSchool(on, { logPath, mail: { port: await freePort() } });
    const { code, stdout } = await school.command(['doctor', '--json']);
    const findings = jsonLines(stdout);
    expect(code).toBe(1);
    expect(findings).toContainEqual({
      what: 'Mail',
      verdict: 'wrong',
      found: expect.stringContaining('127.0.0.1'),
      advice: expect.stringContaining('Nothing answers'),
    });
    expect(findings).toContainEqual(expect.objectContaining({ what: 'Log access-log', verdict: 'warning' }));
  });
});

describe('filterwatch explain and categorise', () => {
  const line = searchLine('pupil017', 'i want to kill myself').trimEnd();

  test('one line says what was read, who it was and why it was flagged', async () => {
    const school = makeSchool(on, { logPath: '/var/log/squid/access.log' });
    const { code, stdout } = await school.command(['explain', line]);
    expect(code).toBe(0);
    for (const words of [
      'Log format: Squid, native format',
      'Search words: i want to kill myself',
      'Flagged, critical',
      'kill myself',
    ])
      expect(stdout).toContain(words);
    const [answer] = jsonLines((await school.command(['explain', '--json', line])).stdout);
    expect(answer).toMatchObject({
      format: 'Squid, native format',
      identity: { kind: 'person', personId: 'pupil017', group: 'Year 5' },
      initiator: 'person',
      verdict: { outcome: 'flag', ruleId: 'pupils-suicide', severity: 'critical' },
    });
    const nothing = await school.command(['explain', 'this is no log line']);
    expect(nothing.code).toBe(1);
    expect(nothing.stdout).toContain('Not understood');
  });

  test('an address, a host and a search are said to be about something, with the entry that says so', async () => {
    const block = [{ entry: 'games.example', category: 'gaming', reason: 'Played in lessons' }];
    const settings = { categories: { block } };
    const school = makeSchool(on, { logPath: '/var/log/squid/access.log', settings });
    const categorised = async (...args: readonly string[]) =>
      jsonLines((await school.command(['categorise', '--json', ...args])).stdout);
    expect(await categorised('https://www.bet365.com/in-play')).toMatchObject([
      { host: 'www.bet365.com', matches: [{ category: 'gambling', because: 'domain_list', evidence: 'bet365.com' }] },
    ]);
    expect(await categorised('games.example')).toMatchObject([
      { host: 'games.example', matches: [{ category: 'gaming', because: 'school_list', evidence: 'games.example' }] },
    ]);
    expect(await categorised('--search', 'ways to self harm')).toMatchObject([
      { searchTerms: 'ways to self harm', matches: [{ category: 'self-harm', because: 'search_term' }, {}] },
    ]);
    expect(await categorised('--label', 'Child Sexual Abuse, Wobble', '--product', 'fortigate')).toMatchObject([
      { matches: [{ category: 'child-abuse-material', because: 'filter_label' }], unknown: ['Wobble'] },
    ]);
    expect(await school.command(['categorise', '--label', 'News', '--product', 'fortigat'])).toMatchObject({ code: 1 });
    expect(await categorised('unknown-site.example')).toMatchObject([{ matches: [] }]);
    expect(await school.command(['categorise'])).toMatchObject({ code: 1, stdout: '' });
  });
});

/** As IT support would say it: a logformat copied from squid.conf, or the name of a format. */
function formatOf({ parser }: SampleFile, path: string): readonly string[] {
  const definition = /^# logformat: (.+)$/m.exec(readFileSync(path, 'utf8'))?.[1];
  return definition === undefined ? ['--format', parser.id] : ['--logformat', definition];
}
