import { expect, test } from 'vitest';
import type { IncidentId, StaffId } from '../../../daemon/incidents/incident.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { createReferrals } from '../../../daemon/store/referrals.ts';
import { createSettings } from '../../../daemon/store/settings.ts';
import { createStaff, type StaffAccount } from '../../../daemon/store/staff.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();

function account(different: Partial<StaffAccount> = {}): StaffAccount {
  const id = 'lead-1' as StaffId;
  const whose = { personId: null, reviewsHeads: false };
  return {
    ...{ id, name: 'Pat Reviewer', email: 'lead@school.example', role: 'lead', passwordHash: 'hash' },
    ...whose,
    ...different,
  };
}

test('a session is kept until it is destroyed, and replaced by what is set later', async () => {
  const { sessions } = stores();
  await sessions.set('id', 'one', 5_000);
  await sessions.set('id', 'two', 9_000);
  expect(await sessions.get('id')).toEqual({ data: 'two', expiresAt: 9_000 });
  await sessions.destroy('id');
  expect(await sessions.get('id')).toBe(null);
});

test('sweeping forgets the sessions that ended, and those alone', async () => {
  const { sessions } = stores();
  await sessions.set('over', 'one', 4_999);
  await sessions.set('still on', 'two', 5_000);
  expect(await sessions.sweep(5_000)).toBe(1);
  expect(await sessions.get('over')).toBe(null);
  expect(await sessions.get('still on')).not.toBe(null);
});

test('a policy is kept as it was when it was first used', async () => {
  const { policies } = stores();
  await policies.keep(matrixPolicy, 1_000);
  await policies.keep({ ...matrixPolicy, title: 'Another title' }, 2_000);
  expect(await policies.byVersion(matrixPolicy.version)).toEqual(matrixPolicy);
  expect(await policies.byVersion('1999-01-01')).toBe(null);
});

test('a setting is replaced by what is set later', async () => {
  const { settings } = stores();
  expect(await settings.get('school_name')).toBe(null);
  await settings.set('school_name', 'One');
  await settings.set('school_name', 'Two');
  expect(await settings.get('school_name')).toBe('Two');
});

test('a setting is taken by one of those who want it at once, and only with its value', async () => {
  const { settings } = stores();
  await settings.set('set_up_token', 'hash');
  expect(await settings.take('set_up_token', 'another')).toBe(false);
  const taken = await Promise.all([settings.take('set_up_token', 'hash'), settings.take('set_up_token', 'hash')]);
  expect(taken.toSorted()).toEqual([false, true]);
  expect(await settings.get('set_up_token')).toBe(null);
});

test('an account is found by its e-mail address, however that is written', async () => {
  const { staff } = stores();
  expect(await staff.add(account({ email: ' Lead@School.Example ' }), 1_000)).toBe(true);
  expect(await staff.byEmail('LEAD@school.example ')).toEqual(account());
  expect(await staff.byId(account().id)).toEqual(account());
  expect(await staff.byId('nobody' as StaffId)).toBe(null);
});

test('a second account with the same address is refused, and the first stays as it is', async () => {
  const { staff } = stores();
  await staff.add(account(), 1_000);
  expect(await staff.add(account({ id: 'other' as StaffId, name: 'Other' }), 2_000)).toBe(false);
  expect(await staff.all()).toEqual([account()]);
});

test('a new password replaces the old one', async () => {
  const { staff } = stores();
  await staff.add(account(), 1_000);
  await staff.setPasswordHash(account().id, 'new hash');
  expect((await staff.byId(account().id))?.passwordHash).toBe('new hash');
});

test('an account is given its person and named for incidents about the head, and both can be taken back', async () => {
  const { staff } = stores();
  const { id } = account();
  await staff.add({ ...account(), personId: 'SCHOOL\\Staff03' }, 1_000);
  expect(await staff.byId(id)).toMatchObject({ personId: 'staff03', reviewsHeads: false });
  await staff.setPerson(id, 'staff07@school.example');
  await staff.setReviewsHeads(id, true);
  expect(await staff.byId(id)).toMatchObject({ personId: 'staff07', reviewsHeads: true });
  await staff.setPerson(id, ' ');
  await staff.setReviewsHeads(id, false);
  expect(await staff.byId(id)).toEqual(account());
});

test('an incident is referred to somebody once, and known by both', async () => {
  const { referrals, database } = stores();
  const [incidentId, staffId, by] = ['abc' as IncidentId, 'teacher' as StaffId, account().id];
  expect(await referrals.add({ incidentId, staffId, at: 1_000, by })).toBe(true);
  expect(await referrals.add({ incidentId, staffId, at: 2_000, by })).toBe(false);
  await referrals.add({ incidentId: 'def' as IncidentId, staffId, at: 3_000, by: null });
  expect(await referrals.of(incidentId)).toEqual([{ incidentId, staffId, at: 1_000, by }]);
  expect((await referrals.forStaff(staffId)).map((one) => one.incidentId)).toEqual(['def', 'abc']);
  expect(await createReferrals(database, 'another').forStaff(staffId)).toEqual([]);
});

test('one school knows nothing of another in the same store', async () => {
  const { staff, settings, database } = stores();
  await staff.add(account(), 1_000);
  await settings.set('school_name', 'One');
  expect(await createStaff(database, 'another').all()).toEqual([]);
  expect(await createSettings(database, 'another').get('school_name')).toBe(null);
});

test('who looked at what is written down with the moment, oldest first', async () => {
  const { audit, database } = stores();
  const entry = {
    at: 1_000,
    staffId: account().id,
    action: 'view',
    subjectKind: 'incident',
    subjectId: 'abc',
  } as const;
  await audit.add(entry);
  await audit.add({ ...entry, at: 2_000, staffId: null, action: 'sign_in_refused' });
  const rows = await database.reader.selectFrom('audit').selectAll().orderBy('id').execute();
  const kept = rows.map(({ site_id, at, staff_id, action, subject_kind, subject_id }) => ({
    ...{ site_id, at, staff_id, action, subject_kind, subject_id },
  }));
  expect(kept).toEqual([
    { site_id: 'main', at: 1_000, staff_id: 'lead-1', action: 'view', subject_kind: 'incident', subject_id: 'abc' },
    {
      site_id: 'main',
      at: 2_000,
      staff_id: null,
      action: 'sign_in_refused',
      subject_kind: 'incident',
      subject_id: 'abc',
    },
  ]);
});
