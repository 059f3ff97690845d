import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { type OrdinaryUser, ordinaryUser, startMailProgram } from './mail-program.ts';
import { realTool } from './real-tool.ts';

const EXIM = '/usr/sbin/exim4';

/** Where Exim is; null where this machine lacks it. */
export const exim = (): string | null => realTool('exim4', [EXIM]);

export interface MailTransferAgentSettings {
  /** The domain whose mail, bounces among it, goes into the Maildir: 'school.example'. */
  readonly own: string;
  /** Of an IMAP server of the tests. */
  readonly maildir: string;
  /** The port on loopback of the mail server of all other domains. */
  readonly elsewhere: number;
  /** How long a mail that is refused for now is tried again, each second, until it bounces; an hour when left out. */
  readonly triesForSeconds?: number;
  /** When the sender is warned, once, that a mail is delayed; never when left out. */
  readonly warnsAfterSeconds?: number;
}

/** A real Exim on loopback that takes every mail at once and writes to its sender where it cannot be delivered. */
export interface MailTransferAgent {
  readonly host: string;
  readonly port: number;
  /** What it has written into its log. */
  log(): string;
  stop(): Promise<void>;
}

export async function startExim(settings: MailTransferAgentSettings): Promise<MailTransferAgent> {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-exim-'));
  const [port, user] = [await freePort(), ordinaryUser()];
  const configPath = join(folder, 'exim.conf');
  for (const name of ['spool', 'log']) mkdirSync(join(folder, name));
  writeFileSync(configPath, configuration({ folder, port, user, settings }));
  const log = () => ['main', 'panic'].map((name) => textOf(join(folder, 'log', name))).join('');
  // A run through the queue each second, for what was refused for now.
  const args = ['-C', configPath, '-bdf', '-q1s'];
  const stop = await startMailProgram({ name: 'Exim', program: EXIM, args, port, folder, user, log });
  return { host: '127.0.0.1', port, log, stop };
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

interface Parts {
  readonly folder: string;
  readonly port: number;
  readonly user: OrdinaryUser;
  readonly settings: MailTransferAgentSettings;
}

function configuration({ folder, port, user, settings }: Parts): string {
  const { own, maildir, elsewhere, triesForSeconds = 3600, warnsAfterSeconds } = settings;
  return `exim_user = ${user.name}
exim_group = ${user.group}
# Nobody is left to give root up for: -C has done it.
deliver_drop_privilege
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%s
pid_file_path = ${folder}/pid
keep_environment =
primary_hostname = mail.${own}
domainlist own_domains = ${own}
# No name is ever looked up and nothing leaves this machine.
local_interfaces = <; [127.0.0.1]:${port}
disable_ipv6
host_lookup =
helo_lookup_domains =
rfc1413_query_timeout = 0s
tls_advertise_hosts =
smtp_accept_max = 100
smtp_accept_queue_per_connection = 0
acl_smtp_rcpt = accept_everything
# The last interval is the one that comes again; 0 is never.
delay_warning = ${warnsAfterSeconds === undefined ? '0s' : `${warnsAfterSeconds}s:1d`}

begin acl
accept_everything:
  accept

begin routers
own:
  driver = accept
  domains = +own_domains
  transport = inbox
elsewhere:
  driver = manualroute
  route_list = * 127.0.0.1 byname
  self = send
  transport = elsewhere

begin transports
inbox:
  driver = appendfile
  maildir_format
  directory = ${maildir}
  envelope_to_add
  return_path_add
  delivery_date_add
elsewhere:
  driver = smtp
  port = ${elsewhere}
  allow_localhost
  hosts_avoid_tls = *
# A server in Node hangs up on the QUIT that would follow the mail before it has answered for the mail.
  hosts_avoid_pipelining = *
  command_timeout = 10s

begin retry
* * F,${triesForSeconds}s,1s
`;
}
