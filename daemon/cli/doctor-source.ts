import { existsSync, statSync } from 'node:fs';
import { formatListenAddress } from '../config/listen-address.ts';
import { filesAt } from '../config/log-paths.ts';
import type { SourceConfig } from '../config.ts';
import { createLineReader } from '../examine/line-reader.ts';
import { formatOf } from '../reading/source-formats.ts';
import { readFirstLines } from '../sources/files/read-head.ts';
import { adviceOf, type Finding, warning, well, wrong } from './finding.ts';

const LINES = 200;
/** A folder may hold thousands of logs; the newest tell enough. */
const MOST_FILES = 5;
/** More than this share not understood is worth a look. */
const FOREIGN_SHARE = 0.02;

/** Whether the lines of a source can get here, and whether they are understood. */
export async function checkSource(source: SourceConfig): Promise<readonly Finding[]> {
  const what = `Log ${source.id}`;
  switch (source.kind) {
    case 'file':
      return (await Promise.all(source.paths.map((path) => checkPath(what, source, path)))).flat();
    case 'syslog': {
      const where = `${formatListenAddress(source.listen)} by ${source.transports.join(', ')}`;
      return [well(what, `listens on ${where}; may send: ${source.senders.join(', ')}`)];
    }
    case 'push':
      return [well(what, `takes lines at /api/v1/ingest/${source.id}`)];
  }
}

async function checkPath(what: string, source: SourceConfig, path: string): Promise<readonly Finding[]> {
  const files = filesAt(path).filter((file) => existsSync(file));
  if (files.length === 0)
    return [
      warning(what, `${path} is not there`, 'Check the path; if the filter has not written yet, it is waited for.'),
    ];
  const newest = files.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs).slice(0, MOST_FILES);
  return Promise.all(newest.map((file) => checkFile(what, source, file)));
}

async function checkFile(what: string, source: SourceConfig, path: string): Promise<Finding> {
  try {
    const lines = await readFirstLines(path, LINES);
    if (lines.length === 0) return warning(what, `${path} is empty`, 'Open a page through the filter and look again.');
    const reader = createLineReader(formatOf(source));
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    reader.prepare({ bytes, before: null, writtenAt: statSync(path).mtimeMs });
    const malformed = lines.filter((line) => reader.parse(line).kind === 'malformed').length;
    const understood = `${lines.length - malformed} of the first ${lines.length} lines understood`;
    const found = `${path}: ${reader.format()?.title ?? 'no known format'}, ${understood}`;
    return malformed > lines.length * FOREIGN_SHARE
      ? warning(what, found, 'Compare the format with your filter; “filterwatch parse --stats” shows what is strange.')
      : well(what, found);
  } catch (error) {
    return wrong(what, path, adviceOf(error));
  }
}
