import { beforeEach, describe, expect, test } from 'vitest';
import { createOwnAccount } from '../../../daemon/answers/own-account.ts';
import { createSignIn } from '../../../daemon/answers/sign-in.ts';
import { createStaffAnswers } from '../../../daemon/answers/staff-accounts.ts';
import type { Role, SignInAnswers, StaffAnswers } from '../../../daemon/api/contract.ts';
import { createThrottle } from '../../../daemon/api/sign-in-throttle.ts';
import { addStaff, auditOf, newWorld, officeOf, PASSWORD, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
let world: World;
let staff: StaffAnswers;
let own: Pick<SignInAnswers, 'signIn' | 'linkFor' | 'useLink' | 'viewer' | 'sessionEpoch'>;

beforeEach(() => {
  world = newWorld();
  const office = officeOf(stores(), world);
  const throttle = createThrottle({ now: () => world.now });
  staff = createStaffAnswers(office);
  own = { ...createSignIn(office, throttle), ...createOwnAccount(office, throttle) };
});

const wish = (role: Role, email = 'new@school.example') => ({ name: 'Jo New', email, role, by: 'hand' }) as const;

async function tokenOf(made: Promise<{ readonly kind: string; readonly path?: string | null }>): Promise<string> {
  const { path } = await made;
  return new URLSearchParams((path ?? '').split('?')[1]).get('token') ?? '';
}

describe('an invitation', () => {
  test('is a link with which somebody chooses a password, once', async () => {
    const head = await addStaff(stores(), 'head');
    const token = await tokenOf(staff.invite(head, wish('deputy')));
    expect(await own.linkFor(token)).toEqual({ kind: 'invitation', name: 'Jo New', email: 'new@school.example' });
    expect(await own.signIn('new@school.example', '', 'a')).toEqual({ kind: 'refused' });
    expect(await own.useLink(token, 'short')).toEqual({ kind: 'weak_password', fault: 'too_short' });
    const both = [own.useLink(token, PASSWORD), own.useLink(token, 'another few words')];
    expect((await Promise.all(both)).map(({ kind }) => kind).toSorted()).toEqual(['bad_link', 'done']);
    expect(await own.linkFor(token)).toBe(null);
    const links = await stores().database.reader.selectFrom('account_links').selectAll().execute();
    expect(JSON.stringify(links)).not.toContain(token);
  });

  test('runs out after seven days, and a new link makes the old one worthless', async () => {
    const head = await addStaff(stores(), 'head');
    const first = await tokenOf(staff.invite(head, wish('deputy')));
    const [, invited] = (await staff.staffAccounts(head)).accounts;
    if (invited === undefined) throw new Error('Nobody was invited.');
    const second = await tokenOf(staff.renewLink(head, invited.id, 'hand'));
    expect(await own.linkFor(first)).toBe(null);
    world.now += 7 * 24 * 3_600_000 - 1;
    expect((await own.linkFor(second))?.kind).toBe('invitation');
    world.now += 1;
    expect(await own.useLink(second, PASSWORD)).toEqual({ kind: 'bad_link' });
  });

  test('goes by mail without its token standing anywhere', async () => {
    const head = await addStaff(stores(), 'head');
    expect(await staff.invite(head, { ...wish('deputy'), by: 'mail' })).toEqual({ kind: 'made', path: null });
    const links = await stores().database.reader.selectFrom('account_links').select('token_hash').execute();
    expect(links).toEqual([{ token_hash: null }]);
    expect(await stores().outbox.due(world.now, 9)).toMatchObject([{ kind: 'account_link' }]);
  });

  test('needs a name, an address that fits in a mail header, and one that nobody has', async () => {
    const head = await addStaff(stores(), 'head');
    await staff.invite(head, wish('deputy'));
    expect((await staff.invite(head, wish('deputy', ' NEW@school.example '))).kind).toBe('taken');
    expect((await staff.invite(head, { ...wish('deputy', 'b@school.example'), name: ' ' })).kind).toBe('no_name');
    for (const hostile of ['', 'x', 'a@b\r\nBcc: c@d.example', 'a@b.example, c@d.example', 'A <a@b.example>']) {
      expect((await staff.invite(head, wish('deputy', hostile))).kind).toBe('no_email');
    }
  });
});

describe('who may change whom', () => {
  test('a lead makes neither heads nor senior leaders, except the first head', async () => {
    const lead = await addStaff(stores(), 'lead');
    expect((await staff.invite(lead, wish('senior_leader', 'a@school.example'))).kind).toBe('not_yours');
    expect((await staff.invite(lead, wish('head', 'b@school.example'))).kind).toBe('made');
    expect((await staff.invite(lead, wish('head', 'c@school.example'))).kind).toBe('not_yours');
    expect((await staff.invite(lead, wish('deputy', 'd@school.example'))).kind).toBe('made');
  });

  test('a lead changes no head and no senior leader, and nobody to either', async () => {
    const lead = await addStaff(stores(), 'lead');
    const head = await addStaff(stores(), 'head');
    const deputy = await addStaff(stores(), 'deputy');
    const leader = await addStaff(stores(), 'senior_leader');
    for (const { staffId } of [head, leader]) {
      expect((await staff.closeAccount(lead, staffId)).kind).not.toBe('done');
      expect((await staff.changeRole(lead, staffId, 'technician')).kind).not.toBe('done');
      expect((await staff.renewLink(lead, staffId, 'hand')).kind).toBe('not_yours');
      expect((await staff.resetSecondFactor(lead, staffId)).kind).toBe('not_yours');
    }
    expect((await staff.changeRole(lead, deputy.staffId, 'head')).kind).toBe('not_yours');
    expect((await staff.changeRole(lead, deputy.staffId, 'technician')).kind).toBe('done');
  });

  test('nobody changes their own role, or closes their own account', async () => {
    const head = await addStaff(stores(), 'head');
    await addStaff(stores(), 'head', 'Another head');
    const lead = await addStaff(stores(), 'lead');
    await addStaff(stores(), 'lead', 'Another lead');
    expect(await staff.changeRole(lead, lead.staffId, 'technician')).toEqual({ kind: 'own' });
    expect(await staff.changeRole(head, head.staffId, 'lead')).toEqual({ kind: 'own' });
    expect(await staff.closeAccount(head, head.staffId)).toEqual({ kind: 'own' });
    expect(await staff.resetSecondFactor(head, head.staffId)).toEqual({ kind: 'own' });
  });

  test('the last lead and the last head stay', async () => {
    const head = await addStaff(stores(), 'head');
    const lead = await addStaff(stores(), 'lead');
    expect(await staff.closeAccount(head, lead.staffId)).toEqual({ kind: 'last' });
    expect(await staff.changeRole(head, lead.staffId, 'deputy')).toEqual({ kind: 'last' });
    // Somebody who was invited and has not come yet cannot take over.
    await staff.invite(head, wish('lead'));
    expect(await staff.closeAccount(head, lead.staffId)).toEqual({ kind: 'last' });
    await addStaff(stores(), 'lead', 'Another lead');
    expect(await staff.closeAccount(head, lead.staffId)).toEqual({ kind: 'done' });
  });

  test('somebody without the power changes nothing', async () => {
    const technician = await addStaff(stores(), 'technician');
    const deputy = await addStaff(stores(), 'deputy');
    expect((await staff.invite(technician, wish('technician'))).kind).toBe('not_yours');
    expect((await staff.changeRole(deputy, technician.staffId, 'deputy')).kind).toBe('not_yours');
  });
});

test('every change is written down and ends the sessions of whom it is about', async () => {
  const head = await addStaff(stores(), 'head');
  const deputy = await addStaff(stores(), 'deputy');
  const id = deputy.staffId;
  const changes = [
    () => staff.changeRole(head, id, 'class_teacher'),
    () => staff.changePerson(head, id, { personId: 'SCHOOL\\Staff03', reviewsHeads: true }),
    () => staff.resetSecondFactor(head, id),
    () => staff.closeAccount(head, id),
    () => staff.openAccount(head, id),
  ];
  for (const change of changes) {
    const before = await own.sessionEpoch(id);
    expect(await change()).toEqual({ kind: 'done' });
    expect(await own.sessionEpoch(id)).toBe(before + 1);
  }
  const actions = ['change_role', 'change_person', 'reset_second_factor', 'close_account', 'open_account'];
  expect(await auditOf(stores())).toEqual(actions.map((action) => `${head.staffId} ${action} ${id}`));
  expect(await stores().staff.byId(id)).toMatchObject({
    role: 'class_teacher',
    personId: 'staff03',
    reviewsHeads: true,
  });
});

describe('who somebody is on the roster', () => {
  test('is said by others, or once by oneself, and only a head names who reviews the heads', async () => {
    const lead = await addStaff(stores(), 'lead');
    const deputy = await addStaff(stores(), 'deputy');
    const person = (personId: string | null, reviewsHeads = false) => ({ personId, reviewsHeads });
    expect(await staff.changePerson(lead, lead.staffId, person('staff03'))).toEqual({ kind: 'done' });
    expect(await staff.changePerson(lead, lead.staffId, person(null))).toEqual({ kind: 'own' });
    expect(await staff.changePerson(lead, deputy.staffId, person('nobody17'))).toEqual({ kind: 'no_person' });
    expect(await staff.changePerson(lead, deputy.staffId, person(null, true))).toEqual({ kind: 'not_yours' });
  });
});
