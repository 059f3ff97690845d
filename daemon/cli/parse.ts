import type { CustomFormat } from '../../parsers/custom/definition.ts';
import { toEcsJson } from '../../parsers/ecs.ts';
import { ecsCsvHeader, toEcsCsv } from '../../parsers/ecs-csv.ts';
import type { ParseResult } from '../../parsers/record.ts';
import { parserById } from '../../parsers/registry.ts';
import { createLineReader, type LineReader, TOO_LONG } from '../examine/line-reader.ts';
import { importFile } from '../sources/files/import-file.ts';
import { forEachLine, type LineBatch } from '../sources/lines.ts';
import { print, printExactly, printJson } from './output.ts';
import { createParseStats, statsInWords } from './parse-stats.ts';
import { type CommonOptions, configFor } from './settings.ts';

interface ParseOptions extends CommonOptions {
  readonly format?: string;
  readonly logformat?: string;
  readonly zone: string;
  readonly stats?: boolean;
  readonly ecs?: 'json' | 'csv';
}

/** A question that was still open at the end of the file has no line of its own. */
type Numbered = ParseResult & { readonly line: number | null };

const NEWLINE = 10;
const EMPTY: ParseResult = { kind: 'skipped', reason: 'empty line' };

/** Prints one result for each line of the file, in the file's order; with `stats`, what all of them came to. */
export async function parse(path: string, options: ParseOptions): Promise<void> {
  const reader = createLineReader({
    sourceId: 'parse',
    format: options.format ?? 'auto',
    logformat: options.logformat ?? null,
    custom: schoolsOwn(options),
    columns: null,
    fileName: path,
    zone: options.zone,
  });
  if (options.stats) return printStats(path, reader, options);
  return options.ecs === undefined ? printEach(path, reader, options) : printRecords(path, reader, options.ecs);
}

/** A format of this name that the school has described in its settings; null where a parser has the name. */
function schoolsOwn(options: ParseOptions): CustomFormat | null {
  const { format } = options;
  if (format === undefined || format === 'auto' || parserById(format) !== null) return null;
  return configFor(options).formats.find(({ id }) => id === format) ?? null;
}

async function printEach(path: string, reader: LineReader, options: ParseOptions): Promise<void> {
  const results = createNumberer(reader);
  const toLine = options.json ? (result: Numbered) => JSON.stringify(result) : sentenceOf;
  await readAll(path, async (batch) => {
    await printLines(results(batch).map(toLine));
  });
  await printLines(reader.rest().map((record) => toLine({ line: null, kind: 'record', record })));
}

async function printLines(lines: readonly string[]): Promise<void> {
  if (lines.length > 0) await printExactly(lines.join('\n'));
}

/** The records alone, under the names of the Elastic Common Schema; what was no record is counted at the end, beside the output. */
async function printRecords(path: string, reader: LineReader, form: 'json' | 'csv'): Promise<void> {
  const toLine = form === 'json' ? toEcsJson : toEcsCsv;
  let others = 0;
  if (form === 'csv') await print(ecsCsvHeader());
  await readAll(path, async (batch) => {
    const lines: string[] = [];
    reader.prepare(batch);
    forEachLine(batch.bytes, batch.from, (text) => {
      const result = reader.parse(text);
      if (result.kind === 'record') lines.push(toLine(result.record));
      else others += 1;
    });
    others += batch.oversized.length;
    await printLines(lines);
  });
  await printLines(reader.rest().map(toLine));
  if (others > 0) process.stderr.write(`${others} lines were no requests or not understood: “--stats” says which.\n`);
}

async function printStats(path: string, reader: LineReader, options: ParseOptions): Promise<void> {
  const stats = createParseStats();
  await readAll(path, async (batch) => {
    reader.prepare(batch);
    forEachLine(batch.bytes, batch.from, (line) => stats.add(reader.parse(line), line));
    for (const { head } of batch.oversized) stats.add(TOO_LONG, head);
  });
  reader.rest().forEach(stats.keep);
  const report = stats.finish(reader.format()?.title ?? null);
  await (options.json ? printJson(report) : print(statsInWords(path, report)));
}

async function readAll(path: string, deliver: (batch: LineBatch) => Promise<void>): Promise<void> {
  const { signal } = new AbortController();
  await importFile({ sourceId: 'parse', path, cursors: [], signal, onProgress: () => undefined, deliver });
}

/** Numbers lines as an editor does: an empty line has a number, and so has one that is too long. */
function createNumberer(reader: LineReader): (batch: LineBatch) => readonly Numbered[] {
  let line = 0;
  return (batch) => {
    const found: { readonly offset: number; readonly result: ParseResult }[] = [];
    reader.prepare(batch);
    forEachLine(batch.bytes, batch.from, (text, offset) => found.push({ offset, result: reader.parse(text) }));
    const results: Numbered[] = [];
    const push = (result: ParseResult): void => {
      line += 1;
      results.push({ line, ...result });
    };
    let position = 0;
    for (const { offset, result } of found) {
      const start = offset - batch.from;
      for (; position < start; position++) if (batch.bytes[position] === NEWLINE) push(EMPTY);
      push(result);
      const end = batch.bytes.indexOf(NEWLINE, start);
      position = end < 0 ? batch.bytes.length : end + 1;
    }
    for (; position < batch.bytes.length; position++) if (batch.bytes[position] === NEWLINE) push(EMPTY);
    for (const _ of batch.oversized) push(TOO_LONG);
    return results;
  };
}

function sentenceOf(result: Numbered): string {
  const line = result.line ?? 'end';
  if (result.kind !== 'record')
    return `${line}: ${result.kind === 'skipped' ? 'not needed' : 'not understood'}: ${result.reason}`;
  const { record } = result;
  const when = new Date(record.timestamp).toISOString();
  return `${line}: ${when} ${record.disposition} ${record.userName ?? record.clientIp ?? '-'} ${record.method ?? '-'} ${record.url ?? record.urlDomain}`;
}
