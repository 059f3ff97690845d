import { describe, expect, test } from 'vitest';
import type { ParseResult } from '../../parsers/record.ts';
import { PARSERS } from '../../parsers/registry.ts';
import { asUtf8, readSampleFiles, type Sample, type SampleFile } from '../support/samples.ts';

const FILES = readSampleFiles();
/** Search engines keep their names, or there would be nothing to recognise. */
const PUBLIC_HOSTS = /(?:^|\.)(?:google\.co\.uk|google\.com|youtube\.com|spotify\.com|bing\.com)$/;
const RESERVED_HOSTS = /(?:^|\.)(?:example|invalid|test|example\.(?:org|com|net))$/;
const RESERVED_ADDRESSES =
  /^(?:10\.|127\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|0\.0\.0\.0$|2001:db8:)/;

test('every parser has a sample file', () => {
  const names = FILES.map((file) => file.name);
  expect(names).toEqual(expect.arrayContaining(PARSERS.map((parser) => `${parser.id}.log`)));
});

describe.each(FILES)('$name', (file) => {
  test('every line says what must come of it', () => {
    expect(file.samples.filter((sample) => sample.expectation === null).map((sample) => sample.lineNumber)).toEqual([]);
  });

  test('somebody tried to fool the parser', () => {
    expect(file.samples.some((sample) => sample.isHostile)).toBe(true);
  });

  test.each(file.samples)('line $lineNumber becomes what is expected', (sample) => {
    expectAsAnnotated(file.parser.parse(sample.text), sample);
  });

  test.each(file.samples)('line $lineNumber reads the same when the text was decoded before', (sample) => {
    const result = file.parser.parse(asUtf8(sample.text));
    expect(summaryOf(result)).toEqual(summaryOf(file.parser.parse(sample.text)));
  });

  test('no line is recognised by two parsers, and none of ours by another', () => {
    for (const sample of file.samples) {
      const others = PARSERS.filter((parser) => parser.id !== file.parser.id && parser.recognises(sample.text));
      expect(others.map((parser) => `${parser.id} took line ${sample.lineNumber}`)).toEqual([]);
    }
  });

  test('the parser recognises every line that it understands, and no other', () => {
    for (const sample of file.samples.filter((each) => !isMessage(each))) {
      const isUnderstood = file.parser.parse(sample.text).kind !== 'malformed';
      expect([sample.lineNumber, file.parser.recognises(sample.text)]).toEqual([sample.lineNumber, isUnderstood]);
    }
  });

  test('at most three lines are of one form', () => {
    const forms = Map.groupBy(file.samples, (sample) => formOf(sample));
    const crowded = [...forms.values()].filter((samples) => samples.length > 3);
    expect(crowded.map((samples) => samples.map((sample) => sample.lineNumber))).toEqual([]);
  });

  test('names, hosts and addresses are made up', () => {
    expect(file.samples.flatMap((sample) => realNamesIn(file, sample))).toEqual([]);
  });
});

function expectAsAnnotated(result: ParseResult, sample: Sample): void {
  const { expectation } = sample;
  if (expectation?.kind === 'record') expect(result).toMatchObject({ kind: 'record', record: expectation.fields });
  else expect(result).toEqual(expectation);
}

/** Addresses are kept as they were sent, so they alone may differ. */
function summaryOf(result: ParseResult): unknown {
  return result.kind === 'record' ? { ...result.record, url: asUtf8(result.record.url ?? '').length > 0 } : result;
}

function isMessage(sample: Sample): boolean {
  return sample.expectation?.kind === 'skipped' && sample.expectation.reason.startsWith('message of the proxy');
}

/** The line without what differs from request to request. What must come of it is part of its form: a branch needs its own line. */
function formOf(sample: Sample): string {
  const bare = sample.text.replace(/[a-z][\w%-]*/g, 'a').replace(/\d+/g, '0');
  const { expectation } = sample;
  return `${bare} ${expectation?.kind === 'record' ? Object.keys(expectation.fields).join() : expectation?.reason}`;
}

function realNamesIn(file: SampleFile, sample: Sample): readonly string[] {
  const addresses =
    sample.text.match(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])|(?<![\w/])2[0-9a-f]{3}:[0-9a-f:]+/g) ?? [];
  const result = file.parser.parse(sample.text);
  const host = result.kind === 'record' ? result.record.urlDomain : 'www.example.org';
  const isMadeUp = RESERVED_HOSTS.test(host) || PUBLIC_HOSTS.test(host) || RESERVED_ADDRESSES.test(host);
  return [...addresses.filter((address) => !RESERVED_ADDRESSES.test(address)), ...(isMadeUp ? [] : [host])];
}
