import { performance } from 'node:perf_hooks';
import type { LogRecord, ParseResult } from '../../parsers/record.ts';
import { shapeOfLine } from '../examine/line-shape.ts';

/** How much of a log is understood. */
export interface ParseStats {
  add(result: ParseResult, line: string): void;
  /** Counts a record that no line gave: a question that was still open at the end. */
  keep(record: LogRecord): void;
  /** `format` is the title of the parser in use. */
  finish(format: string | null): StatsReport;
}

export interface StatsReport {
  readonly format: string | null;
  readonly lines: number;
  readonly linesPerSecond: number;
  readonly records: number;
  readonly dispositions: Readonly<Record<LogRecord['disposition'], number>>;
  readonly kinds: Readonly<Record<LogRecord['kind'], number>>;
  readonly withUserName: number;
  readonly skipped: readonly Counted[];
  readonly malformed: readonly Counted[];
  /** The commonest forms of lines that were not understood: letters as x, digits as 9. */
  readonly malformedShapes: readonly Counted[];
}

export interface Counted {
  readonly what: string;
  readonly lines: number;
}

const MOST_SHAPES = 10_000;
const SHOWN_SHAPES = 10;

/** Counts what the lines of a log come to. Memory is bounded: forms beyond ten thousand are counted together. */
export function createParseStats(): ParseStats {
  const started = performance.now();
  const dispositions = { allowed: 0, blocked: 0, unknown: 0 };
  const kinds = { web: 0, tls: 0, dns: 0 };
  const reasons = { skipped: new Map<string, number>(), malformed: new Map<string, number>() };
  const shapes = new Map<string, number>();
  let lines = 0;
  let withUserName = 0;

  function keep(record: LogRecord): void {
    dispositions[record.disposition] += 1;
    kinds[record.kind] += 1;
    if (record.userName !== null) withUserName += 1;
  }
  return {
    keep,
    add(result, line) {
      lines += 1;
      if (result.kind === 'record') return keep(result.record);
      count(reasons[result.kind], result.reason);
      if (result.kind === 'malformed') count(shapes, shapes.size < MOST_SHAPES ? shapeOfLine(line) : 'other forms');
    },
    finish: (format) => ({
      format,
      lines,
      linesPerSecond: Math.round(lines / Math.max(0.001, (performance.now() - started) / 1000)),
      records: kinds.web + kinds.tls + kinds.dns,
      dispositions,
      kinds,
      withUserName,
      skipped: commonestFirst(reasons.skipped),
      malformed: commonestFirst(reasons.malformed),
      malformedShapes: commonestFirst(shapes).slice(0, SHOWN_SHAPES),
    }),
  };
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

function commonestFirst(counts: ReadonlyMap<string, number>): readonly Counted[] {
  return [...counts].map(([what, lines]) => ({ what, lines })).toSorted((a, b) => b.lines - a.lines);
}

/** The report as a person reads it. */
export function statsInWords(path: string, report: StatsReport): string {
  const { dispositions, kinds, records, lines } = report;
  return [
    `${path}: ${report.format ?? 'no known format'}`,
    `${figure(lines)} lines, ${figure(report.linesPerSecond)} a second`,
    `${figure(records)} requests (${shareOf(records, lines)}): ${figure(dispositions.allowed)} allowed, ${figure(dispositions.blocked)} blocked, ${figure(dispositions.unknown)} not known; ${figure(kinds.web)} pages, ${figure(kinds.tls)} encrypted connections, ${figure(kinds.dns)} look-ups; ${figure(report.withUserName)} with a name`,
    ...section('Not needed', report.skipped, lines),
    ...section('Not understood', report.malformed, lines),
    ...section('The commonest forms of lines not understood', report.malformedShapes, null),
  ].join('\n');
}

function section(heading: string, counted: readonly Counted[], lines: number | null): readonly string[] {
  const total = counted.reduce((sum, one) => sum + one.lines, 0);
  if (counted.length === 0) return lines === null ? [] : [`${heading}: none`];
  const title = lines === null ? `${heading}:` : `${heading}: ${figure(total)} (${shareOf(total, lines)})`;
  return [title, ...counted.map((one) => `${figure(one.lines).padStart(9)}  ${one.what}`)];
}

function shareOf(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${((part / whole) * 100).toFixed(1)} %`;
}

function figure(number: number): string {
  return number.toLocaleString('en-GB');
}
