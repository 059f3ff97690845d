import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ecs, toEcsJson } from '../../parsers/ecs.ts';
import { ecsCsv, ecsCsvHeader, toEcsCsv } from '../../parsers/ecs-csv.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { LOG } from '../support/parse-line.ts';

const RECORD: LogRecord = {
  timestamp: Date.UTC(2026, 0, 31, 9, 12, 44, 120),
  kind: 'web',
  observer: 'squid',
  disposition: 'blocked',
  clientIp: '10.44.3.17',
  clientMac: 'aa:bb:cc:00:11:22',
  deviceName: 'LAB3-07',
  userName: 'okafor.t',
  userAgent: 'Mozilla/5.0',
  method: 'GET',
  statusCode: 403,
  url: 'https://games.example/play',
  urlDomain: 'games.example',
  referrer: 'https://www.example.org/',
  fetchDest: 'document',
  fetchMode: 'navigate',
  fetchSite: 'cross-site',
  fetchUser: '?1',
  durationMs: 40,
  contentType: 'text/html',
  bytesDown: 5120,
  bytesUp: 700,
  searchTerms: 'free games',
  filterCategory: 'Games',
  filterRule: 'KS3',
};

test('a record becomes a document of the Elastic Common Schema', () => {
  expect(JSON.parse(toEcsJson(RECORD))).toEqual({
    '@timestamp': '2026-01-31T09:12:44.120Z',
    ecs: { version: '8.17.0' },
    event: {
      dataset: 'filterwatch.record',
      category: ['web'],
      type: ['denied'],
      action: 'blocked',
      duration: 40_000_000,
    },
    observer: { product: 'squid' },
    client: { ip: '10.44.3.17', mac: 'aa:bb:cc:00:11:22' },
    user: { name: 'okafor.t' },
    user_agent: { original: 'Mozilla/5.0' },
    http: {
      request: { method: 'GET', referrer: 'https://www.example.org/', bytes: 700 },
      response: { status_code: 403, mime_type: 'text/html', bytes: 5120 },
    },
    url: { original: 'https://games.example/play', domain: 'games.example' },
    rule: { category: 'Games', name: 'KS3' },
    filterwatch: {
      kind: 'web',
      device_name: 'LAB3-07',
      fetch_dest: 'document',
      fetch_mode: 'navigate',
      fetch_site: 'cross-site',
      fetch_user: '?1',
      search_terms: 'free games',
    },
  });
});

test('the host of a look-up is the name that was asked for', () => {
  const document = JSON.parse(toEcsJson({ ...RECORD, kind: 'dns', url: null, disposition: 'unknown' }));
  expect(document.dns).toEqual({ question: { name: 'games.example' } });
  expect(document.url).toBeUndefined();
  expect(document.event).toMatchObject({ category: ['network'], type: ['info'], action: 'unknown' });
});

test('a text that a spreadsheet would take for a formula is no formula in the table', () => {
  const line = toEcsCsv({ ...RECORD, searchTerms: '=HYPERLINK("https://games.example/")' });
  expect(line).toContain(',"\\u003dHYPERLINK(""https://games.example/"")"');
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc
    .array(
      fc.constantFrom('"', '""', ',', '\\', '\\u0041', '\n', '\r', '\0', 'Ã', '«', 'ë', ' ', '=', '-', '\ud800', '😀'),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    .map((parts) => parts.join('')),
);
const textOrNull = fc.option(anyText);
const countOrNull = fc.option(fc.nat({ max: Number.MAX_SAFE_INTEGER }));

const anyRecord: fc.Arbitrary<LogRecord> = fc.record({
  timestamp: fc.nat({ max: 9_999_999_999_999 }),
  kind: fc.constantFrom('web' as const, 'tls' as const, 'dns' as const),
  observer: anyText,
  disposition: fc.constantFrom('allowed' as const, 'blocked' as const, 'unknown' as const),
  clientIp: textOrNull,
  clientMac: textOrNull,
  deviceName: textOrNull,
  userName: textOrNull,
  userAgent: textOrNull,
  method: textOrNull,
  statusCode: countOrNull,
  url: textOrNull,
  urlDomain: fc.oneof(
    fc.domain(),
    fc.ipV4(),
    fc.ipV6().map((address) => address.toLowerCase()),
    fc.constantFrom('a*b.games.example', "=!$&'()+,;`{}~.games.example", '"".games.example'),
  ),
  referrer: textOrNull,
  fetchDest: textOrNull,
  fetchMode: textOrNull,
  fetchSite: textOrNull,
  fetchUser: textOrNull,
  durationMs: fc.option(fc.nat({ max: 9_000_000_000 })),
  contentType: textOrNull,
  bytesDown: countOrNull,
  bytesUp: countOrNull,
  searchTerms: textOrNull,
  filterCategory: textOrNull,
  filterRule: textOrNull,
});

const numRuns = Number(process.env.FUZZ_RUNS ?? 1000);

/** The line as the daemon reads it: one character per byte. */
function asBytes(line: string): string {
  return Buffer.from(line, 'utf8').toString('latin1');
}

test('a record that was exported as JSON is read as it was, however the file was decoded', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const line = toEcsJson(record);
      expect(line).not.toMatch(/[\r\n]/);
      for (const each of [line, asBytes(line), `${line}\r`])
        expect(ecs.open(LOG)(each)).toEqual({ kind: 'record', record });
      expect(ecs.recognises(line)).toBe(true);
    }),
    { numRuns },
  );
});

test('a record that was exported as CSV is read as it was, however the file was decoded', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const line = toEcsCsv(record);
      expect(line).not.toMatch(/[\r\n]/);
      const parse = ecsCsv.open(LOG);
      expect(parse(ecsCsvHeader())).toEqual({ kind: 'skipped', reason: 'header' });
      for (const each of [line, asBytes(line), `${line}\r`]) expect(parse(each)).toEqual({ kind: 'record', record });
    }),
    { numRuns },
  );
});
