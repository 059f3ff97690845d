import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { toEcsJson } from '../../parsers/ecs.ts';
import { ecsCsvHeader, toEcsCsv } from '../../parsers/ecs-csv.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { ExportFormat, LogExportResult, Viewer } from '../api/contract.ts';
import { KnownError } from '../errors.ts';
import type { ArchiveReading } from '../records/archive.ts';
import type { ArchiveQuestion } from '../records/question.ts';
import { asked } from './log-asking.ts';
import { isKept, noteFound, ownSearch, type SearchDesk } from './log-begin.ts';
import { readSearch } from './log-question.ts';
import { seenBy } from './seen-by.ts';

/** More is no search but a copy of the log, and no spreadsheet opens it. */
export const MOST_EXPORTED = 1_000_000;
const COUNT_DEADLINE_MS = 10_000;

/** All that a search of the viewer's own finds, written down as an export before it begins. */
export async function exportOf(
  desk: SearchDesk,
  viewer: Viewer,
  { id, format }: { readonly id: string; readonly format: ExportFormat },
  signal: AbortSignal | null,
): Promise<LogExportResult> {
  const stored = await ownSearch(desk, viewer, id);
  const read = stored && readSearch(stored.search, desk.roster, seenBy(desk, viewer));
  if (stored === null || read?.kind !== 'question') return { kind: 'gone' };
  const counted = await asked(desk.archive.count(read.question, { deadlineMs: COUNT_DEADLINE_MS, signal }), signal);
  if (counted.kind !== 'answered') return { kind: counted.kind === 'stopped' ? 'stopped' : 'slow' };
  const { records } = counted.answer;
  if (records > MOST_EXPORTED) return { kind: 'too_many', records, most: MOST_EXPORTED };
  const exported = { ...stored, id: randomUUID(), at: desk.now(), kind: 'export', records: null } as const;
  if (!(await isKept(desk, exported))) return { kind: 'not_kept' };
  const pieces = exportText(desk.archive, read.question, format, signal);
  // Before anything is sent: a log that cannot answer now is no file that ends in the middle.
  const first = await asked(pieces.next(), signal);
  if (first.kind !== 'answered') return { kind: first.kind === 'stopped' ? 'stopped' : 'slow' };
  const text = Readable.from(counting(first.answer, pieces, (records) => noteFound(desk, exported.id, records)));
  return { kind: 'export', fileName: fileNameOf(desk, format), text };
}

function fileNameOf({ now, zone }: SearchDesk, format: ExportFormat): string {
  const day = Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(zone).toPlainDate();
  return `filterwatch-log-${day}.${format === 'csv' ? 'csv' : 'ndjson'}`;
}

export interface ExportPiece {
  readonly text: string;
  readonly records: number;
}

/** The records in names of the Elastic Common Schema; made only as fast as they are taken. */
export async function* exportText(
  archive: Pick<ArchiveReading, 'scan'>,
  question: ArchiveQuestion,
  format: ExportFormat,
  signal: AbortSignal | null,
): AsyncGenerator<ExportPiece> {
  // Without the mark of UTF-8 in front, a spreadsheet takes it for an older code and spoils every accent.
  let head = format === 'csv' ? `\ufeff${ecsCsvHeader()}\n` : '';
  const lineOf: (record: LogRecord) => string = format === 'csv' ? toEcsCsv : toEcsJson;
  let records = 0;
  for await (const piece of archive.scan(question, { deadlineMs: null, signal })) {
    records += piece.length;
    if (records > MOST_EXPORTED) throw tooMany();
    yield { text: head + piece.map(({ record }) => `${lineOf(record)}\n`).join(''), records: piece.length };
    head = '';
  }
  if (head !== '') yield { text: head, records: 0 };
}

function tooMany(): KnownError {
  return new KnownError(
    'EXPORT_TOO_LARGE',
    `More than ${MOST_EXPORTED.toLocaleString('en-GB')} requests were found, so the file is not whole. Narrow the search.`,
  );
}

/** Tells at the end how many were handed on, also where the reader went away half-way. */
async function* counting(
  first: IteratorResult<ExportPiece>,
  pieces: AsyncGenerator<ExportPiece>,
  ended: (records: number) => Promise<void>,
): AsyncGenerator<string> {
  let records = 0;
  try {
    for (let next = first; next.done !== true; next = await pieces.next()) {
      records += next.value.records;
      yield next.value.text;
    }
  } finally {
    await pieces.return(undefined);
    await ended(records);
  }
}
