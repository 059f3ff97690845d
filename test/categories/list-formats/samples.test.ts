import { describe, expect, test } from 'vitest';
import { LIST_FORMATS, SKIP_REASONS } from '../../../categories/list-formats.ts';
import { readListSamples, sayingsOf } from '../../support/list-samples.ts';

const FILES = readListSamples();
const RESERVED = /(?:^|\.)example(?:\.(?:org|com|net))?$|^192\.0\.2\.|^198\.51\.100\.|^2001:db8:/;

test('every format has a sample file', () => {
  expect(FILES.map(({ format }) => format)).toEqual(LIST_FORMATS.toSorted());
});

test('somebody tried to do harm with every format', () => {
  expect(FILES.filter(({ hostile }) => hostile === 0)).toEqual([]);
});

test('every reason to skip a line has a sample, but for the line that is too long', () => {
  const expected = new Set(FILES.flatMap(({ samples }) => samples.flatMap((sample) => sample.expected)));
  expect(SKIP_REASONS.filter((reason) => !expected.has(`skipped ${reason}`))).toEqual(['line too long']);
});

describe.each(FILES)('$name', ({ format, samples }) => {
  test('every line says what must come of it', () => {
    expect(samples.filter(({ expected }) => expected.length === 0)).toEqual([]);
  });

  test('every line becomes what is expected', () => {
    const lines = samples.map(({ text }) => text);
    expect(sayingsOf(format, lines)).toEqual(samples.flatMap(({ expected }) => expected));
  });

  test('names and addresses are made up', () => {
    const entries = samples.flatMap(({ expected }) =>
      expected.flatMap((said) => /^(?:site|network|exception) ([^\s/]+)/.exec(said)?.[1] ?? []),
    );
    expect(entries.filter((entry) => !RESERVED.test(entry))).toEqual([]);
  });
});
