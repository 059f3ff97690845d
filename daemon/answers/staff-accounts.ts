import { randomUUID } from 'node:crypto';
import type {
  EmergencyAccount,
  Invitation,
  LinkMadeResult,
  Role,
  StaffAnswers,
  StaffChangeResult,
  StaffList,
  StaffPerson,
  StaffRow,
  Viewer,
} from '../api/contract.ts';
import { foldAccount } from '../identity/account.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { AuditAction, AuditDetail } from '../records/audited.ts';
import type { SignInState } from '../store/sign-ins.ts';
import type { StaffAccount } from '../store/staff.ts';
import { noteAccount } from './account-audit.ts';
import { isMailAddress } from './mail-address.ts';
import type { Office } from './office.ts';
import { handLink, mailLink } from './one-time-link.ts';
import { mayChange, mayGive, nobodyIsLeft } from './staff-rules.ts';

const MAX_NAME = 100;

/** Keeping the accounts of the dashboard. Every change is written down, and ends the sessions of whom it is about. */
export function createStaffAnswers(office: Office): StaffAnswers {
  return {
    staffAccounts: (viewer) => listOf(office, viewer),
    invite: (viewer, invitation) => invite(office, viewer, invitation),
    renewLink: (viewer, id, by) => renewLink(office, viewer, id, by),
    changeRole: (viewer, id, role) => changeRole(office, viewer, id, role),
    changePerson: (viewer, id, person) => changePerson(office, viewer, id, person),
    closeAccount: (viewer, id) => closeAccount(office, viewer, id),
    openAccount: (viewer, id) =>
      changing(office, viewer, { id, action: 'open_account' }, () => office.signIns.setDisabled(id, null)),
    resetSecondFactor: (viewer, id) =>
      changing(office, viewer, { id, action: 'reset_second_factor' }, () => office.secondFactors.remove(id)),
    publicAddress: office.publicAddress,
    seeEmergencyUse: (viewer) => seeEmergencyUse(office, viewer),
  };
}

async function listOf(office: Office, viewer: Viewer): Promise<StaffList> {
  const kept = await keptAccounts(office);
  const [withSecond, invited, states] = await Promise.all([
    office.secondFactors.having(),
    office.accountLinks.openInvitations(office.now()),
    office.signIns.all(),
  ]);
  const emergency = [...states.values()].find(({ isEmergency }) => isEmergency);
  return {
    accounts: kept.map((one) => rowOf(office, viewer, one, { withSecond, invited })),
    mayGive: mayGive(viewer, kept),
    emergency: emergency ? emergencyOf(emergency, office.now()) : null,
    isMailSetUp: office.mailState().configured,
  };
}

interface Kept {
  readonly account: StaffAccount;
  readonly state: SignInState;
}

/** Every account but the emergency one, with how it stands. */
async function keptAccounts(office: Office): Promise<readonly Kept[]> {
  const [accounts, states] = await Promise.all([office.staff.all(), office.signIns.all()]);
  return accounts.flatMap((account) => {
    const state = states.get(account.id);
    return state === undefined || state.isEmergency ? [] : [{ account, state }];
  });
}

interface Beside {
  readonly withSecond: ReadonlySet<StaffId>;
  readonly invited: ReadonlyMap<StaffId, number>;
}

function rowOf(office: Office, viewer: Viewer, { account, state }: Kept, { withSecond, invited }: Beside): StaffRow {
  const { id, name, email, role, personId, reviewsHeads } = account;
  return {
    ...{ id, name, email, role, personId, reviewsHeads },
    isOwn: id === viewer.staffId,
    hasSecondFactor: withSecond.has(id),
    isSecondFactorRequired: office.signInRules.secondFactorFor.includes(role),
    isLinked: state.isLinked,
    lastSignInAt: state.lastSignInAt,
    closedAt: state.disabledAt,
    invitedUntil: invited.get(id) ?? null,
    mayChange: mayChange(viewer, account),
  };
}

function emergencyOf({ usedAt, useSeenAt, endsAt }: SignInState, now: number): EmergencyAccount {
  return {
    usedAt,
    isUseKnown: usedAt === null || (useSeenAt !== null && useSeenAt >= usedAt),
    endsAt,
    isEnded: endsAt !== null && now >= endsAt,
  };
}

async function invite(office: Office, viewer: Viewer, { name, email, role, by }: Invitation): Promise<LinkMadeResult> {
  if (name.trim() === '' || name.trim().length > MAX_NAME) return { kind: 'no_name' };
  if (!isMailAddress(email)) return { kind: 'no_email' };
  if (!mayGive(viewer, await keptAccounts(office)).includes(role)) return { kind: 'not_yours' };
  const id = randomUUID() as StaffId;
  // No password yet: none is right until the link is used.
  const account = { id, name: name.trim(), email: email.trim(), role, passwordHash: '' };
  if (!(await office.staff.add(account, office.now()))) return { kind: 'taken' };
  await noteAccount(office, viewer.staffId, 'invite', { id, detail: { role } });
  return linkBy(office, { account: id, kind: 'invitation', by: viewer.staffId }, by);
}

async function renewLink(office: Office, viewer: Viewer, id: StaffId, by: Invitation['by']): Promise<LinkMadeResult> {
  const found = await changeable(office, viewer, id);
  if ('kind' in found) return found;
  const kind = found.account.passwordHash === '' ? 'invitation' : 'reset';
  await noteAccount(office, viewer.staffId, 'renew_link', { id });
  return linkBy(office, { account: id, kind, by: viewer.staffId }, by);
}

async function linkBy(
  office: Office,
  wanted: Parameters<typeof mailLink>[1],
  by: Invitation['by'],
): Promise<LinkMadeResult> {
  if (by === 'hand' || !office.mailState().configured) return { kind: 'made', path: await handLink(office, wanted) };
  await mailLink(office, wanted);
  return { kind: 'made', path: null };
}

async function changeRole(office: Office, viewer: Viewer, id: StaffId, role: Role): Promise<StaffChangeResult> {
  const kept = await keptAccounts(office);
  const target = kept.find(({ account }) => account.id === id);
  if (target !== undefined && target.account.role === role) return { kind: 'done' };
  if (!mayGive(viewer, kept).includes(role)) return { kind: 'not_yours' };
  if (nobodyIsLeft(kept, id)) return { kind: 'last' };
  return changing(office, viewer, { id, action: 'change_role', detail: { role } }, () =>
    office.signIns.setRole(id, role),
  );
}

async function closeAccount(office: Office, viewer: Viewer, id: StaffId): Promise<StaffChangeResult> {
  if (nobodyIsLeft(await keptAccounts(office), id)) return { kind: 'last' };
  return changing(office, viewer, { id, action: 'close_account' }, async () => {
    await office.signIns.setDisabled(id, office.now());
    await office.accountLinks.removeOf(id);
  });
}

async function changePerson(
  office: Office,
  viewer: Viewer,
  id: StaffId,
  { personId, reviewsHeads }: StaffPerson,
): Promise<StaffChangeResult> {
  const account = await office.staff.byId(id);
  if (account === null) return { kind: 'gone' };
  const person = personId === null || personId.trim() === '' ? null : foldAccount(personId);
  if (person !== null && !isOnRoster(office, person)) return { kind: 'no_person' };
  const isNaming = reviewsHeads !== account.reviewsHeads;
  if (isNaming && viewer.role !== 'head') return { kind: 'not_yours' };
  const change = async () => {
    await office.staff.setPerson(id, person);
    await office.staff.setReviewsHeads(id, reviewsHeads);
  };
  // What is about oneself goes past oneself: whoever says who they are sees less, and may not take it back.
  const isOwnFirst = id === viewer.staffId && account.personId === null && person !== null && !isNaming;
  if (!isOwnFirst) return changing(office, viewer, { id, action: 'change_person' }, change);
  await change();
  await noteAccount(office, viewer.staffId, 'change_person', { id });
  return { kind: 'done' };
}

/** A school without a roster knows nobody, and may still say which account in the log is whose. */
function isOnRoster({ roster }: Office, account: string): boolean {
  return roster.people.size === 0 || roster.people.has(account) || roster.aliases.has(account);
}

interface Changing {
  readonly id: StaffId;
  readonly action: AuditAction;
  readonly detail?: AuditDetail;
}

/** Makes a change of an account that the viewer may change, ends its sessions and writes it down. */
async function changing(
  office: Office,
  viewer: Viewer,
  { id, action, detail }: Changing,
  change: () => Promise<void>,
): Promise<StaffChangeResult> {
  const found = await changeable(office, viewer, id);
  if ('kind' in found) return found;
  await change();
  await office.signIns.endSessions(id);
  await noteAccount(office, viewer.staffId, action, detail === undefined ? { id } : { id, detail });
  return { kind: 'done' };
}

async function changeable(
  office: Office,
  viewer: Viewer,
  id: StaffId,
): Promise<{ readonly account: StaffAccount } | { readonly kind: 'gone' | 'own' | 'not_yours' }> {
  const account = await office.staff.byId(id);
  const state = await office.signIns.of(id);
  if (account === null || state === null || state.isEmergency) return { kind: 'gone' };
  if (id === viewer.staffId) return { kind: 'own' };
  return mayChange(viewer, account) ? { account } : { kind: 'not_yours' };
}

/** Not by the emergency account itself: whoever opened the envelope must not be the one who puts the banner out. */
async function seeEmergencyUse(office: Office, viewer: Viewer): Promise<StaffChangeResult> {
  const emergency = await office.signIns.emergency();
  if (emergency === null) return { kind: 'gone' };
  if (emergency === viewer.staffId) return { kind: 'own' };
  await office.signIns.seeUse(office.now());
  await noteAccount(office, viewer.staffId, 'see_emergency_use', { id: emergency });
  return { kind: 'done' };
}
