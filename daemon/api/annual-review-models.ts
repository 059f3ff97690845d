/** What can be asked about the yearly look at filtering and monitoring. Part of the contract; import it from there. */
import type { ReviewQuestionId } from '../report/annual-review/questions.ts';
import type {
  RemovedSignature,
  ReviewAnswer,
  ReviewRecord,
  ReviewSignature,
  ReviewSigner,
} from '../report/annual-review/review-record.ts';
import type { ReportFile } from './filtering-report-models.ts';

export type { ReviewQuestionId } from '../report/annual-review/questions.ts';
export type { ReviewSigner } from '../report/annual-review/review-record.ts';

export interface AnnualReviewAnswers<Viewer> {
  annualReviews(viewer: Viewer): Promise<AnnualReviewList>;
  /** The newest version where none is named. Null when there is none, or it is not for this viewer. The view is audited. */
  annualReview(viewer: Viewer, year: number, version: number | null): Promise<AnnualReview | null>;
  /** The same on paper. */
  annualReviewFile(viewer: Viewer, year: number, version: number | null): Promise<AnnualReviewFile | null>;
  /** Begins the review of a school year, renews the figures of an open one, or follows a closed one with a new version. */
  takeReviewFigures(viewer: Viewer, year: number): Promise<TakeFiguresResult>;
  answerAnnualReview(viewer: Viewer, year: number, saying: NewReviewAnswer): Promise<ReviewAnswerResult>;
  /** `sessionMark` tells which session asks: its sign-in must be fresh. */
  signAnnualReview(
    viewer: Viewer,
    year: number,
    signing: NewReviewSignature,
    sessionMark: string | null,
  ): Promise<ReviewSignResult>;
}

export interface AnnualReviewList {
  /** Of several versions of a year, the newest. */
  readonly rows: readonly AnnualReviewRow[];
  /** School years whose review this viewer may begin, the newest first. */
  readonly mayBegin: readonly ReviewYear[];
}

export interface ReviewYear {
  /** In which it begins. */
  readonly year: number;
  /** 'School year 2026/27'. */
  readonly title: string;
}

export interface AnnualReviewRow extends ReviewYear {
  readonly version: number;
  readonly begunAt: number;
  readonly signers: readonly ReviewSigner[];
  readonly closedAt: number | null;
}

export interface AnnualReview
  extends ReviewYear,
    Pick<ReviewRecord, 'version' | 'revision' | 'begunAt' | 'closedAt' | 'school'> {
  readonly parts: readonly ReviewedPart[];
  readonly signatures: readonly Omit<ReviewSignature, 'staffId'>[];
  readonly removed: readonly (Omit<RemovedSignature, 'staffId' | 'why'> & { readonly why: string })[];
  readonly waitingFor: readonly ReviewSigner[];
  /** How many questions people have not answered. */
  readonly unanswered: number;
  /** Every version, the newest first. */
  readonly versions: readonly { readonly version: number; readonly closedAt: number | null }[];
  readonly mayAnswer: boolean;
  readonly mayTakeFigures: boolean;
  /** As whom this viewer can sign now, once all is answered; null where they cannot. */
  readonly signsAs: ReviewSigner | null;
}

export interface ReviewedPart {
  readonly title: string;
  readonly questions: readonly ReviewedQuestion[];
}

export type ReviewedQuestion =
  | {
      readonly answeredBy: 'data';
      readonly id: ReviewQuestionId;
      readonly text: string;
      readonly sentences: readonly string[];
    }
  | {
      readonly answeredBy: 'people';
      readonly id: ReviewQuestionId;
      readonly text: string;
      readonly answer: Omit<ReviewAnswer, 'questionId'> | null;
    };

export interface AnnualReviewFile extends ReportFile {
  readonly year: number;
  readonly version: number;
}

/** removed: how many signatures no longer stand. */
export type TakeFiguresResult =
  | { readonly kind: 'done'; readonly version: number; readonly removed: number }
  | { readonly kind: 'gone' };

export interface NewReviewAnswer {
  /** As it came from outside. */
  readonly question: string;
  readonly text: string;
  /** When the answer that was read had been written; null where there was none. */
  readonly read: number | null;
}

/** changed: somebody answered in the meantime; closed: all four have signed. */
export type ReviewAnswerResult =
  | { readonly kind: 'saved'; readonly removed: number }
  | { readonly kind: 'empty' | 'too_long' | 'changed' | 'closed' | 'gone' };

export interface NewReviewSignature {
  /** Of what was read. */
  readonly version: number;
  readonly revision: number;
  readonly hasRead: boolean;
}

/** already: this part, or this person, has signed; sign_in_again: the sign-in is older than a quarter of an hour. */
export type ReviewSignResult = {
  readonly kind: ('signed' | 'not_read' | 'sign_in_again' | 'unanswered') | ('changed' | 'already' | 'closed' | 'gone');
};
