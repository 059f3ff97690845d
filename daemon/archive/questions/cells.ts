import type { DuckDBValue } from '@duckdb/node-api';

/** Cells of the engine's rows become values here; one that is not of the kind its column promises is a damaged file's, or a bug. */
export function textOf(cell: DuckDBValue | undefined): string {
  if (typeof cell !== 'string') throw new UnexpectedCell(cell, 'a text');
  return cell;
}

export function textOrNull(cell: DuckDBValue | undefined): string | null {
  return cell === null ? null : textOf(cell);
}

export function numberOf(cell: DuckDBValue | undefined): number {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'bigint') throw new UnexpectedCell(cell, 'a number');
  return Number(cell);
}

export function numberOrNull(cell: DuckDBValue | undefined): number | null {
  return cell === null ? null : numberOf(cell);
}

export class UnexpectedCell extends Error {
  constructor(cell: unknown, expected: string) {
    super(`A cell of the archive holds a ${typeof cell} and not ${expected}.`);
  }
}
