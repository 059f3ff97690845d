import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRosterPlaces } from '../../daemon/config/build-people.ts';
import { createSecret } from '../../daemon/config/secret.ts';
import { readDirectory } from '../../daemon/directory/ldap.ts';
import { readPlace } from '../../daemon/people/read-place.ts';
import {
  BASE,
  type DirectoryServer,
  type DirectoryTools,
  type DirectoryUser,
  folderLdif,
  READER,
  startDirectory,
  usersLdif,
} from '../support/directory-server.ts';
import { freePort } from '../support/free-port.ts';
import { realTool } from '../support/real-tool.ts';

const found = {
  slapd: realTool('slapd', ['/usr/sbin/slapd']),
  slapadd: realTool('slapadd', ['/usr/sbin/slapadd']),
  openssl: realTool('openssl', ['/usr/bin/openssl']),
};
const tools: DirectoryTools | null =
  found.slapd && found.slapadd && found.openssl
    ? { slapd: found.slapd, slapadd: found.slapadd, openssl: found.openssl }
    : null;

const PUPILS = `ou=Pupils,${BASE}`;
const STAFF = `ou=Staff,${BASE}`;
const PUPIL_COUNT = 1_230;

const pupils: readonly DirectoryUser[] = Array.from({ length: PUPIL_COUNT }, (_, number) => ({
  account: `pupil${String(number).padStart(4, '0')}`,
  folder: PUPILS,
  lines: [`displayName: Pupil ${number}`, `department: ${(number % 6) + 1}`, 'userAccountControl: 512'],
}));
const others: readonly DirectoryUser[] = [
  {
    account: 'a.specimen',
    folder: PUPILS,
    lines: [
      'displayName:: Wm/DqyBTcGVjaW1lbg==',
      'userPrincipalName: zoe.specimen@school.example',
      `memberOf: cn=Class 5B,ou=Groups,${BASE}`,
      `memberOf: cn=Year 5,ou=Groups,${BASE}`,
    ],
  },
  {
    account: 'teacher01',
    folder: STAFF,
    lines: ['displayName: Teacher One', `memberOf: cn=Class 5B,ou=Groups,${BASE}`],
  },
  { account: 'left01', folder: PUPILS, lines: ['displayName: Has Left', 'userAccountControl: 514'] },
  { account: 'svc-backup', folder: `ou=Services,${BASE}`, lines: [] },
];

function placeOf(server: DirectoryServer, changed: object = {}) {
  const ldap = {
    url: server.ldaps,
    authority_file: server.authority,
    bind: server.bind,
    base: BASE,
    filter: '(objectClass=user)',
    groups: { 'ou=Staff': 'staff', 'ou=Pupils': 'pupils', 'Year 5': 'Year 5', 'cn=Class 5B': 'class 5B' },
    ...changed,
  };
  const draft = { data: {}, spots: new Map(), origins: new Map(), env: {}, cwd: '/', file: null, isRoot: false };
  const [place] = buildRosterPlaces(draft, [{ ldap }], [createSecret(server.password)]);
  if (place === undefined) throw new Error('A place was expected.');
  return place;
}

const read = (server: DirectoryServer, changed: object = {}) => readPlace(placeOf(server, changed), '2026-11-17');

describe.skipIf(tools === null)('a real directory', () => {
  let server: DirectoryServer;
  beforeAll(async () => {
    if (tools === null) return;
    const folders = ['Pupils', 'Staff', 'Services'].map(folderLdif).join('');
    server = await startDirectory(tools, `${READER}${folders}${usersLdif([...pupils, ...others])}`);
  });
  afterAll(() => server?.stop());

  test('gives everybody page by page, with year, class and other accounts', async () => {
    const answer = await read(server);
    if (answer.kind !== 'rows') throw new Error(answer.because);
    expect(answer.rows.length).toBe(PUPIL_COUNT + 2);
    expect(answer.rows[7]).toMatchObject({ account: 'pupil0007', name: 'Pupil 7', role: 'pupil', year: '2' });
    expect(answer.rows.slice(PUPIL_COUNT)).toEqual([
      {
        account: 'a.specimen',
        name: 'Zoë Specimen',
        role: 'pupil',
        year: 'Year 5',
        className: '5B',
        classTeacher: '',
        aliases: ['zoe.specimen@school.example'],
        classes: ['5B'],
      },
      {
        account: 'teacher01',
        name: 'Teacher One',
        role: 'staff',
        year: '',
        className: '5B',
        classTeacher: '',
        aliases: [],
        classes: ['5B'],
      },
    ]);
    expect(answer.problems).toEqual([
      'localhost: 1 accounts are in none of the groups under “groups:” and were left out.',
    ]);
  });

  test('is asked through StartTLS too', async () => {
    const answer = await read(server, { url: server.ldap, starttls: true });
    expect(answer.kind === 'rows' && answer.rows.length).toBe(PUPIL_COUNT + 2);
  });

  test('is never spoken to in the clear', async () => {
    expect(await read(server, { url: server.ldap })).toEqual({
      kind: 'trouble',
      because: 'it broke the connection off',
    });
  });

  test.each([
    [
      'a certificate that nobody we know signed',
      { authority_file: undefined },
      /nobody we know has signed its certificate/,
    ],
    ['a wrong account', { bind: `cn=nobody,${BASE}` }, /refuses the account or the password/],
    ['a place that is not there', { base: `ou=Nowhere,${BASE}` }, /nothing under “base:”/],
    ['a filter that nobody fits', { filter: '(sAMAccountName=nobody)' }, /no entries that fit/],
    ['groups that nobody is in', { groups: { 'Year 99': 'staff' } }, /are in none of the groups/],
    ['an attribute that nobody has', { account: 'uid' }, /have no account under “account:”/],
  ])('with %s is trouble, in words', async (_what, changed, words) => {
    const answer = await read(server, changed);
    expect(answer.kind === 'trouble' ? answer.because : 'rows').toMatch(words);
  });

  test('that is not there, or says nothing, keeps nobody waiting', async () => {
    const nowhere = `ldaps://localhost:${await freePort()}`;
    expect(await read(server, { url: nowhere })).toEqual({
      kind: 'trouble',
      because: 'nothing answers at its address',
    });
    const { createServer } = await import('node:net');
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const answer = await readDirectory({
      url: `ldap://127.0.0.1:${port}`,
      startTls: true,
      authority: null,
      bind: null,
      base: BASE,
      filter: '(objectClass=*)',
      attributes: ['cn'],
      withinMs: 300,
    });
    silent.close();
    expect(answer).toEqual({ kind: 'trouble', because: 'it does not answer in time' });
  });

  test('whose authority cannot be read is trouble too', async () => {
    const path = join(server.folder, 'no.pem');
    expect((await read(server, { authority_file: path })).kind).toBe('trouble');
    writeFileSync(path, 'no certificate');
    expect((await read(server, { authority_file: path })).kind).toBe('trouble');
  });
});
