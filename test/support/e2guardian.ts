import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { startProxyProgram } from './real-proxy.ts';

/** Where Debian puts the configuration, whose lists and messages a test begins with. */
const INSTALLED = '/etc/e2guardian';

export interface E2guardianOptions {
  readonly program: string;
  /** `logfileformat`. */
  readonly format: number;
  readonly bannedSites: readonly string[];
  readonly trustedSites: readonly string[];
  /** Words that may not be searched for together, with a `+` between them. */
  readonly bannedSearches: readonly string[];
  /** Whether e2guardian asks the tiny proxy for everything, or each web server itself. */
  readonly hasProxyBehind: boolean;
}

/** A real e2guardian on loopback, with names by basic authentication, in front of a tiny proxy that answers for every host. */
export interface RunningE2guardian {
  readonly port: number;
  readonly logPath: string;
  /** Of the tiny proxy, which answers as a web server too. */
  readonly upstreamPort: number;
  log(): string;
  stop(): Promise<void>;
}

export async function startE2guardian(options: E2guardianOptions): Promise<RunningE2guardian> {
  // e2guardian reads the paths in its lists in small letters, so mkdtemp, which uses capitals, will not do.
  const folder = join(tmpdir(), `filterwatch-e2guardian-${randomUUID()}`);
  mkdirSync(folder);
  const upstream = await startUpstream();
  const port = await freePort();
  const logPath = join(folder, 'access.log');
  const upstreamPort = (upstream.address() as AddressInfo).port;
  await writeConfiguration(folder, options, { port, upstreamPort, logPath });
  const stop = await startProxyProgram({
    name: 'e2guardian',
    program: options.program,
    args: ['-N', '-c', join(folder, 'e2guardian.conf')],
    // On the clock of the tests' log, so that local times can be compared.
    env: { TZ: 'Europe/London' },
    port,
    folder,
    behind: upstream,
  });
  return { port, logPath, upstreamPort, log: () => (existsSync(logPath) ? readFileSync(logPath, 'utf8') : ''), stop };
}

interface Places {
  readonly port: number;
  readonly upstreamPort: number;
  readonly logPath: string;
}

/** Copies the installed configuration, bends its paths to the copy, and adds what is wanted: of a setting named twice the last counts. */
async function writeConfiguration(folder: string, options: E2guardianOptions, places: Places): Promise<void> {
  cpSync(INSTALLED, folder, { recursive: true, dereference: true });
  for (const path of filesIn(folder)) {
    const text = readFileSync(path, 'latin1');
    if (text.includes(INSTALLED)) writeFileSync(path, text.replaceAll(INSTALLED, folder), 'latin1');
  }
  const conf = join(folder, 'e2guardian.conf');
  const wanted = await settingsOf(folder, options, places);
  const names = new Set(wanted.map(([name]) => name));
  const kept = readFileSync(conf, 'latin1')
    .split('\n')
    .filter((line) => !names.has(line.split('=', 1)[0]?.trim() ?? ''));
  writeFileSync(conf, [...kept, ...wanted.map(([name, value]) => `${name} = '${value}'`), ''].join('\n'), 'latin1');
  addTo(join(folder, 'lists/bannedsitelist'), options.bannedSites);
  addTo(join(folder, 'lists/exceptionsitelist'), options.trustedSites);
  addTo(join(folder, 'lists/bannedsearchlist'), options.bannedSearches);
}

async function settingsOf(
  folder: string,
  { format, hasProxyBehind }: E2guardianOptions,
  { port, upstreamPort, logPath }: Places,
): Promise<readonly (readonly [name: string, value: string | number])[]> {
  return [
    ['logfileformat', format],
    ['loglocation', logPath],
    ['loguseragent', 'on'],
    ['filterip', '127.0.0.1'],
    ['filterports', port],
    ['transparenthttpsport', await freePort()],
    ['icapport', 0],
    ...(hasProxyBehind
      ? ([
          ['proxyip', '127.0.0.1'],
          ['proxyport', upstreamPort],
        ] as const)
      : []),
    ['authplugin', join(folder, 'authplugins/proxy-basic.conf')],
    ['httpworkers', 20],
    ['nodaemon', 'on'],
    ['pidfilename', join(folder, 'e2guardian.pid')],
    ['daemonuser', userInfo().username],
    ['daemongroup', execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()],
  ];
}

function addTo(list: string, entries: readonly string[]): void {
  appendFileSync(list, ['', ...entries, ''].join('\n'));
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
}

/** Nothing leaves this machine: whatever is asked for, this answers. */
async function startUpstream(): Promise<Server> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Page</title><p>${request.method} ${request.headers.host}</p>`);
  });
  server.on('connect', (_, socket) => {
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 200 Connection established\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
