import { reachableStaff } from '../alerts/reachable-staff.ts';
import type { Alarm, Viewer } from '../api/contract.ts';
import type { PeopleSeen } from '../identity/people-seen.ts';
import { type StaffPersons, staffPersonsOf } from '../identity/staff-persons.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { StaffAccount } from '../store/staff.ts';
import type { Office } from './office.ts';

type Shelves = Pick<Office, 'staff' | 'signIns' | 'roster' | 'incidents'>;

/**
 * Incidents about staff are for the head alone, and those about a head for whoever is named for that. Where nobody is there to see
 * them, nobody would know that they wait.
 */
export async function unseenAlarms(office: Shelves, viewer: Viewer | null): Promise<readonly Alarm[]> {
  const persons = staffPersonsOf(await office.staff.all(), office.roster);
  const accounts = await reachableStaff(office);
  if (!accounts.some(({ role }) => role === 'head')) return staffAlarm(office, persons);
  return viewer !== null && mayKnowOfHeads(viewer) ? headAlarm(office, unseenHeads(accounts, persons)) : [];
}

async function staffAlarm({ incidents }: Shelves, { all }: StaffPersons): Promise<readonly Alarm[]> {
  const waiting = await incidents.openWithin(withinStaff({ maySeeStaff: true, alsoPersons: all }));
  return waiting === 0 ? [] : [{ kind: 'staff_unseen', incidents: waiting }];
}

/** One for a head, another for the other: nobody sees what is about themselves. */
function unseenHeads(accounts: readonly StaffAccount[], { heads, of }: StaffPersons): readonly string[] {
  const named = accounts.filter(({ reviewsHeads }) => reviewsHeads).map(({ id }) => of(id));
  return heads.filter((head) => named.every((own) => own.includes(head)));
}

async function headAlarm({ incidents }: Shelves, heads: readonly string[]): Promise<readonly Alarm[]> {
  if (heads.length === 0) return [];
  const waiting = await incidents.openWithin(withinStaff({ maySeeStaff: false, alsoPersons: heads }));
  return waiting === 0 ? [] : [{ kind: 'head_unseen' }];
}

function withinStaff(given: Pick<PeopleSeen, 'maySeeStaff' | 'alsoPersons'>) {
  return { staffId: '' as StaffId, maySeePupils: false, withoutPersons: [], ...given };
}

/** Those who review or supervise, and no head: it says of nobody whom it is about, and in most schools there is one head alone. */
function mayKnowOfHeads({ role, powers }: Viewer): boolean {
  if (role === 'head') return false;
  return role === 'governor' || powers.includes('review') || powers.includes('oversee');
}
