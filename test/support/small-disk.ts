import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { realTool } from './real-tool.ts';

/** A disk of its own and of little room, to be filled. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves no byte free. */
  fill(): void;
  /** Takes away what `fill` put there. */
  makeRoom(): void;
  freeBytes(): number;
  remove(): void;
}

const BLOCK = Buffer.alloc(4_096);

/**
 * Mounts a disk in memory at `folder`, which is made. Null, said aloud, where that is not allowed; for root on a build
 * server (CI=true) it throws: there the tests must run.
 */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | null {
  const mount = realTool('mount', ['/usr/bin/mount']);
  if (mount === null || process.getuid?.() !== 0) return refused('only root may mount a disk');
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync(mount, ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    return refused('this machine refuses to mount a disk, even for root');
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => fill(ballast),
    makeRoom: () => rmSync(ballast, { force: true }),
    freeBytes: () => statfsSync(folder).bavail * statfsSync(folder).bsize,
    remove: () => void execFileSync('umount', ['--lazy', folder]),
  };
}

function refused(why: string): null {
  console.warn(`SKIPPED: ${why}, so the tests that need a full one are skipped.`);
  return null;
}

function fill(path: string): void {
  const file = openSync(path, 'a');
  try {
    for (;;) writeSync(file, BLOCK);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(file);
  }
}
