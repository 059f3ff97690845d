import type { Sees, Viewer } from '../api/contract.ts';
import { powersOf } from '../identity/powers.ts';
import { type StaffPersons, staffPersonsOf } from '../identity/staff-persons.ts';
import type { StaffAccount } from '../store/staff.ts';
import type { Office } from './office.ts';

type Account = Pick<StaffAccount, 'id' | 'name' | 'role' | 'reviewsHeads'>;

/** Whoever signs in with an account, with what they may do and about whom, as the accounts and the roster are now. */
export async function viewerFor(
  { staff, roster }: Pick<Office, 'staff' | 'roster'>,
  account: Account,
): Promise<Viewer> {
  return viewerOf(account, staffPersonsOf(await staff.all(), roster));
}

/** The same where it is known who the accounts belong to. */
export function viewerOf(account: Account, persons: StaffPersons): Viewer {
  const { id, name, role, reviewsHeads } = account;
  return { staffId: id, name, role, powers: powersOf(role, reviewsHeads), sees: seesOf(account, persons) };
}

/** Whoever reviews sees pupils, the head staff too, and those who are named the heads: by that alone a governor sees nobody else. */
function seesOf({ id, role, reviewsHeads }: Account, persons: StaffPersons): Sees {
  return {
    pupils: powersOf(role).includes('review'),
    staff: role === 'head',
    heads: reviewsHeads,
    headPersons: persons.heads,
    staffPersons: persons.all,
    self: persons.of(id),
  };
}
