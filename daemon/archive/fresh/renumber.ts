import { BIGINT, INTEGER, SMALLINT } from '@duckdb/node-api';
import {
  type LargeColumn,
  NOTHING,
  type RecordColumns,
  WHOLE_COLUMNS,
  type WholeColumn,
  type WholeNumbers,
} from '../../records/columns.ts';
import { columnsOf } from '../segment-parts.ts';
import { bigintsOf, type EngineColumn } from './append-columns.ts';

/** Gives the numbers of a block's own rows the numbers that these rows have in the generation. */
export function renumber(column: WholeNumbers, numbers: readonly number[]): void {
  const table = Int32Array.from(numbers);
  for (let row = 0; row < column.length; row++) column[row] = table[column[row] ?? 0] ?? 0;
}

/** The words of a block follow those of the block before. */
export function shiftWords(whole: RecordColumns['whole'], first: number): void {
  for (const name of WORDS) {
    const column = whole[name];
    for (let row = 0; row < column.length; row++) {
      const word = column[row] ?? NOTHING;
      if (word !== NOTHING) column[row] = word + first;
    }
  }
}

const NUMBERS: ReadonlySet<WholeColumn> = new Set(['person', 'host', 'finding', 'status', 'line_number']);
const WORDS = WHOLE_COLUMNS.filter((name) => !NUMBERS.has(name));

/** A block's columns as the table of records has them; `source` and `file` are words that all its records share. */
export function engineColumns(
  { records, whole, large }: RecordColumns,
  { source, file }: { readonly source: number; readonly file: number },
): readonly EngineColumn[] {
  const shared = (word: number): EngineColumn => {
    return { type: INTEGER, values: new Int32Array(records).fill(word), nullable: null };
  };
  const bigint = (name: LargeColumn): EngineColumn => {
    return { type: BIGINT, values: bigintsOf(large[name]), nullable: large[name] };
  };
  const columns = new Map<string, EngineColumn>([
    ...WHOLE_COLUMNS.map((name) => [name, { type: INTEGER, values: whole[name], nullable: whole[name] }] as const),
    ['status', { type: SMALLINT, values: Int16Array.from(whole.status), nullable: whole.status }],
    ['time', bigint('time')],
    ['bytes_down', bigint('bytes_down')],
    ['bytes_up', bigint('bytes_up')],
    ['line_offset', bigint('line_offset')],
    ['source', shared(source)],
    ['file', shared(file)],
  ]);
  return columnsOf('records').flatMap(({ name }) => columns.get(name) ?? []);
}
