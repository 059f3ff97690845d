import { KnownError } from '../../errors.ts';
import { errorFor, troubleOf } from '../file-trouble.ts';
import { forEachLine, MAX_LINE_BYTES } from '../lines.ts';
import { refuseUnreadable } from '../packed/unreadable.ts';
import { type LogFile, openLogFile } from './log-file.ts';

/** The first lines of a file, at most `maxLines` and 1 MiB, unpacked; without empty, oversized or unended ones. Throws KnownError. */
export async function readFirstLines(path: string, maxLines: number): Promise<readonly string[]> {
  try {
    const file = await openLogFile(path);
    try {
      return await firstLinesOf(file, maxLines);
    } finally {
      await file.reader.close();
    }
  } catch (error) {
    throw error instanceof KnownError ? error : errorFor(troubleOf(error, path), error);
  }
}

const MAX_BYTES = 1_048_576;

async function firstLinesOf(file: LogFile, maxLines: number): Promise<readonly string[]> {
  refuseUnreadable(file.packing);
  const bytes = await file.reader.read(0, MAX_BYTES);
  // A last line without its end is whole only where it is all that the file has.
  const whole = bytes.length < MAX_BYTES && !bytes.includes(10) ? bytes : bytes.subarray(0, bytes.lastIndexOf(10) + 1);
  const lines: string[] = [];
  forEachLine(whole, 0, (line) => {
    if (lines.length < maxLines && line.length <= MAX_LINE_BYTES) lines.push(line);
  });
  return lines;
}
