import { expect, test } from 'vitest';
import { dnsmasq } from '../../parsers/dnsmasq.ts';
import type { ParseResult } from '../../parsers/record.ts';
import { LOG, parseLines } from '../support/parse-line.ts';

const at = (time: string, message: string) => `Jan 31 ${time} dnsmasq[812]: ${message}`;
const OTHER = at('10:00:00', 'cleared cache');

function lookUpsIn(results: readonly ParseResult[]): readonly string[] {
  return results.flatMap((result) =>
    result.kind === 'record'
      ? [`${result.record.clientIp} ${result.record.urlDomain} ${result.record.disposition}`]
      : [],
  );
}

test('of thousands of questions that nobody answers none is lost, and none counted twice', () => {
  const names = Array.from({ length: 6_000 }, (_, each) => `n${each}.example`);
  const questions = names.map((name) => at('09:00:00', `query[A] ${name} from 10.44.3.17`));
  const found = lookUpsIn(parseLines(dnsmasq, [...questions, ...Array(6_000).fill(OTHER)]));
  expect(found).toEqual(names.map((name) => `10.44.3.17 ${name} unknown`));
});

test('one answer for a whole class is a look-up of each pupil', () => {
  const pupils = Array.from({ length: 30 }, (_, each) => `10.44.3.${each + 1}`);
  const questions = pupils.map((pupil) => at('09:00:00', `query[A] film.example from ${pupil}`));
  const answers = [at('09:00:01', 'reply film.example is 192.0.2.30'), ...Array(40).fill(OTHER)];
  const found = lookUpsIn(parseLines(dnsmasq, [...questions, ...answers]));
  expect(found).toEqual(pupils.map((pupil) => `${pupil} film.example allowed`));
});

test('a class that waited for one answer is told within as many look-ups of others, and the rest at the end', () => {
  const question = (client: number, name: string) =>
    at('09:00:00', `query[A] ${name} from 10.44.${3 + (client >> 8)}.${client & 255}`);
  const burst = Array.from({ length: 300 }, (_, client) => question(client, 'class.example'));
  const others = Array.from({ length: 290 }, (_, each) => [
    question(17, `o${each}.example`),
    at('09:00:01', `cached o${each}.example is 192.0.2.2`),
  ]).flat();
  const parse = dnsmasq.open(LOG);
  const found = lookUpsIn([...burst, at('09:00:00', 'reply class.example is 192.0.2.1'), ...others].map(parse));
  const rest = parse.rest?.() ?? [];
  expect(found.filter((each) => each.includes('class.example'))).toHaveLength(300);
  expect([found.length + rest.length, parse.rest?.()]).toEqual([300 + 290, []]);
});

test('of a log of questions alone no more than 64 wait', () => {
  const burst = Array.from({ length: 1_000 }, (_, each) => at('09:00:00', `query[A] n${each}.example from 10.44.3.17`));
  expect(lookUpsIn(parseLines(dnsmasq, burst))).toHaveLength(1_000 - 64);
});

test('answers that come in another order than the questions go to those who asked', () => {
  const lines = [
    at('09:00:00', 'query[A] one.example from 10.44.3.1'),
    at('09:00:00', 'query[AAAA] one.example from 10.44.3.1'),
    at('09:00:00', 'query[A] two.example from 10.44.3.2'),
    at('09:00:01', 'reply two.example is 192.0.2.2'),
    at('09:00:01', 'reply one.example is 2001:db8::1'),
    at('09:00:01', 'gravity blocked one.example is 0.0.0.0'),
  ];
  expect(lookUpsIn(parseLines(dnsmasq, lines))).toEqual([
    '10.44.3.2 two.example allowed',
    '10.44.3.1 one.example allowed',
    '10.44.3.1 one.example blocked',
  ]);
});

test('a name that leads to one that somebody else asked for answers the right one', () => {
  const lines = [
    at('09:00:00', 'query[A] shop.example from 10.44.3.1'),
    at('09:00:00', 'query[A] edge.example from 10.44.3.2'),
    at('09:00:01', 'reply shop.example is <CNAME>'),
    at('09:00:01', 'reply edge.example is 192.0.2.1'),
    at('09:00:02', 'reply edge.example is NXDOMAIN'),
  ];
  expect(lookUpsIn(parseLines(dnsmasq, lines))).toEqual([
    '10.44.3.1 shop.example allowed',
    '10.44.3.2 edge.example unknown',
  ]);
});

test('with numbers a question that was asked again is answered under its new number', () => {
  const lines = [
    at('09:00:00', '7 10.44.3.1/50122 query[A] slow.example from 10.44.3.1'),
    at('09:00:05', '9 10.44.3.1/50122 query[A] slow.example from 10.44.3.1'),
    at('09:00:06', '9 10.44.3.1/50122 reply slow.example is 192.0.2.1'),
    at('09:00:06', '7 10.44.3.1/50122 reply slow.example is 192.0.2.1'),
  ];
  expect(lookUpsIn(parseLines(dnsmasq, lines))).toEqual(['10.44.3.1 slow.example allowed']);
});

test('a reading that begins anew with the lines before goes on where the other one stopped', () => {
  const lines = [
    at('09:00:00', 'query[A] one.example from 10.44.3.1'),
    at('09:00:00', 'query[A] two.example from 10.44.3.2'),
    at('09:00:00', 'query[A] two.example from 10.44.3.3'),
    at('09:00:01', 'reply two.example is 192.0.2.2'),
    at('09:00:02', 'config one.example is 0.0.0.0'),
    at('09:00:40', 'cleared cache'),
    OTHER,
  ];
  const whole = lookUpsIn(parseLines(dnsmasq, lines));
  for (let place = 0; place <= lines.length; place++) {
    const before = lookUpsIn(parseLines(dnsmasq, lines.slice(0, place)));
    const parse = dnsmasq.open(LOG);
    for (const line of lines.slice(0, place)) parse(line);
    expect([...before, ...lookUpsIn(lines.slice(place).map(parse))]).toEqual(whole);
  }
  expect(whole).toHaveLength(3);
});
