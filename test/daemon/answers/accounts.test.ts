import { beforeEach, describe, expect, test } from 'vitest';
import { type Accounts, createAccounts, makeSetUpToken } from '../../../daemon/answers/accounts.ts';
import { createSignIn } from '../../../daemon/answers/sign-in.ts';
import { createThrottle } from '../../../daemon/api/sign-in-throttle.ts';
import { addStaff, auditOf, newWorld, officeOf, PASSWORD, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const PAT = { name: ' Pat Reviewer ', email: 'pat@school.example', password: PASSWORD };
let world: World;
let accounts: Accounts;

beforeEach(() => {
  world = newWorld();
  accounts = createAccounts(officeOf(stores(), world));
});

async function newToken(): Promise<string> {
  const token = await makeSetUpToken(stores());
  if (token === null) throw new Error('A token was expected.');
  return token;
}

describe('setting up', () => {
  test('names the school and makes its first account, a lead', async () => {
    const token = await newToken();
    const result = await accounts.setUp(token, ' Example Primary School ', PAT);
    expect(result).toMatchObject({ kind: 'ok', viewer: { name: 'Pat Reviewer', role: 'lead' } });
    expect(await stores().settings.get('school_name')).toBe('Example Primary School');
    const [made] = await stores().staff.all();
    if (made === undefined) throw new Error('An account was expected.');
    expect(await stores().signIns.of(made.id)).toMatchObject({ lastSignInAt: world.now });
    const { signIn } = createSignIn(officeOf(stores(), world), createThrottle({ now: () => world.now }));
    expect(await signIn(PAT.email, PASSWORD, '192.0.2.1')).toEqual(result);
  });

  test('needs the newest token, of which only a hash is stored', async () => {
    const old = await newToken();
    const token = await newToken();
    expect(await stores().settings.get('set_up_token')).not.toContain(token);
    expect(await accounts.isSetUpToken(token)).toBe(true);
    for (const wrong of [old, '', 'x', `${token} `]) {
      expect(await accounts.isSetUpToken(wrong)).toBe(false);
      expect(await accounts.setUp(wrong, 'School', PAT)).toEqual({ kind: 'bad_token' });
    }
  });

  test('refuses a password that is guessed first, and keeps the token for the next try', async () => {
    const token = await newToken();
    const weak = { ...PAT, password: 'pat reviewer' };
    expect(await accounts.setUp(token, 'School', weak)).toEqual({ kind: 'weak_password', fault: 'own_name' });
    expect((await accounts.setUp(token, 'School', PAT)).kind).toBe('ok');
  });

  test('works once', async () => {
    const token = await newToken();
    await accounts.setUp(token, 'School', PAT);
    expect(await accounts.setUp(token, 'Other', { ...PAT, email: 'other@school.example' })).toEqual({
      kind: 'already_done',
    });
    expect(await accounts.isSetUpToken(token)).toBe(false);
    expect(await makeSetUpToken(stores())).toBe(null);
  });

  test('works once, though two people follow the link at the same moment', async () => {
    const token = await newToken();
    const results = await Promise.all(
      ['one', 'two'].map((name) => accounts.setUp(token, name, { ...PAT, name, email: `${name}@school.example` })),
    );
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['already_done', 'ok']);
    expect(await stores().staff.all()).toHaveLength(1);
  });

  test('is finished when somebody says so, and it is known who', async () => {
    const lead = await addStaff(stores(), 'lead');
    await accounts.finishSetUp(lead);
    expect(await stores().settings.get('set_up_done')).toBe(String(world.now));
    expect(await auditOf(stores())).toEqual([`${lead.staffId} finish_set_up ${lead.staffId}`]);
  });
});
