import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { waitFor } from './wait-for.ts';

const MAIN = join(import.meta.dirname, '../../daemon/main.ts');

/** The daemon as a person starts it: a process of its own, watched through what it prints. */
export interface DaemonProcess {
  readonly address: string;
  /** Null when somebody has an account already. */
  readonly setUpLink: string | null;
  output(): string;
  /** As systemd stops it; answers the exit code. */
  stop(): Promise<number | null>;
  /** As a power cut ends it. */
  kill(): Promise<void>;
  isRunning(): boolean;
}

/** Starts `filterwatch run` with these arguments on a free port and waits until it serves the dashboard. */
export async function startDaemonProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<DaemonProcess> {
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
  await waitFor(() => /Dashboard: /.test(output) || hasEnded(child), 'the daemon to start', 20_000);
  const address = /Dashboard: (\S+)/.exec(output)?.[1];
  if (address === undefined) throw new Error(`The daemon did not start:\n${output}`);
  await waitFor(() => /set-up\?token=|Following|DEMONSTRATION/.test(output), 'the daemon to say what it does', 5_000);
  return {
    address,
    get setUpLink() {
      return /(http\S+\/set-up\?token=\S+)/.exec(output)?.[1] ?? null;
    },
    output: () => output,
    async stop() {
      if (hasEnded(child)) return child.exitCode;
      child.kill('SIGTERM');
      await once(child, 'exit');
      return child.exitCode;
    },
    async kill() {
      if (hasEnded(child)) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    isRunning: () => !hasEnded(child),
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
