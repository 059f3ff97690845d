import { describe, expect, test } from 'vitest';
import type { ParseResult, Parser } from '../../parsers/record.ts';
import { PARSERS } from '../../parsers/registry.ts';
import { asUtf8, readingOf, readSampleFiles, type Sample } from '../support/samples.ts';

const FILES = readSampleFiles();
/** Search engines keep their names, or there would be nothing to recognise. */
const PUBLIC_HOSTS = /(?:^|\.)(?:google\.co\.uk|google\.com|youtube\.com|spotify\.com|bing\.com)$/;
const RESERVED_HOSTS = /(?:^|\.)(?:example|invalid|test|example\.(?:org|com|net))$/;
const RESERVED_ADDRESSES =
  /^(?:10\.|127\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|0\.0\.0\.0$|2001:db8:)/;

/** Parsers that may not be sure of a line that this one wrote. A general form is asked only where no product is sure. */
function rivalsOf(own: Parser): readonly Parser[] {
  return PARSERS.filter(({ id, scope }) => id !== own.id && (scope === 'product' || own.scope === 'general'));
}

test('every parser has a sample file', () => {
  const names = FILES.map((file) => file.name);
  expect(names).toEqual(expect.arrayContaining(PARSERS.map((parser) => `${parser.id}.log`)));
});

test('somebody tried to fool every parser', () => {
  const fooled = FILES.filter(({ samples }) => samples.some((sample) => sample.isHostile));
  const never = FILES.filter(({ parser }) => !fooled.some((file) => file.parser.id === parser.id));
  expect(never.map(({ name }) => name)).toEqual([]);
});

describe.each(FILES)('$name', (file) => {
  test('every line says what must come of it', () => {
    expect(file.samples.filter((sample) => sample.expectation === null).map((sample) => sample.lineNumber)).toEqual([]);
  });

  const results = readingOf(file);
  const decoded = readingOf({ ...file, samples: file.samples.map((each) => ({ ...each, text: asUtf8(each.text) })) });
  const read = file.samples.map((sample, index) => ({ sample, result: results[index], decoded: decoded[index] }));

  test.each(read)('line $sample.lineNumber becomes what is expected', ({ sample, result }) => {
    expectAsAnnotated(result, sample);
  });

  test.each(read)('line $sample.lineNumber reads the same when the text was decoded before', ({ result, decoded }) => {
    expect(summaryOf(decoded)).toEqual(summaryOf(result));
  });

  test('no line is recognised by the parser of another product', () => {
    for (const sample of file.samples) {
      const others = rivalsOf(file.parser).filter((parser) => parser.recognises(sample.text));
      expect(others.map((parser) => `${parser.id} took line ${sample.lineNumber}`)).toEqual([]);
    }
  });

  test('the parser is sure of no line that it does not understand', () => {
    const sure = read.filter(
      ({ sample, result }) => result?.kind === 'malformed' && file.parser.recognises(sample.text),
    );
    expect(sure.map(({ sample }) => sample.lineNumber)).toEqual([]);
  });

  test.runIf(!file.parser.hasHeader)('the parser is sure of every line that becomes a record', () => {
    const unsure = read.filter(
      ({ sample, result }) => result?.kind === 'record' && !file.parser.recognises(sample.text),
    );
    expect(unsure.map(({ sample }) => sample.lineNumber)).toEqual([]);
  });

  test('at most three lines are of one form', () => {
    const forms = Map.groupBy(file.samples, (sample) => formOf(sample));
    const crowded = [...forms.values()].filter((samples) => samples.length > 3);
    expect(crowded.map((samples) => samples.map((sample) => sample.lineNumber))).toEqual([]);
  });

  test('names, hosts and addresses are made up', () => {
    expect(read.flatMap(({ sample, result }) => realNamesIn(sample, result))).toEqual([]);
  });
});

function expectAsAnnotated(result: ParseResult | undefined, sample: Sample): void {
  const { expectation } = sample;
  if (expectation?.kind === 'record') expect(result).toMatchObject({ kind: 'record', record: expectation.fields });
  else expect(result).toEqual(expectation);
}

/** Addresses are kept as they were sent, so they alone may differ. */
function summaryOf(result: ParseResult | undefined): unknown {
  return result?.kind === 'record' ? { ...result.record, url: asUtf8(result.record.url ?? '').length > 0 } : result;
}

/** The line without what differs from request to request. What must come of it is part of its form: a branch needs its own line. */
function formOf(sample: Sample): string {
  const bare = sample.text.replace(/[a-z][\w%-]*/g, 'a').replace(/\d+/g, '0');
  const { expectation } = sample;
  return `${bare} ${expectation?.kind === 'record' ? Object.keys(expectation.fields).join() : expectation?.reason}`;
}

function realNamesIn(sample: Sample, result: ParseResult | undefined): readonly string[] {
  const addresses =
    sample.text.match(
      /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])|(?<![\w/])2(?!\d{3}:\d\d:\d\d)[0-9a-f]{3}:[0-9a-f:]+/g,
    ) ?? [];
  const host = result?.kind === 'record' ? result.record.urlDomain : 'www.example.org';
  const isMadeUp = RESERVED_HOSTS.test(host) || PUBLIC_HOSTS.test(host) || RESERVED_ADDRESSES.test(host);
  return [...addresses.filter((address) => !RESERVED_ADDRESSES.test(address)), ...(isMadeUp ? [] : [host])];
}
