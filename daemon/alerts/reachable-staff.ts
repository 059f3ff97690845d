import type { StaffAccount } from '../store/staff.ts';
import type { Stores } from '../store/stores.ts';

/** Those whom a mail may go to: not a closed account, and not the emergency account, which is nobody. */
export async function reachableStaff({
  staff,
  signIns,
}: Pick<Stores, 'staff' | 'signIns'>): Promise<readonly StaffAccount[]> {
  const states = await signIns.all();
  return (await staff.all()).filter(({ id }) => {
    const state = states.get(id);
    return state !== undefined && state.disabledAt === null && !state.isEmergency;
  });
}
