import { MAX_LINE_BYTES } from '../lines.ts';
import { readAt } from './byte-reader.ts';
import type { LogFile } from './log-file.ts';

/** Where the last line that is still being written begins: the end of the file, unless the file ends within a line. */
export async function endOfLastLine(file: LogFile): Promise<number> {
  const from = Math.max(0, file.size - MAX_LINE_BYTES);
  const tail = await readAt(file.handle, from, file.size - from);
  const newline = tail.lastIndexOf(10);
  if (newline >= 0) return from + newline + 1;
  return from === 0 ? 0 : file.size;
}
