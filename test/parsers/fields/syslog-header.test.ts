import { describe, expect, test } from 'vitest';
import { headerMs, messageStartOf, readSyslogHeader } from '../../../parsers/fields/syslog-header.ts';

const WRITTEN = Date.UTC(2026, 0, 31, 12);
const LOG = { timeZone: 'Europe/London', writtenAt: () => WRITTEN };

function messageOf(line: string): string {
  return line.slice(messageStartOf(line));
}

describe('the message begins', () => {
  test.each([
    ['1769850764.120    183 10.44.3.17 TCP_TUNNEL/200', 'at once in a line of a file'],
    ['{"a":1}', 'at once in JSON'],
    ['"2026-01-31 09:12:44","okafor.t"', 'at once in CSV'],
    ['2026-01-31 09:12:44 [4711] Request(pupils/games/-)', 'at once where a date of its own stands first'],
    ['2026-01-31 09:12:44\taction=Blocked\tuser=pupil017\t', 'at once where tabs part pairs'],
    ['2001:db8::18 - pupil017 [31/Jan/2026:09:12:44 +0000]', 'at once at an IPv6 address'],
    ['Jan is a month', 'at once where a text only begins like a time'],
    ['', 'nowhere in an empty line'],
  ])('%s: %s', (line) => {
    expect(messageOf(line)).toBe(line);
  });

  test.each([
    ['<188>date=2026-01-31 time=09:12:44', 'date=2026-01-31 time=09:12:44'],
    ['<134>  id=firewall sn=1', 'id=firewall sn=1'],
    ['<134>{"a":1}', '{"a":1}'],
    ['<30>Jan 31 09:12:44 hall-fw dnsmasq[812]: query[A] games.example', 'query[A] games.example'],
    ['Jan  1 09:12:44 dnsmasq[812]: query[A] games.example', 'query[A] games.example'],
    ['<14>Jan 31 09:12:44 PA-HALL 1,2026/01/31 09:12:44,01', '1,2026/01/31 09:12:44,01'],
    ['<174>Jan 31 09:12:44 INFO  uvm[0]:  {"a":1}', '{"a":1}'],
    [
      '<140>Jan 31 09:12:44 FB-HALL 80XX0000 (2026-01-31T09:12:44) http-proxy[2044]: x',
      '80XX0000 (2026-01-31T09:12:44) http-proxy[2044]: x',
    ],
    ['<113>2026-01-31T08:15:00Z host  %FTD-1-430003: a', '%FTD-1-430003: a'],
    ['<113>Jan 31 2026 08:15:00 ftd-hall : %FTD-1-430003: a', '%FTD-1-430003: a'],
    ['<134>1 1769850764.120455001 MX_Hall urls src=', '1 1769850764.120455001 MX_Hall urls src='],
    ['<12>1 2026-01-31T09:12:44.120Z srx RT_UTM - WEBFILTER [junos@2636 a="x]\\"y"] text', 'text'],
    ['<12>1 2026-01-31T09:12:44.120Z srx RT_UTM - - -  1769850764.120 5', '1769850764.120 5'],
    ['<12>1 - - - - - - \u00ef\u00bb\u00bfmessage', 'message'],
    ['<30>(squid-1): 1769850764.120 5', '1769850764.120 5'],
    ['2026-01-31T08:15:00.123456+00:00 proxy squid[9]: 1769850764.120 5', '1769850764.120 5'],
    ['<13>Jan 31 09:12:44 relay <188>date=2026-01-31 time=', 'date=2026-01-31 time='],
    ['<188>Jan 31 09:12:44 fw 1 2026-01-31T09:12:44Z fw - - - - date=2026-01-31', 'date=2026-01-31'],
    ['2026-01-31 09:12:44\tLocal7.Warning\t10.44.0.1\tdate=2026-01-31', 'date=2026-01-31'],
  ])('%s', (line, message) => {
    expect(messageOf(line)).toBe(message);
  });
});

test('every part of a header is told', () => {
  expect(readSyslogHeader('<30>Jan 31 09:12:44 hall-fw dnsmasq[812]: query')).toEqual({
    messageStart: 42,
    time: 'Jan 31 09:12:44',
    host: 'hall-fw',
    appName: 'dnsmasq',
    processId: '812',
    facility: 3,
    syslogSeverity: 6,
    messageId: null,
    structuredData: null,
  });
  expect(readSyslogHeader('<12>1 2026-01-31T09:12:44Z srx RT_UTM - WEB [a@1 b="c"][d@2]')).toEqual({
    messageStart: 60,
    time: '2026-01-31T09:12:44Z',
    host: 'srx',
    appName: 'RT_UTM',
    processId: null,
    facility: 1,
    syslogSeverity: 4,
    messageId: 'WEB',
    structuredData: '[a@1 b="c"][d@2]',
  });
});

test('behind a relay the sender’s own host and time count', () => {
  const line = '<13>Jan 31 09:12:45 relay <30>Jan 31 09:12:44 hall-fw dnsmasq[812]: query';
  expect(readSyslogHeader(line)).toMatchObject({ time: 'Jan 31 09:12:44', host: 'hall-fw', facility: 3 });
});

test('a relay that ate the inner priority leaves its own', () => {
  const line = '<188>Jan 31 09:12:45 relay 1 2026-01-31T09:12:44Z fw - - - - x';
  expect(readSyslogHeader(line)).toMatchObject({ time: '2026-01-31T09:12:44Z', host: 'fw', facility: 23 });
});

test('no such priority, no header', () => {
  expect(messageStartOf('<192>Jan 31 09:12:44 host tag: x')).toBe(0);
});

describe('the time of a header', () => {
  const timeOf = (line: string) => headerMs(readSyslogHeader(line), LOG);

  test('has the year in which the line was written', () => {
    expect(timeOf('<30>Jan 31 09:12:44 h t: x')).toBe(Date.UTC(2026, 0, 31, 9, 12, 44));
  });

  test('is of last year where that is nearer, and never more than a day ahead', () => {
    expect(timeOf('<30>Dec 31 23:59:59 h t: x')).toBe(Date.UTC(2025, 11, 31, 23, 59, 59));
    expect(timeOf('<30>Feb  1 11:00:00 h t: x')).toBe(Date.UTC(2026, 1, 1, 11));
    expect(timeOf('<30>Feb  1 13:00:00 h t: x')).toBe(Date.UTC(2025, 1, 1, 13));
  });

  test('is on the clock of the school', () => {
    expect(timeOf('<30>Jul  1 12:00:00 h t: x')).toBe(Date.UTC(2025, 6, 1, 11));
  });

  test('of the 29th of February is of a leap year', () => {
    expect(timeOf('<30>Feb 29 12:00:00 h t: x')).toBe(Date.UTC(2024, 1, 29, 12));
  });

  test('says its year and zone itself in the newer forms', () => {
    expect(timeOf('<113>Jan 31 2024 08:15:00 h : %FTD')).toBe(Date.UTC(2024, 0, 31, 8, 15));
    expect(timeOf('<12>1 2026-01-31T09:12:44.120+01:00 h a - - -  x')).toBe(Date.UTC(2026, 0, 31, 8, 12, 44, 120));
  });

  test('without a zone is on the clock of the school', () => {
    expect(timeOf('<30>2026-07-01T12:00:00.120 h t: x')).toBe(Date.UTC(2026, 6, 1, 11, 0, 0, 120));
    expect(timeOf('2026-01-31T09:12:44 dnsmasq[812]: x')).toBe(Date.UTC(2026, 0, 31, 9, 12, 44));
  });

  test('is not there', () => {
    expect(timeOf('<134>date=2026-01-31')).toBe(-1);
    expect(timeOf('<30>Foo 31 09:12:44 h t: x')).toBe(-1);
  });
});
