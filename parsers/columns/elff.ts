import { splitCsv } from '../fields/csv.ts';
import { type ColumnPlan, planColumns, type SchoolMapping } from './column-plan.ts';

/** The columns of a W3C log (ELFF), as its `#Fields:` line names them. */
export interface ElffHeader {
  readonly names: readonly string[];
  readonly plan: ColumnPlan;
  readonly delimiter: ' ' | '\t';
}

const FIELDS = '#Fields:';
const LONGEST_HEADER = 8192;

/** Reads a `#Fields:` line; null for any other. Dates and times are in UTC, as the format wants it. */
export function elffHeaderIn(line: string, mapping: SchoolMapping): ElffHeader | null {
  if (!line.startsWith(FIELDS) || line.length > LONGEST_HEADER) return null;
  const text = line.slice(FIELDS.length).trim();
  const delimiter = text.includes('\t') ? '\t' : ' ';
  const names = text.split(delimiter).filter((name) => name !== '');
  return { names, plan: { ...planColumns(names, mapping), isUtc: true }, delimiter };
}

/**
 * The values of a line in their columns. Null unless there are exactly as many as the header names: whoever writes a blank into a
 * value without quotes must not move the ones behind it.
 */
export function elffCells(line: string, { names, delimiter }: ElffHeader): readonly string[] | null {
  const cells = splitCsv(withoutTail(line), delimiter);
  return cells?.length === names.length ? cells : null;
}

function withoutTail(line: string): string {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) <= 32 && line.charCodeAt(end - 1) !== 9) end--;
  return line.slice(0, end);
}
