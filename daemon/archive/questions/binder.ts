import { type DuckDBType, type DuckDBValue, INTEGER, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import type { Bound } from './asking.ts';

/** Collects what is bound to a statement. What it answers is how the statement's SQL speaks of it. */
export interface Binder {
  text(text: string): string;
  list(texts: readonly string[]): string;
  /** A query of one column, the texts. */
  texts(texts: readonly string[]): string;
  /** A query of one column, whole numbers of 32 bits. */
  numbers(numbers: readonly number[]): string;
  bound(): Bound;
}

export function createBinder(): Binder {
  const values: DuckDBValue[] = [];
  const types: DuckDBType[] = [];
  const bind = (value: DuckDBValue, type: DuckDBType) => {
    types.push(type);
    return `$${values.push(value)}`;
  };
  const list: Binder['list'] = (texts) => `${bind(listValue([...texts]), LIST(VARCHAR))}::varchar[]`;
  return {
    text: (text) => `${bind(text, VARCHAR)}::varchar`,
    list,
    texts: (texts) => `(select unnest(${list(texts)}))`,
    numbers: (numbers) => `(select unnest(${bind(listValue([...numbers]), LIST(INTEGER))}::integer[]))`,
    bound: () => ({ values, types }),
  };
}
