import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The path of a program that a test needs for real, looked for in `places` and then in PATH. Null, said aloud, when this
 * machine lacks it, so that the tests can be skipped; on a build server (CI=true) it throws: there they must run.
 */
export function realTool(name: string, places: readonly string[]): string | null {
  const inPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  const found = [...places, ...inPath].find(isExecutable);
  if (found !== undefined) return found;
  const message = `${name} is not installed, and the tests that need it`;
  if (process.env.CI === 'true') throw new Error(`${message} must run on a build server.`);
  console.warn(`SKIPPED: ${message} are skipped. Install ${name} to run them.`);
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
