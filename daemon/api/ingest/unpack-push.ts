import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { constants, createGunzip, createZstdDecompress } from 'node:zlib';
import { refusal } from '../problems.ts';
import { tooLarge } from './push-refusals.ts';
import type { Packing } from './push-type.ts';

/** Bytes as they are sent. */
export const MAX_SENT_BYTES = 16 * 1_048_576;
/** Bytes after unpacking. */
export const MAX_UNPACKED_BYTES = 64 * 1_048_576;
/** Logs come down to a tenth or a thirtieth. A body of one repeated byte comes down to a thousandth. */
const MAX_RATIO = 200;
/** What may come of a small body, whatever its ratio. */
const FREE_BYTES = 1_048_576;
/** The window that a sender may count on (RFC 9659), and the memory that we spend on it: 8 MiB. */
const ZSTD_WINDOW_LOG = 23;

/** What the memory for bodies is asked of, piece by piece. Throws a refusal when there is no more. */
export type Reserve = (bytes: number) => void;

/**
 * The body of a push, unpacked, piece by piece as it arrives. Throws a refusal 413 as soon as a bound is passed, and 400
 * for a body that cannot be unpacked; then the rest of it is still to be read.
 */
export async function* unpackPush(body: Readable, packing: Packing, reserve: Reserve): AsyncGenerator<Buffer, void> {
  const sent = { bytes: 0 };
  const packed = countSent(body, sent);
  let unpacked = 0;
  for await (const piece of packing === 'plain' ? packed : inflate(packed, packing)) {
    unpacked += piece.length;
    if (unpacked > MAX_UNPACKED_BYTES) throw tooLarge(`unpacked, it is larger than ${inMebibytes(MAX_UNPACKED_BYTES)}`);
    if (unpacked > Math.max(FREE_BYTES, sent.bytes * MAX_RATIO))
      throw tooLarge(`it unpacks to more than ${MAX_RATIO} times its size`);
    reserve(piece.length);
    yield piece;
  }
}

async function* countSent(body: Readable, sent: { bytes: number }): AsyncGenerator<Buffer, void> {
  // Left open when we stop early: the answer goes the same way.
  for await (const piece of body.iterator({ destroyOnReturn: false })) {
    sent.bytes += piece.length;
    if (sent.bytes > MAX_SENT_BYTES) throw tooLarge(`it is larger than ${inMebibytes(MAX_SENT_BYTES)}`);
    yield piece;
  }
}

async function* inflate(packed: AsyncGenerator<Buffer, void>, packing: 'gzip' | 'zstd'): AsyncGenerator<Buffer, void> {
  const inflater = packing === 'gzip' ? createGunzip() : createZstdDecompress(ZSTD_OPTIONS);
  // What fails comes out of the inflater below.
  pipeline(packed, inflater, () => undefined);
  try {
    yield* inflater;
  } catch (error) {
    throw isOfZlib(error) ? notUnpackable(packing, error) : error;
  }
}

const ZSTD_OPTIONS = { params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } };

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:Z_|ZSTD_|ERR_ZLIB)/.test(String(error.code));
}

function notUnpackable(packing: 'gzip' | 'zstd', cause: unknown): Error {
  const message = `The body is not whole ${packing}, or was packed with a window of more than 8 MiB. Nothing was stored. Pack it again and send it.`;
  return Object.assign(refusal(400, 'NOT_UNPACKABLE', message), { cause });
}

function inMebibytes(bytes: number): string {
  return `${bytes / 1_048_576} MiB`;
}
