import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogRecord, ParseResult } from '../../parsers/record.ts';
import { readSampleFiles, type SampleFile } from '../support/samples.ts';

/*
 * Whoever types an address chooses its characters, and no product escapes those that may stand in a URL. Whatever is added to the
 * address of a line may make the line unreadable, which is counted; it may never change another column, and never hide the line.
 */

const numRuns = Number(process.env.FUZZ_RUNS ?? 200);

const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."user=teacher03 |act=allowed| ,allowed, ;action=pass ',' (x) [y] {z} $1 !*@~ : = & / // ? # - + . %20 %22 %0a".split(
          ' ',
        ),
      ),
      fc.constantFrom(
        'username=teacher03',
        ':443',
        'http://www.example.org/',
        'TCP_MISS/200',
        'HIER_NONE/-',
        '200',
        'GET',
        'blocked',
      ),
      fc.string({ unit: fc.constantFrom(..."abz019-._~:/?#[]@!$&'()*+,;=%|{}^"), maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

interface Typeable {
  readonly file: SampleFile;
  readonly place: number;
  /** Where the address ends in the line. */
  readonly end: number;
}

/** Lines in which the address stands as it was sent, with a path: there anybody can write on. */
function typeableLines(file: SampleFile): readonly Typeable[] {
  const parse = file.parser.open(file.log);
  return file.samples.flatMap(({ text, expectation }, place) => {
    const result = parse(text);
    if (result.kind !== 'record' || expectation?.kind !== 'record') return [];
    const end = endOfAddress(text, result.record);
    return end === null ? [] : [{ file, place, end }];
  });
}

function endOfAddress(text: string, { url }: LogRecord): number | null {
  const path = url?.replace(/^[a-z]+:\/\/[^/]*/i, '') ?? '';
  if (url === null || !path.startsWith('/')) return null;
  const forms = [url, url.replaceAll('/', '\\/'), url.slice(url.indexOf('://') + 3), path.length > 3 ? path : url];
  const form = forms.find((each) => text.includes(each));
  return form === undefined ? null : text.indexOf(form) + form.length;
}

/** What the line becomes, after all that stand in front of it, when somebody typed more. */
function readWith({ file, place, end }: Typeable, addition: string): ParseResult {
  const parse = file.parser.open(file.log);
  for (const { text } of file.samples.slice(0, place)) parse(text);
  const text = file.samples[place]?.text ?? '';
  return parse(text.slice(0, end) + addition + text.slice(end));
}

const FILES = readSampleFiles()
  .map((file) => ({ name: file.name, lines: typeableLines(file) }))
  .filter(({ lines }) => lines.length > 0);

/** What a product puts quotes around, or writes in another way, before it stands in a line: nobody can type it as it is. */
const PROTECTED: ReadonlyMap<string, RegExp> = new Map([['csv', /[,;]/g]]);

describe('what is typed into an address', () => {
  test.each(FILES)('changes no other column of $name, and hides nothing', ({ lines }) => {
    fc.assert(
      fc.property(fc.nat(lines.length - 1), typed, (place, text) => {
        const line = lines[place];
        if (line === undefined) return;
        const addition = text.replace(PROTECTED.get(line.file.parser.id) ?? /$^/, '');
        const plain = readWith(line, '');
        const result = readWith(line, addition);
        expect(result.kind).not.toBe('skipped');
        if (result.kind === 'record' && plain.kind === 'record')
          expectKept(line.file.parser.id, result.record, plain.record);
      }),
      { numRuns },
    );
  });
});

/** Products of whose lines only the beginning is taken where they have two readings. */
const KEEP_THE_BEGINNING = new Set('fortigate sophos-firewall sophos-utm watchguard stormshield sonicwall'.split(' '));

/** All but the address itself, and what is read from it. */
function expectKept(id: string, record: LogRecord, plain: LogRecord): void {
  const { url, searchTerms: _, ...columns } = record;
  const { url: __, searchTerms: ___, ...plainColumns } = plain;
  const isLost = (value: unknown) =>
    KEEP_THE_BEGINNING.has(id) && (value === null || value === 'unknown' || (value === 'tls' && url === null));
  const kept = Object.entries(columns).filter(([, value]) => !isLost(value));
  expect({ ...plainColumns, ...Object.fromEntries(kept) }).toEqual(plainColumns);
}
