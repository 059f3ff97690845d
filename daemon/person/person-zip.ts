import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of the ZIP, as text that is made while it is written. */
export interface ZippedText {
  readonly name: string;
  pieces(): AsyncIterable<string>;
}

/**
 * A ZIP of these files, one after the other: the next is not begun before the one before is done, and nothing is made faster than it is
 * read. What goes wrong ends the stream with that error; whoever stops reading ends the making.
 */
export function zipOf(files: readonly ZippedText[], at: number): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  let begun: Readable | null = null;
  zip.on('error', (error: Error) => output.destroy(error));
  output.on('close', () => begun?.destroy());
  for (const { name, pieces } of files) {
    zip.addReadStreamLazy(name, { mtime: new Date(at), mode: FILE_MODE }, (give) => {
      const text = Readable.from(pieces(), { objectMode: false });
      text.on('error', (error) => output.destroy(error));
      begun = text;
      give(null, text);
    });
  }
  zip.end();
  zip.outputStream.pipe(output);
  return output;
}

const FILE_MODE = 0o600;
