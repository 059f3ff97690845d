/**
 * Columns of numbers go to the engine whole, through its bindings: its own package sets number after number, which takes thirty
 * times as long.
 */
import { type DuckDBAppender, DuckDBDataChunk, type DuckDBType } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import { type LargeNumbers, NOTHING, type WholeNumbers } from '../../records/columns.ts';

export interface EngineColumn {
  readonly type: DuckDBType;
  /** As the engine has them in memory. */
  readonly values: Int16Array<ArrayBuffer> | WholeNumbers | BigInt64Array<ArrayBuffer>;
  /** The same numbers where those that are NOTHING must come out as null; null where every row has a value. */
  readonly nullable: WholeNumbers | LargeNumbers | null;
}

/** Appends rows to the table that has these columns in this order. They are in it when the appender is flushed. */
export function appendColumns(appender: DuckDBAppender, columns: readonly EngineColumn[], rows: number): void {
  const types = columns.map(({ type }) => type);
  const most = duckdb.vector_size();
  for (let from = 0; from < rows; from += most) {
    const chunk = DuckDBDataChunk.create(types, Math.min(most, rows - from));
    for (const [index, column] of columns.entries()) writeColumn(chunk, index, column, from);
    appender.appendDataChunk(chunk);
  }
}

function writeColumn(chunk: DuckDBDataChunk, index: number, { values, nullable }: EngineColumn, from: number): void {
  const rows = chunk.rowCount;
  const vector = duckdb.data_chunk_get_vector(chunk.chunk, index);
  const bits = nullable === null ? null : validityOf(nullable, from, rows);
  if (bits !== NO_VALUE) {
    const { buffer, byteOffset, byteLength } = values.subarray(from, from + rows);
    duckdb.copy_data_to_vector(vector, 0, buffer, byteOffset, byteLength);
  }
  if (bits === null) return;
  duckdb.vector_ensure_validity_writable(vector);
  duckdb.copy_data_to_vector_validity(vector, 0, bits.buffer, 0, 8 * Math.ceil(rows / 64));
}

/** For a whole chunk: many columns hold nothing in most logs. */
const NO_VALUE = new Uint8Array(duckdb.vector_size() / 8);

/** One bit a row, in words of 64: whether it has a value. Null where all have, NO_VALUE where none has. */
function validityOf(values: WholeNumbers | LargeNumbers, from: number, rows: number): Uint8Array<ArrayBuffer> | null {
  let some = 0;
  for (let row = from; row < from + rows; row++) if (values[row] !== NOTHING) some += 1;
  if (some === rows) return null;
  if (some === 0) return NO_VALUE;
  const bits = new Uint8Array(NO_VALUE.length);
  for (let row = 0; row < rows; row++) {
    if (values[from + row] !== NOTHING) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return bits;
}

/** Whole numbers of up to 53 bits as the engine has them, without making a BigInt of each. */
export function bigintsOf(values: LargeNumbers): BigInt64Array<ArrayBuffer> {
  const all = new BigInt64Array(values.length);
  const halves = new Int32Array(all.buffer);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0;
    const high = Math.floor(value / TWO_32);
    halves[2 * row] = value - high * TWO_32;
    halves[2 * row + 1] = high;
  }
  return all;
}

const TWO_32 = 4_294_967_296;
