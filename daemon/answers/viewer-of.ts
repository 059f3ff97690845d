import type { Sees, Viewer } from '../api/contract.ts';
import { powersOf } from '../identity/powers.ts';
import type { Role } from '../identity/role.ts';
import type { StaffAccount } from '../store/staff.ts';
import type { Office } from './office.ts';

/** Whoever signs in with an account, with what they may do and about whom, as the accounts and the roster are now. */
export async function viewerFor(
  _office: Pick<Office, 'staff' | 'roster'>,
  account: Pick<StaffAccount, 'id' | 'name' | 'role'>,
): Promise<Viewer> {
  return viewerOf(account);
}

/** Whoever signs in with an account, with what they may do and about whom. */
export function viewerOf({ id, name, role }: Pick<StaffAccount, 'id' | 'name' | 'role'>): Viewer {
  return { staffId: id, name, role, powers: powersOf(role), sees: seesOf(role) };
}

function seesOf(role: Role): Sees {
  const reviews = powersOf(role).includes('review');
  return { pupils: reviews, staff: role === 'head', heads: false, headPersons: [], self: null };
}
