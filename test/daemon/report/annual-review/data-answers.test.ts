import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataAnswersOf } from '../../../../daemon/report/annual-review/data-answers.ts';
import { REVIEW_QUESTIONS, type ReviewQuestionId } from '../../../../daemon/report/annual-review/questions.ts';
import type { Report } from '../../../../daemon/report/report.ts';
import { anyReport } from '../../../support/any-report.ts';
import { compared, emptyReport, LONDON, sampleReports, share } from '../../../support/reports.ts';

const DAY = 86_400_000;

function said(report: Report, id: ReviewQuestionId): string {
  return dataAnswersOf(report, LONDON)
    .filter(({ questionId }) => questionId === id)
    .flatMap(({ sentences }) => sentences)
    .join(' ');
}

test('every question about figures is answered, and no other', () => {
  const asked = REVIEW_QUESTIONS.filter(({ answeredBy }) => answeredBy === 'data').map(({ id }) => id);
  expect(dataAnswersOf(sampleReports.ordinary, LONDON).map(({ questionId }) => questionId)).toEqual(asked);
});

test('each answer says which figures it is from, and of what date', () => {
  for (const { sentences } of dataAnswersOf(sampleReports.ordinary, LONDON))
    expect(sentences.at(-1)).toBe('From the report of 16 November 2026 to 22 November 2026, made 23 November 2026.');
});

test('figures of a year that is not over say so', () => {
  const standing = { kind: 'ordinary', countedSince: 0, isUnfinished: true } as const;
  expect(said(emptyReport({ standing }), 'bypass')).toMatch(/That time was not over then\.$/);
});

describe('where no log brought anything', () => {
  const silent = emptyReport({ standing: { kind: 'silent', countedSince: null, isUnfinished: false } });
  const nothing = 'No log brought anything, so nothing can be said.';

  test.each(['needless', 'bypass', 'figures_ask'] as const)('%s is not answered with a nought', (id) => {
    expect(said(silent, id)).toContain(nothing);
  });
  test('the logs and what was blocked say that nothing was checked', () => {
    expect(said(silent, 'logs')).toContain('so nothing was checked');
    expect(said(silent, 'blocked')).toContain('so nothing was checked');
  });
});

test('of incidents it is said how many there were, how soon they were closed, and what is open', () => {
  const review = {
    ...emptyReport().review,
    ...{ raised: compared(12), urgent: 2, closed: compared(11), medianMs: 3_600_000 * 5, p90Ms: DAY * 3 },
    ...{ openNow: 1, oldestOpenSince: Date.UTC(2026, 10, 20) },
  };
  expect(said(emptyReport({ review }), 'incidents')).toContain(
    'From being raised to being closed, half took no longer than 5 hours, and nine in ten no longer than 3 days. 1 incident is open since 20 November 2026.',
  );
});

test('of one incident nothing is said in the plural', () => {
  const review = { ...emptyReport().review, raised: compared(1), closed: compared(1) };
  expect(said(emptyReport({ review }), 'incidents')).toContain(
    '1 incident was raised, none of them urgent; 1 incident was closed.',
  );
});

test('attempts to get past the filter that were all stopped are told as such', () => {
  const bypass = { attempts: compared(4), people: 2, gotThrough: 0, byCategory: [] };
  expect(said(emptyReport({ bypass }), 'bypass')).toContain(
    '4 attempts to get past the filter were seen by 2 people or devices. None got through.',
  );
});

test('what was blocked needlessly is told beside all that the policy allows', () => {
  const overBlocking = {
    ...emptyReport().overBlocking,
    ...{ requests: compared(3), share: share(3, 400), educational: 2 },
    unblock: { asked: 1, settled: 1, waiting: 0, medianMs: DAY },
  };
  expect(said(emptyReport({ overBlocking }), 'needless')).toContain('3 of 400 (1%) was blocked; 2 of it');
});

test('nobody having tested the filter is said, and asked about', () => {
  expect(said(emptyReport({ checks: null }), 'checks')).toContain('The filter was not tested');
});

test('whatever a report holds, every answer is whole sentences', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      for (const { sentences } of dataAnswersOf(report, LONDON)) {
        expect(sentences.length).toBeGreaterThan(1);
        for (const sentence of sentences) {
          expect(sentence).toMatch(/[.?]$/);
          expect(sentence).not.toMatch(/undefined|null|NaN|Infinity/);
        }
      }
    }),
    { numRuns: 100 },
  );
});
