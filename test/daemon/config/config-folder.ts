import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Config, type ConfigPlace, type ConfigResult, formatProblem, loadConfig } from '../../../daemon/config.ts';

/** A folder of its own for one test, with the settings in filterwatch.yaml. */
export interface ConfigFolder {
  readonly path: string;
  write(name: string, content: string | Uint8Array): void;
  load(place?: Partial<ConfigPlace>): ConfigResult;
}

/** Writes settings, and log.txt as a log that is there; the folder goes when the test ends. */
export function configFolder(settings: string | null): ConfigFolder {
  const path = mkdtempSync(join(tmpdir(), 'filterwatch-config-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  };
  write('log.txt', '');
  if (settings !== null) write('filterwatch.yaml', settings);
  return { path, write, load: (place) => loadConfig({ file: null, env: {}, cwd: path, logPath: null, ...place }) };
}

/** What is said about the settings, line by line. */
export function said(result: ConfigResult): readonly string[] {
  return (result.kind === 'ok' ? result.warnings : result.problems).map(formatProblem);
}

/** The settings that were accepted without a word. */
export function accepted(result: ConfigResult): Config {
  if (result.kind === 'ok' && result.warnings.length === 0) return result.config;
  throw new Error(`The settings were not accepted as they are:\n${said(result).join('\n')}`);
}

/** A file that names a log which is there, with more settings below. */
export function withLog(settings: string): string {
  return `sources: [{ path: log.txt }]\n${settings}`;
}
