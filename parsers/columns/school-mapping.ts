import { csv, openCsvWithMapping } from '../csv.ts';
import { FIELDS } from '../custom/fields.ts';
import { jsonLines, openJsonLinesWithMapping } from '../json-lines.ts';
import type { LogSetting, ParseLine, Parser } from '../record.ts';
import { openW3cWithMapping, w3c } from '../w3c.ts';
import type { SchoolMapping } from './column-plan.ts';
import type { Meaning } from './meaning.ts';

/** What a school may say that a column of an export holds, in the words of its settings. '-' passes the column over. */
export const COLUMN_FIELDS = [...FIELDS, '-'] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Fields by the names of columns, as the settings of a source have them. */
export type SchoolColumns = Readonly<Record<string, ColumnField>>;

/** The formats whose lines are read by the names of their columns. */
export const FORMATS_WITH_COLUMNS: readonly string[] = [csv.id, jsonLines.id, w3c.id];

/** The parser of a format with named columns that believes the school; null for a format without. */
export function withSchoolColumns(format: string, columns: SchoolColumns): Parser | null {
  const mapping = mappingOf(columns);
  switch (format) {
    case csv.id:
      return believing(csv, (log) => openCsvWithMapping(log, mapping));
    case jsonLines.id:
      return believing(jsonLines, (log) => openJsonLinesWithMapping(log, mapping));
    case w3c.id:
      return believing(w3c, (log) => openW3cWithMapping(log, mapping));
    default:
      return null;
  }
}

function believing(parser: Parser, open: (log: LogSetting) => ParseLine): Parser {
  return { ...parser, open };
}

/** `time` is a whole moment, unless the day stands in a column of its own. */
function mappingOf(columns: SchoolColumns): SchoolMapping {
  const hasDate = Object.values(columns).includes('date');
  const meaningOf = (field: ColumnField) => (field === 'time' && hasDate ? 'time' : MEANINGS[field]);
  return new Map(Object.entries(columns).map(([name, field]) => [name, meaningOf(field)]));
}

const MEANINGS: Readonly<Record<ColumnField, Meaning | 'ignored'>> = {
  time: 'timestamp',
  date: 'date',
  user: 'userName',
  client_ip: 'clientIp',
  client_mac: 'clientMac',
  device: 'deviceName',
  url: 'url',
  host: 'host',
  path: 'path',
  method: 'method',
  status: 'statusCode',
  action: 'action',
  category: 'category',
  rule: 'rule',
  referrer: 'referrer',
  user_agent: 'userAgent',
  search: 'searchTerms',
  bytes_down: 'bytesDown',
  bytes_up: 'bytesUp',
  content_type: 'contentType',
  '-': 'ignored',
};
