import { z } from 'zod';
import { REVIEW_QUESTION_IDS } from '../../report/annual-review/questions.ts';
import { REVIEW_SIGNERS } from '../../report/annual-review/review-record.ts';
import { type AnnualReview, type AnnualReviewList, ROLES } from '../contract.ts';
import type { Plain } from './plain.ts';

const signer = z.enum(REVIEW_SIGNERS);
const year = { year: z.number(), title: z.string() };
const signature = { signer, role: z.enum(ROLES), name: z.string(), at: z.number() };
const asked = { id: z.enum(REVIEW_QUESTION_IDS), text: z.string() };

export const annualReviews = z.object({
  rows: z
    .array(
      z.object({
        ...year,
        version: z.number(),
        begunAt: z.number(),
        signers: z.array(signer).readonly(),
        closedAt: z.number().nullable(),
      }),
    )
    .readonly(),
  mayBegin: z.array(z.object(year)).readonly(),
}) satisfies z.ZodType<Plain<AnnualReviewList>>;

const question = z.discriminatedUnion('answeredBy', [
  z.object({ answeredBy: z.literal('data'), ...asked, sentences: z.array(z.string()).readonly() }),
  z.object({
    answeredBy: z.literal('people'),
    ...asked,
    answer: z.object({ text: z.string(), role: z.enum(ROLES), at: z.number() }).nullable(),
  }),
]);

export const annualReview = z.object({
  ...year,
  version: z.number(),
  revision: z.number(),
  begunAt: z.number(),
  closedAt: z.number().nullable(),
  school: z.string(),
  parts: z.array(z.object({ title: z.string(), questions: z.array(question).readonly() })).readonly(),
  signatures: z.array(z.object(signature)).readonly(),
  removed: z.array(z.object({ ...signature, removedAt: z.number(), why: z.string() })).readonly(),
  waitingFor: z.array(signer).readonly(),
  unanswered: z.number(),
  versions: z.array(z.object({ version: z.number(), closedAt: z.number().nullable() })).readonly(),
  mayAnswer: z.boolean(),
  mayTakeFigures: z.boolean(),
  signsAs: signer.nullable(),
}) satisfies z.ZodType<Plain<AnnualReview>>;
