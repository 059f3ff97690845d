import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { faultOfPassword, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, type PasswordFault } from '../api/password-rule.ts';
import { hashPassword } from '../api/passwords.ts';
import { now } from '../clock/now.ts';
import { KnownError } from '../errors.ts';
import type { Role } from '../identity/role.ts';
import type { StaffId } from '../incidents/incident.ts';
import { createStaff } from '../store/staff.ts';
import { print } from './output.ts';
import { type CommonOptions, configFor } from './settings.ts';
import { withStore } from './store.ts';

interface NewUser extends CommonOptions {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
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
  const password = process.stdin.isTTY ? await askPassword() : (await text(process.stdin)).replace(/\r?\n$/, '');
  const fault = faultOfPassword(password, options);
  if (fault) throw new KnownError('PASSWORD_WEAK', `This password cannot be used: ${FAULTS[fault]}`);
  const passwordHash = await hashPassword(password);
  const added = await withStore(config, (database) =>
    createStaff(database, config.siteId).add(
      { id: randomUUID() as StaffId, name: options.name, email: options.email, role: options.role, passwordHash },
      now(),
    ),
  );
  if (!added)
    throw new KnownError('EMAIL_TAKEN', 'There is an account with this e-mail address already. Use another address.');
  await print('The account was added. Its owner can sign in now.');
}

async function askPassword(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    process.stderr.write('Password (12 characters or more; it does not show): ');
    const password = await terminal.question('');
    process.stderr.write('\n');
    return password;
  } finally {
    terminal.close();
  }
}
