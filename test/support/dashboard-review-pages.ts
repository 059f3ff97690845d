import { reviewedOf } from '../../daemon/answers/annual-review-model.ts';
import type { AnnualReview, AnnualReviewList } from '../../daemon/api/contract.ts';
import type { StaffId } from '../../daemon/incidents/incident.ts';
import { dataAnswersOf } from '../../daemon/report/annual-review/data-answers.ts';
import { REVIEW_QUESTIONS } from '../../daemon/report/annual-review/questions.ts';
import type { ReviewRecord } from '../../daemon/report/annual-review/review-record.ts';
import type { Html } from '../../dashboard/html.ts';
import { annualReviewPage } from '../../dashboard/pages/annual-review.ts';
import { reviewAnswerPage, reviewSignPage } from '../../dashboard/pages/annual-review-forms.ts';
import { annualReviewsPage } from '../../dashboard/pages/annual-reviews.ts';
import { answerErrors, signErrors } from '../../dashboard/words/annual-reviews.ts';
import { buildShell, buildViewer, NOW } from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';
import { LONDON, sampleReports } from './reports.ts';

const DAY = 86_400_000;
const SIGNED = [
  { signer: 'lead', role: 'lead', staffId: 'lead-1' as StaffId, name: 'Ms Okafor', at: NOW - 2 * DAY },
  { signer: 'leader', role: 'head', staffId: 'head-1' as StaffId, name: 'Mrs Head', at: NOW - 2 * DAY },
  { signer: 'technician', role: 'technician', staffId: 'tech-1' as StaffId, name: 'Mx Cable', at: NOW - DAY },
  { signer: 'governor', role: 'governor', staffId: 'gov-1' as StaffId, name: 'Dr Board', at: NOW - DAY },
] as const;

/** A record in which all is answered; what a test is about is laid over it. */
export function buildReviewRecord(over: Partial<ReviewRecord> = {}): ReviewRecord {
  return {
    ...{ year: 2026, version: 1, revision: 14, begunAt: NOW - 9 * DAY, closedAt: null },
    ...{ firstDay: '2026-09-01', lastDay: '2027-08-31', school: 'Example Primary School' },
    data: dataAnswersOf(sampleReports.ordinary, LONDON),
    answers: REVIEW_QUESTIONS.flatMap(({ id, answeredBy }) =>
      answeredBy === 'people'
        ? [{ questionId: id, text: 'We looked at it in June.\nThe governors agreed.', role: 'lead', at: NOW - 3 * DAY }]
        : [],
    ),
    ...{ signatures: [], removed: [] },
    ...over,
  };
}

export const signedRecord = () => buildReviewRecord({ signatures: SIGNED, closedAt: NOW - DAY });

export function buildAnnualReview(over: Partial<AnnualReview> = {}, record = buildReviewRecord()): AnnualReview {
  return {
    ...reviewedOf(record),
    versions: [{ version: record.version, closedAt: record.closedAt }],
    ...{ mayAnswer: record.closedAt === null, mayTakeFigures: true, signsAs: null },
    ...over,
  };
}

export function sampleReviewList(): AnnualReviewList {
  const made = { version: 1, begunAt: NOW - 9 * DAY };
  return {
    rows: [
      { ...made, year: 2026, title: 'School year 2026/27', signers: ['lead', 'governor'], closedAt: null },
      {
        ...{ ...made, year: 2025, title: 'School year 2025/26', closedAt: NOW - 300 * DAY },
        signers: SIGNED.map(({ signer }) => signer),
      },
    ],
    mayBegin: [{ year: 2024, title: 'School year 2024/25' }],
  };
}

const head = buildShell({}, buildViewer({ role: 'head', name: 'Mrs Head' }));
const technician = buildShell({}, buildViewer({ role: 'technician', name: 'Mx Cable' }));
const removed = SIGNED.slice(0, 2).map((one) => ({ ...one, removedAt: NOW - DAY, why: 'training' as const }));
const begun = () => buildReviewRecord({ answers: [] });

function questionOf(review: AnnualReview) {
  const all = review.parts.flatMap(({ questions }) => questions);
  const found = all.flatMap((question) => (question.answeredBy === 'people' ? [question] : []))[0];
  if (found === undefined) throw new Error('No question is for people.');
  return found;
}

function answerPage(given: Given, text: string, errors: Parameters<typeof reviewAnswerPage>[2]['errors']): Html {
  const review = given(buildAnnualReview({}, buildReviewRecord({ signatures: SIGNED.slice(0, 1) })));
  return reviewAnswerPage(given(head), review, { question: questionOf(review), text: given(text), errors });
}

/** The yearly look at filtering and monitoring. */
export const reviewPages: Readonly<Record<string, (given: Given) => Html>> = {
  'annual-reviews': (given) => annualReviewsPage(given(head), given(sampleReviewList())),
  'annual-reviews-none': (given) => annualReviewsPage(given(technician), given({ rows: [], mayBegin: [] })),
  'annual-review': (given) => annualReviewPage(given(head), given(buildAnnualReview({ signsAs: 'leader' })), null),
  'annual-review-begun': (given) => annualReviewPage(given(head), given(buildAnnualReview({}, begun())), 'begun'),
  'annual-review-removed': (given) =>
    annualReviewPage(given(head), given(buildAnnualReview({}, buildReviewRecord({ removed }))), 'removed'),
  'annual-review-signed': (given) =>
    annualReviewPage(given(technician), given(buildAnnualReview({ mayTakeFigures: false }, signedRecord())), 'signed'),
  'annual-review-older': (given) => {
    const versions = [
      { version: 2, closedAt: null },
      { version: 1, closedAt: NOW - DAY },
    ];
    return annualReviewPage(given(head), given(buildAnnualReview({ versions }, signedRecord())), null);
  },
  'review-answer': (given) => answerPage(given, 'We looked at it in June.', []),
  'review-answer-error': (given) => answerPage(given, 'Mine.', [{ field: 'text', message: answerErrors.changed }]),
  'review-sign': (given) => reviewSignPage(given(head), given(buildAnnualReview({ signsAs: 'leader' })), []),
  'review-sign-error': (given) =>
    reviewSignPage(given(head), given(buildAnnualReview({ signsAs: 'leader' })), [
      { field: 'hasRead', message: signErrors.not_read },
    ]),
};
