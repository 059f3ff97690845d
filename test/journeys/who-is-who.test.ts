/* Who is who, as IT support sets it up: several lists, devices and refusals; read by the commands and by the daemon. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonLines } from '../support/command-line.ts';
import { journey } from '../support/journey.ts';
import { oneRosterFiles } from '../support/one-roster-bundle.ts';
import { makeSchool, type School } from '../support/school.ts';

const on = journey();

function schoolWithLists(): School {
  const folder = on.folder();
  const log = join(folder, 'access.log');
  writeFileSync(log, '');
  const bundle = join(folder, 'bundle');
  mkdirSync(bundle);
  for (const [name, text] of Object.entries(oneRosterFiles('1.1'))) writeFileSync(join(bundle, name), text);
  writeFileSync(join(folder, 'refusals.csv'), 'account,refused,since\npupil017,internet,2020-09-01\n');
  return makeSchool(on, {
    logPath: log,
    settings: {
      roster: [{ file: 'roster.csv' }, { oneroster: bundle, school: 'Elm Park Primary' }],
      devices: [
        { address: '192.0.2.0/25', name: 'Staff network', group: 'staff' },
        { mac: '00:00:5e:00:53:17', name: 'Laptop 17', owner: 'pupil017' },
      ],
      refusals: join(folder, 'refusals.csv'),
    },
  });
}

const squid = (user: string, address: string, status = 'TCP_MISS/200') =>
  `1763376120.000    100 ${address} ${status} 500 GET http://www.example.org/ ${user} HIER_DIRECT/192.0.2.80 text/html`;

async function identityOf(school: School, line: string): Promise<unknown> {
  const { stdout, stderr } = await school.command(['explain', '--json', line]);
  expect(stderr).toBe('');
  return jsonLines(stdout)[0]?.identity;
}

test('accounts of several lists are told, and what is wrong with them is, without a name', async () => {
  const school = schoolWithLists();
  const { code, stdout, stderr } = await school.command(['roster']);
  expect([code, stderr]).toEqual([0, '']);
  const lines = stdout.trim().split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'roster.csv: 6 entries.',
    'bundle: 4 entries.',
    'refusals.csv: 1 entry.',
    '2 devices and networks in use.',
  ]);
  expect(stdout).toContain('users.csv:7  found no username.');
  expect(stdout).not.toMatch(/Seventeen|Nameless|Sam Example/);
  const checked = await school.command(['check-config']);
  expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('users.csv:7  found no username.')]);
});

test('a line is explained by lists, devices and networks', async () => {
  const school = schoolWithLists();
  // Of the first list, and, by another account that the second one gives, the same person.
  expect(await identityOf(school, squid('SCHOOL%5cpupil017', '192.0.2.200'))).toMatchObject({ personId: 'pupil017' });
  expect(await identityOf(school, squid('alex.specimen@school.example', '192.0.2.200'))).toMatchObject({
    kind: 'person',
    personId: 'pupil017',
    via: 'log',
  });
  expect(await identityOf(school, squid('-', '192.0.2.9'))).toEqual({
    kind: 'device',
    deviceName: 'Staff network, 192.0.2.9',
    group: 'staff',
    by: 'network',
  });
  expect(await identityOf(school, squid('-', '192.0.2.200'))).toEqual({
    kind: 'unknown',
    account: null,
    address: '192.0.2.200',
  });
});

test('a daemon keeps what it has read; when a list is gone, Health and the commands say so, and everybody is known', async () => {
  const school = schoolWithLists();
  const daemon = await school.start();
  await daemon.stop();
  rmSync(join(school.folder, 'roster.csv'));
  // A file that is not there any more is a wrong setting until it is back: nothing starts without anybody noticing.
  expect((await school.command(['check-config'])).code).toBe(1);
  writeFileSync(join(school.folder, 'roster.csv'), 'account,name,role,year\npupil017,Sam Example,pupil,5\n');
  const lost = await school.command(['roster']);
  expect(lost.code).toBe(1);
  expect(lost.stdout).toContain(
    'roster.csv: 6 entries. It has changed more than can be believed: 5 of 6 accounts are missing',
  );
  const doctor = await school.command(['doctor']);
  expect(doctor.stdout).toMatch(/LOOK {4}Roster: roster\.csv: 6 entries/);
  const accepted = await school.command(['roster', '--accept']);
  expect([accepted.code, accepted.stdout.split('\n')[0]]).toEqual([0, 'roster.csv: 1 entry.']);
  expect((await school.command(['roster'])).code).toBe(0);
});
