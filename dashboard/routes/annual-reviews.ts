import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AnnualReview, ReviewedQuestion } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { annualReviewPage } from '../pages/annual-review.ts';
import { reviewAnswerPage, reviewSignPage } from '../pages/annual-review-forms.ts';
import { annualReviewsPage } from '../pages/annual-reviews.ts';
import { problemPage } from '../pages/problem.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { annualReviewLink } from '../review-links.ts';
import { answerErrors, reviewNotices, signErrors } from '../words/annual-reviews.ts';
import { problems } from '../words/problems.ts';
import { textIn, wholeNumberIn, wordIn } from './form.ts';
import { forAnnualReview, forReportDetail } from './roles.ts';
import { sendFile } from './send-file.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** The yearly look at filtering and monitoring: its record, its questions, and the signatures of four. */
export function addAnnualReviews(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.annualReviews, forAnnualReview, async (request, reply) => {
    const list = await daemon.annualReviews(viewerOf(request));
    return sendPage(reply, annualReviewsPage(await shells.of(request, reply), list));
  });
  const path = `${links.annualReviews}/:year`;
  app.get(path, forAnnualReview, (request, reply) => show(dashboard, request, reply));
  app.get(`${path}/pdf`, forAnnualReview, (request, reply) => send(dashboard, request, reply));
  app.post(`${path}/figures`, forReportDetail, (request, reply) => takeFigures(dashboard, request, reply));
  app.get(`${path}/answers/:question`, forAnnualReview, (request, reply) => ask(dashboard, request, reply, null));
  app.post(`${path}/answers/:question`, forAnnualReview, (request, reply) => answer(dashboard, request, reply));
  app.get(`${path}/sign`, forAnnualReview, (request, reply) => askToSign(dashboard, request, reply, []));
  app.post(`${path}/sign`, forAnnualReview, (request, reply) => sign(dashboard, request, reply));
}

function yearIn(request: FastifyRequest): number {
  return wholeNumberIn(request.params, 'year') ?? 0;
}

function newestOf({ daemon }: Dashboard, request: FastifyRequest): Promise<AnnualReview | null> {
  return daemon.annualReview(viewerOf(request), yearIn(request), null);
}

async function show(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { daemon, shells } = dashboard;
  const version = wholeNumberIn(request.query, 'version');
  const review = await daemon.annualReview(viewerOf(request), yearIn(request), version);
  if (review === null) return gone(dashboard, request, reply);
  const notice = wordIn(request.query, 'done', reviewNotices);
  return sendPage(reply, annualReviewPage(await shells.of(request, reply), review, notice));
}

async function send(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const version = wholeNumberIn(request.query, 'version');
  const file = await dashboard.daemon.annualReviewFile(viewerOf(request), yearIn(request), version);
  if (file === null) return gone(dashboard, request, reply);
  return sendFile(reply, file);
}

async function takeFigures(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const before = await newestOf(dashboard, request);
  const taken = await dashboard.daemon.takeReviewFigures(viewerOf(request), yearIn(request));
  if (taken.kind === 'gone') return gone(dashboard, request, reply);
  if (before?.version !== taken.version) return done(request, reply, 'begun');
  return done(request, reply, taken.removed > 0 ? 'removed' : 'figures');
}

function done(request: FastifyRequest, reply: FastifyReply, notice: keyof typeof reviewNotices): FastifyReply {
  const query = new URLSearchParams({ done: notice });
  return reply.redirect(`${annualReviewLink(yearIn(request))}?${query}#heading`, 303);
}

interface Typed {
  readonly text: string;
  readonly errors: readonly FieldError[];
}

async function ask(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed | null,
): Promise<FastifyReply> {
  const review = await newestOf(dashboard, request);
  const question = review === null ? null : questionIn(review, request);
  if (review === null || question === null) return gone(dashboard, request, reply);
  // Nothing can be changed any more: the record says so, and what leads on from there.
  if (!review.mayAnswer && typed === null) return reply.redirect(`${annualReviewLink(review.year)}#heading`, 303);
  const work = { question, text: typed?.text ?? question.answer?.text ?? '', errors: typed?.errors ?? [] };
  const page = reviewAnswerPage(await dashboard.shells.of(request, reply), review, work);
  return sendPage(reply, page, work.errors.length > 0 ? 422 : 200);
}

function questionIn({ parts }: AnnualReview, request: FastifyRequest) {
  const id = textIn(request.params, 'question');
  const found = parts.flatMap(({ questions }) => questions).find((question) => question.id === id);
  return found !== undefined && isForPeople(found) ? found : null;
}

function isForPeople(question: ReviewedQuestion): question is Extract<ReviewedQuestion, { answeredBy: 'people' }> {
  return question.answeredBy === 'people';
}

async function answer(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const text = textIn(request.body, 'text').replaceAll('\r\n', '\n');
  const saying = { question: textIn(request.params, 'question'), text, read: wholeNumberIn(request.body, 'read') };
  const result = await dashboard.daemon.answerAnnualReview(viewerOf(request), yearIn(request), saying);
  switch (result.kind) {
    case 'saved':
      return done(request, reply, result.removed > 0 ? 'removed' : 'saved');
    case 'gone':
      return gone(dashboard, request, reply);
    case 'empty':
    case 'too_long':
    case 'changed':
    case 'closed':
      return ask(dashboard, request, reply, { text, errors: [{ field: 'text', message: answerErrors[result.kind] }] });
  }
}

async function askToSign(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FieldError[],
): Promise<FastifyReply> {
  const review = await newestOf(dashboard, request);
  if (review === null) return gone(dashboard, request, reply);
  if (review.signsAs === null && errors.length === 0)
    return reply.redirect(`${annualReviewLink(review.year)}#heading`, 303);
  const page = reviewSignPage(await dashboard.shells.of(request, reply), review, errors);
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

async function sign(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const signing = {
    version: wholeNumberIn(request.body, 'version') ?? 0,
    revision: wholeNumberIn(request.body, 'revision') ?? 0,
    hasRead: textIn(request.body, 'hasRead') === 'yes',
  };
  const viewer = viewerOf(request);
  const { kind } = await dashboard.daemon.signAnnualReview(viewer, yearIn(request), signing, request.sessionMark);
  if (kind === 'signed') return done(request, reply, 'signed');
  if (kind === 'gone') return gone(dashboard, request, reply);
  return askToSign(dashboard, request, reply, [{ field: 'hasRead', message: signErrors[kind] }]);
}

async function gone({ shells }: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return sendPage(reply, problemPage(await shells.of(request, reply), problems.noAnnualReview), 404);
}
