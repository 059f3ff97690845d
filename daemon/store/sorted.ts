import { type RawBuilder, sql } from 'kysely';

/**
 * Orders a few rows after they were found. Without the plus, SQLite may read all rows of a school by an index that has them in this order
 * already, only to find the few.
 */
export function sorted(column: string): RawBuilder<unknown> {
  return sql`+${sql.ref(column)}`;
}
