import { BIGINT, INTEGER, SMALLINT } from '@duckdb/node-api';
import {
  forLarge,
  forWhole,
  type LargeColumn,
  type LargeNumbers,
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

/** The numbers of the records of some blocks, with those of the words that name their source and their file. */
export interface RecordNumbers extends Pick<RecordColumns, 'records' | 'whole' | 'large'> {
  readonly source: WholeNumbers;
  readonly file: WholeNumbers;
}

/** One after another, as one: to append a column costs the same whether it is of one record or of thousands. */
export function joined(blocks: readonly RecordNumbers[]): RecordNumbers {
  const [first, ...others] = blocks;
  if (first !== undefined && others.length === 0) return first;
  const records = blocks.reduce((sum, block) => sum + block.records, 0);
  const whole = (of: (block: RecordNumbers) => WholeNumbers) => joinedIn(new Int32Array(records), blocks.map(of));
  const large = (of: (block: RecordNumbers) => LargeNumbers) => joinedIn(new Float64Array(records), blocks.map(of));
  return {
    records,
    whole: forWhole((name) => whole((block) => block.whole[name])),
    large: forLarge((name) => large((block) => block.large[name])),
    source: whole(({ source }) => source),
    file: whole(({ file }) => file),
  };
}

function joinedIn<Numbers extends WholeNumbers | LargeNumbers>(all: Numbers, parts: readonly Numbers[]): Numbers {
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** As the table of records has them. */
export function engineColumns({ whole, large, source, file }: RecordNumbers): readonly EngineColumn[] {
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
    ['source', { type: INTEGER, values: source, nullable: null }],
    ['file', { type: INTEGER, values: file, nullable: null }],
  ]);
  return columnsOf('records').flatMap(({ name }) => columns.get(name) ?? []);
}
