import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { LinkFor, LinkResult } from '../api/contract.ts';
import { faultOfPassword } from '../api/password-rule.ts';
import { hashPassword } from '../api/passwords.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { AccountLink, AccountLinkKind } from '../store/account-links.ts';
import type { StaffAccount } from '../store/staff.ts';
import { noteAccount } from './account-audit.ts';
import type { Office } from './office.ts';

const TOKEN_BYTES = 24;
const HOUR_MS = 3_600_000;
/** An invitation may lie in a mailbox over a week; what somebody asks for because they cannot get in is used at once. */
export const LINK_LASTS_MS: Readonly<Record<AccountLinkKind, number>> = { invitation: 168 * HOUR_MS, reset: HOUR_MS };

/** What is kept of a token. */
export function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A token that nobody guesses: 192 bits. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** The page of a link, on this server. */
export function linkPath(token: string): string {
  return `/sign-in/link?token=${token}`;
}

export interface WantedLink {
  readonly account: StaffId;
  readonly kind: AccountLinkKind;
  readonly by: StaffId | null;
}

/** Makes a link whose mail is on its way; the token is made when the mail is written, and stands nowhere before. */
export async function mailLink(office: Office, { account, kind, by }: WantedLink): Promise<void> {
  await office.accountLinks.make(newLink(office, { account, kind, by }, null), 'by_mail');
  office.mailQueued();
}

/** Makes a link to be handed over; answers its path, which is shown once. */
export async function handLink(office: Office, wanted: WantedLink): Promise<string> {
  const token = newToken();
  await office.accountLinks.make(newLink(office, wanted, digest(token)), 'by_hand');
  return linkPath(token);
}

function newLink(office: Office, { account, kind, by }: WantedLink, tokenHash: string | null) {
  const now = office.now();
  const times = { madeAt: now, endsAt: now + LINK_LASTS_MS[kind] };
  return { id: randomUUID(), staffId: account, kind, tokenHash, madeBy: by, ...times };
}

interface OpenLink {
  readonly link: AccountLink;
  readonly account: StaffAccount;
}

/** What a link is for; null where it does not work, or its account is closed. */
export async function linkFor(office: Office, token: string): Promise<LinkFor | null> {
  const open = await openLink(office, token);
  return open && { kind: open.link.kind, name: open.account.name, email: open.account.email };
}

/** Sets the password with a link. Whoever was signed in to the account is signed out everywhere. */
export async function useLink(office: Office, token: string, password: string): Promise<LinkResult> {
  const open = await openLink(office, token);
  if (open === null) return { kind: 'bad_link' };
  const { link, account } = open;
  const fault = faultOfPassword(password, account);
  if (fault) return { kind: 'weak_password', fault };
  const passwordHash = await hashPassword(password);
  // Of two who use the link at the same moment, one takes it.
  if (!(await office.accountLinks.take(link.id, office.now()))) return { kind: 'bad_link' };
  await office.staff.setPasswordHash(account.id, passwordHash);
  await office.signIns.endSessions(account.id);
  await noteAccount(office, account.id, link.kind === 'invitation' ? 'accept_invitation' : 'reset_password');
  return { kind: 'done' };
}

async function openLink(office: Office, token: string): Promise<OpenLink | null> {
  const link = await office.accountLinks.byToken(digest(token), office.now());
  if (link === null) return null;
  const account = await office.staff.byId(link.staffId);
  const state = await office.signIns.of(link.staffId);
  return account === null || state === null || state.disabledAt !== null ? null : { link, account };
}
