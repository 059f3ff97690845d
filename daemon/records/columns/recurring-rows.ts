/**
 * Rows that recur from record to record and from batch to batch, because they were made of an object that does. A row is found by that
 * object first, which takes a fraction of making its text; the text decides only where the object is new.
 */
export interface RecurringRows<Source> {
  /** `object` is what most likely comes again as the same object; null for a source that will not. */
  numberOf(object: object | null, source: Source): number;
  /** Hands over the rows of the batch, as JSON, and begins anew. */
  take(): readonly string[];
}

export interface RowMaking<Source, Known> {
  /** What tells two sources with one object apart; no part of it may be a slice of a line. */
  remember(source: Source): Known;
  isSame(known: Known, source: Source): boolean;
  rowOf(source: Source): string;
}

interface Remembered<Known> {
  readonly known: Known;
  readonly row: string;
  /** Its number in the batch in which it was last met. */
  batch: number;
  number: number;
}

/** Of one object: devices behind a shared account, verdicts on one host. To look through more takes as long as to make the row. */
const MOST_OF_OBJECT = 32;
/** Objects that are remembered; when there are more, all are forgotten. */
const MOST_OBJECTS = 8_192;

export function createRecurringRows<Source, Known>({
  remember,
  isSame,
  rowOf,
}: RowMaking<Source, Known>): RecurringRows<Source> {
  const byObject = new Map<object, Remembered<Known>[]>();
  const numbers = new Map<string, number>();
  let rows: string[] = [];
  let batch = 0;

  function numberOfRow(row: string): number {
    const known = numbers.get(row);
    if (known !== undefined) return known;
    numbers.set(row, rows.length);
    return rows.push(row) - 1;
  }
  function again(one: Remembered<Known>): number {
    if (one.batch !== batch) {
      one.number = numberOfRow(one.row);
      one.batch = batch;
    }
    return one.number;
  }
  function first(object: object | null, seen: Remembered<Known>[] | undefined, source: Source): number {
    const row = rowOf(source);
    const number = numberOfRow(row);
    if (object === null || (seen !== undefined && seen.length >= MOST_OF_OBJECT)) return number;
    const one = { known: remember(source), row, batch, number };
    if (seen !== undefined) seen.push(one);
    else {
      if (byObject.size >= MOST_OBJECTS) byObject.clear();
      byObject.set(object, [one]);
    }
    return number;
  }
  return {
    numberOf(object, source) {
      const seen = object === null ? undefined : byObject.get(object);
      if (seen !== undefined) {
        for (const one of seen) if (isSame(one.known, source)) return again(one);
      }
      return first(object, seen, source);
    },
    take() {
      const taken = rows;
      numbers.clear();
      rows = [];
      batch += 1;
      return taken;
    },
  };
}
