import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from '../../parsers/detect.ts';
import { searchTermsOf } from '../../parsers/fields/search-terms.ts';
import type { LogRecord, ParseResult, Parser } from '../../parsers/record.ts';
import { PARSERS } from '../../parsers/registry.ts';
import { squid } from '../../parsers/squid.ts';
import { compileLogformat } from '../../parsers/squid-logformat.ts';
import { parseLine } from '../support/parse-line.ts';
import { readSampleFiles } from '../support/samples.ts';

const numRuns = Number(process.env.FUZZ_RUNS ?? 200);
const FILES = readSampleFiles();
const SAMPLES = FILES.flatMap(({ parser, samples }) => samples.map((sample) => ({ parser, line: sample.text })));

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc
    .array(
      fc.constantFrom(
        ' ',
        '"',
        '\\',
        '[',
        ']',
        '/',
        '%',
        ':',
        '-',
        'HIER_NONE/-',
        'TCP_MISS',
        '200',
        'http://',
        '\r',
        '\u0000',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);
const anySample = fc.constantFrom(...SAMPLES);

/** A sample with pieces cut out, doubled, or replaced. */
const mangledSample = fc
  .tuple(anySample, fc.nat(), fc.nat({ max: 40 }), anyText)
  .map(([{ parser, line }, at, length, text]) => {
    const start = at % (line.length + 1);
    return { parser, line: line.slice(0, start) + text + line.slice(start + length) };
  });

describe('whatever the bytes', () => {
  test('every parser answers with one of the three results', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARSERS, ...FILES.map((file) => file.parser)), anyText, (parser, line) =>
        expectSound(parser, line),
      ),
      { numRuns },
    );
  });

  test('a mangled line is read soundly or not at all', () => {
    fc.assert(
      fc.property(mangledSample, ({ parser, line }) => expectSound(parser, line)),
      { numRuns: numRuns * 5 },
    );
  });

  test.each(FILES)('a line of $name that was cut off anywhere is read soundly or not at all', ({ parser, samples }) => {
    for (const { text } of samples) {
      for (let length = 0; length < text.length; length++) expectSound(parser, text.slice(0, length));
    }
  });

  test('a logformat is compiled or refused, and what was compiled reads soundly', () => {
    fc.assert(
      fc.property(anyDefinition, anyText, (definition, line) => {
        const compiled = compileLogformat(definition);
        if (compiled.kind === 'refused') expect(compiled.message).not.toBe('');
        else expectSound(compiled.parser, line);
      }),
      { numRuns },
    );
  });

  test('detection and search words never throw', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 12 }), anyText, (lines, url) => {
        expect(['detected', 'undecided']).toContain(detect(lines).kind);
        expect(searchTermsOf('www.google.com', `https://www.google.com/search?q=${url}`) ?? '').toBeTypeOf('string');
      }),
      { numRuns },
    );
  });
});

const anyDefinition = fc
  .array(
    fc.constantFrom(
      '%ts',
      '.',
      '%03tu',
      ' ',
      '%ru',
      '%>a',
      '%un',
      '%"un',
      '%[ui',
      '%Ss',
      '/',
      '%>Hs',
      '"',
      '%{User-Agent}>h',
      '[',
      ']',
      '%tl',
      '%-10rm',
      '%.5mt',
      '%',
      '%{',
      'x',
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('what a stranger types stays in its own column', () => {
  const typed = fc
    .oneof(anyText, fc.string({ maxLength: 40 }))
    .map((text) => text.replace(/[\r\n\u0000]/g, '').replace(/^ +| +$/g, ''));
  const parser = compiledParser('%ts.%03tu %>a %Ss/%03>Hs %rm %ru "%un" "%{User-Agent}>h" [%{Referer}>h]');

  test('in quotes and brackets, where Squid protects it, it comes back as it was typed', () => {
    fc.assert(
      fc.property(typed, typed, typed, (user, agent, referrer) => {
        const line = `1768209243.049 10.21.4.18 TCP_MISS/200 GET http://www.example.org/ "${quoted(user)}" "${quoted(agent)}" [${bracketed(referrer)}]`;
        expect(valuesOf(parseLine(parser, asWritten(line)))).toEqual(
          ['10.21.4.18', 'www.example.org', user, agent, referrer].map(orNull),
        );
      }),
      { numRuns },
    );
  });

  test("in Squid's own format a name never changes what was asked for or what became of it", () => {
    fc.assert(
      fc.property(typed, (name) => {
        const line = `1768209243.049 5 10.21.4.18 TCP_DENIED/403 10 GET http://games.example/ ${bracketed(name) || '-'} HIER_NONE/- text/html`;
        const result = parseLine(squid, line);
        if (result.kind !== 'record') {
          expect(result.kind).toBe('malformed');
          return;
        }
        expect(result.record).toMatchObject({
          disposition: 'blocked',
          urlDomain: 'games.example',
          contentType: 'text/html',
          clientIp: '10.21.4.18',
        });
        expect(result.record.userName).toBe(orNull(name));
      }),
      { numRuns },
    );
  });
});

test('one reading of many mangled lines stays sound', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FILES),
      fc.array(fc.tuple(fc.nat(), fc.nat(), anyText), { maxLength: 40 }),
      (file, cuts) => {
        const parse = file.parser.open(file.log);
        for (const [place, at, text] of cuts) {
          const line = file.samples[place % file.samples.length]?.text ?? '';
          const start = at % (line.length + 1);
          expectSoundResult(parse(at % 3 === 0 ? line : line.slice(0, start) + text + line.slice(start)));
        }
      },
    ),
    { numRuns: numRuns * 2 },
  );
});

function compiledParser(definition: string): Parser {
  const compiled = compileLogformat(definition);
  if (compiled.kind === 'refused') throw new Error(compiled.message);
  return compiled.parser;
}

/** One character per byte, as the daemon reads a file. */
function asWritten(line: string): string {
  return Buffer.from(line, 'utf8').toString('latin1');
}

function orNull(text: string): string | null {
  return text === '' || text === '-' ? null : text;
}

function quoted(text: string): string {
  return text === '' ? '-' : text.replace(/["\\]/g, '\\$&').replaceAll('\t', '\\t');
}

function bracketed(text: string): string {
  if (text === '') return '-';
  const bytes = Buffer.from(text.replaceAll('\\', '\\\\'), 'utf8');
  return [...bytes]
    .map((byte) =>
      byte < 32 || byte > 126 || '%[]'.includes(String.fromCharCode(byte))
        ? `%${byte.toString(16).padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
}

function valuesOf(result: ParseResult): readonly (string | null)[] {
  if (result.kind !== 'record') return [result.reason];
  const { clientIp, urlDomain, userName, userAgent, referrer } = result.record;
  return [clientIp, urlDomain, userName, userAgent, referrer];
}

/** Asked of hundreds of thousands of lines, so it is worked out without a matcher for each member. */
function expectSound(parser: Parser, line: string): void {
  expectSoundResult(parseLine(parser, line));
  if (typeof parser.recognises(line) !== 'boolean') expect.fail('is neither sure nor unsure');
}

function expectSoundResult(result: ParseResult): void {
  const fault = result.kind === 'record' ? faultOf(result.record) : result.reason === '' ? 'no reason' : null;
  if (fault !== null) expect.fail(`${fault}: ${JSON.stringify(result)}`);
}

/** Lower case, of the characters that the URL standard lets a host hold; the colons are those of an IPv6 address. */
const HOST = /^(?:[a-z0-9._-]+|[0-9a-f:.]+|[a-z0-9._!"$&'()*+,;=`{}~-]+\.[a-z0-9_-]+)$/;

function faultOf(record: LogRecord): string | null {
  const { timestamp, statusCode, bytesDown, bytesUp, ...texts } = record;
  if (!Number.isSafeInteger(timestamp) || timestamp < 0) return 'time';
  if (!HOST.test(record.urlDomain) || record.urlDomain.endsWith('.')) return 'host';
  const numbers = [statusCode, bytesDown, bytesUp].filter((number) => number !== null);
  if (!numbers.every(Number.isSafeInteger)) return 'number';
  return Object.values(texts).includes('') ? 'empty text' : null;
}
