import type { IncomingHttpHeaders } from 'node:http';
import { tooLarge, wrongKey, wrongType } from './push-refusals.ts';
import { type PushType, pushTypeOf } from './push-type.ts';
import { MAX_SENT_BYTES } from './unpack-push.ts';

export interface PushHeaders {
  readonly type: PushType;
  /** What the sender calls this push; null if it does not say. */
  readonly key: string | null;
}

/** The token of `Authorization: Bearer …`; null if there is none. */
export function bearerOf({ authorization }: IncomingHttpHeaders): string | null {
  return /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** What a push says of itself. Throws a refusal where that is enough to tell that it will not be taken. */
export function readPushHeaders(headers: IncomingHttpHeaders): PushHeaders {
  const type = pushTypeOf(headers);
  if (type.kind === 'unknown') throw wrongType(type.what);
  const key = keyOf(headers);
  if (Number(headers['content-length']) > MAX_SENT_BYTES) throw tooLarge('it is larger than 16 MiB');
  return { type, key };
}

const MAX_KEY_LENGTH = 255;

// With or without the quotation marks that a structured header has.
function keyOf(headers: IncomingHttpHeaders): string | null {
  const written = headers['idempotency-key'];
  if (written === undefined) return null;
  const key = /^"(.*)"$/.exec(String(written))?.[1] ?? String(written);
  if (!/^[\x21-\x7e]+$/.test(key) || key.length > MAX_KEY_LENGTH) throw wrongKey();
  return key;
}
