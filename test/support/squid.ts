import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { startProxyProgram } from './real-proxy.ts';
import { waitFor } from './wait-for.ts';

const SQUID = '/usr/sbin/squid';
const AUTH_HELPER = '/usr/lib/squid/basic_ncsa_auth';
/** The origin begins to answer for this path and never ends. */
export const NEVER_ENDING = '/never-ending';

export interface SquidOptions {
  /** Accounts that may sign in; every password is 'secret'. */
  readonly users: readonly string[];
  /** Host suffixes that the filter denies: '.bet365.com'. */
  readonly denied: readonly string[];
  /** `logformat` and `access_log` lines; the native format when left out. */
  readonly logLines?: (logPath: string) => readonly string[];
  /** Lines that stand before everybody who has signed in is let through. */
  readonly rules?: readonly string[];
  /** Lets everybody through, without signing in. */
  readonly isOpen?: boolean;
  /** Hosts that CONNECT reaches: their tunnels end at the origin. */
  readonly tunnels?: readonly string[];
  /** What the origin answers for a page of a host, as HTML; null for its usual page. */
  readonly page?: (host: string, path: string) => string | null;
}

/** A real Squid on loopback, with basic authentication and a denied list, in front of a tiny origin that answers for every host. */
export interface RunningSquid {
  readonly port: number;
  readonly logPath: string;
  readonly originPort: number;
  log(): string;
  /** What it said of its own configuration. */
  complaints(): string;
  /** Reads the configuration anew, and with it the files that it names. */
  reconfigure(): void;
  /** As Debian's logrotate does: renames the log to `.1` and has `squid -k rotate` begin a new one. */
  rotate(): Promise<void>;
  stop(): Promise<void>;
}

export async function startSquid(options: SquidOptions): Promise<RunningSquid> {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-squid-'));
  const logPath = join(folder, 'access.log');
  const origin = await startOrigin(options.page ?? (() => null));
  const originPort = (origin.address() as AddressInfo).port;
  const port = await freePort();
  const configPath = join(folder, 'squid.conf');
  writeFileSync(join(folder, 'passwords'), options.users.map(passwordLine).join(''));
  writeFileSync(join(folder, 'hosts'), (options.tunnels ?? []).map((host) => `127.0.0.1 ${host}\n`).join(''));
  writeFileSync(configPath, configuration({ folder, port, originPort, logPath, options }));
  ownedByProxy(folder);
  const args = ['-N', '-f', configPath];
  const stop = await startProxyProgram({ name: 'Squid', program: SQUID, args, port, folder, behind: origin });
  return {
    port,
    logPath,
    originPort,
    log: () => (existsSync(logPath) ? readFileSync(logPath, 'utf8') : ''),
    complaints() {
      const lines = readFileSync(join(folder, 'cache.log'), 'utf8').split('\n');
      return lines
        .filter((line) => /WARNING|ERROR|FATAL/.test(line) && /acl|dstdomain|subdomain|remove/i.test(line))
        .join('\n');
    },
    reconfigure: () => void execFileSync(SQUID, ['-f', configPath, '-k', 'reconfigure']),
    async rotate() {
      renameSync(logPath, `${logPath}.1`);
      execFileSync(SQUID, ['-f', configPath, '-k', 'rotate']);
      await waitFor(() => existsSync(logPath), 'Squid to begin a new log');
    },
    stop,
  };
}

function passwordLine(user: string): string {
  const hash = execFileSync('openssl', ['passwd', '-apr1', 'secret'], { encoding: 'utf8' }).trim();
  return `${user}:${hash}\n`;
}

interface Parts {
  readonly folder: string;
  readonly port: number;
  readonly originPort: number;
  readonly logPath: string;
  readonly options: SquidOptions;
}

function configuration({ folder, port, originPort, logPath, options }: Parts): string {
  const { denied, tunnels = [] } = options;
  const logLines = options.logLines?.(logPath) ?? [`access_log stdio:${logPath} squid`];
  return [
    `http_port 127.0.0.1:${port}`,
    `pid_filename ${folder}/squid.pid`,
    `cache_log ${folder}/cache.log`,
    'cache deny all',
    'strip_query_terms off',
    'shutdown_lifetime 1 second',
    'visible_hostname filter.example.org',
    'pinger_enable off',
    'buffered_logs off',
    ...logLines,
    `auth_param basic program ${AUTH_HELPER} ${folder}/passwords`,
    'auth_param basic realm School',
    'acl signed_in proxy_auth REQUIRED',
    ...(options.isOpen ? ['http_access allow all'] : []),
    'http_access deny !signed_in',
    ...(denied.length > 0 ? [`acl denied dstdomain ${denied.join(' ')}`, 'http_access deny denied'] : []),
    ...(options.rules ?? []),
    'http_access allow signed_in',
    'http_access deny all',
    // The origin answers for every host, so no name is ever looked up and nothing leaves this machine.
    `cache_peer 127.0.0.1 parent ${originPort} 0 no-query originserver no-digest name=origin`,
    // A tunnel cannot end at a peer, so the hosts of tunnels are in a hosts file.
    `hosts_file ${folder}/hosts`,
    ...(tunnels.length > 0
      ? [`acl tunnels dstdomain ${tunnels.join(' ')}`, 'always_direct allow CONNECT tunnels']
      : []),
    'never_direct allow all',
    '',
  ].join('\n');
}

async function startOrigin(page: NonNullable<SquidOptions['page']>): Promise<Server> {
  const types: Readonly<Record<string, string>> = {
    css: 'text/css',
    js: 'text/javascript',
    png: 'image/png',
    gif: 'image/gif',
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const host = request.headers.host ?? '';
    const ending = /\.(\w+)(?:\?|$)/.exec(path)?.[1] ?? '';
    response.setHeader('content-type', types[ending] ?? 'text/html; charset=utf-8');
    // A page that never comes to its end, for a reader who gives up.
    if (path.startsWith(NEVER_ENDING)) response.write('<!doctype html>');
    else response.end(page(host, path) ?? `<!doctype html><title>Page</title><p>${request.method} ${host}</p>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Squid gives up root for the user "proxy", who must be able to read and write here. */
function ownedByProxy(folder: string): void {
  if (process.getuid?.() !== 0) return;
  const id = (kind: string): number => Number(execFileSync('id', [kind, 'proxy'], { encoding: 'utf8' }));
  chmodSync(folder, 0o755);
  chownSync(folder, id('-u'), id('-g'));
  for (const file of ['passwords', 'hosts', 'squid.conf']) chownSync(join(folder, file), id('-u'), id('-g'));
}
