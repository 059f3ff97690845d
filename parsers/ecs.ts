import { documentOf, readEcsDocument } from './ecs/document.ts';
import { sameInAnyDecoding } from './ecs/one-line.ts';
import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { jsonObjectAt } from './fields/json-object.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { Guide, LogRecord, ParseResult, Parser } from './record.ts';

/** What to know of records that were exported from here. */
export const ECS_GUIDE: Guide = {
  delivery: ['file', 'push', 'export'],
  switchOn: [
    'Export the records as NDJSON or CSV; both keep everything, and both can be read again.',
    'Do not open the CSV in a spreadsheet and save it: dates and long numbers are changed by that.',
  ],
  cannotShow: ['The line of the log as the filter wrote it.'],
};

/** Records as documents of the Elastic Common Schema, one JSON object on a line, as `toEcsJson` writes them. */
export const ecs: Parser = {
  id: 'ecs',
  title: 'Records exported as ECS, JSON lines',
  guide: ECS_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(parse(line)),
  open: () => parse,
};

/** One line, without its end, that `ecs` reads as the same record. Texts may hold anything: JSON escapes what would break the line. */
export function toEcsJson(record: LogRecord): string {
  return sameInAnyDecoding(JSON.stringify(documentOf(record)));
}

const OTHER: ParseResult = { kind: 'malformed', reason: 'not a record that was exported as ECS' };

function parse(line: string): ParseResult {
  if (isBlank(line)) return BLANK_LINE;
  const document = jsonObjectAt(repairUtf8(line.trimEnd()), messageStartOf(line));
  return document === null ? OTHER : (readEcsDocument(document) ?? OTHER);
}
