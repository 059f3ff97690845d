/** The accounts of the dashboard, for those who keep them. Part of the contract; import it from there. */
import type { Role } from '../identity/role.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { Viewer } from './contract.ts';

export interface StaffRow {
  readonly id: StaffId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly isOwn: boolean;
  /** Who it is on the roster; null where nobody has said. */
  readonly personId: string | null;
  readonly reviewsHeads: boolean;
  readonly hasSecondFactor: boolean;
  readonly isSecondFactorRequired: boolean;
  /** True where the school's provider says who it is. */
  readonly isLinked: boolean;
  readonly lastSignInAt: number | null;
  /** Null while the account is open. */
  readonly closedAt: number | null;
  /** Until when the invitation can be used; null where none is open. */
  readonly invitedUntil: number | null;
  /** What the viewer may do with it. */
  readonly mayChange: boolean;
}

/** The account that a command made for when nothing else works. */
export interface EmergencyAccount {
  readonly usedAt: number | null;
  readonly isUseKnown: boolean;
  readonly endsAt: number | null;
  readonly isEnded: boolean;
}

export interface StaffList {
  readonly accounts: readonly StaffRow[];
  /** Roles that the viewer may give. */
  readonly mayGive: readonly Role[];
  readonly emergency: EmergencyAccount | null;
  readonly isMailSetUp: boolean;
}

export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** How the link reaches them; without a mail server always by hand. */
  readonly by: 'mail' | 'hand';
}

/** Why an account cannot be changed like that. */
export type StaffRefusal =
  | { readonly kind: 'gone' }
  | { readonly kind: 'not_yours' }
  /** Nobody changes the role or the standing of their own account. */
  | { readonly kind: 'own' }
  /** Somebody must be left who can make accounts. */
  | { readonly kind: 'last' }
  | { readonly kind: 'no_name' }
  | { readonly kind: 'no_email' }
  | { readonly kind: 'taken' }
  /** There is no such account on the roster. */
  | { readonly kind: 'no_person' };

/** The link's path with its token, to be shown once; null where it goes by mail. */
export type LinkMade = { readonly kind: 'made'; readonly path: string | null };
export type LinkMadeResult = LinkMade | StaffRefusal;
export type StaffChangeResult = { readonly kind: 'done' } | StaffRefusal;

/** Keeping the accounts of others. */
export interface StaffAnswers {
  staffAccounts(viewer: Viewer): Promise<StaffList>;
  invite(viewer: Viewer, invitation: Invitation): Promise<LinkMadeResult>;
  /** A new link to choose a password: for somebody whose invitation has ended, or who has forgotten. */
  renewLink(viewer: Viewer, id: StaffId, by: Invitation['by']): Promise<LinkMadeResult>;
  changeRole(viewer: Viewer, id: StaffId, role: Role): Promise<StaffChangeResult>;
  /** Who it is on the roster, and whether they are named for incidents about the head. */
  changePerson(viewer: Viewer, id: StaffId, person: StaffPerson): Promise<StaffChangeResult>;
  closeAccount(viewer: Viewer, id: StaffId): Promise<StaffChangeResult>;
  openAccount(viewer: Viewer, id: StaffId): Promise<StaffChangeResult>;
  /** For somebody who has lost phone and codes. */
  resetSecondFactor(viewer: Viewer, id: StaffId): Promise<StaffChangeResult>;
  /** How people reach the dashboard, without a slash at the end: what the path of a link is put behind. */
  publicAddress(): string;
  /** Says that the use of the emergency account is known. */
  seeEmergencyUse(viewer: Viewer): Promise<StaffChangeResult>;
}

export interface StaffPerson {
  readonly personId: string | null;
  readonly reviewsHeads: boolean;
}
