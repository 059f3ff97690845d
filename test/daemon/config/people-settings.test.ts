import { expect, test } from 'vitest';
import { describeConfig, formatProblem } from '../../../daemon/config.ts';
import { accepted, configFolder } from './config-folder.ts';

const LOG = 'sources: [{ path: log.txt }]\n';

function school(settings: string) {
  const folder = configFolder(`${LOG}${settings}`);
  folder.write('roster.csv', 'account\n');
  folder.write('bundle/users.csv', 'sourcedId\n');
  folder.write('secrets/directory', 'correct horse');
  folder.write('devices.csv', 'mac\n');
  return folder;
}

function problemsOf(settings: string): readonly string[] {
  const result = school(settings).load();
  return (result.kind === 'ok' ? result.warnings : result.problems).map(formatProblem);
}

const DIRECTORY = 'url: "ldaps://dc1.school.example", base: "dc=school,dc=example"';

test('a roster may come from a file, a bundle and a directory, and the password is not shown', () => {
  const folder = school(`roster:
  - file: roster.csv
  - oneroster: bundle
    account: email
    school: Elm Park
  - id: directory
    ldap: { ${DIRECTORY}, bind: reader, password_file: secrets/directory, groups: { "ou=Staff": staff } }
devices: devices.csv
`);
  const config = accepted(folder.load());
  expect(config.roster).toMatchObject([
    { kind: 'file', id: null, path: `${folder.path}/roster.csv` },
    { kind: 'oneroster', id: null, path: `${folder.path}/bundle`, account: 'email', school: 'Elm Park' },
    {
      kind: 'ldap',
      id: 'directory',
      url: 'ldaps://dc1.school.example',
      startTls: false,
      bind: 'reader',
      mapping: {
        account: 'sAMAccountName',
        otherAccounts: ['userPrincipalName'],
        name: 'displayName',
        year: 'department',
        className: '',
        groups: { 'ou=Staff': 'staff' },
      },
    },
  ]);
  expect(config.devices).toEqual({ rows: [], file: `${folder.path}/devices.csv` });
  expect(describeConfig(config)).toContain('as reader, password hidden');
  expect(describeConfig(config) + JSON.stringify(config)).not.toContain('correct horse');
});

test('devices and networks may stand in the settings themselves', () => {
  const config = accepted(
    school(
      'devices:\n  - { address: 192.0.2.0/24, name: Guests, group: guests }\n  - { mac: 00-00-5E-00-53-17, owner: SCHOOL\\Pupil017, kind: tablet }\n',
    ).load(),
  );
  expect(config.devices.rows).toEqual([
    {
      address: '192.0.2.0/24',
      mac: '',
      host: '',
      name: 'Guests',
      kind: null,
      group: 'guests',
      owner: null,
      shared: false,
    },
    {
      address: '',
      mac: '00-00-5E-00-53-17',
      host: '',
      name: '',
      kind: 'tablet',
      group: '',
      owner: 'pupil017',
      shared: false,
    },
  ]);
});

test.each([
  ['roster: none.csv', '“none.csv”, where there is no file. Write the path of a CSV file'],
  [
    'roster: [{ id: x }]',
    'found none of file, oneroster and ldap. Write one of file, oneroster and ldap in each place',
  ],
  ['roster: [{ file: roster.csv, oneroster: bundle }]', 'found file and oneroster. Write one of file'],
  ['roster: [{ file: roster.csv, account: email }]', 'Write it beside “oneroster:” alone'],
  ['roster: [{ oneroster: nowhere.zip }]', 'Write the path of a zip file or of a folder'],
  [
    'roster: [{ ldap: { url: "ldap://dc1.school.example", base: "dc=x" } }]',
    'begins with ldaps://, or “starttls: true” beside it',
  ],
  [`roster: [{ ldap: { ${DIRECTORY}, starttls: true } }]`, 'one of the two: ldaps is encrypted from the beginning'],
  [`roster: [{ ldap: { ${DIRECTORY}, bind: reader } }]`, 'an account without a password'],
  [
    `roster: [{ ldap: { ${DIRECTORY}, password_file: secrets/directory } }]`,
    'Write the account that the password is for',
  ],
  [`roster: [{ ldap: { ${DIRECTORY}, authority_file: no.pem } }]`, 'Write the path of a PEM file'],
  ['roster: [{ ldap: { url: "http://dc1", base: "dc=x" } }]', 'the address of a directory'],
  ['devices: [{ name: Nothing }]', 'nothing that the device is known by. Write address, mac or host'],
  ['devices: [{ mac: nonsense }]', 'a MAC address, such as'],
  ['devices: none.csv', '“none.csv”, where there is no file'],
  ['refusals: none.csv', '“none.csv”, where there is no file'],
])('“%s” is refused in words', (settings, words) => {
  expect(problemsOf(`${settings}\n`).join('\n')).toContain(words);
});
