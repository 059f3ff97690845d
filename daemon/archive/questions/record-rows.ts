import type { DuckDBValue } from '@duckdb/node-api';
import type { LogRecord } from '../../../parsers/record.ts';
import type { EventId } from '../../incidents/incident.ts';
import type { ArchivedPlace, ArchivedRecord } from '../../records/archived-record.ts';
import { WORD_COLUMNS, type WordColumn } from '../segment-tables.ts';
import type { Asking, Row } from './asking.ts';
import { numberOf, numberOrNull, textOf, textOrNull } from './cells.ts';
import { momentOf, rowNumberOf, type Shelf } from './shelf.ts';
import { createSmallTables, type Needed, type SmallTables } from './small-tables.ts';

/** The columns before the words. The last of them are numbers of the small tables. */
const NUMBERS = ['row_number', 'moment', 'status', 'bytes_down', 'bytes_up', 'line_offset', 'line_number'] as const;
const PERSON = NUMBERS.length;
const HOST = PERSON + 1;
const FINDING = PERSON + 2;
const FIRST_WORD = PERSON + 3;
const WORD_AT: ReadonlyMap<WordColumn, number> = new Map(
  WORD_COLUMNS.map((column, index) => [column, FIRST_WORD + index]),
);

/** The columns of records that `ReadRecords` reads, as SQL. */
export function recordColumns(shelf: Shelf): string {
  const [, , ...plain] = NUMBERS;
  const own = [...plain, 'person', 'host', 'finding', ...WORD_COLUMNS].map((column) => `r."${column}"`);
  return [`${rowNumberOf(shelf)} as row_number`, `${momentOf(shelf)} as moment`, ...own].join(', ');
}

/** A row with the columns of `recordColumns`, in their order. */
export interface FoundRow {
  readonly shelf: Shelf;
  readonly row: Row;
}

/** Makes records of rows, in the same order. */
export type ReadRecords = (found: readonly FoundRow[]) => Promise<readonly ArchivedRecord[]>;

export function createReadRecords(asking: Asking): ReadRecords {
  const tables = createSmallTables(asking);
  return async (found) => {
    await tables.bring(neededBy(found));
    return found.map((one) => recordOf(one, tables));
  };
}

function neededBy(found: readonly FoundRow[]): Needed {
  const shelves = [...Map.groupBy(found, ({ shelf }) => shelf)].map(
    ([shelf, some]) => [shelf, some.map(({ row }) => row)] as const,
  );
  const numbersIn = (column: number) =>
    new Map(shelves.map(([shelf, rows]) => [shelf, new Set(rows.map((row) => numberOf(row[column])))]));
  return {
    people: numbersIn(PERSON),
    hosts: numbersIn(HOST),
    findings: numbersIn(FINDING),
    words: new Map(shelves.filter(([shelf]) => shelf.kind === 'fresh').map(([shelf, rows]) => [shelf, wordsIn(rows)])),
  };
}

function wordsIn(rows: readonly Row[]): ReadonlySet<number> {
  const words = new Set<number>();
  for (const row of rows) {
    for (let column = FIRST_WORD; column < row.length; column++) {
      if (row[column] !== null) words.add(numberOf(row[column]));
    }
  }
  return words;
}

function recordOf({ shelf, row }: FoundRow, tables: SmallTables): ArchivedRecord {
  const person = tables.person(shelf, numberOf(row[PERSON]));
  const finding = tables.finding(shelf, numberOf(row[FINDING]));
  const host = tables.host(shelf, numberOf(row[HOST]));
  const word = (column: WordColumn) => wordOf(row[WORD_AT.get(column) ?? -1], shelf, tables);
  return {
    record: { ...logRecordOf(row, host, word), ...person.client },
    identity: person.identity,
    audience: person.audience,
    ...finding,
    place: placeOf(row, word),
    eventId: word('event') as EventId | null,
  };
}

type Word = (column: WordColumn) => string | null;

function wordOf(cell: DuckDBValue | undefined, shelf: Shelf, tables: SmallTables): string | null {
  if (shelf.kind === 'segment') return textOrNull(cell);
  return cell === null ? null : tables.word(shelf, numberOf(cell));
}

type Requested = Omit<LogRecord, 'userName' | 'clientIp' | 'clientMac' | 'deviceName' | 'userAgent'>;

function logRecordOf([, moment, status, down, up]: Row, host: string, word: Word): Requested {
  return {
    timestamp: numberOf(moment),
    kind: word('kind') as LogRecord['kind'],
    observer: word('observer') ?? '',
    disposition: word('disposition') as LogRecord['disposition'],
    method: word('method'),
    statusCode: numberOrNull(status),
    url: addressOf(host, word),
    urlDomain: host,
    referrer: word('referrer'),
    fetchDest: word('fetch_dest'),
    // Weighed when the line was read, and not kept.
    fetchMode: null,
    fetchSite: null,
    fetchUser: null,
    durationMs: null,
    contentType: word('content_type'),
    bytesDown: numberOrNull(down),
    bytesUp: numberOrNull(up),
    searchTerms: word('search_terms'),
    filterCategory: word('filter_category'),
    filterRule: word('filter_rule'),
  };
}

function addressOf(host: string, word: Word): string | null {
  const scheme = word('url_scheme');
  const rest = word('url_rest');
  return scheme === null ? rest : `${scheme}${host}${rest ?? ''}`;
}

function placeOf(row: Row, word: Word): ArchivedPlace {
  return {
    sourceId: textOf(word('source')),
    fileId: textOf(word('file')),
    offset: numberOf(row[5]),
    number: numberOf(row[6]),
  };
}
