import { isPattern } from './file-search.ts';
import { createFileTail } from './file-tail.ts';
import { type FilesSource, type FilesSourceOptions, ManyFiles } from './many-files.ts';

/**
 * Follows the logs at these paths, each through its own rotations, and reads what comes whole (compressed exports) once. New
 * files are found within seconds. One plain path is followed as `createFileTail` does.
 */
export function createFilesSource(options: FilesSourceOptions): FilesSource {
  const [path, ...others] = options.paths;
  if (path === undefined || others.length > 0 || isPattern(path)) return new ManyFiles(options);
  const tail = createFileTail({ ...options, path });
  return {
    start: () => tail.start(),
    stop: () => tail.stop(),
    state: () => tail.state(),
    files: () => ({ open: 1, waiting: 0, closed: 0 }),
  };
}
