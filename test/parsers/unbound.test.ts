import { expect, test } from 'vitest';
import type { ParseResult } from '../../parsers/record.ts';
import { unbound } from '../../parsers/unbound.ts';
import { LOG, parseLines } from '../support/parse-line.ts';

const at = (second: number, message: string) => `[${1_769_850_000 + second}] unbound[812:0] info: ${message}`;

function lookUpsIn(results: readonly ParseResult[]): readonly string[] {
  return results.flatMap((result) =>
    result.kind === 'record'
      ? [`${result.record.clientIp} ${result.record.urlDomain} ${result.record.disposition}`]
      : [],
  );
}

test('of a log of questions alone each is a record, a second later', () => {
  const names = Array.from({ length: 6_000 }, (_, each) => `n${each}.example`);
  const questions = names.map((name) => at(0, `10.44.3.17 ${name}. A IN`));
  const later = Array.from({ length: 6_000 }, () => at(1, 'start of service (unbound 1.17.1).'));
  const found = lookUpsIn(parseLines(unbound, [...questions, ...later]));
  expect(found).toEqual(names.map((name) => `10.44.3.17 ${name} unknown`));
});

test('of a log of questions alone no more than 64 wait, however busy a second was', () => {
  const burst = Array.from({ length: 1_000 }, (_, each) =>
    at(0, `10.44.3.17 n${each}. A IN`.replace('. A', '.example. A')),
  );
  expect(lookUpsIn(parseLines(unbound, burst))).toHaveLength(1_000 - 64);
});

test('at the end of a log the questions without a reply are records, and those with one are not', () => {
  const parse = unbound.open(LOG);
  const lines = [at(0, '10.44.3.1 one.example. A IN'), at(0, '10.44.3.1 one.example. A IN NOERROR 0.020000 0 60')];
  for (const line of [...lines, at(1, '10.44.3.2 two.example. A IN')]) parse(line);
  const rest = () => (parse.rest?.() ?? []).map(({ urlDomain, disposition }) => `${urlDomain} ${disposition}`);
  expect([rest(), rest()]).toEqual([['two.example unknown'], []]);
});

test('a question waits for its reply where the log has replies', () => {
  const lines = [
    at(0, '10.44.3.1 one.example. A IN NOERROR 0.020000 0 60'),
    at(1, '10.44.3.2 two.example. A IN'),
    at(9, '10.44.3.3 three.example. A IN'),
    at(20, '10.44.3.2 two.example. A IN NOERROR 19.020000 0 60'),
    at(39, 'start of service (unbound 1.17.1).'),
  ];
  expect(lookUpsIn(parseLines(unbound, lines))).toEqual([
    '10.44.3.1 one.example allowed',
    '10.44.3.2 two.example allowed',
    '10.44.3.3 three.example unknown',
  ]);
});

test('the reply to a blocked look-up is not a second one, but a later look-up is', () => {
  const lines = [
    at(0, 'games.example. always_null 10.44.3.1@50122 games.example. A IN'),
    at(0, '10.44.3.1 games.example. A IN NOERROR 0.000000 1 60'),
    at(60, 'games.example. always_deny 10.44.3.1@50123 games.example. A IN'),
    at(120, '10.44.3.1 games.example. A IN NOERROR 0.020000 0 60'),
  ];
  expect(lookUpsIn(parseLines(unbound, lines))).toEqual([
    '10.44.3.1 games.example blocked',
    '10.44.3.1 games.example blocked',
    '10.44.3.1 games.example allowed',
  ]);
});
