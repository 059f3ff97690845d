import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type DaemonProcess, type LaunchedDaemon, launchDaemon, startDaemonProcess } from './daemon-process.ts';

/** What a journey starts and makes; all of it is ended and removed after the file, also when a test failed. */
export interface Journey {
  /** A new folder of its own. */
  folder(): string;
  start(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<DaemonProcess>;
  launch(args: readonly string[], env?: Readonly<Record<string, string>>): LaunchedDaemon;
  /** Runs at the end, last one first. */
  afterwards(cleanUp: () => unknown): void;
}

const CLEAN_UP_MS = 30_000;

/** Call it once at the top of a test file. */
export function journey(): Journey {
  const cleanUps: (() => unknown)[] = [];
  afterAll(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  }, CLEAN_UP_MS);
  return {
    folder() {
      const made = mkdtempSync(join(tmpdir(), 'filterwatch-journey-'));
      cleanUps.push(() => rmSync(made, { recursive: true, force: true }));
      return made;
    },
    async start(args, env) {
      const daemon = await startDaemonProcess(args, env);
      cleanUps.push(() => daemon.kill());
      return daemon;
    },
    launch(args, env) {
      const daemon = launchDaemon(args, env);
      cleanUps.push(() => daemon.kill());
      return daemon;
    },
    afterwards: (cleanUp) => void cleanUps.push(cleanUp),
  };
}
