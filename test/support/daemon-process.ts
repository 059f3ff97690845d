import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { waitFor } from './wait-for.ts';

const MAIN = join(import.meta.dirname, '../../daemon/main.ts');

/** A daemon from the first moment of its process, before it serves anything. */
export interface LaunchedDaemon {
  readonly pid: number;
  output(): string;
  /** As systemd stops it; answers the exit code. */
  stop(): Promise<number | null>;
  /** As a power cut ends it. */
  kill(): Promise<void>;
  /** Waits until it ends by itself; answers the exit code. */
  ended(): Promise<number | null>;
  isRunning(): boolean;
}

/** The daemon as a person starts it: a process of its own, watched through what it prints. */
export interface DaemonProcess extends LaunchedDaemon {
  readonly address: string;
  /** Null when somebody has an account already. */
  readonly setUpLink: string | null;
}

/** Starts `filterwatch run` with these arguments on a free port and waits until it serves the dashboard. */
export async function startDaemonProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<DaemonProcess> {
  const launched = launchDaemon(args, env);
  try {
    return await serving(launched);
  } catch (error) {
    await launched.kill();
    throw error;
  }
}

/** Starts `filterwatch run` with these arguments on a free port, and waits for nothing. */
export function launchDaemon(args: readonly string[], env: Readonly<Record<string, string>> = {}): LaunchedDaemon {
  const child = spawn(process.execPath, [MAIN, 'run', ...args], {
    env: { ...process.env, FILTERWATCH_LISTEN: '127.0.0.1:0', FILTERWATCH_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ended = async () => {
    if (!hasEnded(child)) await once(child, 'exit');
    return child.exitCode;
  };
  return {
    pid: child.pid ?? 0,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      return ended();
    },
    async kill() {
      child.kill('SIGKILL');
      await ended();
    },
    ended,
    isRunning: () => !hasEnded(child),
  };
}

async function serving(launched: LaunchedDaemon): Promise<DaemonProcess> {
  const { output, isRunning } = launched;
  await waitFor(() => /Dashboard: /.test(output()) || !isRunning(), 'the daemon to start', 60_000);
  const address = /Dashboard: (\S+)/.exec(output())?.[1];
  if (address === undefined) throw new Error(`The daemon did not start:\n${output()}`);
  await waitFor(
    () => /set-up\?token=|Following|Listening for|Taking lines|DEMONSTRATION/.test(output()),
    'the daemon to say what it does',
    20_000,
  );
  return {
    ...launched,
    address,
    get setUpLink() {
      return /(http\S+\/set-up\?token=\S+)/.exec(output())?.[1] ?? null;
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
