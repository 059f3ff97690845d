import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const COMMAND = join(import.meta.dirname, '../../daemon/cli/filterwatch.js');
const PATIENCE_MS = 60_000;

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandPlace {
  readonly cwd: string;
  /** What is typed or piped into it. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `filterwatch` with these arguments, as a person would in the folder `cwd`, until it ends. */
export async function runFilterwatch(args: readonly string[], place: CommandPlace): Promise<CommandResult> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: place.cwd,
    env: { ...process.env, ...place.env },
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  });
  child.stdin.end(place.input ?? '');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, stdout, stderr };
}

/** The objects that a command printed with `--json`, one a line. Throws for output that is not that. */
export function jsonLines(stdout: string): readonly Readonly<Record<string, unknown>>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
