/*
 * What came is one text, or an archive of texts: plain, gzip, tar, tar in gzip, zip, and gzip within these. Which it is, its
 * first bytes say. Nothing is written to disk, no name is used as a path, and however little was packed, no more comes out
 * than the limits allow.
 */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { createTarDecoder } from 'modern-tar';
import { openPromise } from 'yauzl';
import { codeOf, refused } from './refusals.ts';
import type { Pieces } from './text-lines.ts';

/** Takes one text, all of it, before the next one comes. */
export type TakeText = (title: string, text: Pieces) => Promise<void>;

export interface UnpackLimits {
  readonly maxBytes: number;
  readonly maxFiles: number;
}

export const UNPACK_LIMITS: UnpackLimits = { maxBytes: 2 ** 30, maxFiles: 5_000 };

/** Every text in a file. Throws LIST_REFUSED where it is damaged, cut short or beyond the limits. */
export async function eachText(
  path: string,
  title: string,
  take: TakeText,
  limits: UnpackLimits = UNPACK_LIMITS,
): Promise<void> {
  const budget = createBudget(limits);
  const head = await firstBytes(path);
  if (isZip(head)) await eachZipped(path, take, budget);
  else await eachPacked(createReadStream(path, { highWaterMark: PIECE_BYTES }), title, take, budget);
}

const PIECE_BYTES = 256 * 1024;
const TAR_HEAD_BYTES = 512;
const UNPACK_ADVICE = 'Look at the file at its origin; if it is whole there, try again later.';

/** Counts what comes out of all archives together. */
interface Budget {
  readonly spend: (bytes: number) => void;
  readonly begin: () => void;
}

function createBudget({ maxBytes, maxFiles }: UnpackLimits): Budget {
  let bytes = 0;
  let files = 0;
  return {
    spend(more) {
      bytes += more;
      if (bytes > maxBytes) throw tooLarge(`more than ${Math.round(maxBytes / 2 ** 20)} MiB`);
    },
    begin() {
      files += 1;
      if (files > maxFiles) throw tooLarge(`more than ${maxFiles} files`);
    },
  };
}

function tooLarge(what: string): Error {
  return refused(`The list unpacks to ${what}, which no list needs.`, 'Name another address or file.');
}

async function eachPacked(packed: Readable, title: string, take: TakeText, budget: Budget): Promise<void> {
  const { head, all } = await peek(packed, TAR_HEAD_BYTES);
  if (isGzip(head)) {
    const inner = title.replace(/\.t?gz$/i, '');
    await eachPacked(gunzipped(all, budget), inner, take, budget);
  } else if (isTar(head)) await eachInTar(all, take, budget);
  else {
    budget.begin();
    await take(title, all);
  }
}

function gunzipped(packed: Pieces, budget: Budget): Readable {
  const source = Readable.from(packed, { objectMode: false });
  const unpacked = createGunzip({ chunkSize: PIECE_BYTES });
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  return Readable.from(spent(unpacked, budget), { objectMode: false });
}

async function* spent(text: Pieces, budget: Budget): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of text) {
      budget.spend(piece.length);
      yield piece;
    }
  } catch (error) {
    throw damagedUnlessKnown(error);
  }
}

async function eachInTar(tar: Pieces, take: TakeText, budget: Budget): Promise<void> {
  const entries = ReadableStream.from<Uint8Array>(tar).pipeThrough(createTarDecoder({ strict: true }));
  try {
    for await (const { header, body } of entries) {
      // Links are other names of parts that are there already.
      if (header.type === 'file' && isText(header.name)) {
        await eachPacked(Readable.from(body, { objectMode: false }), header.name, take, budget);
      } else await body.cancel();
    }
  } catch (error) {
    throw damagedUnlessKnown(error);
  }
}

async function eachZipped(path: string, take: TakeText, budget: Budget): Promise<void> {
  const zip = await openPromise(path, { lazyEntries: true, strictFileNames: false }).catch(rethrowDamage);
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || !isText(entry.fileName)) continue;
      if (entry.isEncrypted())
        throw refused('The zip file is locked with a password.', 'Give us one without a password.');
      const unpacked = Readable.from(spent(await zip.openReadStreamPromise(entry), budget), { objectMode: false });
      await eachPacked(unpacked, entry.fileName, take, budget);
    }
  } catch (error) {
    throw damagedUnlessKnown(error);
  } finally {
    zip.close();
  }
}

/** Hidden files and what describes a list are no part of it. */
export function isText(name: string): boolean {
  const base = basename(name).replace(/\.gz$/i, '');
  return (
    !base.startsWith('.') && !/^(usage|global_usage|readme.*|licen[cs]e.*|cc-by.*|very_restrictive_.*)$/i.test(base)
  );
}

/** The first bytes of what comes, and all of it. */
async function peek(pieces: Readable, bytes: number): Promise<{ readonly head: Buffer; readonly all: Pieces }> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  for (let size = 0; size < bytes; ) {
    const next = await iterator.next();
    if (next.done) break;
    const piece = Buffer.from(next.value);
    first.push(piece);
    size += piece.length;
  }
  return { head: Buffer.concat(first), all: chained(first, iterator) };
}

async function* chained(first: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const { head } = await peek(createReadStream(path, { end: TAR_HEAD_BYTES - 1 }), TAR_HEAD_BYTES);
  return head;
}

function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

function isZip(head: Buffer): boolean {
  return head.toString('latin1', 0, 4) === 'PK\x03\x04';
}

function isTar(head: Buffer): boolean {
  return head.toString('latin1', 257, 262) === 'ustar';
}

function rethrowDamage(error: unknown): never {
  throw damagedUnlessKnown(error);
}

/** An error of the disk, or one of ours, says enough, and a bug stays a bug; what unpacking says about damage is no help. */
function damagedUnlessKnown(error: unknown): unknown {
  const code = codeOf(error) ?? '';
  if (code.startsWith('LIST_') || /^E[A-Z]+$/.test(code)) return error;
  if (!(error instanceof Error) || error.name !== 'Error') return error;
  return refused('The list is damaged or was cut short while it was packed or sent.', UNPACK_ADVICE);
}
