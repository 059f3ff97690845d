import { digest, linkPath, newToken } from '../answers/one-time-link.ts';
import type { StaffId } from '../incidents/incident.ts';
import { emergencyMail, linkMail } from '../notify/account-mail.ts';
import type { MailBody } from '../notify/letter.ts';
import type { EffectOutcome, OutboxRow } from '../queue/outbox.ts';
import type { Stores } from '../store/stores.ts';
import type { Deliver } from './deliver.ts';
import { reachableStaff } from './reachable-staff.ts';

export interface AccountMailSettings {
  readonly zone: string;
  address(): string;
  schoolName(): Promise<string>;
  now(): number;
}

interface Letter {
  readonly to: readonly string[];
  readonly body: MailBody;
}

/** Sends a mail about an account from its row of the outbox. */
export async function sendAccountMail(
  row: OutboxRow,
  stores: Stores,
  settings: AccountMailSettings,
  deliver: Deliver,
): Promise<EffectOutcome> {
  const letter =
    row.kind === 'emergency_used'
      ? await emergencyLetter(row, stores, settings)
      : await linkLetter(row, stores, settings);
  if (letter === null) return { kind: 'never', message: 'What this mail was about is over.' };
  if (letter.to.length === 0) return { kind: 'unready', message: 'No head has an account that mail can be sent to.' };
  return deliver(row, { to: letter.to, ...letter.body });
}

/** The token is made here, so that it stands in no table; a second try makes another, and the first works no more. */
async function linkLetter(
  row: OutboxRow,
  stores: Stores,
  { now, zone, address, schoolName }: AccountMailSettings,
): Promise<Letter | null> {
  const link = await stores.accountLinks.byId(row.subjectId, now());
  const account = link && (await stores.staff.byId(link.staffId));
  if (!link || !account) return null;
  const token = newToken();
  await stores.accountLinks.setToken(link.id, digest(token));
  const { kind, endsAt } = link;
  const body = linkMail({
    ...{ kind, endsAt, zone },
    schoolName: await schoolName(),
    link: `${address()}${linkPath(token)}`,
  });
  return { to: [account.email], body };
}

async function emergencyLetter(
  row: OutboxRow,
  stores: Stores,
  { zone, address, schoolName }: AccountMailSettings,
): Promise<Letter | null> {
  const state = await stores.signIns.of(row.subjectId as StaffId);
  if (!state?.usedAt || state.endsAt === null) return null;
  const heads = (await reachableStaff(stores)).filter(({ role }) => role === 'head');
  const { endsAt } = state;
  const body = emergencyMail({
    ...{ zone, endsAt },
    usedAt: row.createdAt,
    schoolName: await schoolName(),
    link: `${address()}/accounts`,
  });
  return { to: heads.map(({ email }) => email), body };
}
