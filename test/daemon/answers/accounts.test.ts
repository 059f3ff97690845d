import { beforeEach, describe, expect, test } from 'vitest';
import { type Accounts, createAccounts, makeSetUpToken } from '../../../daemon/answers/accounts.ts';
import { createThrottle } from '../../../daemon/api/sign-in-throttle.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { addStaff, auditOf, newWorld, officeOf, PASSWORD, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const PAT = { name: ' Pat Reviewer ', email: 'pat@school.example', password: PASSWORD };
let world: World;
let accounts: Accounts;

beforeEach(() => {
  world = newWorld();
  accounts = createAccounts(officeOf(stores(), world), createThrottle({ now: () => world.now }));
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
    expect(await accounts.signIn(PAT.email, PASSWORD, '192.0.2.1')).toEqual(result);
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

describe('signing in', () => {
  const email = 'lead-The-lead@school.example';

  test('is refused alike for a wrong password and for an address that nobody has', async () => {
    await addStaff(stores(), 'lead');
    expect(await accounts.signIn(email, 'another password', '192.0.2.1')).toEqual({ kind: 'refused' });
    expect(await accounts.signIn('nobody@school.example', PASSWORD, '192.0.2.1')).toEqual({ kind: 'refused' });
  });

  test('is written down, whether it was let in or not, without what was typed', async () => {
    const { staffId } = await addStaff(stores(), 'lead');
    await accounts.signIn(email, PASSWORD, '192.0.2.1');
    await accounts.signIn(email, 'another password', '192.0.2.1');
    await accounts.signIn('nobody@school.example', PASSWORD, '192.0.2.1');
    expect(await auditOf(stores())).toEqual([
      `${staffId} sign_in ${staffId}`,
      `${staffId} sign_in_refused ${staffId}`,
      'nobody sign_in_refused',
    ]);
  });

  test('has to wait after five wrong passwords, even with the right one, from wherever it is tried', async () => {
    await addStaff(stores(), 'lead');
    for (let index = 0; index < 5; index++) await accounts.signIn(email, 'wrong password', `192.0.2.${index}`);
    expect(await accounts.signIn(email, PASSWORD, '192.0.2.99')).toEqual({ kind: 'wait', seconds: 5 });
    world.now += 5_000;
    expect((await accounts.signIn(email, PASSWORD, '192.0.2.99')).kind).toBe('ok');
  });

  test('looks at no more passwords than that when many are sent at once', async () => {
    await addStaff(stores(), 'lead');
    const tries = Array.from({ length: 20 }, (_, index) => accounts.signIn(email, `wrong ${index}`, '192.0.2.1'));
    const kinds = (await Promise.all(tries)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(5);
    expect(kinds.filter((kind) => kind === 'wait')).toHaveLength(15);
  });

  test('slows down whoever tries many accounts from one address', async () => {
    for (let index = 0; index < 5; index++) await accounts.signIn(`guess${index}@school.example`, 'x', '192.0.2.1');
    expect((await accounts.signIn('guess6@school.example', 'x', '192.0.2.1')).kind).toBe('wait');
    expect((await accounts.signIn('guess6@school.example', 'x', '192.0.2.2')).kind).toBe('refused');
  });
});

test('a session whose account is gone belongs to nobody', async () => {
  const lead = await addStaff(stores(), 'lead');
  expect(await accounts.viewer(lead.staffId)).toEqual(lead);
  expect(await accounts.viewer('somebody else' as StaffId)).toBe(null);
});
