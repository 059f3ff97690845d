import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { NewAccount, SetUpResult, SignInResult, Viewer } from '../api/contract.ts';
import { faultOfPassword } from '../api/password-rule.ts';
import { checkPassword, hashPassword } from '../api/passwords.ts';
import type { SignInThrottle } from '../api/sign-in-throttle.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { StaffAccount } from '../store/staff.ts';
import type { Office } from './office.ts';
import { viewerOf } from './viewer-of.ts';

const TOKEN_BYTES = 24;

export interface Accounts {
  isSetUpToken(token: string): Promise<boolean>;
  setUp(token: string, schoolName: string, account: NewAccount): Promise<SetUpResult>;
  finishSetUp(viewer: Viewer): Promise<void>;
  signIn(email: string, password: string, address: string): Promise<SignInResult>;
  viewer(staffId: StaffId): Promise<Viewer | null>;
}

export function createAccounts(office: Office, throttle: SignInThrottle): Accounts {
  return {
    isSetUpToken: (token) => isToken(office, token),
    setUp: (token, schoolName, account) => setUp(office, token, schoolName, account),
    async finishSetUp(viewer) {
      await office.settings.set('set_up_done', String(office.now()));
      await audit(office, viewer.staffId, 'finish_set_up');
    },
    signIn: (email, password, address) => signIn(office, throttle, { email, password, address }),
    async viewer(staffId) {
      const account = await office.staff.byId(staffId);
      return account ? viewerOf(account) : null;
    },
  };
}

async function setUp(office: Office, token: string, schoolName: string, account: NewAccount): Promise<SetUpResult> {
  if ((await office.staff.all()).length > 0) return { kind: 'already_done' };
  if (!(await isToken(office, token))) return { kind: 'bad_token' };
  const fault = faultOfPassword(account.password, account);
  if (fault) return { kind: 'weak_password', fault };
  const passwordHash = await hashPassword(account.password);
  // Of two who use the link at the same moment, one takes the token.
  if (!(await office.settings.take('set_up_token', digest(token)))) return { kind: 'already_done' };
  const { name, email } = account;
  const made: StaffAccount = { id: randomUUID() as StaffId, name: name.trim(), email, role: 'lead', passwordHash };
  await office.settings.set('school_name', schoolName.trim());
  await office.staff.add(made, office.now());
  await audit(office, made.id, 'set_up');
  return { kind: 'ok', viewer: viewerOf(made) };
}

/** Makes the one-time token of the set-up link, unless somebody has an account already. Only its hash is stored. */
export async function makeSetUpToken(office: Pick<Office, 'settings' | 'staff'>): Promise<string | null> {
  if ((await office.staff.all()).length > 0) return null;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await office.settings.set('set_up_token', digest(token));
  return token;
}

async function isToken(office: Office, token: string): Promise<boolean> {
  const stored = await office.settings.get('set_up_token');
  if (stored === null) return false;
  return timingSafeEqual(Buffer.from(stored, 'hex'), Buffer.from(digest(token), 'hex'));
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

interface Attempt {
  readonly email: string;
  readonly password: string;
  readonly address: string;
}

async function signIn(office: Office, throttle: SignInThrottle, attempt: Attempt): Promise<SignInResult> {
  const accountKey = `account:${attempt.email.trim().toLowerCase()}`;
  const addressKey = `address:${attempt.address}`;
  const seconds = Math.max(throttle.waitSeconds(accountKey), throttle.waitSeconds(addressKey));
  if (seconds > 0) return { kind: 'wait', seconds };
  throttle.failed(accountKey);
  const account = await office.staff.byEmail(attempt.email);
  const { matches, rehash } = await checkPassword(attempt.password, account?.passwordHash ?? null);
  if (!account || !matches) {
    throttle.failed(addressKey);
    await audit(office, account?.id ?? null, 'sign_in_refused');
    return { kind: 'refused' };
  }
  throttle.succeeded(accountKey);
  if (rehash) await office.staff.setPasswordHash(account.id, await hashPassword(attempt.password));
  await audit(office, account.id, 'sign_in');
  return { kind: 'ok', viewer: viewerOf(account) };
}

function audit(office: Office, staffId: StaffId | null, action: string): Promise<void> {
  return office.audit.add({ at: office.now(), staffId, action, subjectKind: 'account', subjectId: staffId ?? '' });
}
