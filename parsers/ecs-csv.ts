import { ECS_FIELDS, ecsValuesOf, recordFromEcs } from './ecs/fields.ts';
import { cellTextOf, textOfCell } from './ecs/one-line.ts';
import { ECS_GUIDE } from './ecs.ts';
import { BLANK_LINE, isBlank } from './fields/blank-line.ts';
import { splitCsv } from './fields/csv.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogRecord, ParseLine, ParseResult, Parser } from './record.ts';

/** Records as CSV with the names of ECS fields in the header, as `ecsCsvHeader` and `toEcsCsv` write them. */
export const ecsCsv: Parser = {
  id: 'ecs-csv',
  title: 'Records exported as ECS, CSV',
  guide: ECS_GUIDE,
  scope: 'product',
  hasHeader: true,
  recognises: (line) => headerIn(line) !== null,
  open: () => openEcsCsv(),
};

/** The first line of a table of records. */
export function ecsCsvHeader(): string {
  return ECS_FIELDS.join(',');
}

/** One line, without its end, that `ecs-csv` reads as the same record. Texts may hold anything; they are escaped as JSON would. */
export function toEcsCsv(record: LogRecord): string {
  const values = ecsValuesOf(record);
  return ECS_FIELDS.map((name) => cellOf(values.get(name))).join(',');
}

function cellOf(value: string | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? String(value) : `"${cellTextOf(value).replaceAll('"', '""')}"`;
}

const HEADER: ParseResult = { kind: 'skipped', reason: 'header' };
const NO_HEADER: ParseResult = { kind: 'malformed', reason: 'no header yet' };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a record that was exported as ECS' };

/** The columns may have been put into another order, and some left out. */
function openEcsCsv(): ParseLine {
  let names: readonly string[] | null = null;
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const header = headerIn(line);
    names = header ?? names;
    if (header !== null) return HEADER;
    return names === null ? NO_HEADER : readRow(names, line);
  };
}

function readRow(names: readonly string[], line: string): ParseResult {
  const cells = splitCsv(repairUtf8(line.replace(/\r$/, '')), ',');
  if (cells?.length !== names.length) return OTHER;
  const texts = new Map(names.map((name, place) => [name, cells[place] ?? '']));
  const record = recordFromEcs((name) => textOfCell(texts.get(name) ?? '') || null);
  return record === null ? OTHER : { kind: 'record', record };
}

/** No record can begin so: its first cell is a time. */
function headerIn(line: string): readonly string[] | null {
  const text = line.replace(/^\ufeff|^\u00ef\u00bb\u00bf/, '');
  if (!/^"?@timestamp"?,/.test(text) || !text.includes('filterwatch.kind')) return null;
  return splitCsv(text.trimEnd(), ',');
}
