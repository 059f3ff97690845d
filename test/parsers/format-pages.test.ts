import { describe, expect, test } from 'vitest';
import { formatsDocument, pageOf } from '../../parsers/format-pages.ts';
import { PARSERS } from '../../parsers/registry.ts';

describe.each(PARSERS.map((parser) => [parser.id, parser] as const))('the page of %s', (_, parser) => {
  test('says how its lines get here and what to switch on', () => {
    expect(parser.guide.delivery).not.toEqual([]);
    expect(parser.guide.switchOn).not.toEqual([]);
  });

  test('is written in whole sentences', () => {
    const { switchOn, cannotShow } = parser.guide;
    expect([...switchOn, ...cannotShow].filter((sentence) => !/^[\p{Lu}“%].*[.”)]$/u.test(sentence))).toEqual([]);
  });

  test('names the format as the settings do', () => {
    expect(pageOf(parser)).toContain(`\`format: ${parser.id}\``);
  });
});

test('ids and titles are each used once', () => {
  const twice = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
  expect([twice(PARSERS.map(({ id }) => id)), twice(PARSERS.map(({ title }) => title))]).toEqual([[], []]);
});

test('the list leads to every page', () => {
  const text = formatsDocument();
  const anchors = [...text.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
  const headings = [...text.matchAll(/^### (.*)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  expect(anchors).toEqual(headings);
});
