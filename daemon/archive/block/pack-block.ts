/**
 * A block: the records of one batch, as they lie in the store until they are sealed.
 *
 *     version, 1 byte · CRC-32 of all that follows, 4 bytes · the content, packed with zstd
 *
 * The content is columns of numbers, and behind them five texts: the words, the hosts, the people, the findings and the version of the
 * lists. NUL stands in none of them but between two.
 */
import { constants, crc32, zstdCompressSync } from 'node:zlib';
import { BETWEEN_WORDS, LARGE_COLUMNS, type RecordColumns, WHOLE_COLUMNS } from '../../records/columns.ts';
import { mostPackedBytes, packNumbers } from './number-packing.ts';

/** One batch of records, packed, with the time of its oldest and newest: epoch milliseconds. */
export interface PackedBlock {
  readonly records: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** Their memory is their own: it may be handed to another thread. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const BLOCK_VERSION = 1;
export const BLOCK_HEAD_BYTES = 5;
/** In front of the columns: how many records and words there are, and the bytes of each text. */
export const CONTENT_HEAD_BYTES = 56;

/** A higher level takes more time than it saves: these bytes are read once, and taken out within the hour. */
const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Packs the records of a batch; null where it has none. */
export function packBlock(columns: RecordColumns | null): PackedBlock | null {
  if (columns === null) return null;
  const packed = zstdCompressSync(contentOf(columns), LEVEL);
  const bytes = new Uint8Array(BLOCK_HEAD_BYTES + packed.length);
  const head = new DataView(bytes.buffer);
  head.setUint8(0, BLOCK_VERSION);
  head.setUint32(1, crc32(packed), true);
  bytes.set(packed, BLOCK_HEAD_BYTES);
  return { records: columns.records, ...timesOf(columns.large.time), bytes };
}

function contentOf(columns: RecordColumns): Uint8Array {
  const { records, words, hosts, people, findings, listVersion } = columns;
  const lists = [hosts, people, findings].map((list) => list.join(BETWEEN_WORDS));
  const texts = [words.text, ...lists, listVersion].map((text) => Buffer.from(text));
  const sizes = texts.map(({ length }) => length);
  const columnRoom = CONTENT_HEAD_BYTES + COLUMNS * mostPackedBytes(records);
  const content = new ArrayBuffer(sizes.reduce((sum, size) => sum + size, columnRoom));
  new Float64Array(content, 0, CONTENT_HEAD_BYTES / 8).set([records, words.count, ...sizes]);
  const all = new Uint8Array(content);
  let at = packColumns(columns, content);
  for (const text of texts) {
    all.set(text, at);
    at += text.length;
  }
  return all.subarray(0, at);
}

const COLUMNS = WHOLE_COLUMNS.length + LARGE_COLUMNS.length;

function packColumns({ whole, large }: RecordColumns, content: ArrayBuffer): number {
  let at = CONTENT_HEAD_BYTES;
  for (const name of WHOLE_COLUMNS) at = packNumbers(whole[name], content, at);
  for (const name of LARGE_COLUMNS) at = packNumbers(large[name], content, at);
  return at;
}

function timesOf(time: Float64Array): { readonly firstAt: number; readonly lastAt: number } {
  let [firstAt, lastAt] = [Infinity, -Infinity];
  for (let row = 0; row < time.length; row++) {
    const at = time[row] ?? 0;
    if (at < firstAt) firstAt = at;
    if (at > lastAt) lastAt = at;
  }
  return { firstAt, lastAt };
}
