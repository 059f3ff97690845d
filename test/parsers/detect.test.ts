import { expect, test } from 'vitest';
import { detect } from '../../parsers/detect.ts';
import { PARSERS } from '../../parsers/registry.ts';
import { readSampleFiles } from '../support/samples.ts';

const NATIVE =
  '1768209243.049 5 10.21.4.18 TCP_MISS/200 1976 GET http://www.example.org/ pupil017 HIER_DIRECT/192.0.2.10 text/html';
const COMMON =
  '10.21.4.18 - - [12/Jan/2026:09:14:03 +0000] "GET http://www.example.org/ HTTP/1.1" 200 304 TCP_MISS:HIER_DIRECT';
const APACHE = '10.21.4.18 - - [12/Jan/2026:09:14:03 +0000] "GET /index.html HTTP/1.1" 200 304 "-" "Mozilla/5.0"';

function decisionOn(lines: readonly string[], fileName?: string): string {
  const detection = detect(lines, fileName);
  return detection.kind === 'detected' ? detection.parser.id : `undecided: ${detection.saw}`;
}

const predefined = readSampleFiles().filter((file) => PARSERS.includes(file.parser));

test.each(predefined)('$name is recognised', (file) => {
  const wanted = file.samples.filter((sample) => sample.expectation?.kind !== 'malformed');
  expect(decisionOn(wanted.map((sample) => sample.text))).toBe(file.parser.id);
});

const custom = readSampleFiles().filter((file) => !PARSERS.includes(file.parser));

test.each(custom)('$name, a format of its own, is left to the administrator', (file) => {
  const lines = file.samples.filter((sample) => sample.expectation?.kind !== 'malformed').map((sample) => sample.text);
  expect(decisionOn(lines)).toMatch(/^undecided/);
});

test('a short log is decided when every line fits', () => {
  expect(decisionOn([NATIVE])).toBe('squid');
  expect(decisionOn([NATIVE, 'x'])).toBe('undecided: 1 of 2 lines look like "Squid, native format", the rest do not');
});

test('of the lines that a parser is sure of, four in ten may be another product’s, five may not', () => {
  const lines = (count: number) => [...Array(count).fill(NATIVE), ...Array(20 - count).fill(COMMON)];
  expect(decisionOn(lines(12))).toBe('squid');
  expect(decisionOn(lines(11))).toMatch(/^undecided: 11 of 20/);
});

test('most lines of a firewall’s stream may be nobody’s, but not nearly all', () => {
  const lines = (count: number) => [...Array(count).fill(NATIVE), ...Array(50 - count).fill('something else')];
  expect(decisionOn(lines(10))).toBe('squid');
  expect(decisionOn(lines(9))).toMatch(/^undecided: 9 of 50/);
});

test('empty lines and messages of the proxy count for nothing', () => {
  const message = '2026/01/12 09:14:10 kid1| Logfile: opening log';
  expect(decisionOn([...Array(50).fill(message), ...Array(50).fill('   \r'), ...Array(5).fill(NATIVE)])).toBe('squid');
});

test('a tie is left to the administrator', () => {
  expect(decisionOn([NATIVE, COMMON])).toBe(
    'undecided: lines that fit "Squid, native format" as well as "Squid, common format"',
  );
});

test.each([
  [[APACHE, APACHE], undefined, /web server/],
  [[], undefined, /no lines/],
  [['2026/01/12 09:14:10| Pinger'], '/var/log/squid/cache.log', /cache\.log/],
  [[`${NATIVE} "Mozilla/5.0" "-"`], undefined, /logformat/],
  [['{"a":1}'], undefined, /JSON/],
  [['date=2026-01-12 time=09:14:03 devname="fw"'], undefined, /name=value/],
  [['#Fields: date time c-ip'], undefined, /header/],
  [['<134>Jan 12 09:14:03 fw x'], undefined, /syslog/],
  [['1768209243.049\t\tpupil017\t10.21.4.18\thttp://www.example.org/'], undefined, /e2guardian/],
  [['09:14,pupil017,www.example.org,allowed'], undefined, /columns between commas/],
  [['!', '§$%'], undefined, /do not know/],
])('of %j it says what it saw', (lines, fileName, saw) => {
  expect(decisionOn(lines, fileName)).toMatch(saw);
});
