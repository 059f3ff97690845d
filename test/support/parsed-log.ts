import type { LogRecord } from '../../parsers/record.ts';
import { jsonLines } from './command-line.ts';
import type { School } from './school.ts';

/** The records of a log as `filterwatch parse` finds them in the file, in its order; local times are UTC. */
export async function recordsIn(school: School, path: string): Promise<readonly LogRecord[]> {
  const { code, stdout, stderr } = await school.command(['parse', path, '--json', '--zone', 'UTC']);
  if (code !== 0) throw new Error(`The log was not read:\n${stderr}`);
  return jsonLines(stdout).flatMap(({ kind, record }) => (kind === 'record' ? [record as LogRecord] : []));
}
