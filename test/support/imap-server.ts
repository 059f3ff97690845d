import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from './certificate.ts';
import { freePort } from './free-port.ts';
import { give, type OrdinaryUser, ordinaryUser, startMailProgram } from './mail-program.ts';
import { realTool } from './real-tool.ts';

const DOVECOT = '/usr/sbin/dovecot';

/** Where Dovecot is; null where this machine lacks it. */
export const dovecot = (): string | null => realTool('dovecot', [DOVECOT]);

export interface ImapServerSettings {
  readonly certificate: Certificate;
  /** The one account. */
  readonly account: { readonly user: string; readonly password: string };
  /** TLS from the first byte, or an offer of STARTTLS without which nobody signs in. */
  readonly security: 'tls' | 'starttls';
  /** Where it asks whose a token is (RFC 7662, by GET); without it nobody signs in with one. */
  readonly tokensAt?: string;
}

/** A real Dovecot on loopback, with one account and a folder of its own. */
export interface ImapServer {
  readonly host: string;
  readonly port: number;
  /** The account's inbox; absolute. A mail transfer agent of the tests may deliver into it. */
  readonly maildir: string;
  /** Puts one message (RFC 5322) into the inbox, where a reader finds either all of it or nothing. */
  deliver(message: string): Promise<void>;
  /** What it has written into its log. */
  log(): string;
  stop(): Promise<void>;
}

export async function startImapServer(settings: ImapServerSettings): Promise<ImapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-imap-'));
  const maildir = join(folder, 'Maildir');
  const [port, user] = [await freePort(), ordinaryUser()];
  const configPath = join(folder, 'dovecot.conf');
  for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(maildir, name), { recursive: true });
  writeAccount(folder, settings);
  if (settings.tokensAt !== undefined)
    writeFileSync(join(folder, 'oauth2.conf'), tokenConfiguration(settings.tokensAt));
  const { security, tokensAt } = settings;
  writeFileSync(
    configPath,
    configuration({ folder, port, maildir, user, security, takesTokens: tokensAt !== undefined }),
  );
  const logPath = join(folder, 'log');
  const log = () => (existsSync(logPath) ? readFileSync(logPath, 'utf8') : '');
  const args = ['-F', '-c', configPath];
  const stop = await startMailProgram({ name: 'Dovecot', program: DOVECOT, args, port, folder, user, log });
  return { host: '127.0.0.1', port, maildir, deliver: (message) => deliver(maildir, message, user), log, stop };
}

/** Dovecot names a file of passwords by how safe the connection is: where it is not TLS, there is none. */
const PASSWORDS = 'passwords-TLS';

function writeAccount(folder: string, { certificate, account }: ImapServerSettings): void {
  writeFileSync(join(folder, 'key.pem'), certificate.key, { mode: 0o600 });
  writeFileSync(join(folder, 'cert.pem'), certificate.cert);
  // A colon ends a password there.
  const password = Buffer.from(account.password).toString('base64');
  writeFileSync(join(folder, PASSWORDS), `${account.user}:{PLAIN.b64}${password}\n`, { mode: 0o600 });
}

interface Parts {
  readonly folder: string;
  readonly port: number;
  readonly maildir: string;
  readonly user: OrdinaryUser;
  readonly security: ImapServerSettings['security'];
  readonly takesTokens: boolean;
}

function tokenConfiguration(url: string): string {
  return `introspection_mode = get\nintrospection_url = ${url}?token=\nforce_introspection = yes\nusername_attribute = username\nactive_attribute = active\nactive_value = true\n`;
}

function configuration({ folder, port, maildir, user, security, takesTokens }: Parts): string {
  // A port of 0 is closed.
  const [imap, imaps] = security === 'tls' ? [0, port] : [port, 0];
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
default_internal_user = ${user.name}
default_internal_group = ${user.group}
default_login_user = ${user.name}
first_valid_uid = 1
ssl = required
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
mail_location = maildir:${maildir}
disable_plaintext_auth = yes
auth_mechanisms = plain${takesTokens ? ' xoauth2' : ''}
${takesTokens ? `passdb {\n  driver = oauth2\n  mechanisms = xoauth2\n  args = ${folder}/oauth2.conf\n}\n` : ''}# Loopback counts as safe without TLS, so the two settings that ask for TLS refuse nobody here; this does.
passdb {
  driver = passwd-file
  args = ${folder}/passwords-%{secured}
}
userdb {
  driver = static
  args = uid=${user.uid} gid=${user.gid} home=${folder}
}
# Whoever signs in wrongly waits no longer each time: the tests do so on purpose.
auth_failure_delay = 0
# Only root may lock its processes in.
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imap}
  }
  inet_listener imaps {
    port = ${imaps}
    ssl = yes
  }
}
`;
}

/** Mails are numbered in the order of the seconds that their names begin with. */
let second = Math.floor(Date.now() / 1_000);

async function deliver(maildir: string, message: string, user: OrdinaryUser): Promise<void> {
  second += 1;
  const name = `${second}.${randomUUID()}.school`;
  const unfinished = join(maildir, 'tmp', name);
  await writeFile(unfinished, message);
  give(unfinished, user);
  await rename(unfinished, join(maildir, 'new', name));
}
