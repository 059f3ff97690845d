import { randomInt, randomUUID } from 'node:crypto';
import { hashPassword } from '../api/passwords.ts';
import { now } from '../clock/now.ts';
import { KnownError } from '../errors.ts';
import type { StaffId } from '../incidents/incident.ts';
import { createAudit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { createSignIns } from '../store/sign-ins.ts';
import { createStaff } from '../store/staff.ts';
import { print } from './output.ts';
import { type CommonOptions, configFor } from './settings.ts';
import { withStore } from './store.ts';

/** Typed where the e-mail address goes. */
const SIGN_IN_NAME = 'emergency';
/** Crockford's base 32: no letter that is misread on paper. 40 of them are 200 bits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 8;
const GROUP_LENGTH = 5;

/** Makes the emergency account, in the place of an earlier one, and prints its password once. */
export async function breakGlass(options: CommonOptions): Promise<void> {
  const config = configFor(options);
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  await withStore(config, (database) => keep(database, config.siteId, passwordHash));
  for (const line of sentencesFor(password, config.signIn.emergencyHours)) await print(line);
}

function newPassword(): string {
  const letter = () => LETTERS[randomInt(LETTERS.length)];
  const groupOf = () => Array.from({ length: GROUP_LENGTH }, letter).join('');
  return Array.from({ length: GROUPS }, groupOf).join('-');
}

function sentencesFor(password: string, hours: number): readonly string[] {
  return [
    'The emergency account is ready. An earlier one works no more.',
    '',
    `  Sign in as:  ${SIGN_IN_NAME}`,
    `  Password:    ${password}`,
    '',
    'Write both on paper, seal them in an envelope and lock it away. The password is shown this once.',
    `Whoever uses it sees everything that a head sees, without a second step, for ${hours} hours from the first use. Every use shows a banner on every page, is recorded, and is told to the heads by mail.`,
  ];
}

async function keep(database: Database, siteId: string, passwordHash: string): Promise<void> {
  const staff = createStaff(database, siteId);
  const signIns = createSignIns(database, siteId);
  if ((await staff.all()).length === 0)
    throw new KnownError('NOT_SET_UP', 'Nobody has an account yet. Open the set-up link first, then make this one.');
  const id = (await signIns.emergency()) ?? (randomUUID() as StaffId);
  const account = { id, name: 'Emergency account', email: SIGN_IN_NAME, role: 'head', passwordHash } as const;
  await staff.add(account, now());
  await staff.setPasswordHash(id, passwordHash);
  await signIns.setEmergency(id);
  await signIns.endSessions(id);
  const about = { subjectKind: 'account', subjectId: id } as const;
  await createAudit(database, siteId).add({ at: now(), staffId: null, action: 'make_emergency', ...about });
}
