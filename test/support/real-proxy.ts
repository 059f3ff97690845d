import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { isListening } from './is-listening.ts';
import { waitFor } from './wait-for.ts';

/** A proxy that a test runs for real, in a folder of its own, in front of a server of the test's. */
export interface ProxyProgram {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where it will listen, on loopback. */
  readonly port: number;
  /** Removed when it is stopped. */
  readonly folder: string;
  /** Closed when it is stopped. */
  readonly behind: Server;
}

/** Starts it and waits until it listens; answers how to stop it. Throws with what it said where it does not start. */
export async function startProxyProgram(proxy: ProxyProgram): Promise<() => Promise<void>> {
  const { name, program, args, env, port, folder, behind } = proxy;
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const stop = async () => {
    // A proxy may leave SIGTERM unanswered while connections are open.
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    behind.closeAllConnections();
    behind.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitFor(async () => child.exitCode !== null || (await isListening(port)), `${name} to listen`, 30_000);
    if (child.exitCode !== null) throw new Error(`${name} did not start:\n${errors}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
