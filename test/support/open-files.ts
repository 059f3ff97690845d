import { readdirSync, readlinkSync } from 'node:fs';

/** Where the files lie that this process has open at the moment; in a folder or a file, whose path they begin with. */
export function openFilesBelow(path: string): readonly string[] {
  return readdirSync('/proc/self/fd')
    .map((descriptor) => targetOf(`/proc/self/fd/${descriptor}`))
    .filter((target) => target.startsWith(path));
}

/** What is closed between looking into the folder and looking at the entry points nowhere: other tests run in the same process. */
function targetOf(place: string): string {
  try {
    return readlinkSync(place);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
