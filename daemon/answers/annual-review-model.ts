import type { AnnualReview, ReviewedPart, ReviewedQuestion } from '../api/contract.ts';
import {
  REVIEW_PART_TITLES,
  REVIEW_PARTS,
  REVIEW_QUESTIONS,
  type ReviewPart,
} from '../report/annual-review/questions.ts';
import { changeInWords, schoolYearTitle } from '../report/annual-review/review-document.ts';
import { type ReviewRecord, unanswered, unsigned } from '../report/annual-review/review-record.ts';

type Reviewed = Omit<AnnualReview, 'versions' | 'mayAnswer' | 'mayTakeFigures' | 'signsAs'>;

/** What stands in a record, for whoever may read it. */
export function reviewedOf(record: ReviewRecord): Reviewed {
  const { year, version, revision, begunAt, closedAt, school, signatures, removed, answers } = record;
  return {
    ...{ year, title: schoolYearTitle(year), version, revision, begunAt, closedAt, school },
    parts: REVIEW_PARTS.map((part) => partOf(record, part)),
    signatures: signatures.map(({ signer, role, name, at }) => ({ signer, role, name, at })),
    removed: removed.map(({ signer, role, name, at, removedAt, why }) => ({
      ...{ signer, role, name, at, removedAt, why: changeInWords(why) },
    })),
    waitingFor: unsigned(signatures),
    unanswered: unanswered(answers).length,
  };
}

function partOf(record: ReviewRecord, part: ReviewPart): ReviewedPart {
  return {
    title: REVIEW_PART_TITLES[part],
    questions: REVIEW_QUESTIONS.filter((question) => question.part === part).map(
      ({ id, text, answeredBy }): ReviewedQuestion => {
        if (answeredBy === 'data') {
          const said = record.data.find(({ questionId }) => questionId === id);
          return { answeredBy, id, text, sentences: said?.sentences ?? [] };
        }
        const answer = record.answers.find(({ questionId }) => questionId === id);
        const given = answer === undefined ? null : { text: answer.text, role: answer.role, at: answer.at };
        return { answeredBy, id, text, answer: given };
      },
    ),
  };
}
