import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Tells one state of files and folders from another: sizes and times of change. What is not there is a state too. */
export async function stampOf(paths: readonly string[]): Promise<string> {
  const stamps = await Promise.all(paths.map(stampOfPath));
  return stamps.flat().join('\n');
}

const MOST_FILES = 200;

async function stampOfPath(path: string): Promise<readonly string[]> {
  try {
    const stats = await stat(path);
    if (!stats.isDirectory()) return [`${path} ${stats.size} ${stats.mtimeMs}`];
    const inside = (await readdir(path)).toSorted().slice(0, MOST_FILES);
    return (await Promise.all(inside.map((name) => stampOfFile(join(path, name))))).flat();
  } catch {
    // Not there now, or not to be read: it may be, the next time.
    return [`${path} -`];
  }
}

async function stampOfFile(path: string): Promise<readonly string[]> {
  const stats = await stat(path);
  return stats.isFile() ? [`${path} ${stats.size} ${stats.mtimeMs}`] : [];
}
