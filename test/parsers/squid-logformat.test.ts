import { describe, expect, test } from 'vitest';
import type { ParseResult, Parser } from '../../parsers/record.ts';
import { compileLogformat } from '../../parsers/squid-logformat.ts';
import { LOG, parseLine } from '../support/parse-line.ts';

function compiled(definition: string, timeZone?: string): Parser {
  const result = compileLogformat(definition, timeZone);
  if (result.kind === 'refused') throw new Error(result.message);
  return result.parser;
}

function recordFrom(definition: string, line: string, timeZone?: string) {
  const result: ParseResult = parseLine(compiled(definition, timeZone), line);
  return result.kind === 'record' ? result.record : result;
}

function faultOf(definition: string) {
  const result = compileLogformat(definition);
  return result.kind === 'refused' ? [result.code, result.message] : [];
}

describe('a definition that cannot be read', () => {
  test('names the code that Squid does not have', () => {
    expect(faultOf('%ts %>a %zz %ru')).toEqual(['LOGFORMAT_UNKNOWN_CODE', expect.stringContaining('"%zz"')]);
  });

  test('is refused for a per cent sign at the end', () => {
    expect(faultOf('%ts %ru 100%')).toEqual(['LOGFORMAT_UNKNOWN_CODE', expect.stringContaining('%%')]);
  });

  test('is refused when it writes no time', () => {
    expect(faultOf('%>a %ru')).toEqual(['LOGFORMAT_NO_TIME', expect.stringContaining('%ts.%03tu')]);
  });

  test('is refused when its time has no date', () => {
    expect(faultOf('%{%H:%M:%S}tl %ru')).toEqual(['LOGFORMAT_NO_TIME', expect.stringContaining('%tl')]);
  });

  test('is refused when it writes no address', () => {
    expect(faultOf('%ts.%03tu %>a %un')).toEqual(['LOGFORMAT_NO_ADDRESS', expect.stringContaining('%ru')]);
  });

  test('is refused when two values touch', () => {
    expect(faultOf('%ts %ru%un')).toEqual(['LOGFORMAT_NO_GAP', expect.stringContaining('between %ru and %un')]);
  });

  test('is refused for a time that nobody can read back', () => {
    expect(faultOf('%{%Y week %V}tg %ru')).toEqual(['LOGFORMAT_UNKNOWN_TIME', expect.stringContaining('%Y week %V')]);
  });

  test('is refused for an empty line', () => {
    expect(faultOf('logformat school  ')).toEqual(['LOGFORMAT_EMPTY', expect.any(String)]);
  });
});

describe('a definition', () => {
  test('may be the whole line of squid.conf, continued with backslashes', () => {
    const parser = compiled('logformat school %ts.%03tu \\\n    %>a \\\n%ru');
    expect(parser.title).toBe('Squid, custom format school');
    expect(parseLine(parser, '1768209243.049 10.21.4.18 http://www.example.org/')).toMatchObject({
      record: { timestamp: 1768209243049 },
    });
  });

  test('may put a header before or after its code, and http:: in front', () => {
    const line = '1768209243 UA/1 http://r.example/ http://www.example.org/';
    const expected = { userAgent: 'UA/1', referrer: 'http://r.example/' };
    expect(recordFrom('%ts %{User-Agent}http::>h %>h{referer} %http::>ru', line)).toMatchObject(expected);
    expect(recordFrom('%ts %http::>h{User-Agent} %{Referer}>h %>ru', line)).toMatchObject(expected);
  });

  test('may hold per cent signs and bytes by number', () => {
    expect(recordFrom('%ts%byte{9}100%% %ru', '1768209243\t100% http://www.example.org/')).toMatchObject({
      timestamp: 1768209243000,
    });
  });

  test('may use the names of formats for helpers', () => {
    expect(
      recordFrom('%ts %SRC %LOGIN %METHOD %URI', '1768209243 10.21.4.18 pupil017 GET http://www.example.org/'),
    ).toMatchObject({
      clientIp: '10.21.4.18',
      userName: 'pupil017',
      method: 'GET',
    });
  });
});

describe('time', () => {
  test.each([
    ['%ts.%03tu', '1768209243.049', 1768209243049],
    ['%ts.%tu', '1768209243.49', 1768209243049],
    ['%ts%03tu', '1768209243049', 1768209243049],
    ['%ts.%.6tu', '1768209243.49120', 1768209243049],
    ['%ts', '1768209243', 1768209243000],
    ['%012ts', '001768209243', 1768209243000],
    ['%tl', '12/Jan/2026:10:14:03 +0100', 1768209243000],
    ['%tg', '12/Jan/2026:09:14:03', 1768209243000],
    ['%{%Y-%m-%dT%H:%M:%S%z}tl', '2026-01-12T04:14:03-0500', 1768209243000],
    ['%{%F %T}tg', '2026-01-12 09:14:03', 1768209243000],
    ['%{%a %b %e %I:%M:%S %p %Z %Y}tl', 'Mon Jan 12 09:14:03 AM GMT 2026', 1768209243000],
    ['%{%s}tl', '1768209243', 1768209243000],
  ])('%s reads %s', (format, time, timestamp) => {
    expect(recordFrom(`${format} %ru`, `${time} http://www.example.org/`)).toMatchObject({ timestamp });
  });

  test('local time is read on the clock of the school, in summer and in winter', () => {
    const format = '%{%d/%m/%Y %H:%M:%S}tl %ru';
    expect(recordFrom(format, '12/01/2026 09:14:03 http://www.example.org/')).toMatchObject({
      timestamp: 1768209243000,
    });
    expect(recordFrom(format, '12/07/2026 10:14:03 http://www.example.org/')).toMatchObject({
      timestamp: Date.UTC(2026, 6, 12, 9, 14, 3),
    });
    expect(recordFrom(format, '12/07/2026 10:14:03 http://www.example.org/', 'Europe/Paris')).toMatchObject({
      timestamp: Date.UTC(2026, 6, 12, 8, 14, 3),
    });
  });

  test('of the hour that occurs twice, the first is taken', () => {
    expect(recordFrom('%{%F %T}tl %ru', '2026-10-25 01:30:00 http://www.example.org/')).toMatchObject({
      timestamp: Date.UTC(2026, 9, 25, 0, 30),
    });
  });

  test('a start time is carried to the end of the request, and back to the start of a tunnel', () => {
    expect(recordFrom('%tS %tr %rm %ru', '1768209243.049 51 GET http://www.example.org/')).toMatchObject({
      timestamp: 1768209243100,
    });
    expect(recordFrom('%tS %tr %rm %ru', '1768209243.049 51 CONNECT www.example.org:443')).toMatchObject({
      timestamp: 1768209243049,
    });
  });

  test('a date that the calendar does not have is not understood', () => {
    expect(recordFrom('%{%F %T}tg %ru', '2026-02-30 01:30:00 http://www.example.org/')).toMatchObject({
      kind: 'malformed',
    });
  });
});

describe('who', () => {
  const format = '%ts %ul|%ue|%us|%ui|%>ru';

  test.each([
    ['1768209243 a|b|c|d|http://www.example.org/', 'a'],
    ['1768209243 -|b|c|d|http://www.example.org/', 'b'],
    ['1768209243 -|-|c|d|http://www.example.org/', 'c'],
    ['1768209243 -|-|-|d|http://www.example.org/', 'd'],
    ['1768209243 -|-|-|-|http://www.example.org/', null],
  ])('%s was %s', (line, userName) => {
    expect(recordFrom(format, line)).toMatchObject({ userName });
  });

  test('a name that older versions escaped on their own is read back', () => {
    expect(recordFrom('%ts %un %>ru', '1768209243 school\\\\jane%20doe http://www.example.org/')).toMatchObject({
      userName: 'school\\jane doe',
    });
  });

  test('a line without a column for the client is still a request of somebody', () => {
    expect(recordFrom('%ts %>ru', '1768209243 http://www.example.org/')).toMatchObject({
      clientIp: null,
      urlDomain: 'www.example.org',
    });
  });

  test('names with blanks side by side, which could be cut in two ways, are not understood', () => {
    expect(recordFrom('%ts %ul %ue %>ru', '1768209243 jane doe - http://www.example.org/')).toEqual({
      kind: 'malformed',
      reason: 'more than one way to read the line',
    });
  });
});

describe('what became of it', () => {
  test.each([
    ['%ts %>Hs %ru', '1768209243 200 http://www.example.org/', 'allowed'],
    ['%ts %>Hs %ru', '1768209243 403 http://www.example.org/', 'unknown'],
    ['%ts %>Hs %Sh %ru', '1768209243 403 HIER_NONE http://www.example.org/', 'blocked'],
    ['%ts %>Hs %Sh %ru', '1768209243 403 HIER_DIRECT http://www.example.org/', 'unknown'],
    ['%ts %>Hs %err_code %ru', '1768209243 403 ERR_ACCESS_DENIED http://www.example.org/', 'blocked'],
    ['%ts %>Hs %err_code %ru', '1768209243 503 ERR_CONNECT_FAIL http://www.example.org/', 'unknown'],
    ['%ts %ru', '1768209243 http://www.example.org/', 'unknown'],
  ])('%s: %s was %s', (format, line, disposition) => {
    expect(recordFrom(format, line)).toMatchObject({ disposition });
  });

  test('a sign-in challenge is known by its error page where nothing else is logged', () => {
    expect(recordFrom('%ts %err_code %ru', '1768209243 ERR_CACHE_ACCESS_DENIED http://www.example.org/')).toEqual({
      kind: 'skipped',
      reason: 'proxy sign-in challenge',
    });
  });

  test('a result code that is none is not understood', () => {
    expect(recordFrom('%ts %Ss %ru', '1768209243 HIER http://www.example.org/')).toMatchObject({ kind: 'malformed' });
  });

  test('labels that helpers attach are kept', () => {
    const line = '1768209243 games,chat pupils-lower http://www.example.org/';
    expect(recordFrom('%ts %{category}note %et %>ru', line)).toMatchObject({
      filterCategory: 'games,chat',
      filterRule: 'pupils-lower',
    });
  });
});

describe('the address', () => {
  test('is put together from its parts', () => {
    const format = '%ts %rm %>rs %>rd %>rP %>rp';
    expect(recordFrom(format, '1768209243 GET https www.example.org 443 /a?b=1')).toMatchObject({
      url: 'https://www.example.org/a?b=1',
    });
    expect(recordFrom(format, '1768209243 GET http www.example.org 8080 /')).toMatchObject({
      url: 'http://www.example.org:8080/',
    });
    expect(recordFrom(format, '1768209243 CONNECT - www.example.org 443 -')).toMatchObject({
      kind: 'tls',
      urlDomain: 'www.example.org',
    });
    expect(recordFrom('%ts %>rd %>rP', '1768209243 www.example.org 443')).toMatchObject({
      url: 'https://www.example.org',
    });
  });

  test('of a connection of which only the hello was seen is the name in it', () => {
    expect(recordFrom('%ts %ssl::>sni', '1768209243 www.example.org')).toMatchObject({
      kind: 'tls',
      url: null,
      urlDomain: 'www.example.org',
    });
  });

  test('is the one that the client asked for, with its search words, where both are logged', () => {
    const line = '1768209243 http://www.google.com/search? http://www.google.com/search?q=a+b';
    expect(recordFrom('%ts %ru %>ru', line)).toMatchObject({ searchTerms: 'a b' });
  });

  test('written as a whole in quotes may hold blanks', () => {
    expect(recordFrom('%ts "%ru"', '1768209243 "http://www.example.org/with \\"blanks\\""')).toMatchObject({
      url: 'http://www.example.org/with "blanks"',
    });
  });
});

describe('widths', () => {
  test('values that were filled up on the left or the right are read without the blanks', () => {
    const format = '%ts|%8.4Ss|%-8rm|%20un|%-20ul|%ru';
    const line = '1768209243|    TCP_|GET     |            pupil017|jane doe            |http://www.example.org/';
    expect(recordFrom(format, line)).toMatchObject({ kind: 'malformed' }); // TCP_ is no result code any more
    expect(recordFrom(format.replace('Ss', 'err_detail'), line)).toMatchObject({ method: 'GET', userName: 'pupil017' });
  });

  test('a value that was cut off inside an escape does not swallow the next', () => {
    const format = '%ts "%.9{User-Agent}>h" "%{Referer}>h" %ru';
    expect(recordFrom(format, '1768209243 "abcdefgh\\" "http://r.example/" http://www.example.org/')).toMatchObject({
      referrer: 'http://r.example/',
      url: 'http://www.example.org/',
    });
  });
});

test('text in front of the line is no part of it', () => {
  expect(recordFrom('%ts %ru', '  1768209243 http://www.example.org/\r\n')).toMatchObject({
    urlDomain: 'www.example.org',
  });
  expect(recordFrom('%ts %ru', 'x 1768209243 http://www.example.org/')).toMatchObject({ kind: 'malformed' });
});

test('one line leaves nothing behind for the next', () => {
  const parse = compiled('%ts %>a %un %>Hs "%{User-Agent}>h" %ru').open(LOG);
  parse('1768209243 10.21.4.18 pupil017 200 "UA/1" http://www.example.org/');
  expect(parse('1768209244 10.21.4.19 - 200 "-" http://www.example.org/')).toMatchObject({
    record: { userName: null, userAgent: null },
  });
});
