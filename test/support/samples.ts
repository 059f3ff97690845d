import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LogRecord, LogSetting, ParseResult, Parser } from '../../parsers/record.ts';
import { parserById } from '../../parsers/registry.ts';
import { compileLogformat } from '../../parsers/squid-logformat.ts';

/** What a sample line must become: some fields of a record, or why there is none. */
export type Expectation =
  | { readonly kind: 'record'; readonly fields: Partial<LogRecord> }
  | { readonly kind: 'skipped' | 'malformed'; readonly reason: string };

/** One annotated line of a sample file; the text is one character per byte, as the daemon reads it. */
export interface Sample {
  readonly text: string;
  readonly lineNumber: number;
  readonly expectation: Expectation | null;
  readonly isHostile: boolean;
}

/** An annotated sample file, its parser, and what the log's lines do not say themselves. */
export interface SampleFile {
  readonly name: string;
  readonly parser: Parser;
  readonly log: LogSetting;
  readonly samples: readonly Sample[];
}

const FOLDER = join(import.meta.dirname, '..', 'samples');

/** Every annotated log in test/samples. */
export function readSampleFiles(): readonly SampleFile[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.log'));
  return names.sort().map(readSampleFile);
}

/** What one reading makes of all lines of a file, in their order. */
export function readingOf({ parser, log, samples }: SampleFile): readonly ParseResult[] {
  const parse = parser.open(log);
  return samples.map(({ text }) => parse(text));
}

function readSampleFile(name: string): SampleFile {
  const lines = readFileSync(join(FOLDER, name), 'latin1').split('\n');
  const timeZone = settingIn(lines, 'zone') ?? 'Europe/London';
  const written = Date.parse(settingIn(lines, 'written') ?? '2026-01-31T12:00:00Z');
  return {
    name,
    parser: parserOf(name, lines),
    log: { timeZone, writtenAt: () => written },
    samples: samplesOf(lines),
  };
}

function settingIn(lines: readonly string[], setting: string): string | undefined {
  return lines.find((line) => line.startsWith(`# ${setting}: `))?.slice(`# ${setting}: `.length);
}

function parserOf(name: string, lines: readonly string[]): Parser {
  const definition = settingIn(lines, 'logformat');
  if (definition === undefined) {
    const parser = parserById(settingIn(lines, 'parser') ?? basename(name, '.log'));
    if (parser === null) throw new Error(`${name} is named after no parser`);
    return parser;
  }
  const compiled = compileLogformat(definition);
  if (compiled.kind === 'refused') throw new Error(`${name}: ${compiled.message}`);
  return compiled.parser;
}

function samplesOf(lines: readonly string[]): readonly Sample[] {
  return lines.flatMap((text, index) => {
    if (text === '' || text === '#' || text.startsWith('# ')) return [];
    const above = lines[index - 1] ?? '';
    const isHostile = (lines[index - 2] ?? '').startsWith('# hostile: ');
    return [{ text, lineNumber: index + 1, expectation: expectationOf(above), isHostile }];
  });
}

function expectationOf(comment: string): Expectation | null {
  if (!comment.startsWith('# expect: ')) return null;
  const expected = JSON.parse(asUtf8(comment.slice('# expect: '.length)));
  if ('skipped' in expected) return { kind: 'skipped', reason: expected.skipped };
  if ('malformed' in expected) return { kind: 'malformed', reason: expected.malformed };
  return { kind: 'record', fields: expected };
}

/** The text as somebody reads it who decodes the file first. */
export function asUtf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
