import type { ConfirmResult, Enrolment } from '../api/contract.ts';
import type { SignInThrottle } from '../api/sign-in-throttle.ts';
import type { StaffId } from '../incidents/incident.ts';
import { qrRows } from '../second-factor/qr-code.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from '../second-factor/recovery-codes.ts';
import { addressOf, inGroups, newSecret, stepOfCode } from '../second-factor/totp.ts';
import { noteAccount } from './account-audit.ts';
import type { Office } from './office.ts';
import { viewerFor } from './viewer-of.ts';

/** Long enough to find a phone; a secret on a screen that was left is worth nothing afterwards. */
const WAITS_MS = 3_600_000;

/** A new secret waits for its first code. What was in force stays so until then. */
export async function beginEnrolment(office: Office, staffId: StaffId): Promise<void> {
  await office.secondFactors.begin(staffId, newSecret(), office.now());
}

/** What an app is given; null where nothing waits. */
export async function enrolmentOf(office: Office, staffId: StaffId): Promise<Enrolment | null> {
  const secret = await waitingSecret(office, staffId);
  const account = await office.staff.byId(staffId);
  if (secret === null || account === null) return null;
  const schoolName = office.schoolName ?? (await office.settings.get('school_name')) ?? '';
  const address = addressOf(secret, account.email, schoolName);
  return { secret: inGroups(secret), address, qr: qrRows(address) };
}

/** The first right code puts the secret in force and brings recovery codes; every session of the account ends. */
export async function confirmEnrolment(
  office: Office,
  throttle: SignInThrottle,
  staffId: StaffId,
  code: string,
): Promise<ConfirmResult> {
  const key = `code:${staffId}`;
  const seconds = throttle.waitSeconds(key);
  if (seconds > 0) return { kind: 'wait', seconds };
  const secret = await waitingSecret(office, staffId);
  const account = await office.staff.byId(staffId);
  if (secret === null || account === null) return { kind: 'not_begun' };
  throttle.failed(key);
  const step = stepOfCode(secret, code.replace(/\s/g, ''), office.now());
  if (step === null) return { kind: 'wrong_code' };
  throttle.succeeded(key);
  const recoveryCodes = newRecoveryCodes();
  const codeHashes = recoveryCodes.map(hashOfRecoveryCode);
  if (!(await office.secondFactors.confirm(staffId, { secret, step, codeHashes, now: office.now() })))
    return { kind: 'not_begun' };
  await office.signIns.endSessions(staffId);
  await office.signIns.signedIn(staffId, office.now());
  await noteAccount(office, staffId, 'set_up_second_factor');
  return { kind: 'done', recoveryCodes, viewer: await viewerFor(office, account) };
}

async function waitingSecret(office: Office, staffId: StaffId): Promise<string | null> {
  const factor = await office.secondFactors.of(staffId);
  if (!factor?.nextSecret || factor.nextAt === null) return null;
  return office.now() - factor.nextAt < WAITS_MS ? factor.nextSecret : null;
}
