import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../daemon/report/document/block.ts';
import { detailedReport } from '../../../../daemon/report/document/detailed-report.ts';
import { governorsPage } from '../../../../daemon/report/document/governors-page.ts';
import { plainText } from '../../../../daemon/report/document/plain-text.ts';
import { told } from '../../../../daemon/report/document/setting.ts';
import type { Report } from '../../../../daemon/report/report.ts';
import { anyReport } from '../../../support/any-report.ts';
import { LONDON, sampleReports } from '../../../support/reports.ts';

const GOLDEN = join(import.meta.dirname, '../../../golden/reports');
const governors = (report: Report) => governorsPage(told(report, LONDON));
const detail = (report: Report) => detailedReport(told(report, LONDON));

describe.each(Object.entries(sampleReports))('the report “%s”', (name, report) => {
  test('says the same to governors for the same figures', async () => {
    await expect(plainText(governors(report))).toMatchFileSnapshot(join(GOLDEN, `${name}-governors.txt`));
  });

  test('says the same in detail for the same figures', async () => {
    await expect(plainText(detail(report))).toMatchFileSnapshot(join(GOLDEN, `${name}-detail.txt`));
  });
});

/** What no reader may ever see. */
const HOLES = /undefined|NaN|null|Infinity|\[object|-0\b|\.\.|,,| {2,}[a-z]|\(\)/;
/** '1 incidents', '2 incident', '1 were'. */
const GRAMMAR = [
  /(?<![\d,.])1 (?:requests|incidents|people|sites|hours|days|minutes|attempts|things|filter checks|lines|changes)\b/,
  /(?<![\d,.])(?:[02-9]|\d[\d,]*\d) (?:request|incident|person|site|attempt|thing|filter check|line|change)\b(?! of)/,
  /(?<![\d,.])1 (?:request|incident|site|filter check|thing|change) (?:were|are|wait|fail)\b/,
];

function sentencesOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      switch (block.kind) {
        case 'headline':
          return block.sentences;
        case 'list':
          return block.items;
        case 'text':
        case 'notice':
        case 'heading':
          return [block.text];
        case 'table':
          return [block.caption];
        case 'pair':
          return [sentencesOf([...block.left, ...block.right])];
        default:
          return [];
      }
    })
    .join('\n');
}

test('no report has a hole, or a wrong plural, in any sentence', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      for (const document of [governors(report), detail(report)]) {
        expect(plainText(document)).not.toMatch(/undefined|NaN|null|Infinity|\[object|-0\b/);
        const sentences = sentencesOf(document.blocks);
        expect(sentences).not.toMatch(HOLES);
        for (const wrong of GRAMMAR) expect(sentences).not.toMatch(wrong);
      }
    }),
  );
});

test('every number in the first sentences is a figure of the report', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const [headline] = governors(report).blocks.filter(({ kind }) => kind === 'headline');
      if (headline?.kind !== 'headline') throw new Error('Every report begins with a headline.');
      const words = headline.sentences.join(' ').replaceAll(/\d+ [A-Z][a-z]+ \d{4}/g, '');
      const found = [...words.matchAll(/\d[\d,]*(?!\d*%)/g)].map(([number]) => Number(number.replaceAll(',', '')));
      const { effectiveness, gaps, overBlocking } = report;
      const shares = [effectiveness.overall, effectiveness.before, effectiveness.lastTerm].filter(
        (one) => one !== null,
      );
      const figures = [
        ...shares.flatMap(({ part, whole }) => [part, whole, Math.round((part / whole) * 100), 1, 99]),
        ...[gaps.requests.now, gaps.people, gaps.hosts, overBlocking.requests.now, overBlocking.educational],
      ];
      expect(found.filter((number) => !figures.includes(number))).toEqual([]);
    }),
  );
});

test('without a log, no figure of the filter is told: a nought would be taken for good news', () => {
  for (const report of [sampleReports['no-source'], sampleReports.silent]) {
    const text = plainText(governors(report));
    expect(text).toMatch(/nothing was checked/);
    expect(text).not.toMatch(/Requests that were checked|got through|Allowed by our policy/);
  }
});

test('of few, no percentage is told', () => {
  expect(plainText(governors(sampleReports.first))).toContain('blocked 3 of 4.');
  expect(plainText(governors(sampleReports.first))).not.toContain('75%');
});

test('a governors’ page has three lines to sign, and each decision that fits', () => {
  const { blocks } = governors(sampleReports.ordinary);
  expect(blocks.at(-1)).toEqual({ kind: 'signatures', signers: ['Online Safety Lead', 'Senior leader', 'Governor'] });
  const lists = blocks.flatMap((block) => (block.kind === 'list' ? [block.items] : []));
  expect(lists.at(-1)).toHaveLength(5);
  expect(lists.at(-1)?.at(-1)).toBe('2 more are in the detailed report.');
});

test('in a school of eleven pupils no group is told by itself, nothing for each hundred, and no share of a few as a percentage', () => {
  const { tiny } = sampleReports;
  expect(tiny.effectiveness.byGroup.map(({ group }) => group)).toEqual(['other']);
  const text = plainText(detail(tiny));
  expect(text).not.toMatch(/Infants|Juniors|Years 5 and 6|Staff\b|Blocked, by group|each 100 devices in use/);
  expect(text).toContain('No group is told by itself');
  expect(text).toContain('the filter blocked 3 of 4.');
  expect(text).not.toMatch(/\b1?\d of 1?\d \(/);
});
