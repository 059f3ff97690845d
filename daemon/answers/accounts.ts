import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { NewAccount, SetUpResult, Viewer } from '../api/contract.ts';
import { faultOfPassword } from '../api/password-rule.ts';
import { hashPassword } from '../api/passwords.ts';
import type { StaffId } from '../incidents/incident.ts';
import { noteAccount } from './account-audit.ts';
import type { Office } from './office.ts';
import { digest } from './one-time-link.ts';
import { viewerFor } from './viewer-of.ts';

const TOKEN_BYTES = 24;

export interface Accounts {
  isSetUpToken(token: string): Promise<boolean>;
  setUp(token: string, schoolName: string, account: NewAccount): Promise<SetUpResult>;
  finishSetUp(viewer: Viewer): Promise<void>;
  signOut(viewer: Viewer): Promise<void>;
}

/** The first run: the one-time link, and the first account. */
export function createAccounts(office: Office): Accounts {
  return {
    isSetUpToken: (token) => isToken(office, token),
    setUp: (token, schoolName, account) => setUp(office, token, schoolName, account),
    async finishSetUp(viewer) {
      await office.settings.set('set_up_done', String(office.now()));
      await noteAccount(office, viewer.staffId, 'finish_set_up');
    },
    signOut: ({ staffId }) => noteAccount(office, staffId, 'sign_out'),
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
  const made = { id: randomUUID() as StaffId, name: name.trim(), email, role: 'lead', passwordHash } as const;
  await office.settings.set('school_name', schoolName.trim());
  await office.staff.add(made, office.now());
  // Whoever makes the first account is signed in with it.
  await office.signIns.signedIn(made.id, office.now());
  await noteAccount(office, made.id, 'set_up');
  return { kind: 'ok', viewer: await viewerFor(office, { ...made, reviewsHeads: false }) };
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
