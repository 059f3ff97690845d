import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DecideProposalResult, ProposalDecision } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { policyWaitingPage } from '../pages/policy-waiting.ts';
import { problemPage } from '../pages/problem.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { policyChangeErrors, policyChangeWords, type policyNotices } from '../words/policy-changes.ts';
import { problems } from '../words/problems.ts';
import { textIn, wordIn } from './form.ts';
import { policyReasonIn, reasonErrors, wrong } from './policy-drafts.ts';
import { forPolicyMakers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const PATH = `${links.policy}/waiting/:id`;

/** A change that waits for a senior leader: to be looked at, allowed, refused or taken back. */
export function addWaitingRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  app.get(PATH, forPolicyMakers, (request, reply) => show(dashboard, request, reply, { reason: '', errors: [] }));
  app.post(PATH, forPolicyMakers, (request, reply) => decide(dashboard, request, reply));
}

interface Typed {
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

const DECISIONS: Readonly<Record<ProposalDecision['what'], keyof typeof policyNotices>> = {
  accept: 'accepted',
  refuse: 'refused',
  withdraw: 'withdrawn',
};

async function decide(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const reason = policyReasonIn(request.body);
  const what = wordIn(request.body, 'what', DECISIONS);
  const errors = reasonErrors(reason);
  if (errors.length > 0 || what === null) return show(dashboard, request, reply, { reason, errors });
  const id = textIn(request.params, 'id');
  const result = await dashboard.daemon.decideProposal(viewerOf(request), id, { what, reason });
  return answer(dashboard, request, reply, { result, reason, done: DECISIONS[what] });
}

interface Decided {
  readonly result: DecideProposalResult;
  readonly reason: string;
  readonly done: keyof typeof policyNotices;
}

async function answer(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { result, reason, done }: Decided,
): Promise<FastifyReply> {
  const again = (message: string) => show(dashboard, request, reply, { reason, errors: wrong('reason', message) });
  switch (result.kind) {
    case 'in_force':
    case 'closed':
      return reply.redirect(`${links.policy}?${new URLSearchParams({ done })}#heading`, 303);
    case 'changed':
      return again(policyChangeWords.overtaken);
    case 'no_reason':
      return again(policyChangeErrors.reason);
    case 'not_possible':
      return again(result.sentences.join(' '));
    case 'gone':
      return nothingWaits(dashboard, request, reply);
    case 'not_yours':
      return sendPage(reply, problemPage(await dashboard.shells.of(request, reply), problems.notAllowed), 403);
  }
}

async function show(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed,
): Promise<FastifyReply> {
  const book = await dashboard.daemon.policyBook(viewerOf(request));
  const proposal = book.waiting.find(({ id }) => id === textIn(request.params, 'id'));
  if (proposal === undefined) return nothingWaits(dashboard, request, reply);
  const shell = await dashboard.shells.of(request, reply);
  return sendPage(reply, policyWaitingPage(shell, book, { proposal, ...typed }), typed.errors.length > 0 ? 422 : 200);
}

async function nothingWaits(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { nothingWaits: heading, nothingWaitsWhy } = policyChangeWords;
  const page = problemPage(await shells.of(request, reply), { heading, sentences: [nothingWaitsWhy] });
  return sendPage(reply, page, 404);
}
