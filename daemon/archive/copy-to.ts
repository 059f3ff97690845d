import type { DuckDBConnection } from '@duckdb/node-api';
import { quoted } from './sql-text.ts';

/** 61,440 rows a group: some half hours of a person in few groups, and groups few enough to be skipped quickly. */
const FORMAT = 'format parquet, compression zstd, parquet_version v2, row_group_size 61440, use_tmp_file false';

/** Writes the rows of a query to a Parquet file, in the query's order; answers how many. */
export async function copyTo(connection: DuckDBConnection, query: string, file: string): Promise<number> {
  const { rowsChanged } = await connection.run(`copy (${query}) to ${quoted(file)} (${FORMAT})`);
  return rowsChanged;
}
