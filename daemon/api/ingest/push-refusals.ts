import { refusal } from '../problems.ts';
import { PUSH_PACKINGS, PUSH_TYPES } from './push-type.ts';

/** Seconds after which a disk that refused, or a source that is starting, is worth another try. */
const TROUBLE_SECONDS = 30;
/** By then some of the pushes that are being read have been stored. */
const BUSY_SECONDS = 2;

/** The seconds to name in Retry-After; null where trying again does not help. */
export function retryAfterOf(error: unknown): number | null {
  return error instanceof Error && 'retryAfter' in error && typeof error.retryAfter === 'number'
    ? error.retryAfter
    : null;
}

export function wrongType(what: 'content-type' | 'charset' | 'content-encoding'): Error {
  return refusal(415, 'MEDIA_TYPE', WRONG_TYPE[what]);
}

const WRONG_TYPE = {
  'content-type': `The Content-Type is not one that can be read. Nothing was stored. Send ${PUSH_TYPES.join(', ')}.`,
  charset: 'The text is not in UTF-8. Nothing was stored. Send it as UTF-8.',
  'content-encoding': `The Content-Encoding is not one that can be unpacked. Nothing was stored. Send ${PUSH_PACKINGS.join(' or ')}, or the lines as they are.`,
} as const;

export function wrongKey(): Error {
  return refusal(
    400,
    'IDEMPOTENCY_KEY',
    'The Idempotency-Key is not 1 to 255 visible ASCII characters. Nothing was stored. Send a key such as a UUID, or none.',
  );
}

export function keyReused(): Error {
  return refusal(
    422,
    'KEY_REUSED',
    'Other lines came under this Idempotency-Key. Nothing was stored now. Send a new key with new lines.',
  );
}

/** `why` ends the sentence "The body is refused: …". */
export function tooLarge(why: string): Error {
  return refusal(413, 'BODY_TOO_LARGE', `The body is refused: ${why}. Nothing was stored. Send fewer lines at once.`);
}

export function interrupted(cause: unknown): Error {
  const message = 'The connection was closed before the body was whole. Nothing was stored. Send it again.';
  return Object.assign(refusal(400, 'BODY_INTERRUPTED', message), { cause });
}

export function sourceIsBehind(waitSeconds: number): Error {
  const message =
    'So many lines of this source wait to be read that no more are taken just now. Nothing was stored. Send them again later.';
  return later(refusal(429, 'SOURCE_IS_BEHIND', message), waitSeconds);
}

export function tooManyPushes(): Error {
  const message = 'Too many lines are being sent at this moment. Nothing was stored. Send them again in a moment.';
  return later(refusal(429, 'TOO_MANY_PUSHES', message), BUSY_SECONDS);
}

export function notReady(): Error {
  const message =
    'The source is starting, stopping or waiting for its disk. Nothing was stored. Send the lines again later.';
  return later(refusal(503, 'NOT_READY', message), TROUBLE_SECONDS);
}

export function diskRefused(hasRoom: boolean): Error {
  const error = hasRoom
    ? refusal(
        503,
        'DISK_REFUSED',
        'The disk of Filterwatch refused to write. Nothing was stored. Mend it, and send the lines again.',
      )
    : refusal(
        507,
        'DISK_FULL',
        'The disk of Filterwatch is full. Nothing was stored. Make room, and send the lines again.',
      );
  return later(error, TROUBLE_SECONDS);
}

function later(error: Error, retryAfter: number): Error {
  return Object.assign(error, { retryAfter });
}
