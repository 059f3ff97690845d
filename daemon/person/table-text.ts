import { cellTextOf } from '../../parsers/ecs/one-line.ts';

export type CellValue = string | number | null;

/** A row of CSV, with its end. No cell breaks the row, nor is it taken for a formula. */
export function tableRow(cells: readonly CellValue[]): string {
  return `${cells.map(cellOf).join(',')}\n`;
}

function cellOf(value: CellValue): string {
  if (value === null || value === '') return '';
  return typeof value === 'number' ? String(value) : `"${cellTextOf(value).replaceAll('"', '""')}"`;
}

/** Milliseconds since 1970 as '2026-11-30T09:15:00.000Z'. */
export function timeText(timestamp: number): string {
  return new Date(timestamp).toISOString();
}
