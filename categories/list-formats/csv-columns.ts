import { readPlace } from './place.ts';

/** Where a table says what. */
export interface Columns {
  readonly delimiter: string;
  readonly site: number;
  /** The list's own category; null where there is no such column. */
  readonly part: number | null;
  /** True where the row that said it holds names of columns and no site. */
  readonly isHeader: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** The best first: a row may have both a host and the page on it. */
const SITE_NAMES = [
  'domain domainname fqdn host hostname',
  'site website url uri link address',
  'ip ipaddress cidr network indicator entry name dns',
].flatMap((names) => names.split(' '));
const PART_NAMES = [
  'category categories categoryname categorycode cat class classification',
  'type threat threattype topic theme group label tag tags',
].flatMap((names) => names.split(' '));

/**
 * What a row of a table says of its columns; null where it says nothing. Of comments only one that names columns does: some put
 * a '#' in front of their header.
 */
export function columnsIn(line: string): Columns | null {
  const named = first(DELIMITERS, (delimiter) => namedColumns(line, delimiter));
  if (named !== null || line.trimStart().startsWith('#')) return named;
  const guessed = first(DELIMITERS, (delimiter) => guessedColumns(line, delimiter));
  if (guessed !== null) return guessed;
  return readPlace(line.trim()).kind === 'refused' ? null : { delimiter: ',', site: 0, part: null, isHeader: false };
}

/** True for a row that has a site among several cells. */
export function isTableRow(line: string): boolean {
  return DELIMITERS.some((delimiter) => guessedColumns(line, delimiter) !== null);
}

/** The cells of a row; in quotes, the delimiter is a letter like others and '""' is a quote. Blanks at the
 * start of a cell are passed over. Null where quotes do not close. */
export function splitCells(line: string, delimiter: string): readonly string[] | null {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (isQuoted && char === '"' && line[at + 1] === '"') cell += line.charAt(++at);
    else if (char === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (char === delimiter && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else if (cell !== '' || char !== ' ') cell += char;
  }
  return isQuoted ? null : [...cells, cell];
}

function namedColumns(line: string, delimiter: string): Columns | null {
  const cells = splitCells(line.replace(/^\s*#+/, ''), delimiter) ?? [];
  const names = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));
  const site = first(SITE_NAMES, (name) => placeOf(names, name));
  if (site === null || (cells.length === 1 && line.trimStart().startsWith('#'))) return null;
  return { delimiter, site, part: first(PART_NAMES, (name) => placeOf(names, name)), isHeader: true };
}

/** Without names: the first cell that holds a site, and of the others the first that holds a word. */
function guessedColumns(line: string, delimiter: string): Columns | null {
  const cells = splitCells(line, delimiter) ?? [];
  const site = cells.findIndex((cell) => readPlace(cell.trim()).kind !== 'refused');
  if (site === -1 || cells.length < 2) return null;
  const part = cells.findIndex((cell) => /^\s*\p{L}[\p{L}\d _&/-]*$/u.test(cell));
  return { delimiter, site, part: part === -1 ? null : part, isHeader: false };
}

function placeOf(names: readonly string[], name: string): number | null {
  const place = names.indexOf(name);
  return place === -1 ? null : place;
}

function first<Asked, Answer>(asked: readonly Asked[], ask: (one: Asked) => Answer | null): Answer | null {
  for (const one of asked) {
    const answer = ask(one);
    if (answer !== null) return answer;
  }
  return null;
}
