import { canBeRead, NO_MAPPING, type SchoolMapping } from './columns/column-plan.ts';
import { type ElffHeader, elffCells, elffHeaderIn } from './columns/elff.ts';
import { openRows } from './columns/read-row.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';
import { W3C_GUIDE } from './w3c/guide.ts';

/*
 * The W3C extended log file format, from whoever writes it:
 *
 *   #Fields: date time c-ip cs-username cs-method cs-uri sc-status s-action
 *   2026-01-31 09:12:44 10.44.3.17 okafor.t GET http://www.example.org/ 200 Allowed
 *
 * The header comes again after a rotation and may then name other columns. Lines that begin with `#` are directives.
 */

/** W3C logs with their `#Fields:` line. */
export const w3c: Parser = {
  id: 'w3c',
  title: 'W3C extended log (ELFF)',
  guide: W3C_GUIDE,
  scope: 'general',
  hasHeader: true,
  recognises: (line) => readableHeader(line, NO_MAPPING) !== null,
  open: (log) => openW3cWithMapping(log, NO_MAPPING),
};

/** Reads one log as `w3c` does, with what a school says of its columns. */
export function openW3cWithMapping(log: LogSetting, mapping: SchoolMapping): ParseLine {
  const readRow = openRows('w3c', log);
  let header: ElffHeader | null = null;

  function readDirective(line: string): ParseResult {
    if (!line.startsWith('#Fields:')) return DIRECTIVE;
    header = readableHeader(line, mapping);
    return header === null ? UNKNOWN_FIELDS : DIRECTIVE;
  }

  return (line) => {
    const text = repairUtf8(line.replace(/^\ufeff|^\u00ef\u00bb\u00bf/, ''));
    if (/^[\s\0]*$/.test(text)) return EMPTY;
    if (text.startsWith('#')) return readDirective(text);
    if (header === null) return NO_HEADER;
    const cells = elffCells(text, header);
    return cells === null ? OTHER_COLUMNS : readRow(header.plan, cells);
  };
}

const FEWEST_KNOWN = 3;
const EMPTY: ParseResult = { kind: 'skipped', reason: 'empty line' };
const DIRECTIVE: ParseResult = { kind: 'skipped', reason: 'directive of the log' };
const NO_HEADER: ParseResult = { kind: 'malformed', reason: 'no “#Fields:” line yet' };
const UNKNOWN_FIELDS: ParseResult = { kind: 'malformed', reason: 'the “#Fields:” line names no time or no address' };
const OTHER_COLUMNS: ParseResult = { kind: 'malformed', reason: 'not as many columns as the “#Fields:” line names' };

function readableHeader(line: string, mapping: SchoolMapping): ElffHeader | null {
  const header = elffHeaderIn(repairUtf8(line.replace(/^\ufeff|^\u00ef\u00bb\u00bf/, '')), mapping);
  return header !== null && header.plan.known >= FEWEST_KNOWN && canBeRead(header.plan) ? header : null;
}
