import { type Draft, errorAt, indexesOf, placeOf, resolvePath, warningAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { filesAt, isGlob, isTooWide, overlap } from '../log-paths.ts';
import type { Problem } from '../problem.ts';
import { fileTrouble } from '../text-file.ts';
import { type WrittenPath, writtenPaths } from './sources.ts';

/** What a shape cannot say of the paths of logs: that the files are there, and that no two paths stand for one file. */
export function checkLogFiles(draft: Draft): readonly Problem[] {
  const logs = indexesOf(draft, ['sources']).flatMap((index) => writtenPaths(draft, index));
  const paths = logs.map((log) => ({ ...log, path: resolvePath(draft, log.at, log.written) }));
  const narrow = paths.filter(({ path }) => !isTooWide(path));
  return [
    ...paths.flatMap((log) => (isGlob(log.path) ? checkGlob(draft, log) : checkFile(draft, log))),
    ...overlaps(draft, narrow),
  ];
}

interface LogPath extends WrittenPath {
  /** Absolute. */
  readonly path: string;
}

function checkFile(draft: Draft, { at, written, path }: LogPath): readonly Problem[] {
  const trouble = fileTrouble(path, Number.POSITIVE_INFINITY);
  if (trouble === null) return [];
  const found = `${quoted(written)}, ${trouble.because}`;
  // A filter writes its log with the first request; rights are often given while Filterwatch runs.
  if (trouble.mayPass) return [warningAt(draft, at, found, 'the path of the log file, unless it will be there later')];
  return [errorAt(draft, at, found, 'the path of one log file')];
}

function checkGlob(draft: Draft, { at, written, path }: LogPath): readonly Problem[] {
  if (isTooWide(path)) {
    const found = `${quoted(written)}, which looks through the whole disk`;
    return [
      errorAt(draft, at, found, 'the folder of the logs in front of the first “*”, such as /var/log/squid/*.log'),
    ];
  }
  if (filesAt(path).length > 0) return [];
  const found = `${quoted(written)}, which no file matches`;
  return [warningAt(draft, at, found, 'a path that matches the log files, unless they will be there later')];
}

function overlaps(draft: Draft, logs: readonly LogPath[]): readonly Problem[] {
  return logs.flatMap((log, place) => {
    const earlier = logs.slice(0, place).find((other) => overlap(other.path, log.path));
    return earlier === undefined ? [] : [overlapping(draft, log, earlier)];
  });
}

function overlapping(draft: Draft, log: LogPath, earlier: LogPath): Problem {
  const { line } = placeOf(draft, earlier.at.slice(0, 2));
  const again = `${quoted(log.written)} again, as in the source of line ${line}`;
  const shared = `${quoted(log.written)}, which stands for a file that ${quoted(earlier.written)} of line ${line} stands for too`;
  return errorAt(draft, log.at, log.path === earlier.path ? again : shared, 'each log file once');
}
