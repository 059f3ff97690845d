import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { lookUp } from './look-up.ts';
import { waitFor } from './wait-for.ts';

/** A real resolver on loopback that writes its log into a folder of its own, in UTC. */
export interface RunningResolver {
  readonly port: number;
  readonly logPath: string;
  log(): string;
  stop(): Promise<void>;
}

/** What a resolver's configuration is made of. */
export interface ResolverPlaces {
  readonly port: number;
  readonly folder: string;
  readonly logPath: string;
}

/** dnsmasq with these lines of configuration; its log has what they switch on. */
export function startDnsmasq(program: string, lines: readonly string[]): Promise<RunningResolver> {
  const configuration = ({ port, folder, logPath }: ResolverPlaces) => [
    `port=${port}`,
    'listen-address=127.0.0.1',
    'bind-interfaces',
    'no-resolv',
    'no-hosts',
    `pid-file=${folder}/pid`,
    `log-facility=${logPath}`,
    ...lines,
  ];
  return startResolver(program, ['--keep-in-foreground', '--conf-file='], configuration, 'started, version');
}

/** An upstream that knows an address for every name but those of missing.example, and one name that leads to another. */
export async function startUpstream(program: string): Promise<RunningResolver> {
  const upstream = await startDnsmasq(program, [
    'address=/#/192.0.2.10',
    'address=/#/2001:db8::10',
    'local=/missing.example/',
    'host-record=edge.example,192.0.2.11',
    'cname=shop.example,edge.example',
  ]);
  const ask = () => lookUp({ port: upstream.port, client: '127.0.0.1', name: 'www.example.org', type: 'A' });
  await waitFor(async () => (await ask()).length > 0, 'the upstream to answer');
  return upstream;
}

/** Unbound with these lines in its section `server:` and the others behind it. */
export function startUnbound(
  program: string,
  server: readonly string[],
  sections: (folder: string) => readonly string[],
): Promise<RunningResolver> {
  const configuration = ({ port, folder, logPath }: ResolverPlaces) => [
    'server:',
    'interface: 127.0.0.1',
    `port: ${port}`,
    'do-daemonize: no',
    'username: ""',
    'chroot: ""',
    `directory: "${folder}"`,
    `pidfile: "${folder}/pid"`,
    `logfile: "${logPath}"`,
    'use-syslog: no',
    'do-not-query-localhost: no',
    'access-control: 127.0.0.0/8 allow',
    ...server,
    ...sections(folder),
    'remote-control:',
    'control-enable: no',
  ];
  return startResolver(program, ['-d', '-c'], configuration, 'start of service');
}

/** Runs a program with its configuration file as the last argument, until its log says that it is ready. */
async function startResolver(
  program: string,
  args: readonly string[],
  configuration: (places: ResolverPlaces) => readonly string[],
  ready: string,
): Promise<RunningResolver> {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-resolver-'));
  const places = { port: await freePort(), folder, logPath: join(folder, 'resolver.log') };
  const path = join(folder, 'resolver.conf');
  writeFileSync(path, `${configuration(places).join('\n')}\n`);
  // An option that ends in = takes the file in the same word.
  const last = args.at(-1) ?? '';
  const words = last.endsWith('=') ? [...args.slice(0, -1), last + path] : [...args, path];
  const child = spawn(program, words, { stdio: 'ignore', env: { ...process.env, TZ: 'UTC' } });
  const log = () => (existsSync(places.logPath) ? readFileSync(places.logPath, 'utf8') : '');
  const stop = async () => {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitFor(() => child.exitCode !== null || log().includes(ready), 'the resolver to start');
    if (child.exitCode !== null) throw new Error(`${program} did not start:\n${log()}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port: places.port, logPath: places.logPath, log, stop };
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
