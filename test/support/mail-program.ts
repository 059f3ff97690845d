import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, readdirSync, rmSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { isListening } from './is-listening.ts';
import { waitFor } from './wait-for.ts';

/** A mail server that a test runs for real, in a folder of its own. */
export interface MailProgram {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** Where it will listen, on loopback. */
  readonly port: number;
  /** Given to the user; removed when it is stopped. */
  readonly folder: string;
  readonly user: OrdinaryUser;
  /** What it has written into its log. */
  log(): string;
}

/** Starts it and waits until it listens; answers how to stop it. Throws with what it said where it does not start. */
export async function startMailProgram(mail: MailProgram): Promise<() => Promise<void>> {
  const { name, program, args, port, folder, user } = mail;
  give(folder, user);
  // Its processes are a group of their own, since it leaves some behind for a while when it alone is ended.
  const options = { uid: user.uid, gid: user.gid, cwd: folder, detached: true };
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    endGroup(child.pid);
    if (!hasEnded()) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await waitFor(async () => hasEnded() || (await isListening(port)), `${name} to listen`, 30_000);
    if (hasEnded()) throw new Error(`${name} did not start:\n${errors}${mail.log()}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** No mail server delivers as root, and what one delivers another reads: all run as one ordinary user. */
export interface OrdinaryUser {
  readonly name: string;
  readonly group: string;
  readonly uid: number;
  readonly gid: number;
}

/** Whoever runs the tests; "nobody" where that is root. */
export function ordinaryUser(): OrdinaryUser {
  const name = isRoot() ? 'nobody' : userInfo().username;
  const id = (what: string): string => execFileSync('id', [what, name], { encoding: 'utf8' }).trim();
  return { name, group: id('-gn'), uid: Number(id('-u')), gid: Number(id('-g')) };
}

/** Gives a file, or a folder with all that it holds, to the user, who has it already unless root runs the tests. */
export function give(path: string, user: OrdinaryUser): void {
  if (!isRoot()) return;
  chownSync(path, user.uid, user.gid);
  if (!statSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) give(join(path, name), user);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    // All of it has ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
