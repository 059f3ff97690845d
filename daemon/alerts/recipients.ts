import { reachOf } from '../answers/office.ts';
import { viewerOf } from '../answers/viewer-of.ts';
import { isToldOf } from '../identity/people-seen.ts';
import type { Roster } from '../identity/roster.ts';
import { NO_STAFF_PERSONS, type StaffPersons, staffPersonsOf } from '../identity/staff-persons.ts';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { Reach } from '../store/reach.ts';
import type { StoredReport } from '../store/report-rows.ts';
import type { StaffAccount } from '../store/staff.ts';
import type { Stores } from '../store/stores.ts';
import { reachableStaff } from './reachable-staff.ts';

/** Who is told of an incident, or why nobody is yet. */
export interface Recipients {
  readonly to: readonly string[];
  /** Where it is nobody. */
  readonly why: string;
  /** The school may name whom else to tell; what is about staff is for those alone who may open it. */
  readonly isAboutPupils: boolean;
}

const NO_HEAD =
  'An alert about staff waits, because no head has an account. Invite one under Accounts, or add one on the server: filterwatch user add --role head.';
const NOBODY_NAMED =
  'An alert waits, because nobody is named who may have it. README, “Roles”, says how to name somebody.';
const NOBODY = 'There is nobody to send alerts to. Set mail: to: in filterwatch.yaml.';

/**
 * Whoever may open an incident is told of it, and nobody else: what is about staff goes past everybody but the head, what is about a
 * head to those who are named for that, and nothing to the one concerned. What is about pupils goes where the settings say, if they do.
 */
export async function recipientsOf(
  stores: Pick<Stores, 'staff' | 'signIns' | 'incidents'>,
  known: Known,
  id: IncidentId,
): Promise<Recipients> {
  return recipientsWithin(stores, known, async (reach) => (await stores.incidents.one(reach, id)) !== null);
}

/** The same of what somebody reported. */
export async function recipientsOfReport(
  stores: Pick<Stores, 'staff' | 'signIns'>,
  known: Known,
  report: Pick<StoredReport, 'identity' | 'audience'>,
): Promise<Recipients> {
  return recipientsWithin(stores, known, async (reach) => isToldOf(reach, report));
}

/** What is about staff, or about nobody whom the store still knows, is not about pupils. */
export async function isAboutPupils(
  { staff, incidents }: Pick<Stores, 'staff' | 'incidents'>,
  roster: Roster,
  id: IncidentId,
): Promise<boolean> {
  return (await incidents.one(aboutPupils(staffPersonsOf(await staff.all(), roster)), id)) !== null;
}

interface Known {
  readonly roster: Roster;
  readonly usual: readonly string[];
}

async function recipientsWithin(
  { staff, signIns }: Pick<Stores, 'staff' | 'signIns'>,
  { roster, usual }: Known,
  isWithin: (reach: Reach) => Promise<boolean>,
): Promise<Recipients> {
  const persons = staffPersonsOf(await staff.all(), roster);
  const accounts = await reachableStaff({ staff, signIns });
  const isAboutPupils = await isWithin(aboutPupils(persons));
  if (isAboutPupils && usual.length > 0) return { to: usual, why: NOBODY, isAboutPupils };
  const to: string[] = [];
  for (const account of accounts) if (await isWithin(reachWith(account, persons))) to.push(account.email);
  if (isAboutPupils) return { to, why: NOBODY, isAboutPupils };
  return { to, why: accounts.some(({ role }) => role === 'head') ? NOBODY_NAMED : NO_HEAD, isAboutPupils };
}

/** Whom alerts about pupils go to where the settings name nobody. */
export function reviewersAmong(accounts: readonly StaffAccount[]): readonly string[] {
  return accounts.filter((account) => viewerOf(account, NO_STAFF_PERSONS).sees.pupils).map(({ email }) => email);
}

function aboutPupils({ all }: StaffPersons): Reach {
  return { staffId: '' as StaffId, maySeePupils: true, maySeeStaff: false, withoutPersons: all, alsoPersons: [] };
}

function reachWith(account: StaffAccount, persons: StaffPersons): Reach {
  return reachOf(viewerOf(account, persons));
}
