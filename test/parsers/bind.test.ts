import { expect, test } from 'vitest';
import { bind } from '../../parsers/bind.ts';
import type { ParseResult } from '../../parsers/record.ts';
import { parseLines } from '../support/parse-line.ts';

const at = (time: string, port: number, name: string, message: string) =>
  `31-Jan-2026 09:12:${time} queries: info: client @0x7f00 10.44.3.17#${port} (${name}): ${message}`;
const query = (time: string, port: number, name: string) =>
  at(time, port, name, `query: ${name} IN A +E(0)K (10.44.0.2)`);

function lookUpsIn(results: readonly ParseResult[]): readonly string[] {
  return results.flatMap((result) =>
    result.kind === 'record' ? [`${result.record.urlDomain} ${result.record.disposition}`] : [],
  );
}

test('of a log of questions alone each is a record, a second later', () => {
  const names = Array.from({ length: 6_000 }, (_, each) => `n${each}.example`);
  const questions = names.map((name, each) => query('00.000', 1_024 + each, name));
  const later = Array.from({ length: 6_000 }, () => '31-Jan-2026 09:12:01.000 general: info: running');
  expect(lookUpsIn(parseLines(bind, [...questions, ...later]))).toEqual(names.map((name) => `${name} unknown`));
});

test('a rule that is met among other questions belongs to its own', () => {
  const lines = [
    query('00.000', 1_024, 'one.example'),
    query('00.001', 1_025, 'bet.example'),
    query('00.002', 1_026, 'two.example'),
    at('00.003', 1_025, 'bet.example', 'rpz QNAME NXDOMAIN rewrite bet.example/A/IN via bet.example.school.rpz'),
    query('02.000', 1_027, 'three.example'),
    '31-Jan-2026 09:12:02.100 general: info: running',
  ];
  expect(lookUpsIn(parseLines(bind, lines))).toEqual([
    'bet.example blocked',
    'one.example unknown',
    'two.example unknown',
  ]);
});

test('times of a summer are read on the clock of the school', () => {
  const line =
    '31-Jul-2026 09:12:44.120 client @0x7f00 10.44.3.17#50122 (a.example): rpz QNAME DROP rewrite a.example/A/IN via x';
  const iso =
    '2026-07-31T09:12:44.120 client @0x7f00 10.44.3.17#50122 (a.example): rpz QNAME DROP rewrite a.example/A/IN via x';
  for (const each of [line, iso]) {
    const [result] = parseLines(bind, [each]);
    expect(result?.kind === 'record' && new Date(result.record.timestamp).toISOString()).toBe(
      '2026-07-31T08:12:44.120Z',
    );
  }
});
