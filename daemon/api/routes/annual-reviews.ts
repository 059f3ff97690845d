import { z } from 'zod';
import { MAX_REVIEW_ANSWER } from '../../report/annual-review/review-record.ts';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, ReviewAnswerResult, ReviewSignResult } from '../contract.ts';
import { refusal } from '../problems.ts';
import { annualReview, annualReviews } from '../schemas/annual-reviews.ts';
import { commonRefusals, holdRefusals } from '../schemas/problem.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const params = z.object({ year: z.coerce.number().int().min(1000).max(9999) });
const version = z.coerce.number().int().min(1).max(10_000);
const querystring = z.object({ version: version.optional() });
/** Leaves room for the line ends that a form sends. */
const text = z.string().max(2 * MAX_REVIEW_ANSWER);

/** Adds the yearly look at filtering and monitoring. */
export function addAnnualReviewRoutes(api: JsonServer, daemon: DaemonApi): void {
  addReading(api, daemon);
  addFile(api, daemon);
  addFigures(api, daemon);
  addAnswer(api, daemon);
  addSignature(api, daemon);
}

function addReading(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/annual-reviews',
    {
      config: { access: API_ACCESS['GET /api/v1/annual-reviews'] },
      schema: { summary: 'The yearly reviews of filtering', response: { 200: annualReviews, ...commonRefusals } },
    },
    (request) => daemon.annualReviews(viewerOf(request)),
  );
  api.get(
    '/v1/annual-reviews/:year',
    {
      config: { access: API_ACCESS['GET /api/v1/annual-reviews/:year'] },
      schema: {
        summary: 'The review of the school year that begins in this year; the newest version unless one is named',
        params,
        querystring,
        response: { 200: annualReview, ...commonRefusals },
      },
    },
    async (request) => {
      const found = await daemon.annualReview(viewerOf(request), request.params.year, request.query.version ?? null);
      if (found === null) throw noReview();
      return found;
    },
  );
}

function addFile(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/annual-reviews/:year/pdf',
    {
      config: { access: API_ACCESS['GET /api/v1/annual-reviews/:year/pdf'] },
      schema: {
        summary: 'The same on paper',
        params,
        querystring,
        response: { 200: z.unknown().describe('The file.'), ...commonRefusals },
      },
    },
    async (request, reply) => {
      const { year } = request.params;
      const file = await daemon.annualReviewFile(viewerOf(request), year, request.query.version ?? null);
      if (file === null) throw noReview();
      reply.type(file.type).header('content-disposition', `attachment; filename="${file.fileName}"`);
      return Buffer.from(file.bytes);
    },
  );
}

function addFigures(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/annual-reviews/:year/figures',
    {
      config: { access: API_ACCESS['POST /api/v1/annual-reviews/:year/figures'] },
      schema: {
        summary: 'Begin the review of a school year, or take its figures anew; of a signed one a new version follows',
        params,
        response: { 200: z.object({ version: z.number(), removed: z.number() }), ...holdRefusals },
      },
    },
    async (request) => {
      const taken = await daemon.takeReviewFigures(viewerOf(request), request.params.year);
      if (taken.kind === 'gone') throw noReview();
      return { version: taken.version, removed: taken.removed };
    },
  );
}

function addAnswer(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/annual-reviews/:year/answers/:question',
    {
      config: { access: API_ACCESS['POST /api/v1/annual-reviews/:year/answers/:question'] },
      schema: {
        summary: 'Answer a question; `read` is the time of the answer that was read. Removes the signatures that stand',
        params: params.extend({ question: z.string().max(40) }),
        body: z.object({ text, read: z.number().nullable() }),
        response: { 200: z.object({ removed: z.number() }), ...holdRefusals },
      },
    },
    async (request) => {
      const { year, question } = request.params;
      return saved(await daemon.answerAnnualReview(viewerOf(request), year, { ...request.body, question }));
    },
  );
}

function saved(result: ReviewAnswerResult): { readonly removed: number } {
  switch (result.kind) {
    case 'saved':
      return { removed: result.removed };
    case 'empty':
      throw refusal(422, 'EMPTY', 'An answer needs words.');
    case 'too_long':
      throw refusal(422, 'TOO_LONG', `An answer has at most ${MAX_REVIEW_ANSWER} characters.`);
    case 'changed':
      throw refusal(409, 'CHANGED', 'Somebody else has answered this in the meantime. Read it, and answer again.');
    case 'closed':
      throw closed();
    case 'gone':
      throw noReview();
  }
}

function addSignature(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/annual-reviews/:year/sign',
    {
      config: { access: API_ACCESS['POST /api/v1/annual-reviews/:year/sign'] },
      schema: {
        summary: 'Sign what was read, by its version and revision, within a quarter of an hour of signing in',
        params,
        body: z.object({ version: z.number(), revision: z.number(), hasRead: z.boolean() }),
        response: { 200: z.object({ signed: z.literal(true) }), ...holdRefusals },
      },
    },
    async (request) => {
      const { body, params: asked, sessionMark } = request;
      return signed(await daemon.signAnnualReview(viewerOf(request), asked.year, body, sessionMark));
    },
  );
}

function signed({ kind }: ReviewSignResult): { readonly signed: true } {
  switch (kind) {
    case 'signed':
      return { signed: true };
    case 'not_read':
      throw refusal(422, 'NOT_READ', 'Whoever signs says that they have read it: send hasRead as true.');
    case 'sign_in_again':
      throw refusal(409, 'SIGN_IN_AGAIN', 'Sign out and in again, then sign within a quarter of an hour.');
    case 'unanswered':
      throw refusal(409, 'UNANSWERED', 'There are questions that nobody has answered.');
    case 'changed':
      throw refusal(409, 'CHANGED', 'It was changed since it was read. Read it again.');
    case 'already':
      throw refusal(409, 'ALREADY_SIGNED', 'It is signed already, for this part or by this account.');
    case 'closed':
      throw closed();
    case 'gone':
      throw noReview();
  }
}

function closed(): Error {
  return refusal(
    409,
    'CLOSED',
    'All four have signed: this version is changed no more. Take the figures for a new one.',
  );
}

function noReview(): Error {
  return refusal(404, 'NO_SUCH_REVIEW', 'There is no such review, or it is not for you.');
}
