import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHost, parseEntry, partsOf } from '../../categories/entry.ts';
import { isLocalAddress, plainAddress, plainNetwork } from '../../categories/ip-address.ts';
import {
  LIST_FORMATS,
  type ListFormat,
  type ListSink,
  openListReader,
  SKIP_REASONS,
} from '../../categories/list-formats.ts';
import { readListSamples, sayingsOf } from '../support/list-samples.ts';

describe.each(LIST_FORMATS)('%s', (format) => {
  const usual = usualLine(format);
  const said = sayingsOf(format, [usual]);

  test('a byte order mark and the ends of lines of Windows change nothing', () => {
    expect(sayingsOf(format, [`\uFEFF${usual}`])).toEqual(said);
    expect(sayingsOf(format, [`${usual}\r`])).toEqual(said);
    expect(sayingsOf(format, [`${usual}\r\n`])).toEqual(said);
  });

  test('a line longer than any site or rule is passed over', () => {
    expect(sayingsOf(format, [`${'x'.repeat(5_000)}.example`])).toEqual(['skipped line too long']);
  });

  test('a blank line is counted as one', () => {
    expect(sayingsOf(format, ['', '  \t', '\r'])).toEqual(['', '', ''].map(() => 'skipped blank line'));
  });

  test('a list without lines says nothing', () => {
    expect(sayingsOf(format, [])).toEqual([]);
  });
});

test('tables say by their first row which column is which', () => {
  const table = (...lines: readonly string[]): readonly string[] =>
    sayingsOf('csv', lines).filter((said) => said.startsWith('site'));
  expect(table('domain;type', 'bet.example;gambling')).toEqual(['site bet.example in gambling']);
  expect(table('Category\tURL', 'gambling\thttps://bet.example/')).toEqual(['site bet.example in gambling']);
  expect(table('host|class', '"bet.example"|"a|b"')).toEqual(['site bet.example in a|b']);
  expect(table('# id,dateadded,url,threat', '1,2026-01-31,https://bet.example/x,malware')).toEqual([
    'site bet.example/x in malware',
  ]);
  expect(table('1,bet.example', '2,slots.example')).toEqual(['site bet.example', 'site slots.example']);
  expect(table('bet.example,Gambling & games', 'tube.example,video')).toEqual([
    'site bet.example in Gambling & games',
    'site tube.example in video',
  ]);
  expect(table('url', 'https://bet.example/', 'slots.example')).toEqual(['site bet.example', 'site slots.example']);
  expect(table('Nom,Domaine,Genre', '1,bet.example,jeux', '2,slots.example,jeux')).toEqual([
    'site bet.example in jeux',
    'site slots.example in jeux',
  ]);
  expect(table('bet.example', 'slots.example')).toEqual(['site bet.example', 'site slots.example']);
});

test('the name of a category in a table has a bound', () => {
  expect(sayingsOf('csv', ['site,category', `bet.example,${'x'.repeat(500)}`])[1]).toHaveLength(
    'site bet.example in '.length + 100,
  );
});

test('the zone of a policy is told from its names, whether or not it names itself', () => {
  const zone = (...lines: readonly string[]): readonly string[] =>
    sayingsOf('rpz', lines).filter((said) => !said.startsWith('skipped'));
  expect(zone('rpz.example. SOA a. b. 1 2 3 4 5', 'bet.example.rpz.example. CNAME .')).toEqual(['site bet.example']);
  expect(zone('$ORIGIN rpz.example.', '@ SOA a. b. 1 2 3 4 5', '$ORIGIN example.rpz.example.', 'bet CNAME .')).toEqual([
    'site bet.example',
  ]);
  expect(zone('@ SOA a. b. 1 2 3 4 5', 'bet.example CNAME .')).toEqual(['site bet.example']);
  expect(zone('bet.example. CNAME .')).toEqual(['site bet.example']);
});

test('an entry reads back the same, whatever format it is written in', () => {
  fc.assert(
    fc.property(anySite, (site) => {
      for (const [format, written] of waysToWrite(site))
        expect([format, sayingsOf(format, written).at(-1)]).toEqual([format, `site ${site}`]);
    }),
  );
});

test('a network reads back the same in the formats that have networks', () => {
  fc.assert(
    fc.property(anyNetwork, (network) => {
      expect(sayingsOf('domains', [network])).toEqual([`network ${network}`]);
      expect(sayingsOf('rpz', [`${reversedNetwork(network)}.rpz-ip CNAME .`])).toEqual([`network ${network}`]);
    }),
  );
});

test.each(LIST_FORMATS)('%s: whatever the text, every line is answered, and every entry is in plain form', (format) => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 8 }), (lines) => {
      const checked = checkingSink();
      const reader = openListReader(format, checked.sink);
      for (const line of lines) reader.line(line);
      reader.end();
      expect(checked.faults).toEqual([]);
      expect(checked.answers()).toBeGreaterThanOrEqual(lines.length);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
  );
});

/** Notes what no reader may say. */
function checkingSink(): { sink: ListSink; faults: string[]; answers(): number } {
  const faults: string[] = [];
  let answers = 0;
  const check = (what: string, isFine: boolean): void => {
    answers++;
    if (!isFine) faults.push(what);
  };
  return {
    faults,
    answers: () => answers,
    sink: {
      site: (entry) => check(entry, isPlainSite(entry)),
      network: (network) => check(network, plainNetwork(network) === network && network.includes('/')),
      exception: (entry) => check(entry, isPlainSite(entry)),
      skipped: (reason) => check(reason, SKIP_REASONS.includes(reason)),
    },
  };
}

function isPlainSite(entry: string): boolean {
  const { host } = partsOf(entry);
  const isOutside = plainAddress(host) === null || !isLocalAddress(host);
  return parseEntry(entry) === entry && isHost(host) && isOutside && /^[\u0021-\u007e]+$/.test(entry);
}

function usualLine(format: ListFormat): string {
  const written = waysToWrite('bet.example')
    .find(([each]) => each === format)?.[1]
    .at(-1);
  return written ?? '(^|\\.)bet\\.example$';
}

/** Each format's ways to write a site; expressions write none. */
function waysToWrite(site: string): readonly (readonly [ListFormat, readonly string[]])[] {
  const { host, path } = partsOf(site);
  const inUrl = host.includes(':') ? `[${host}]` : host;
  const everywhere = [
    ['urls', [inUrl + path]],
    ['urls', [`https://${inUrl}:8443${path}/`]],
    ['adblock', [`||${inUrl}${path}^`]],
    ['csv', ['site,category', `"${inUrl}${path}",`]],
  ] as const;
  const isAddress = plainAddress(host) !== null;
  const whole = [
    ['domains', [site]],
    ['domains', [site.toUpperCase()]],
    ['hosts', [`0.0.0.0 ${site}`]],
    ['dnsmasq', [`address=/${site}/0.0.0.0`]],
    ['unbound', [`local-zone: "${site}" always_nxdomain`]],
  ] as const;
  const names = [
    ['domains', [`*.${site}.`]],
    ['rpz', [`${site} CNAME .`]],
    ['adblock', [`||${site}^$important`]],
  ] as const;
  const written =
    path !== '' ? everywhere : isAddress ? [...everywhere, ...whole] : [...everywhere, ...whole, ...names];
  return written.map(([format, lines]) => [format, lines]);
}

function reversedNetwork(network: string): string {
  const [address = '', prefix = ''] = network.split('/');
  const groups = address.includes(':')
    ? address.replace(/^::$/, 'zz').replace(/::$/, ':zz').replace(/^::/, 'zz:').replace('::', ':zz:').split(':')
    : address.split('.');
  return [prefix, ...groups.toReversed()].join('.');
}

const label = fc.stringMatching(/^[a-z0-9_](?:[a-z0-9_-]{0,8}[a-z0-9_])?$/);
const anyName = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 4 }), fc.constantFrom('example', 'org', 'co.uk', 'xn--p1ai'))
  .map(([labels, ending]) => [...labels, ending].join('.'));
const anyAddress = fc.oneof(fc.ipV4(), fc.ipV6()).map((text) => plainAddress(text) ?? '192.0.2.7');
const anyPath = fc
  .array(fc.stringMatching(/^[a-z0-9._~%-]{1,8}$/), { maxLength: 3 })
  .map((parts) => parts.map((part) => `/${part}`).join(''));
const anySite = fc
  .tuple(fc.oneof(anyName, anyAddress), anyPath)
  .map(([host, path]) => host + path)
  .filter(isReadable);
const anyNetwork = fc
  .tuple(anyAddress, fc.integer({ min: 16, max: 31 }))
  .map(([address, prefix]) => plainNetwork(`${address}/${prefix}`) ?? '192.0.2.0/24')
  .filter((network) => !isLocalAddress(network));

/** Without what some formats read as something else: an open end, the length of a prefix, the device itself. */
function isReadable(site: string): boolean {
  return isPlainSite(site) && !/[._=&-]$|^[\da-f.:]+\/\d{1,3}$|^localhost\./.test(site);
}

const SAMPLE_LINES = readListSamples().flatMap(({ samples }) => samples.map(({ text }) => text));
const PIECES =
  '|| @@ ^ $ ## # ; ! // / * *. . , : [ ] " \' \\ ( ) @ ? = - _ :: zz 0.0.0.0 192.0.2.7 /24 .rpz-ip CNAME $ORIGIN SOA local-zone: redirect always_null local-data: A address=/ server=/ com co.uk localhost bet.example É 例。 \u0000 \ud800 \uFEFF \u00a0 %'.split(
    ' ',
  );
const piecedText = fc
  .array(fc.oneof(fc.constantFrom(' ', '\t', ...PIECES), fc.string({ maxLength: 3 })), { maxLength: 12 })
  .map((parts) => parts.join(''));
const mangledSample = fc
  .tuple(fc.constantFrom(...SAMPLE_LINES), fc.nat({ max: 80 }), fc.nat({ max: 20 }), piecedText)
  .map(([line, at, length, text]) => line.slice(0, at) + text + line.slice(at + length));
const anyLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  piecedText,
  mangledSample,
  fc.constantFrom(...SAMPLE_LINES),
);
