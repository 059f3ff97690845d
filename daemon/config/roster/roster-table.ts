import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';

/** One row of the table and the line of the file in which it begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly rows: readonly TableRow[];
  /** How many rows were left out, because there are too many. */
  readonly refused: number;
  /** Where reading ended early, and why; null when it did not. */
  readonly broken: { readonly line: number; readonly because: string } | null;
}

const PARSE_WITHIN_MS = 60_000;
const MAX_ROW_CHARACTERS = 64 * 1024;
const CHUNK_BYTES = 64 * 1024;

/** Splits a table with commas, semicolons or tabs between its cells. Blank rows are left out. */
export async function readTable(text: string, maxRows: number): Promise<Table> {
  const { hint, body } = withoutHint(text);
  const rows: TableRow[] = [];
  let refused = 0;
  let line = hint === null ? 1 : 2;
  const onRecord = (cells: string[], { lines }: { readonly lines: number }) => {
    const isBlank = cells.every((cell) => cell === '');
    if (!isBlank && rows.length < maxRows) rows.push({ line, cells });
    else if (!isBlank) refused += 1;
    line = lines + (hint === null ? 1 : 2);
    return null;
  };
  const broken = await runParser(body, hint ?? delimiterOf(body), onRecord);
  return { rows, refused, broken: broken === null ? null : { line, because: broken } };
}

type OnRecord = (cells: string[], context: { readonly lines: number }) => null;

async function runParser(text: string, delimiter: string, onRecord: OnRecord): Promise<string | null> {
  const options = { delimiter, trim: true, relax_quotes: true, relax_column_count: true } as const;
  const parser = parse({ ...options, max_record_size: MAX_ROW_CHARACTERS, on_record: onRecord });
  try {
    // In pieces, so that a large table does not keep everything else waiting.
    await pipeline(Readable.from(piecesOf(Buffer.from(text))), parser, {
      signal: AbortSignal.timeout(PARSE_WITHIN_MS),
    });
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === 'CSV_MAX_RECORD_SIZE' ? 'a row that does not end' : 'a quotation mark that is not closed';
  }
}

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) yield bytes.subarray(from, from + CHUNK_BYTES);
}

/** Some spreadsheets say in a first line of their own what stands between the cells: 'sep=;'. */
function withoutHint(text: string): { readonly hint: string | null; readonly body: string } {
  const [whole, hint] = /^sep=([,;\t])\r?\n/i.exec(text) ?? [];
  return whole === undefined || hint === undefined
    ? { hint: null, body: text }
    : { hint, body: text.slice(whole.length) };
}

/** The mark that the heading has most of. */
function delimiterOf(text: string): string {
  const [heading = ''] = text.trimStart().split(/[\r\n]/, 1);
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: heading.split(mark).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}
