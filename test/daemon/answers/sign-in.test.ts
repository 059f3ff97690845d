import { beforeEach, describe, expect, test } from 'vitest';
import { createAlarms } from '../../../daemon/answers/alarms.ts';
import { createOwnAccount } from '../../../daemon/answers/own-account.ts';
import { createSignIn } from '../../../daemon/answers/sign-in.ts';
import { createStaffAnswers } from '../../../daemon/answers/staff-accounts.ts';
import type { SignInAnswers, Viewer } from '../../../daemon/api/contract.ts';
import { hashPassword } from '../../../daemon/api/passwords.ts';
import { createThrottle } from '../../../daemon/api/sign-in-throttle.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { codeAt } from '../../support/authenticator.ts';
import { addStaff, auditOf, newWorld, officeOf, PASSWORD, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
let world: World;
let accounts: SignInAnswers;

beforeEach(() => {
  world = newWorld();
  const office = officeOf(stores(), world);
  const throttle = createThrottle({ now: () => world.now });
  accounts = { ...createSignIn(office, throttle), ...createOwnAccount(office, throttle) };
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
  expect(await accounts.viewer(lead.staffId, 0)).toEqual(lead);
  expect(await accounts.viewer('somebody else' as StaffId)).toBe(null);
});

const HALF_MINUTE = 30_000;
const EMAIL = 'lead-The-lead@school.example';
const signIn = () => accounts.signIn(EMAIL, PASSWORD, '192.0.2.1');

async function enrol(viewer: Viewer): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] }> {
  const begun = await accounts.beginEnrolment(viewer, PASSWORD);
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  const { secret } = begun.enrolment;
  const done = await accounts.confirmEnrolment(viewer.staffId, codeAt(secret, world.now));
  if (done.kind !== 'done') throw new Error(done.kind);
  world.now += HALF_MINUTE;
  return { secret, recoveryCodes: done.recoveryCodes };
}

describe('the second step', () => {
  test('is asked for after the password, and lets in with the code of the app', async () => {
    const lead = await addStaff(stores(), 'lead');
    const { secret } = await enrol(lead);
    expect(await signIn()).toEqual({ kind: 'code_wanted', staffId: lead.staffId });
    expect((await accounts.signInCode(lead.staffId, codeAt(secret, world.now), '192.0.2.1')).kind).toBe('ok');
  });

  test('takes each code once, though two send it at the same moment', async () => {
    const lead = await addStaff(stores(), 'lead');
    const { secret } = await enrol(lead);
    const code = codeAt(secret, world.now);
    const both = [accounts.signInCode(lead.staffId, code, 'a'), accounts.signInCode(lead.staffId, code, 'b')];
    expect((await Promise.all(both)).map(({ kind }) => kind).toSorted()).toEqual(['ok', 'refused']);
    expect((await accounts.signInCode(lead.staffId, code, 'c')).kind).toBe('refused');
  });

  test('forgives a clock that is half a minute off, and no more, and no code from before the last', async () => {
    const lead = await addStaff(stores(), 'lead');
    const { secret } = await enrol(lead);
    const tryAt = (ms: number) => accounts.signInCode(lead.staffId, codeAt(secret, world.now + ms), 'a');
    expect((await tryAt(-2 * HALF_MINUTE)).kind).toBe('refused');
    expect((await tryAt(2 * HALF_MINUTE)).kind).toBe('refused');
    expect((await tryAt(HALF_MINUTE)).kind).toBe('ok');
    expect((await tryAt(0)).kind).toBe('refused');
  });

  test('has to wait after five wrong codes, from wherever they come', async () => {
    const lead = await addStaff(stores(), 'lead');
    const { secret } = await enrol(lead);
    for (let index = 0; index < 5; index++) await accounts.signInCode(lead.staffId, '000000', `192.0.2.${index}`);
    const right = () => accounts.signInCode(lead.staffId, codeAt(secret, world.now), '192.0.2.9');
    expect(await right()).toEqual({ kind: 'wait', seconds: 5 });
    world.now += 5_000;
    expect((await right()).kind).toBe('ok');
  });

  test('takes each recovery code once, however it is typed, and keeps only hashes', async () => {
    const lead = await addStaff(stores(), 'lead');
    const { recoveryCodes } = await enrol(lead);
    expect(new Set(recoveryCodes).size).toBe(10);
    const [code = ''] = recoveryCodes;
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    expect((await accounts.signInCode(lead.staffId, typed, 'a')).kind).toBe('ok');
    expect((await accounts.signInCode(lead.staffId, code, 'a')).kind).toBe('refused');
    expect((await accounts.ownAccount(lead, null)).recoveryCodesLeft).toBe(9);
    const rows = await stores().database.reader.selectFrom('recovery_codes').select('code_hash').execute();
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(await auditOf(stores())).toContain(`${lead.staffId} use_recovery_code ${lead.staffId}`);
  });

  test('is set up before anything else where the school asks for it', async () => {
    const lead = await addStaff(stores(), 'lead');
    world.signInRules = { ...world.signInRules, secondFactorFor: ['lead'] };
    expect(await signIn()).toEqual({ kind: 'set_up_wanted', staffId: lead.staffId });
    const enrolment = await accounts.enrolment(lead.staffId);
    const code = codeAt(enrolment?.secret ?? '', world.now);
    expect(await accounts.confirmEnrolment(lead.staffId, 'x')).toEqual({ kind: 'wrong_code' });
    expect((await accounts.confirmEnrolment(lead.staffId, code)).kind).toBe('done');
    // The code that set it up is used.
    expect((await accounts.signInCode(lead.staffId, code, 'a')).kind).toBe('refused');
    expect(await accounts.removeSecondFactor(lead, PASSWORD)).toEqual({ kind: 'required' });
  });

  test('is changed with the password alone, and what was in force stays so until the new one is confirmed', async () => {
    const lead = await addStaff(stores(), 'lead');
    const { secret } = await enrol(lead);
    expect(await accounts.beginEnrolment(lead, 'not my password')).toEqual({ kind: 'wrong_password' });
    expect((await accounts.beginEnrolment(lead, PASSWORD)).kind).toBe('begun');
    expect((await accounts.signInCode(lead.staffId, codeAt(secret, world.now), 'a')).kind).toBe('ok');
    world.now += 3_600_000;
    expect(await accounts.enrolment(lead.staffId)).toBe(null);
    expect(await accounts.removeSecondFactor(lead, 'not my password')).toEqual({ kind: 'wrong_password' });
    expect(await accounts.removeSecondFactor(lead, PASSWORD)).toEqual({ kind: 'done' });
    expect((await signIn()).kind).toBe('ok');
  });
});

describe('sessions', () => {
  test('end when the password, the second step or the standing changes, and when somebody says so', async () => {
    const lead = await addStaff(stores(), 'lead');
    const next = 'three other plain words';
    const changes: readonly (() => Promise<unknown>)[] = [
      () => accounts.changePassword(lead, { current: PASSWORD, next }),
      () => accounts.changePassword(lead, { current: next, next: PASSWORD }),
      () => enrol(lead),
      () => accounts.removeSecondFactor(lead, PASSWORD),
      () => accounts.signOutEverywhere(lead),
      () => stores().signIns.endSessions(lead.staffId),
    ];
    for (const change of changes) {
      const epoch = await accounts.sessionEpoch(lead.staffId);
      expect(await accounts.viewer(lead.staffId, epoch)).not.toBe(null);
      await change();
      expect(await accounts.viewer(lead.staffId, epoch)).toBe(null);
    }
    await stores().signIns.setDisabled(lead.staffId, world.now);
    expect(await accounts.viewer(lead.staffId, await accounts.sessionEpoch(lead.staffId))).toBe(null);
    expect(await signIn()).toEqual({ kind: 'refused' });
  });
});

describe('a forgotten password', () => {
  const rows = async () => stores().database.reader.selectFrom('account_links').selectAll().execute();

  test('brings a link for an account that there is, and nothing is waited for', async () => {
    const { staffId } = await addStaff(stores(), 'lead');
    expect(accounts.forgotPassword('nobody@school.example', 'a')).toBe(undefined);
    expect(accounts.forgotPassword(EMAIL, 'a')).toBe(undefined);
    await expect.poll(rows).toMatchObject([{ staff_id: staffId, kind: 'reset', token_hash: null }]);
    expect(await stores().outbox.due(world.now, 9)).toMatchObject([{ kind: 'account_link' }]);
    await expect.poll(() => world.mailsQueued).toBe(1);
  });

  test('brings none for a closed account, and no more than a few', async () => {
    const { staffId } = await addStaff(stores(), 'lead');
    for (let index = 0; index < 9; index++) accounts.forgotPassword(EMAIL, `192.0.2.${index}`);
    await expect.poll(() => world.mailsQueued).toBe(5);
    await stores().signIns.setDisabled(staffId, world.now);
    world.now += 900_000;
    accounts.forgotPassword(EMAIL, 'a');
    expect(world.mailsQueued).toBe(5);
  });
});

describe('the emergency account', () => {
  const NAME = 'emergency';
  const EMERGENCY = 'emergency-1' as StaffId;
  beforeEach(async () => {
    await addStaff(stores(), 'head');
    const account = { id: EMERGENCY, name: 'Emergency account', email: NAME, role: 'head' } as const;
    await stores().staff.add({ ...account, passwordHash: await hashPassword(PASSWORD) }, world.now);
    await stores().signIns.setEmergency(EMERGENCY);
  });
  const enter = () => accounts.signIn(NAME, PASSWORD, '192.0.2.1');

  test('opens without a second step, even where everybody else signs in elsewhere', async () => {
    world.signInRules = { ...world.signInRules, secondFactorFor: ['head'], passwordsFor: 'emergency' };
    const office = officeOf(stores(), world);
    accounts = { ...accounts, ...createSignIn(office, createThrottle({ now: () => world.now })) };
    expect((await enter()).kind).toBe('ok');
    expect(await accounts.signIn('head-The-head@school.example', PASSWORD, 'a')).toEqual({ kind: 'refused' });
  });

  test('is told whenever it is used: as a banner, by mail to the heads, and in the record of who looked', async () => {
    await enter();
    const alarms = createAlarms(officeOf(stores(), world), () => false);
    expect(await alarms(null)).toContainEqual({ kind: 'emergency_used', since: world.now });
    expect(await stores().outbox.due(world.now, 9)).toMatchObject([{ kind: 'emergency_used', subjectId: EMERGENCY }]);
    expect(await auditOf(stores())).toEqual([`${EMERGENCY} emergency_sign_in ${EMERGENCY}`]);
    world.now += 1;
    await stores().signIns.seeUse(world.now);
    expect(await alarms(null)).toEqual([]);
    world.now += 1;
    await enter();
    expect(await alarms(null)).toContainEqual({ kind: 'emergency_used', since: world.now });
  });

  test('ends a day after its first use, whatever is open then', async () => {
    await enter();
    const epoch = await accounts.sessionEpoch(EMERGENCY);
    world.now += 24 * 3_600_000 - 1;
    expect((await enter()).kind).toBe('ok');
    world.now += 1;
    expect(await enter()).toEqual({ kind: 'refused' });
    expect(await accounts.viewer(EMERGENCY, epoch)).toBe(null);
  });

  test('is not changed from inside, and not by a colleague', async () => {
    await enter();
    const viewer = await accounts.viewer(EMERGENCY, 0);
    if (viewer === null) throw new Error('Nobody is signed in.');
    const change = { current: PASSWORD, next: 'three other plain words' };
    expect(await accounts.changePassword(viewer, change)).toEqual({ kind: 'wrong_password' });
    const staff = createStaffAnswers(officeOf(stores(), world));
    expect(await staff.seeEmergencyUse(viewer)).toEqual({ kind: 'own' });
    expect((await staff.staffAccounts(viewer)).accounts.map(({ id }) => id)).not.toContain(EMERGENCY);
  });
});
