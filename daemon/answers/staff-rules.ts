import { ROLES, type Role, type Viewer } from '../api/contract.ts';
import type { SignInState } from '../store/sign-ins.ts';
import type { StaffAccount } from '../store/staff.ts';

/** An account, with how it stands. */
export interface Kept {
  readonly account: Pick<StaffAccount, 'id' | 'role' | 'passwordHash'>;
  readonly state: Pick<SignInState, 'disabledAt' | 'isLinked'>;
}

/** Those who supervise the one who reviews. */
const ABOVE_THE_LEAD: readonly Role[] = ['head', 'senior_leader'];

/** Roles that this viewer may give: the head any, the lead none that supervises her – but the first head, somebody has to. */
export function mayGive(viewer: Viewer, kept: readonly Kept[]): readonly Role[] {
  if (!viewer.powers.includes('accounts')) return [];
  if (viewer.role === 'head') return ROLES;
  const hasHead = kept.some(({ account, state }) => account.role === 'head' && state.disabledAt === null);
  return ROLES.filter((role) => !ABOVE_THE_LEAD.includes(role) || (role === 'head' && !hasHead));
}

/** Nobody changes their own account here, and the lead none of those who supervise her. */
export function mayChange(viewer: Viewer, { id, role }: Pick<StaffAccount, 'id' | 'role'>): boolean {
  if (!viewer.powers.includes('accounts') || id === viewer.staffId) return false;
  return viewer.role === 'head' || !ABOVE_THE_LEAD.includes(role);
}

/** True where this account is the only lead, or the only head, that can sign in: without one, nobody reviews or supervises. */
export function nobodyIsLeft(kept: readonly Kept[], id: StaffAccount['id']): boolean {
  const role = kept.find(({ account }) => account.id === id)?.account.role;
  if (role !== 'lead' && role !== 'head') return false;
  return !kept.some(
    ({ account, state }) => account.id !== id && account.role === role && canSignIn({ account, state }),
  );
}

function canSignIn({ account, state }: Kept): boolean {
  return state.disabledAt === null && (account.passwordHash !== '' || state.isLinked);
}
