import type {
  EnrolmentResult,
  OwnAccount,
  OwnChangeResult,
  OwnSession,
  SignInAnswers,
  Viewer,
} from '../api/contract.ts';
import { faultOfPassword } from '../api/password-rule.ts';
import { checkPassword, hashPassword } from '../api/passwords.ts';
import type { SignInThrottle } from '../api/sign-in-throttle.ts';
import { readStoredSession } from '../api/stored-sessions.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from '../second-factor/recovery-codes.ts';
import type { StaffAccount } from '../store/staff.ts';
import { noteAccount } from './account-audit.ts';
import { beginEnrolment, confirmEnrolment, enrolmentOf } from './enrolment.ts';
import type { Office } from './office.ts';
import { linkFor, useLink } from './one-time-link.ts';

type Answers = Omit<SignInAnswers, 'signIn' | 'signInCode' | 'viewer' | 'sessionEpoch' | 'forgotPassword'>;

/** What somebody may see and change of their own account. */
export function createOwnAccount(office: Office, throttle: SignInThrottle): Answers {
  const asked = (viewer: Viewer, password: string) => askPassword(office, throttle, viewer, password);
  return {
    enrolment: (staffId) => enrolmentOf(office, staffId),
    confirmEnrolment: (staffId, code) => confirmEnrolment(office, throttle, staffId, code),
    ownAccount: (viewer, mark) => ownAccount(office, viewer, mark),
    async changePassword(viewer, { current, next }) {
      const answer = await asked(viewer, current);
      return answer.kind === 'right' ? changePassword(office, answer.account, next) : answer;
    },
    async beginEnrolment(viewer, password): Promise<EnrolmentResult> {
      const answer = await asked(viewer, password);
      if (answer.kind !== 'right') return answer;
      await beginEnrolment(office, viewer.staffId);
      const enrolment = await enrolmentOf(office, viewer.staffId);
      if (enrolment === null) throw new Error('What was begun a moment ago is not there.');
      return { kind: 'begun', enrolment };
    },
    async removeSecondFactor(viewer, password): Promise<OwnChangeResult> {
      if (office.signInRules.secondFactorFor.includes(viewer.role)) return { kind: 'required' };
      const answer = await asked(viewer, password);
      if (answer.kind !== 'right') return answer;
      await office.secondFactors.remove(viewer.staffId);
      await office.signIns.endSessions(viewer.staffId);
      await noteAccount(office, viewer.staffId, 'remove_second_factor');
      return { kind: 'done' };
    },
    async renewRecoveryCodes(viewer, password) {
      const answer = await asked(viewer, password);
      if (answer.kind !== 'right') return answer;
      if (!(await office.secondFactors.of(viewer.staffId))?.secret) return { kind: 'none' };
      const recoveryCodes = newRecoveryCodes();
      await office.secondFactors.renewRecoveryCodes(
        viewer.staffId,
        recoveryCodes.map(hashOfRecoveryCode),
        office.now(),
      );
      await noteAccount(office, viewer.staffId, 'renew_recovery_codes');
      return { kind: 'renewed', recoveryCodes };
    },
    async signOutEverywhere(viewer) {
      await office.signIns.endSessions(viewer.staffId);
      await noteAccount(office, viewer.staffId, 'sign_out_everywhere');
    },
    canMailLinks: () => office.mailState().configured,
    linkFor: (token) => linkFor(office, token),
    useLink: (token, password) => useLink(office, token, password),
  };
}

type Asked =
  | { readonly kind: 'right'; readonly account: StaffAccount }
  | { readonly kind: 'wrong_password' }
  | { readonly kind: 'wait'; readonly seconds: number };

/** A session that was left open must not be enough to change how somebody signs in; guessing is as slow as at sign-in. */
async function askPassword(office: Office, throttle: SignInThrottle, viewer: Viewer, password: string): Promise<Asked> {
  const account = await office.staff.byId(viewer.staffId);
  const state = await office.signIns.of(viewer.staffId);
  // What lies in the envelope stays what it is.
  if (account === null || state?.isEmergency !== false) return { kind: 'wrong_password' };
  const key = `account:${account.email}`;
  const seconds = throttle.waitSeconds(key);
  if (seconds > 0) return { kind: 'wait', seconds };
  throttle.failed(key);
  const { matches } = await checkPassword(password, account.passwordHash === '' ? null : account.passwordHash);
  if (!matches) return { kind: 'wrong_password' };
  throttle.succeeded(key);
  return { kind: 'right', account };
}

async function changePassword(office: Office, account: StaffAccount, next: string): Promise<OwnChangeResult> {
  const fault = faultOfPassword(next, account);
  if (fault) return { kind: 'weak_password', fault };
  await office.staff.setPasswordHash(account.id, await hashPassword(next));
  await office.signIns.endSessions(account.id);
  await noteAccount(office, account.id, 'change_password');
  return { kind: 'done' };
}

async function ownAccount(office: Office, viewer: Viewer, mark: string | null): Promise<OwnAccount> {
  const account = await office.staff.byId(viewer.staffId);
  const state = await office.signIns.of(viewer.staffId);
  const factor = await office.secondFactors.of(viewer.staffId);
  return {
    email: account?.email ?? '',
    hasPassword:
      office.signInRules.passwordsFor === 'everybody' && account?.passwordHash !== '' && state?.isEmergency === false,
    secondFactorSince: factor?.since ?? null,
    isSecondFactorRequired: office.signInRules.secondFactorFor.includes(viewer.role),
    recoveryCodesLeft: await office.secondFactors.codesLeft(viewer.staffId),
    sessions: await sessionsOf(office, viewer, mark),
  };
}

async function sessionsOf(office: Office, viewer: Viewer, mark: string | null): Promise<readonly OwnSession[]> {
  const epoch = (await office.signIns.of(viewer.staffId))?.epoch ?? 0;
  const stored = await office.sessions.ofStaff(viewer.staffId, office.now());
  const sessions = stored.flatMap(({ data }) => readStoredSession(data) ?? []);
  return sessions
    .filter((session) => (session.epoch ?? 0) === epoch)
    .map(({ signedInAt = 0, seenAt, browser, mark: own }) => ({
      isThis: mark !== null && own === mark,
      signedInAt,
      seenAt: seenAt ?? signedInAt,
      browser: browser ?? null,
    }))
    .toSorted((a, b) => Number(b.isThis) - Number(a.isThis) || b.seenAt - a.seenAt);
}
