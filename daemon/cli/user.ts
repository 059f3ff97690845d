import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { faultOfPassword, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, type PasswordFault } from '../api/password-rule.ts';
import { hashPassword } from '../api/passwords.ts';
import { now } from '../clock/now.ts';
import { isMailbox } from '../config/mail-address.ts';
import type { Config } from '../config.ts';
import { KnownError } from '../errors.ts';
import type { Role } from '../identity/role.ts';
import type { StaffId } from '../incidents/incident.ts';
import { createAudit } from '../store/audit.ts';
import { createStaff, type NewStaffAccount } from '../store/staff.ts';
import { askSilently } from './ask-silently.ts';
import { print } from './output.ts';
import { type CommonOptions, configFor } from './settings.ts';
import { withStore } from './store.ts';

interface NewUser extends CommonOptions {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly person?: string;
  readonly reviewsHeads?: boolean;
}

const FAULTS: Readonly<Record<PasswordFault, string>> = {
  too_short: `it is shorter than ${MIN_PASSWORD_LENGTH} characters. Choose three or four words.`,
  too_long: `it is longer than ${MAX_PASSWORD_LENGTH} characters.`,
  own_name: "it is the person's own name.",
  own_email: "it is the person's own e-mail address.",
  common: 'it is one that is guessed first.',
};

/** Adds an account. The password comes from the terminal or from standard input, never from the command line. */
export async function addUser(options: NewUser): Promise<void> {
  const config = configFor(options);
  checkPerson(options);
  const password = process.stdin.isTTY
    ? await askSilently('Password (12 characters or more; it does not show): ')
    : (await text(process.stdin)).replace(/\r?\n$/, '');
  const fault = faultOfPassword(password, options);
  if (fault) throw new KnownError('PASSWORD_WEAK', `This password cannot be used: ${FAULTS[fault]}`);
  const { email, role } = options;
  const account = { id: randomUUID() as StaffId, name: options.name.trim(), email, role };
  const whose = { personId: options.person ?? null, reviewsHeads: options.reviewsHeads === true };
  await keepAccount(config, { ...account, ...whose, passwordHash: await hashPassword(password) });
  await print('The account was added. Its owner can sign in now.');
}

function checkPerson({ name, email }: NewUser): void {
  if (name.trim() === '') throw new KnownError('NAME_EMPTY', 'The account has no name. Write it after --name.');
  if (isMailbox(email) && !email.includes('<')) return;
  throw new KnownError('EMAIL_WRONG', `“${email}” is no e-mail address. Write one such as lead@school.example.`);
}

/** Whoever may run commands here may make an account; that one was made can be seen all the same. */
async function keepAccount(config: Config, account: NewStaffAccount): Promise<void> {
  await withStore(config, async (database) => {
    const added = await createStaff(database, config.siteId).add(account, now());
    if (!added)
      throw new KnownError('EMAIL_TAKEN', 'There is an account with this e-mail address already. Use another address.');
    const about = { subjectKind: 'account', subjectId: account.id } as const;
    const entry = { at: now(), staffId: null, action: 'add_account', ...about } as const;
    await createAudit(database, config.siteId).add(entry);
  });
}
