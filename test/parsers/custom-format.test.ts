import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomFormat } from '../../parsers/custom/definition.ts';
import { checkSamples } from '../../parsers/custom/samples.ts';
import { compileCustomFormat } from '../../parsers/custom-format.ts';
import type { LogRecord, LogSetting, ParseResult, Parser } from '../../parsers/record.ts';

const LONDON: LogSetting = { timeZone: 'Europe/London', writtenAt: () => Date.UTC(2026, 1, 1) };

const HALL: CustomFormat = {
  id: 'hall-filter',
  title: 'The filter of the hall',
  layout: {
    kind: 'pattern',
    pattern:
      '^(?<time>\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d) (?<user>\\S+) (?<client_ip>\\S+) (?<action>\\w+) (?<url>\\S+)$',
  },
  kind: 'tls',
  time: '%Y-%m-%d %H:%M:%S',
  actions: { allowed: ['PASS'], blocked: ['BLOCK', 'DENY'], always: null },
  skip: ['^service '],
  samples: [
    {
      line: '2026-01-31 09:12:44 okafor.t 10.44.3.17 BLOCK https://games.example/play',
      expect: { user: 'okafor.t', disposition: 'blocked', host: 'games.example' },
    },
    { line: 'service restarted', expect: 'skipped' },
  ],
};
const BLOCKED_GAME = '2026-01-31 09:12:44 okafor.t 10.44.3.17 BLOCK https://games.example/play';

const COLUMNS: CustomFormat = {
  ...HALL,
  layout: { kind: 'columns', delimiter: ',', columns: ['time', 'user', 'client_ip', '-', 'url', 'action'] },
  time: null,
};

const JSON_LINES: CustomFormat = {
  ...HALL,
  layout: {
    kind: 'json',
    paths: { time: '$.ts', user: '$.actor.name', url: 'request.url', action: '$.verdict', bytes_down: '$.size' },
  },
  time: null,
};

function parserOf(definition: CustomFormat): Parser {
  const compiled = compileCustomFormat(definition, 'Europe/London');
  if (compiled.kind === 'compiled') return compiled.parser;
  throw new Error(compiled.message);
}

function parse(definition: CustomFormat, line: string): ParseResult {
  return parserOf(definition).open(LONDON)(line);
}

function record(definition: CustomFormat, line: string): LogRecord {
  const result = parse(definition, line);
  if (result.kind === 'record') return result.record;
  throw new Error(result.reason);
}

/** A whole record: what a line does not say is null. */
function whole(said: Partial<LogRecord>): LogRecord {
  return {
    timestamp: Date.UTC(2026, 0, 31, 9, 12, 44),
    kind: 'web',
    observer: 'hall-filter',
    disposition: 'unknown',
    clientIp: null,
    clientMac: null,
    deviceName: null,
    userName: null,
    userAgent: null,
    method: null,
    statusCode: null,
    url: null,
    urlDomain: '',
    referrer: null,
    fetchDest: null,
    fetchMode: null,
    fetchSite: null,
    fetchUser: null,
    durationMs: null,
    contentType: null,
    bytesDown: null,
    bytesUp: null,
    searchTerms: null,
    filterCategory: null,
    filterRule: null,
    ...said,
  };
}

describe('a line becomes a record', () => {
  const GAME = { userName: 'okafor.t', url: 'https://games.example/play', urlDomain: 'games.example' } as const;

  test('by a pattern', () => {
    expect(record(HALL, BLOCKED_GAME)).toEqual(whole({ ...GAME, clientIp: '10.44.3.17', disposition: 'blocked' }));
  });

  test('by columns, with quotes as in CSV', () => {
    const line = '2026-01-31 09:12:44,"okafor.t",10.44.3.17,"a, b",https://games.example/play,PASS';
    expect(record(COLUMNS, line)).toEqual(whole({ ...GAME, clientIp: '10.44.3.17', disposition: 'allowed' }));
  });

  test('by the paths of JSON, nested or with dots in the name', () => {
    const line = JSON.stringify({
      ts: 1769850764,
      actor: { name: 'okafor.t' },
      'request.url': 'https://games.example/play',
      verdict: 'deny',
      size: 717,
    });
    expect(record(JSON_LINES, line)).toEqual(whole({ ...GAME, disposition: 'blocked', bytesDown: 717 }));
  });

  test('with every field that there is', () => {
    const fields =
      'date,time,user,client_ip,client_mac,device,host,path,method,status,category,rule,referrer,user_agent,search,bytes_down,bytes_up,content_type';
    const definition: CustomFormat = {
      ...HALL,
      layout: { kind: 'columns', delimiter: '|', columns: fields.split(',') },
      time: '%d.%m.%Y %H:%M:%S',
      actions: { allowed: [], blocked: [], always: 'blocked' },
    };
    const line =
      '31.01.2026|09:12:44|pupil017|10.44.3.17|AA-BB-CC-00-11-22|TABLET-7|Games.Example.|play?q=1|GET|403|Games|pupils|https://www.example.org/|Mozilla/5.0|free games|717|12|text/html';
    expect(record(definition, line)).toEqual(
      whole({
        disposition: 'blocked',
        userName: 'pupil017',
        clientIp: '10.44.3.17',
        clientMac: 'aa:bb:cc:00:11:22',
        deviceName: 'TABLET-7',
        url: 'http://Games.Example./play?q=1',
        urlDomain: 'games.example',
        method: 'GET',
        statusCode: 403,
        filterCategory: 'Games',
        filterRule: 'pupils',
        referrer: 'https://www.example.org/',
        userAgent: 'Mozilla/5.0',
        searchTerms: 'free games',
        bytesDown: 717,
        bytesUp: 12,
        contentType: 'text/html',
      }),
    );
  });

  test.each([
    ['games.example', 'tls', null],
    ['games.example:443', 'tls', null],
    ['2001:db8::7', 'tls', null],
    ['games.example/play', 'web', 'http://games.example/play'],
    ['ftp://games.example/a', 'web', 'ftp://games.example/a'],
  ])('with the address %s', (address, kind, url) => {
    const { kind: is, url: has } = record(HALL, BLOCKED_GAME.replace('https://games.example/play', address));
    expect([is, has]).toEqual([kind, url]);
  });

  test('of a look-up, where the format says that lines are about these', () => {
    const definition: CustomFormat = { ...COLUMNS, kind: 'dns' };
    expect(record(definition, '2026-01-31 09:12:44,-,10.44.3.17,,games.example,DENY')).toEqual(
      whole({ kind: 'dns', clientIp: '10.44.3.17', urlDomain: 'games.example', disposition: 'blocked' }),
    );
  });

  test('with the words for actions in small or capital letters, and unknown for any other', () => {
    const words = ['block', 'DENY', 'Pass', 'COACH'];
    expect(words.map((word) => record(HALL, BLOCKED_GAME.replace('BLOCK', word)).disposition)).toEqual([
      'blocked',
      'blocked',
      'allowed',
      'unknown',
    ]);
  });

  test('with names that were not decoded', () => {
    const bytes = Buffer.from(BLOCKED_GAME.replace('okafor.t', 'zoë.ž')).toString('latin1');
    expect(record(HALL, bytes).userName).toBe('zoë.ž');
  });
});

describe('a time', () => {
  const at = (time: CustomFormat['time'], written: string, timeZone = 'Europe/London') => {
    const definition: CustomFormat = {
      ...HALL,
      layout: { kind: 'columns', delimiter: ';', columns: ['time', 'url'] },
      time,
      actions: { allowed: [], blocked: [], always: null },
    };
    const result = parserOf(definition).open({ ...LONDON, timeZone })(`${written};games.example`);
    return result.kind === 'record' ? new Date(result.record.timestamp).toISOString() : result.reason;
  };

  test.each([
    [null, '2026-07-01T09:12:44Z', '2026-07-01T09:12:44.000Z'],
    [null, '2026-07-01 09:12:44+02:00', '2026-07-01T07:12:44.000Z'],
    [null, '2026-07-01 09:12:44.5', '2026-07-01T08:12:44.500Z'],
    [null, '1769850764', '2026-01-31T09:12:44.000Z'],
    [null, '1769850764120', '2026-01-31T09:12:44.120Z'],
    ['epoch', '1769850764.12', '2026-01-31T09:12:44.120Z'],
    ['%d/%b/%Y:%H:%M:%S %z', '31/Jan/2026:09:12:44 +0100', '2026-01-31T08:12:44.000Z'],
    ['%d/%m/%Y %I:%M:%S %p', '01/07/2026 09:12:44 PM', '2026-07-01T20:12:44.000Z'],
    ['%Y-%m-%d %H:%M:%S', '2026-07-01 09:12:44,120', '2026-07-01T08:12:44.120Z'],
    ['%b %d %H:%M:%S', 'Jan 31 09:12:44', '2026-01-31T09:12:44.000Z'],
    ['%Y-%m-%d %H:%M:%S', '2026-07-01 09:12', 'no readable time'],
    ['%Y-%m-%d %H:%M:%S', '2026-07-01 09:12:44 and more', 'no readable time'],
    ['epoch', '2026-07-01', 'no readable time'],
  ])('by the form %s: %s', (form, written, says) => {
    expect(at(form, written)).toBe(says);
  });

  test('that is local is read on the clock of the log', () => {
    expect(at(null, '2026-07-01 09:12:44', 'Asia/Tokyo')).toBe('2026-07-01T00:12:44.000Z');
  });

  test('that the line does not hold is that of the syslog header', () => {
    const definition: CustomFormat = {
      ...HALL,
      layout: { kind: 'pattern', pattern: '^user=(?<user>\\S+) (?<action>\\w+) (?<url>\\S+)$' },
    };
    expect(record(definition, '<134>Jan 31 09:12:44 hall filter: user=pupil017 DENY games.example').timestamp).toBe(
      Date.UTC(2026, 0, 31, 9, 12, 44),
    );
    expect(parse(definition, 'user=pupil017 DENY games.example')).toEqual({
      kind: 'malformed',
      reason: 'no readable time',
    });
  });
});

describe('a line that is no request', () => {
  test.each([
    ['of a kind that is passed over', HALL, 'service restarted', 'skipped'],
    ['the same by syslog', HALL, '<134>Jan 31 09:12:44 hall filter: service restarted', 'skipped'],
    ['empty', HALL, ' \r', 'skipped'],
    ['of another form', HALL, `x${BLOCKED_GAME}`, 'malformed'],
    [
      'with a column more, as a comma without quotes makes one',
      COLUMNS,
      '2026-01-31 09:12:44,a,b,10.44.3.17,,games.example,PASS',
      'malformed',
    ],
    ['with a quote that is not closed', COLUMNS, '2026-01-31 09:12:44,"a,10.44.3.17,,games.example,PASS', 'malformed'],
    ['with no readable host', COLUMNS, '2026-01-31 09:12:44,a,10.44.3.17,,,PASS', 'malformed'],
    ['no JSON', JSON_LINES, '{"ts":1', 'malformed'],
    [
      'JSON that asks for what every object has',
      {
        ...JSON_LINES,
        layout: { kind: 'json', paths: { host: 'constructor.name' } },
        actions: { allowed: [], blocked: [], always: null },
      } as const,
      '{}',
      'malformed',
    ],
  ])('%s', (_what, definition, line, kind) => {
    expect(parse(definition, line).kind).toBe(kind);
  });
});

test('a header of syslog in front of the line is passed over', () => {
  expect(record(HALL, `<134>Jan 31 09:13:00 hall filter: ${BLOCKED_GAME}`)).toEqual(record(HALL, BLOCKED_GAME));
});

test('the parser recognises what becomes a record, and nothing else', () => {
  const { recognises } = parserOf(HALL);
  expect([BLOCKED_GAME, 'service restarted', '', 'x'].map(recognises)).toEqual([true, false, false, false]);
});

test('no line throws, whatever the bytes', () => {
  const parsers = [HALL, COLUMNS, JSON_LINES].map((definition) => parserOf(definition).open(LONDON));
  const line = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constant(BLOCKED_GAME));
  fc.assert(
    fc.property(line, fc.nat(80), (text, cut) => {
      for (const each of parsers) expect(['record', 'skipped', 'malformed']).toContain(each(text.slice(cut)).kind);
    }),
    { numRuns: 200 },
  );
});

describe('a definition that cannot be used is refused, with its place', () => {
  const NO_WORDS = { allowed: [], blocked: [], always: null } as const;
  const columns = (...names: readonly string[]): Partial<CustomFormat> => ({
    layout: { kind: 'columns', delimiter: ',', columns: names },
  });
  const cases: readonly (readonly [string, Partial<CustomFormat>, readonly (string | number)[], RegExp])[] = [
    ['a pattern that cannot be run', { layout: { kind: 'pattern', pattern: '(?=x)' } }, ['pattern'], /looks ahead/],
    ['a field that does not exist', { layout: { kind: 'pattern', pattern: '(?<usr>x)' } }, ['pattern'], /“usr”/],
    ['the same in a column', columns('time', 'url', 'client'), ['columns', 2], /“client”/],
    ['a column twice', columns('time', 'url', 'url'), ['columns', 2], /“url” again/],
    ['the same in JSON', { layout: { kind: 'json', paths: { usr: '$.a' } } }, ['json', 'usr'], /“usr”/],
    ['a path into a list', { layout: { kind: 'json', paths: { url: '$.a[0]' } } }, ['json', 'url'], /\$\.a\[0\]/],
    ['no address', { ...columns('time', 'user'), actions: NO_WORDS }, ['columns'], /no field for the address/],
    ['words without a field', columns('time', 'url'), ['columns'], /no field for the action/],
    ['a field without words', { actions: NO_WORDS }, ['actions'], /nothing, although there is the field action/],
    [
      'a word twice',
      { actions: { allowed: ['ok'], blocked: ['OK'], always: null } },
      ['actions'],
      /as allowed and as blocked/,
    ],
    [
      'words that do not matter',
      { actions: { ...HALL.actions, always: 'blocked' } },
      ['actions', 'always'],
      /beside words/,
    ],
    ['a time with an unknown code', { time: '%Q' }, ['time'], /code that we cannot read/],
    ['a time without a day', { time: '%H:%M:%S' }, ['time'], /no full date and time/],
    ['a line to skip that cannot be run', { skip: ['ok', '(?!x)'] }, ['skip', 1], /looks ahead/],
  ];
  test.each(cases)('%s', (_what, changes, at, found) => {
    const compiled = compileCustomFormat({ ...HALL, ...changes }, 'Europe/London');
    expect(compiled).toMatchObject({ kind: 'refused', at, found: expect.stringMatching(found) });
  });
});

describe('the samples beside a format', () => {
  const faults = (samples: CustomFormat['samples']) =>
    checkSamples({ ...HALL, samples }, parserOf(HALL), 'Europe/London').map(
      ({ at, found }) => `${at.join('.')}: ${found}`,
    );

  test('are silent where all come out as expected', () => {
    expect(faults(HALL.samples)).toEqual([]);
  });

  test('must hold a request', () => {
    expect([faults([]), faults([{ line: 'service restarted', expect: 'skipped' }])]).toEqual([
      ['samples: no sample of a request'],
      ['samples: no sample of a request'],
    ]);
  });

  test('say what came out and what was expected', () => {
    const expected = { user: 'okafor', time: '2026-01-31T09:12:44Z', status: 200, disposition: 'blocked', colour: 'x' };
    expect(
      faults([
        { line: BLOCKED_GAME, expect: expected },
        { line: BLOCKED_GAME, expect: 'skipped' },
        { line: 'restarted', expect: 'skipped' },
        { line: 'service restarted', expect: { user: 'okafor.t' } },
        { line: 'restarted', expect: { user: 'okafor.t' } },
      ]),
    ).toEqual([
      'samples.0.expect.user: “okafor.t”, where “okafor” is expected',
      'samples.0.expect.status: nothing, where “200” is expected',
      'samples.0.expect.colour: an unknown value',
      'samples.1.expect: a request, where “skipped” is expected',
      'samples.2.expect: a line that is not understood, where “skipped” is expected',
      'samples.3.line: “service restarted”, which is passed over: a line that the format passes over',
      'samples.4.line: “restarted”, which is not understood: not a line of this pattern',
    ]);
  });
});
