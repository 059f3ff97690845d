import { expect, test } from 'vitest';
import { bind } from '../../parsers/bind.ts';
import type { ParseResult } from '../../parsers/record.ts';
import { LOG, parseLines } from '../support/parse-line.ts';

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

test('after a busy second the look-ups of the quiet hour behind it are told soon', () => {
  const burst = Array.from({ length: 1_000 }, (_, each) => query('00.000', 1_024 + each, `n${each}.example`));
  const slow = Array.from({ length: 10 }, (_, each) => query(`${10 + 5 * each}.000`, 9_000 + each, `s${each}.example`));
  const found = lookUpsIn(parseLines(bind, [...burst, ...slow]));
  expect(found).toHaveLength(1_000 + 10 - 64);
});

test('at the end of a log its last questions are records', () => {
  const parse = bind.open(LOG);
  const names = Array.from({ length: 200 }, (_, each) => `n${each}.example`);
  const found = lookUpsIn(names.map((name, each) => parse(query('00.000', 1_024 + each, name))));
  const rest = (parse.rest?.() ?? []).map(({ urlDomain, disposition }) => `${urlDomain} ${disposition}`);
  expect([...found, ...rest]).toEqual(names.map((name) => `${name} unknown`));
  expect(parse.rest?.()).toEqual([]);
});

test('in the hour that October has twice, look-ups do not wait for the next', () => {
  const line = (minute: string, port: number) =>
    `25-Oct-2026 01:${minute}:00.000 client @0x7f00 10.44.3.17#${port} (p${port}.example): query: p${port}.example IN A + (10.44.0.2)`;
  const before = Array.from({ length: 5 }, (_, each) => line('59', 2_000 + each));
  const again = Array.from({ length: 5 }, (_, each) => line('05', 3_000 + each));
  const found = lookUpsIn(parseLines(bind, [...before, ...again]));
  expect(found).toEqual(before.map((_, each) => `p${2_000 + each}.example unknown`));
});

test('of names that named escapes, those that a browser takes are look-ups', () => {
  const escaped = String.raw`a\$b\;c\(d\).games.example`;
  const rule = at('00.000', 1_024, escaped, `rpz QNAME NXDOMAIN rewrite ${escaped}/A/IN via games.example.rpz`);
  const dot = String.raw`a\.b.games.example`;
  const other = at('00.000', 1_024, dot, `rpz QNAME NXDOMAIN rewrite ${dot}/A/IN via games.example.rpz`);
  expect(lookUpsIn(parseLines(bind, [rule, other]))).toEqual(['a$b;c(d).games.example blocked']);
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
