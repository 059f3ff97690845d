/** What signing in and the first account come to. Part of the contract; import it from there. */
import type { StaffId } from '../incidents/incident.ts';
import type { Viewer } from './contract.ts';
import type { PasswordFault } from './password-rule.ts';

export type SignInResult =
  | { readonly kind: 'ok'; readonly viewer: Viewer }
  /** The password was right: now the code is asked for. */
  | { readonly kind: 'code_wanted'; readonly staffId: StaffId }
  /** The password was right, and the school asks this role for a second step, which is still to be set up. */
  | { readonly kind: 'set_up_wanted'; readonly staffId: StaffId }
  | { readonly kind: 'refused' }
  | { readonly kind: 'wait'; readonly seconds: number };

/** What is needed to sign in besides the password. */
export type Wanted = 'code' | 'set_up';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}
export type SetUpResult =
  | { readonly kind: 'ok'; readonly viewer: Viewer }
  | { readonly kind: 'bad_token' }
  | { readonly kind: 'weak_password'; readonly fault: PasswordFault }
  | { readonly kind: 'already_done' };

/** What an app on a phone is given, once. */
export interface Enrolment {
  /** In groups of four, to be typed. */
  readonly secret: string;
  /** 'otpauth://totp/…' */
  readonly address: string;
  /** The same as a QR code: rows of '0' and '1'. */
  readonly qr: readonly string[];
}

export type ConfirmResult =
  /** The codes are shown once and never again. */
  | { readonly kind: 'done'; readonly recoveryCodes: readonly string[]; readonly viewer: Viewer }
  | { readonly kind: 'wrong_code' }
  | { readonly kind: 'wait'; readonly seconds: number }
  /** It was begun too long ago, or not at all. */
  | { readonly kind: 'not_begun' };

/** A session of one's own, as far as it can be told apart from others. */
export interface OwnSession {
  readonly isThis: boolean;
  readonly signedInAt: number;
  readonly seenAt: number;
  /** Chrome on Windows; null where the browser did not say. */
  readonly browser: string | null;
}

export interface OwnAccount {
  readonly email: string;
  /** False for an account whose sign-in is the school's provider alone. */
  readonly hasPassword: boolean;
  /** Since when there is a second step; null where there is none. */
  readonly secondFactorSince: number | null;
  readonly isSecondFactorRequired: boolean;
  readonly recoveryCodesLeft: number;
  readonly sessions: readonly OwnSession[];
}

/** What a change of one's own account may come to: each asks for the password, once more. */
export type OwnChangeResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'wrong_password' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'weak_password'; readonly fault: PasswordFault }
  /** The school asks for a second step in this role. */
  | { readonly kind: 'required' };

export type EnrolmentResult =
  | { readonly kind: 'begun'; readonly enrolment: Enrolment }
  | Exclude<OwnChangeResult, { kind: 'done' | 'weak_password' | 'required' }>;

export type RecoveryCodesResult =
  | { readonly kind: 'renewed'; readonly recoveryCodes: readonly string[] }
  | { readonly kind: 'none' }
  | Exclude<OwnChangeResult, { kind: 'done' | 'weak_password' | 'required' }>;

/** What a link that came by mail or by hand is for. */
export interface LinkFor {
  readonly kind: 'invitation' | 'reset';
  readonly name: string;
  readonly email: string;
}

export type LinkResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'bad_link' }
  | { readonly kind: 'weak_password'; readonly fault: PasswordFault };

/** Signing in and all that is one's own. */
export interface SignInAnswers {
  signIn(email: string, password: string, address: string): Promise<SignInResult>;
  /** The code of the app, or one of the recovery codes, after the password. */
  signInCode(staffId: StaffId, code: string, address: string): Promise<SignInResult>;
  /** What waits to be confirmed; null where nothing was begun in the last hour. */
  enrolment(staffId: StaffId): Promise<Enrolment | null>;
  confirmEnrolment(staffId: StaffId, code: string): Promise<ConfirmResult>;
  /** The account behind a session, or null when it is gone, closed, or has ended its sessions since. */
  viewer(staffId: StaffId, sessionEpoch?: number): Promise<Viewer | null>;
  /** What a session that begins now is marked with. */
  sessionEpoch(staffId: StaffId): Promise<number>;
  ownAccount(viewer: Viewer, sessionMark: string | null): Promise<OwnAccount>;
  changePassword(viewer: Viewer, change: PasswordChange): Promise<OwnChangeResult>;
  beginEnrolment(viewer: Viewer, password: string): Promise<EnrolmentResult>;
  removeSecondFactor(viewer: Viewer, password: string): Promise<OwnChangeResult>;
  renewRecoveryCodes(viewer: Viewer, password: string): Promise<RecoveryCodesResult>;
  /** Ends every session of the account, this one too. */
  signOutEverywhere(viewer: Viewer): Promise<void>;
  /** Sends a link where there is such an account. Answers at once and alike, whoever is asked for. */
  forgotPassword(email: string, address: string): void;
  /** False where no mail server is set up. */
  canMailLinks(): boolean;
  /** Null for a link that does not work. */
  linkFor(token: string): Promise<LinkFor | null>;
  /** Sets the password with a link, which then works no more. */
  useLink(token: string, password: string): Promise<LinkResult>;
}

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}
