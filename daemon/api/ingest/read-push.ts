import type { Readable } from 'node:stream';
import { cutJson } from './cut-json.ts';
import { cutLines } from './cut-lines.ts';
import type { PushType } from './push-type.ts';
import { PushedLines } from './pushed-lines.ts';
import { type Reserve, unpackPush } from './unpack-push.ts';

/**
 * Reads the body of a push as the lines that are to be stored. Throws a refusal for what is too large, cannot be unpacked
 * or is not JSON; the rest of the body is still to be read then.
 */
export async function readPush(body: Readable, { form, packing }: PushType, reserve: Reserve): Promise<PushedLines> {
  const lines = new PushedLines();
  const pieces = unpackPush(body, packing, reserve);
  // JSON is cut when it is there as a whole: only then is it known to be JSON.
  if (form === 'json') await cutJson(Buffer.concat(await Array.fromAsync(pieces)), lines);
  else await cutLines(pieces, lines);
  return lines;
}
