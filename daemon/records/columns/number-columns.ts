import {
  forLarge,
  forWhole,
  type LargeColumn,
  type LargeNumbers,
  type RecordColumns,
  type WholeColumn,
  type WholeNumbers,
} from '../columns.ts';

/** The columns of numbers of a batch. They grow with the largest batch, and serve the next one. */
export interface NumberColumns {
  whole: Record<WholeColumn, WholeNumbers>;
  large: Record<LargeColumn, LargeNumbers>;
  /** The place of one more record. */
  next(): number;
  /** Hands over what was written and begins anew; null where nothing was. */
  take(): Pick<RecordColumns, 'records' | 'whole' | 'large'> | null;
}

export function createNumberColumns(): NumberColumns {
  let room = FIRST_ROOM;
  let records = 0;
  const columns: NumberColumns = {
    whole: forWhole(() => new Int32Array(FIRST_ROOM)),
    large: forLarge(() => new Float64Array(FIRST_ROOM)),
    next() {
      if (records === room) grow();
      records += 1;
      return records - 1;
    },
    take() {
      const taken = records;
      records = 0;
      if (taken === 0) return null;
      const { whole, large } = columns;
      return {
        records: taken,
        whole: forWhole((name) => whole[name].subarray(0, taken)),
        large: forLarge((name) => large[name].subarray(0, taken)),
      };
    },
  };

  function grow(): void {
    room *= 2;
    const { whole, large } = columns;
    columns.whole = forWhole((name) => longer(new Int32Array(room), whole[name]));
    columns.large = forLarge((name) => longer(new Float64Array(room), large[name]));
  }
  return columns;
}

/** Of a full batch of a busy log, as a rule. */
const FIRST_ROOM = 4_096;

function longer<Column extends WholeNumbers | LargeNumbers>(column: Column, before: Column): Column {
  column.set(before);
  return column;
}
