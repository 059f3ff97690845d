import { dispositionOfWord } from './columns/action-word.ts';
import { type ColumnPlan, canBeRead, NO_MAPPING, planColumns, type SchoolMapping } from './columns/column-plan.ts';
import { NO_TIME, openRows } from './columns/read-row.ts';
import { CSV_GUIDE } from './csv/guide.ts';
import { splitCsv } from './fields/csv.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/*
 * CSV with a header, from whoever writes it: between commas, semicolons or tabs, its columns in any order and found by their names
 * (columns/meaning.ts). Titles may stand above the header, totals below the rows, and the header may come again.
 *
 * What a row says must not pass for a header: a pupil can type into several columns (address, agent, search words). So once there is
 * a header, a line is one only where its time is no time; and none of its cells begins with a digit, as times and addresses do.
 */

/** Any export as CSV with a header row. */
export const csv: Parser = {
  id: 'csv',
  title: 'CSV with a header row',
  guide: CSV_GUIDE,
  scope: 'general',
  hasHeader: true,
  recognises: (line) => headerIn(textOf(line), NO_MAPPING) !== null,
  open: (log) => openCsvWithMapping(log, NO_MAPPING),
};

/** Reads one log as `csv` does, with what a school says of its columns. */
export function openCsvWithMapping(log: LogSetting, mapping: SchoolMapping): ParseLine {
  const readRow = openRows('csv', log);
  let header: Header | null = null;
  let hasAllColumns = openWidth();
  let linesAbove = 0;

  function readHeader(text: string, otherwise: ParseResult): ParseResult {
    const found = headerIn(text, mapping);
    if (found !== null && found.text !== header?.text) hasAllColumns = openWidth();
    header = found ?? header;
    return found === null ? otherwise : HEADER;
  }

  function aboveHeader(text: string): ParseResult {
    linesAbove++;
    return linesAbove <= MOST_LINES_ABOVE && isTitle(text) ? TITLE : NO_HEADER;
  }

  return (line) => {
    const text = textOf(line);
    if (EMPTY_CELLS.test(text)) return EMPTY;
    if (header === null) return readHeader(text, aboveHeader(text));
    const cells = splitCsv(text, header.delimiter);
    if (cells === null) return BROKEN_QUOTES;
    const row = readRow(header.plan, cells);
    if (row === NO_TIME) return readHeader(text, isTotal(cells) ? TOTAL : NO_TIME);
    return hasAllColumns(cells, header) ? row : OTHER_COLUMNS;
  };
}

interface Header {
  readonly text: string;
  readonly delimiter: string;
  readonly columns: number;
  readonly plan: ColumnPlan;
}

const DELIMITERS = [',', ';', '\t'];
const FEWEST_KNOWN = 3;
const MOST_LINES_ABOVE = 40;
const MOST_CELLS_OF_TITLE = 3;
const LONGEST_HEADER = 8192;
const EMPTY_CELLS = /^[,;\t "]*$/;

const EMPTY: ParseResult = { kind: 'skipped', reason: 'empty line' };
const HEADER: ParseResult = { kind: 'skipped', reason: 'header' };
const TITLE: ParseResult = { kind: 'skipped', reason: 'title above the header' };
const TOTAL: ParseResult = { kind: 'skipped', reason: 'total below the rows' };
const NO_HEADER: ParseResult = { kind: 'malformed', reason: 'no header yet that names a time and an address' };
const OTHER_COLUMNS: ParseResult = { kind: 'malformed', reason: 'not as many columns as the header names' };
const BROKEN_QUOTES: ParseResult = { kind: 'malformed', reason: 'a quoted cell is not closed' };

/** Without what files leave behind at either end: a byte order mark (as one character or as its three bytes) and a carriage return. */
function textOf(line: string): string {
  return repairUtf8(line)
    .replace(/^\ufeff/, '')
    .replace(/[\r\0]$/, '');
}

/** The line as a header, between those delimiters by which most of its names are known; null where it is none. */
function headerIn(text: string, mapping: SchoolMapping): Header | null {
  // `#Fields:` and `#fields` are the headers of W3C and Zeek logs; a column of row numbers may be called `#`.
  if (text.length > LONGEST_HEADER || /^#[A-Za-z]/.test(text)) return null;
  const headers = DELIMITERS.flatMap((delimiter) => {
    const cells = text.includes(delimiter) ? splitCsv(text, delimiter) : null;
    if (cells === null || cells.some((cell) => /^ *\d/.test(cell))) return [];
    return [{ text, delimiter, columns: cells.length, plan: planColumns(cells, mapping) }];
  });
  const best = headers.toSorted((a, b) => b.plan.known - a.plan.known)[0];
  return best !== undefined && best.plan.known >= FEWEST_KNOWN && canBeRead(best.plan) ? best : null;
}

/**
 * A comma may stand behind the last column of every row, but not of the header. A row in which an address has a comma, and no quotes,
 * looks the same where its last column is empty, and then what was typed stands in the next column. So the first row with a comma
 * behind it is not believed, nor one whose action stands twice; and after one row without it none is.
 */
function openWidth(): (cells: readonly string[], header: Header) => boolean {
  let rowsWithTail = 0;
  let hasExactRow = false;
  return (cells, { columns, plan }) => {
    if (cells.length === columns) hasExactRow = true;
    if (hasExactRow) return cells.length === columns;
    if (cells.length !== columns + 1 || cells.at(-1) !== '') return false;
    const isMoved = plan.placesOf('action').some((place) => dispositionOfWord(cells[place + 1] ?? '') !== null);
    if (!isMoved) rowsWithTail++;
    return !isMoved && rowsWithTail > 1;
  };
}

/** `Activity report, Hall School`: less than a row has. */
function isTitle(text: string): boolean {
  return DELIMITERS.every((delimiter) => saidIn(text.split(delimiter)).length <= MOST_CELLS_OF_TITLE);
}

function isTotal(cells: readonly string[]): boolean {
  const said = saidIn(cells);
  const isNamed = /^(?:grand )?(?:total|sum|count|rows|records|page|end of)\b/i.test(said[0] ?? '');
  return isNamed && said.length <= MOST_CELLS_OF_TITLE;
}

function saidIn(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}
