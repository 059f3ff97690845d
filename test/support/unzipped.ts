import type { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The files of a ZIP as text, in their order. */
export async function unzipped(zip: Readable): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const opened = await fromBufferPromise(await buffer(zip));
  for await (const entry of opened.eachEntry()) {
    files.set(entry.fileName, await text(await opened.openReadStreamPromise(entry)));
  }
  return files;
}
