import type { SignInAnswers, SignInResult } from '../api/contract.ts';
import { checkPassword, hashPassword } from '../api/passwords.ts';
import type { SignInThrottle } from '../api/sign-in-throttle.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { AuditAction } from '../records/audited.ts';
import { hashOfRecoveryCode } from '../second-factor/recovery-codes.ts';
import { stepOfCode } from '../second-factor/totp.ts';
import type { SignInState } from '../store/sign-ins.ts';
import type { StaffAccount } from '../store/staff.ts';
import { noteAccount } from './account-audit.ts';
import { beginEnrolment } from './enrolment.ts';
import type { Office } from './office.ts';
import { mailLink } from './one-time-link.ts';
import { viewerFor } from './viewer-of.ts';

type Answers = Pick<SignInAnswers, 'signIn' | 'signInCode' | 'viewer' | 'sessionEpoch' | 'forgotPassword'>;

/** Who may come in: the password, and then the second step where there is one or there has to be one. */
export function createSignIn(office: Office, throttle: SignInThrottle): Answers {
  return {
    signIn: (email, password, address) => signIn(office, throttle, { email, password, address }),
    signInCode: (staffId, code, address) => signInCode(office, throttle, { staffId, code, address }),
    async viewer(staffId, sessionEpoch = 0) {
      const account = await office.staff.byId(staffId);
      const state = await office.signIns.of(staffId);
      if (account === null || state === null || state.epoch !== sessionEpoch || !isOpen(office, state)) return null;
      return viewerFor(office, account);
    },
    sessionEpoch: async (staffId) => (await office.signIns.of(staffId))?.epoch ?? 0,
    forgotPassword: (email, address) => forgotPassword(office, throttle, email, address),
  };
}

/** Whether somebody has to wait, after too many failures for the key or from the address; null where not. */
export function waitOf(throttle: SignInThrottle, keys: readonly string[]): { kind: 'wait'; seconds: number } | null {
  const seconds = Math.max(...keys.map((key) => throttle.waitSeconds(key)));
  return seconds > 0 ? { kind: 'wait', seconds } : null;
}

interface Attempt {
  readonly email: string;
  readonly password: string;
  readonly address: string;
}

async function signIn(office: Office, throttle: SignInThrottle, attempt: Attempt): Promise<SignInResult> {
  const accountKey = `account:${attempt.email.trim().toLowerCase()}`;
  const addressKey = `address:${attempt.address}`;
  const wait = waitOf(throttle, [accountKey, addressKey]);
  if (wait) return wait;
  throttle.failed(accountKey);
  const account = await office.staff.byEmail(attempt.email);
  const state = account && (await office.signIns.of(account.id));
  // One that may not come in by password costs the same time as one that is wrong.
  const mayTry = account !== null && state !== null && isOpen(office, state) && takesPasswords(office, state);
  const stored = mayTry && account.passwordHash !== '' ? account.passwordHash : null;
  const { matches, rehash } = await checkPassword(attempt.password, stored);
  if (!mayTry || !matches) {
    throttle.failed(addressKey);
    await noteAccount(office, account?.id ?? null, 'sign_in_refused');
    return { kind: 'refused' };
  }
  throttle.succeeded(accountKey);
  if (rehash) await office.staff.setPasswordHash(account.id, await hashPassword(attempt.password));
  return state.isEmergency ? enterInEmergency(office, account) : afterPassword(office, account);
}

async function afterPassword(office: Office, account: StaffAccount): Promise<SignInResult> {
  const factor = await office.secondFactors.of(account.id);
  if (factor?.secret) return { kind: 'code_wanted', staffId: account.id };
  if (!office.signInRules.secondFactorFor.includes(account.role)) return enter(office, account);
  await beginEnrolment(office, account.id);
  return { kind: 'set_up_wanted', staffId: account.id };
}

/** Lets somebody in who has shown who they are. */
export async function enter(
  office: Office,
  account: StaffAccount,
  action: AuditAction = 'sign_in',
): Promise<SignInResult> {
  await office.signIns.signedIn(account.id, office.now());
  await noteAccount(office, account.id, action);
  return { kind: 'ok', viewer: await viewerFor(office, account) };
}

const HOUR_MS = 3_600_000;

/** The banner, the mail and the entry come with the use itself. */
async function enterInEmergency(office: Office, account: StaffAccount): Promise<SignInResult> {
  const now = office.now();
  const endsAt = now + office.signInRules.emergencyHours * HOUR_MS;
  await office.signIns.useEmergency(account.id, { now, endsAt, isMailed: office.mailState().configured });
  office.mailQueued();
  return enter(office, account, 'emergency_sign_in');
}

interface CodeAttempt {
  readonly staffId: StaffId;
  readonly code: string;
  readonly address: string;
}

async function signInCode(office: Office, throttle: SignInThrottle, attempt: CodeAttempt): Promise<SignInResult> {
  const { staffId, address } = attempt;
  const codeKey = `code:${staffId}`;
  const addressKey = `address:${address}`;
  const wait = waitOf(throttle, [codeKey, addressKey]);
  if (wait) return wait;
  throttle.failed(codeKey);
  const account = await office.staff.byId(staffId);
  const state = await office.signIns.of(staffId);
  const isRight = account !== null && state !== null && isOpen(office, state) && (await takeCode(office, attempt));
  if (!isRight) {
    throttle.failed(addressKey);
    await noteAccount(office, staffId, 'code_refused');
    return { kind: 'refused' };
  }
  throttle.succeeded(codeKey);
  return enter(office, account);
}

/** True for the code of now or a recovery code, each of them once. */
async function takeCode(office: Office, { staffId, code }: CodeAttempt): Promise<boolean> {
  const plain = code.replace(/\s/g, '');
  if (/^\d{6}$/.test(plain)) {
    const factor = await office.secondFactors.of(staffId);
    const step = factor?.secret ? stepOfCode(factor.secret, plain, office.now()) : null;
    return step !== null && office.secondFactors.takeStep(staffId, step);
  }
  const isRecovery = await office.secondFactors.takeRecoveryCode(staffId, hashOfRecoveryCode(code), office.now());
  if (isRecovery) await noteAccount(office, staffId, 'use_recovery_code');
  return isRecovery;
}

/** False once an account is closed, or the emergency account has had its time. */
export function isOpen({ now }: Pick<Office, 'now'>, { disabledAt, endsAt }: SignInState): boolean {
  return disabledAt === null && (endsAt === null || now() < endsAt);
}

/** Where the school signs in elsewhere, a password opens the emergency account alone. */
function takesPasswords({ signInRules }: Office, { isEmergency }: SignInState): boolean {
  return isEmergency || signInRules.passwordsFor === 'everybody';
}

/**
 * Nothing of what is found out is waited for, so neither the answer nor its time tells whether there is such an account. Throttled like
 * sign-in, or anybody could fill a colleague's mailbox.
 */
function forgotPassword(office: Office, throttle: SignInThrottle, email: string, address: string): void {
  const key = `forgot:${email.trim().toLowerCase()}`;
  const isTooOften = waitOf(throttle, [key, `forgot:${address}`]) !== null;
  throttle.failed(key);
  throttle.failed(`forgot:${address}`);
  if (isTooOften || !office.mailState().configured) return;
  sendReset(office, email).catch((error: unknown) => {
    office.log.error({ error: error instanceof Error ? error.name : typeof error }, 'A link to a new password failed.');
  });
}

async function sendReset(office: Office, email: string): Promise<void> {
  const account = await office.staff.byEmail(email);
  const state = account && (await office.signIns.of(account.id));
  if (!account || !state || state.isEmergency || !isOpen(office, state) || !takesPasswords(office, state)) return;
  await mailLink(office, { account: account.id, kind: 'reset', by: null });
  await noteAccount(office, account.id, 'forgot_password');
}
