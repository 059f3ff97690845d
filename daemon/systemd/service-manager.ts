/**
 * What systemd is told: that the daemon is ready, that it lives, what it does, that it stops. Node has no datagram sockets of this
 * kind, so systemd's own program says it: a few milliseconds, twice in each stretch of its watchdog.
 */
import { execFile } from 'node:child_process';

export interface ServiceManager {
  /** So often it must hear that the daemon lives, in milliseconds; null where it does not ask. */
  readonly watchdogMs: number | null;
  /** Everything that a start does is done. */
  ready(status: string): Promise<void>;
  lives(status: string): Promise<void>;
  /** Without a word that it lives: only why it may not. */
  ails(status: string): Promise<void>;
  stopping(): Promise<void>;
}

export interface ServiceEnvironment {
  readonly NOTIFY_SOCKET?: string | undefined;
  readonly WATCHDOG_USEC?: string | undefined;
  readonly WATCHDOG_PID?: string | undefined;
}

/** Our own log, as this door needs it. */
interface ServiceLog {
  warn(fields: object, sentence: string): void;
}

/** A manager that is itself stuck must not hold us up. */
const TIMEOUT_MS = 10_000;
const NOT_TOLD =
  'systemd could not be told how Filterwatch does. Is systemd-notify installed, and NotifyAccess=all in the unit?';

/** Null where nothing manages this process. `program` is what says it. */
export function openServiceManager(
  environment: ServiceEnvironment,
  log: ServiceLog,
  program = 'systemd-notify',
): ServiceManager | null {
  const { NOTIFY_SOCKET: socket } = environment;
  if (!socket) return null;
  let isTold = true;
  const say = async (...words: readonly string[]): Promise<void> => {
    const failure = await run(program, words, socket);
    if (failure !== null && isTold) log.warn({ err: failure }, NOT_TOLD);
    isTold = failure === null;
  };
  return {
    watchdogMs: watchdogOf(environment),
    ready: (status) => say('READY=1', statusOf(status)),
    lives: (status) => say('WATCHDOG=1', statusOf(status)),
    ails: (status) => say(statusOf(status)),
    stopping: () => say('STOPPING=1', statusOf('Stopping.')),
  };
}

/** It may be meant for the program that started us, where an older Node did. */
function watchdogOf({ WATCHDOG_USEC: written, WATCHDOG_PID: pid }: ServiceEnvironment): number | null {
  const micros = Number(written);
  if (!written || !Number.isSafeInteger(micros) || micros <= 0) return null;
  const isOurs = pid === undefined || [process.pid, process.ppid].includes(Number(pid));
  return isOurs ? micros / 1_000 : null;
}

/** One line, whatever was said. */
function statusOf(words: string): string {
  return `STATUS=${words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`;
}

/** The program gets to know where to say it, and nothing of our secrets. */
function run(program: string, words: readonly string[], socket: string): Promise<Error | null> {
  return new Promise((resolve) => {
    execFile(program, words, { timeout: TIMEOUT_MS, env: { PATH: process.env.PATH, NOTIFY_SOCKET: socket } }, (error) =>
      resolve(error),
    );
  });
}
