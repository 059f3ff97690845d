import { performance } from 'node:perf_hooks';
import { detect } from '../../parsers/detect.ts';
import type { LogSetting, Parser } from '../../parsers/record.ts';
import { PARSERS } from '../../parsers/registry.ts';
import { readSampleFiles } from '../support/samples.ts';

/*
 * How many lines a second each format is read with, on one core, from lines that are in memory already: the lines of its samples
 * that are understood, over and over. Beside it, in the same run, JavaScript's own way through the same lines: JSON.parse where the
 * lines are JSON, a split at blanks everywhere else. Detection is timed over 200 lines, as a new log is looked at.
 */

const LINES = 50_000;
const RUNS = 3;

interface Row {
  readonly id: string;
  readonly bytesALine: number;
  readonly linesPerSecond: number;
  readonly peerLinesPerSecond: number;
  readonly peer: string;
  readonly detectionMs: number;
}

/** Prints a row for each format, the slowest first. */
export function measureFormats(): void {
  const rows = PARSERS.map(rowOf).toSorted((a, b) => a.linesPerSecond - b.linesPerSecond);
  const table = [
    ['format', 'bytes a line', 'lines/s', '× peer', 'peer', 'detection ms'],
    ...rows.map((row) => [
      row.id,
      String(row.bytesALine),
      Math.round(row.linesPerSecond).toLocaleString('en-GB'),
      (row.linesPerSecond / row.peerLinesPerSecond).toFixed(2),
      row.peer,
      row.detectionMs.toFixed(1),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  for (const row of table)
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('   '),
    );
}

function rowOf(parser: Parser): Row {
  const { lines, log } = linesOf(parser);
  const json = lines.filter(isJson);
  const isJsonLog = json.length * 2 > lines.length;
  return {
    id: parser.id,
    bytesALine: Math.round(lines.reduce((sum, line) => sum + line.length, 0) / lines.length),
    linesPerSecond: bestRate(lines, parser.open(log)),
    peerLinesPerSecond: isJsonLog ? bestRate(json, JSON.parse) : bestRate(lines, splitAtBlanks),
    peer: isJsonLog ? 'JSON.parse' : 'split',
    detectionMs: detectionMs(lines),
  };
}

/** The sample lines of a format that it understands. */
function linesOf(parser: Parser): { readonly lines: readonly string[]; readonly log: LogSetting } {
  const file = readSampleFiles().find((each) => each.parser.id === parser.id);
  if (file === undefined) throw new Error(`${parser.id} has no sample file.`);
  const lines = file.samples.filter(({ expectation }) => expectation?.kind !== 'malformed').map(({ text }) => text);
  return { lines, log: file.log };
}

function bestRate(lines: readonly string[], read: (line: string) => unknown): number {
  const rates = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    for (let count = 0; count < LINES; count += lines.length) for (const line of lines) read(line);
    return (Math.ceil(LINES / lines.length) * lines.length) / ((performance.now() - began) / 1000);
  });
  return Math.max(...rates);
}

function isJson(line: string): boolean {
  try {
    return line.startsWith('{') && typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

function splitAtBlanks(line: string): unknown {
  return line.split(' ');
}

function detectionMs(lines: readonly string[]): number {
  const first = Array.from({ length: 200 }, (_, place) => lines[place % lines.length] ?? '');
  const began = performance.now();
  detect(first);
  return performance.now() - began;
}
