import { describe, expect, test } from 'vitest';
import type { SourceFormat } from '../../../daemon/examine/examiner-protocol.ts';
import { createLineReader, type LineReader } from '../../../daemon/examine/line-reader.ts';
import { PARSERS } from '../../../parsers/registry.ts';
import { buildSourceFormat } from '../../support/batch.ts';
import { pageLine } from '../../support/log-lines.ts';
import { readSampleFiles } from '../../support/samples.ts';

const NATIVE = pageLine('pupil017', 'http://www.example.org/', Date.UTC(2026, 10, 17, 9)).trimEnd();
const COMBINED =
  '192.0.2.17 - pupil017 [17/Nov/2026:09:00:00 +0000] "GET http://www.example.org/ HTTP/1.1" 200 512 "-" "Mozilla/5.0" TCP_MISS:HIER_DIRECT';
const NONSENSE = 'kernel: something else wrote here';

function readerOf(different: Partial<SourceFormat> = {}): LineReader {
  return createLineReader(buildSourceFormat(different));
}

/** Reads lines as one batch; answers what each turned out to be. */
function read(reader: LineReader, lines: readonly string[]): readonly string[] {
  reader.prepare({ bytes: Buffer.from(lines.map((line) => `${line}\n`).join('')), before: null, writtenAt: 0 });
  return lines.map((line) => reader.parse(line).kind);
}

function times(count: number, line: string): readonly string[] {
  return Array.from({ length: count }, () => line);
}

describe('a format that is to be found out', () => {
  test('is found in the first batch, and its lines are read', () => {
    const reader = readerOf();
    expect(reader.format()).toBe(null);
    expect(read(reader, [NATIVE, NATIVE])).toEqual(['record', 'record']);
    expect(reader.format()?.id).toBe('squid');
  });

  test('is not decided by lines that no parser knows, and those are counted as not understood', () => {
    const reader = readerOf();
    expect(read(reader, times(30, NONSENSE))).toEqual(times(30, 'malformed'));
    expect(reader.format()).toBe(null);
    expect(reader.parse(NONSENSE)).toEqual({ kind: 'malformed', reason: 'no known log format' });
  });

  test('that is still undecided leaves each line to the parser that is sure of it', () => {
    const reader = readerOf();
    expect(read(reader, [NATIVE, ...times(9, NONSENSE), COMBINED])).toEqual([
      'record',
      ...times(9, 'malformed'),
      'record',
    ]);
    expect(reader.format()).toBe(null);
  });

  test('is found later, when the lines are there', () => {
    const reader = readerOf();
    read(reader, times(30, NONSENSE));
    expect(read(reader, times(6, NATIVE))).toEqual(times(6, 'record'));
    expect(reader.format()?.id).toBe('squid');
  });
});

describe('a filter that begins to write another format', () => {
  test('loses no line, from the first one on', () => {
    const reader = readerOf();
    read(reader, times(40, NATIVE));
    expect(read(reader, times(40, COMBINED))).toEqual(times(40, 'record'));
  });

  test('is followed with the next batch, when more than half of the lines are of the new format', () => {
    const reader = readerOf();
    read(reader, times(40, NATIVE));
    read(reader, [...times(10, NATIVE), ...times(30, COMBINED)]);
    expect(reader.format()?.id).toBe('squid');
    read(reader, times(5, COMBINED));
    expect(reader.format()?.id).toBe('squid-combined');
  });

  test('is noticed too where every batch is a single line', () => {
    const reader = readerOf();
    read(reader, times(40, NATIVE));
    for (const line of times(60, COMBINED)) expect(read(reader, [line])).toEqual(['record']);
    expect(reader.format()?.id).toBe('squid-combined');
  });

  test('keeps its format when fewer lines than that are strange', () => {
    const reader = readerOf();
    read(reader, [...times(40, NATIVE), ...times(30, NONSENSE)]);
    read(reader, times(30, NATIVE));
    expect(reader.format()?.id).toBe('squid');
  });

  test('keeps its format when the new lines are of none', () => {
    const reader = readerOf();
    read(reader, times(40, NATIVE));
    read(reader, times(40, NONSENSE));
    read(reader, times(40, NONSENSE));
    expect(reader.format()?.id).toBe('squid');
  });
});

test('a flood of nonsense is not asked about for ever, and the next batch is', () => {
  const reader = readerOf();
  const flood = [...times(300, NONSENSE), COMBINED];
  expect(read(reader, flood).at(-1)).toBe('malformed');
  expect(read(reader, [COMBINED])).toEqual(['record']);
  expect(read(reader, flood).at(-1)).toBe('record');
});

describe('a format that was given', () => {
  test('is kept, whatever the lines', () => {
    const reader = readerOf({ format: 'squid' });
    expect(read(reader, times(40, COMBINED))).toEqual(times(40, 'malformed'));
    expect(read(reader, times(40, COMBINED))).toEqual(times(40, 'malformed'));
    expect(reader.format()?.id).toBe('squid');
  });

  test('may be a logformat of the school', () => {
    const reader = readerOf({ logformat: '%ts.%03tu %>a %un %Ss/%03>Hs %<st %rm %ru' });
    const line = '1768209243.049 192.0.2.17 pupil017 TCP_MISS/200 512 GET http://www.example.org/';
    expect(reader.parse(line)).toMatchObject({ kind: 'record', record: { userName: 'pupil017' } });
  });

  test('that does not exist is refused, with those that do', () => {
    expect(() => readerOf({ format: 'sqiud' })).toThrow(/“sqiud”.*filterwatch formats/);
  });

  test('that Squid does not know is refused', () => {
    expect(() => readerOf({ logformat: '%nonsense' })).toThrow('%nonsense');
  });
});

test('a line with a time that cannot be is not understood', () => {
  const reader = readerOf({ logformat: '%{%Y-%m-%dT%H:%M:%S}tl %>a %un %Ss/%03>Hs %<st %rm %ru' });
  const line = (time: string) => `${time} 192.0.2.17 pupil017 TCP_MISS/200 512 GET http://www.example.org/`;
  expect(reader.parse(line('2026-11-17T09:00:00')).kind).toBe('record');
  expect(reader.parse(line('0001-01-01T00:00:00')).kind).toBe('malformed');
  expect(reader.parse(line('9999-12-31T23:59:59')).kind).toBe('malformed');
});

test('no parser takes over a line that another product wrote and that only imitates its form', () => {
  for (const { parser, samples } of readSampleFiles()) {
    for (const { text, expectation } of samples) {
      if (expectation?.kind !== 'malformed') continue;
      const products = PARSERS.filter(({ id, scope }) => id !== parser.id && scope === 'product');
      const others = products.filter((other) => other.recognises(text));
      expect({ text, others: others.map(({ id }) => id) }).toEqual({ text, others: [] });
    }
  }
});

describe('a log whose lines are not understood by themselves', () => {
  const HEADER = 'Time,Username,Client IP,URL,Action';
  const row = (user: string) => `2026-01-31 09:12:44,${user},192.0.2.17,https://games.example/play,Blocked`;
  const bytesOf = (...lines: readonly string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const nothing = Buffer.alloc(0);

  function userOf(reader: LineReader, line: string): string | null {
    const result = reader.parse(line);
    return result.kind === 'record' ? result.record.userName : result.reason;
  }

  test('is read by the header that stands above its lines', () => {
    const reader = readerOf({ fileName: 'export.csv' });
    const [first, second] = [row('pupil017'), row('pupil018')];
    reader.prepare({ bytes: bytesOf(HEADER, first, second), before: null, writtenAt: 0 });
    expect([reader.parse(HEADER).kind, userOf(reader, first), userOf(reader, second)]).toEqual([
      'skipped',
      'pupil017',
      'pupil018',
    ]);
  });

  test.each(['auto', 'csv'])('is read on in the middle, with format %s, by what stands in front', (format) => {
    const reader = readerOf({ fileName: 'export.csv', format });
    const before = { head: bytesOf(HEADER, row('pupil001')), leadIn: bytesOf(row('pupil016')) };
    const lines = Array.from({ length: 6 }, (_, place) => row(`pupil02${place}`));
    reader.prepare({ bytes: bytesOf(...lines), before, writtenAt: 0 });
    expect(lines.map((line) => userOf(reader, line))).toEqual(lines.map((_, place) => `pupil02${place}`));
  });

  test.each(['auto', 'csv'])('is read, with format %s, as the school says of its columns', (format) => {
    const reader = readerOf({ format, columns: { Username: '-', Account: 'user' } });
    const header = 'Time,Username,Account,Client IP,URL,Action';
    const line = '2026-01-31 09:12:44,export-job,pupil017,192.0.2.17,https://games.example/play,Blocked';
    reader.prepare({ bytes: bytesOf(header, line), before: null, writtenAt: 0 });
    expect([reader.parse(header).kind, userOf(reader, line)]).toEqual(['skipped', 'pupil017']);
  });

  test('is shown once what stands in front, and no more when it knows', () => {
    const reader = readerOf({ format: 'csv' });
    reader.prepare({ bytes: nothing, before: { head: bytesOf(HEADER), leadIn: nothing }, writtenAt: 0 });
    const other = bytesOf('Action,URL,Client IP,Username,Time');
    reader.prepare({ bytes: nothing, before: { head: other, leadIn: nothing }, writtenAt: 0 });
    expect(userOf(reader, row('pupil017'))).toBe('pupil017');
  });

  test('is not understood where there is nothing in front', () => {
    const reader = readerOf({ format: 'csv' });
    reader.prepare({ bytes: bytesOf(row('pupil017')), before: null, writtenAt: 0 });
    expect(reader.parse(row('pupil017')).kind).toBe('malformed');
  });
});
