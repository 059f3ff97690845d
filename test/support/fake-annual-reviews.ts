import type { DaemonApi } from '../../daemon/api/contract.ts';
import { buildAnnualReview, sampleReviewList } from './dashboard-review-pages.ts';

/** The review of 2026/27, which can be signed; of 2025/26 somebody was quicker. */
export function fakeAnnualReviews(calls: string[]) {
  return {
    annualReviews: async () => sampleReviewList(),
    annualReview: async (_viewer, year) =>
      year === 2026 ? buildAnnualReview({ signsAs: 'lead', unanswered: 0 }) : null,
    async annualReviewFile(_viewer, year) {
      if (year !== 2026) return null;
      const bytes = Buffer.from('%PDF-1.7');
      return { fileName: 'annual-review-2026-version-1.pdf', type: 'application/pdf', bytes, year, version: 1 };
    },
    async takeReviewFigures(viewer, year) {
      calls.push(`takeReviewFigures ${viewer.staffId} ${year}`);
      return year === 2026 ? { kind: 'done', version: 1, removed: 2 } : { kind: 'gone' };
    },
    async answerAnnualReview(viewer, year, { question, text, read }) {
      calls.push(`answerAnnualReview ${viewer.staffId} ${year} ${question} ${read} ${text}`);
      if (text === '') return { kind: 'empty' };
      return text === 'late' ? { kind: 'changed' } : { kind: 'saved', removed: text === 'removes' ? 1 : 0 };
    },
    async signAnnualReview(viewer, year, { version, revision, hasRead }, mark) {
      calls.push(
        `signAnnualReview ${viewer.staffId} ${year} ${version} ${revision} ${mark === null ? 'no session' : 'its session'}`,
      );
      return { kind: hasRead ? 'signed' : 'not_read' };
    },
  } satisfies Partial<DaemonApi>;
}
