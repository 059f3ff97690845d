import { crc32, zstdDecompressSync } from 'node:zlib';
import {
  BETWEEN_WORDS,
  forLarge,
  forWhole,
  LARGE_COLUMNS,
  type RecordColumns,
  WHOLE_COLUMNS,
} from '../../records/columns.ts';
import { unpackNumbers } from './number-packing.ts';
import { BLOCK_HEAD_BYTES, BLOCK_VERSION, CONTENT_HEAD_BYTES } from './pack-block.ts';

export type UnpackedBlock =
  | { readonly kind: 'columns'; readonly columns: RecordColumns }
  /** Not what was packed, or packed by a later version. `why` is a sentence for a person. */
  | { readonly kind: 'damaged'; readonly why: string };

/** Far more than any batch comes to. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Unpacks what `packBlock` packed. Never throws, whatever the bytes. */
export function unpackBlock(bytes: Uint8Array): UnpackedBlock {
  if (bytes.length <= BLOCK_HEAD_BYTES) return damaged('It is cut off.');
  const head = new DataView(bytes.buffer, bytes.byteOffset, BLOCK_HEAD_BYTES);
  if (head.getUint8(0) !== BLOCK_VERSION) return damaged('A newer version of Filterwatch wrote it.');
  const packed = bytes.subarray(BLOCK_HEAD_BYTES);
  if (crc32(packed) !== head.getUint32(1, true)) return damaged('It is not what was written: its checksum is another.');
  try {
    return { kind: 'columns', columns: columnsOf(zstdDecompressSync(packed, { maxOutputLength: MOST_BYTES })) };
  } catch {
    return damaged('Its checksum is right, and still it cannot be unpacked.');
  }
}

function damaged(why: string): UnpackedBlock {
  return { kind: 'damaged', why };
}

function columnsOf(content: Buffer): RecordColumns {
  const buffer = aligned(content);
  const [records = 0, count = 0, ...sizes] = new Float64Array(buffer, 0, CONTENT_HEAD_BYTES / 8);
  const whole = forWhole(() => new Int32Array(records));
  const large = forLarge(() => new Float64Array(records));
  let at = CONTENT_HEAD_BYTES;
  for (const name of WHOLE_COLUMNS) at = unpackNumbers(buffer, at, whole[name]);
  for (const name of LARGE_COLUMNS) at = unpackNumbers(buffer, at, large[name]);
  const [text = '', ...others] = textsOf(buffer, at, sizes);
  const [hosts = '', people = '', findings = '', listVersion = ''] = others;
  const listOf = (list: string) => list.split(BETWEEN_WORDS);
  const lists = { hosts: listOf(hosts), people: listOf(people), findings: listOf(findings) };
  return { records, whole, large, words: { count, text }, ...lists, listVersion };
}

function textsOf(buffer: ArrayBuffer, start: number, sizes: readonly number[]): readonly string[] {
  let at = start;
  return sizes.map((size) => {
    const text = Buffer.from(buffer, at, size).toString();
    at += size;
    return text;
  });
}

/** Columns begin at multiples of 8, and so must the memory that they lie in. */
function aligned(content: Buffer): ArrayBuffer {
  if (content.buffer instanceof ArrayBuffer && content.byteOffset === 0) return content.buffer;
  const buffer = new ArrayBuffer(content.length);
  new Uint8Array(buffer).set(content);
  return buffer;
}
