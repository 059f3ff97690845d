import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DaemonApi, TestAlertResult } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { problemPage } from '../pages/problem.ts';
import { setUpAlertPage } from '../pages/set-up-alert.ts';
import { setUpLogPage } from '../pages/set-up-log.ts';
import { setUpPolicyPage } from '../pages/set-up-policy.ts';
import { setUpSchoolPage } from '../pages/set-up-school.ts';
import { notSetUpPage } from '../pages/sign-in.ts';
import { problems } from '../words/problems.ts';
import { textIn } from './form.ts';
import { audienceIn } from './reference.ts';
import { forEveryone, forReviewers } from './roles.ts';
import { passwordFault, type SetUpAnswers, setUpAnswersIn } from './set-up-form.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** The first run: name the school, connect a log, check the policy, send yourself an alert. */
export function addSetUpRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  app.get(links.setUp, forEveryone, (request, reply) => begin(dashboard, request, reply));
  app.post(links.setUp, forEveryone, (request, reply) => makeAccount(dashboard, request, reply));
  addLaterSteps(app, dashboard);
}

async function begin(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const shell = await shells.of(request, reply);
  if (shell.frame.setUpDone) return sendPage(reply, problemPage(shell, problems.setUpDone), 410);
  if (request.viewer !== null) return reply.redirect(links.setUpLog, 303);
  const token = textIn(request.query, 'token');
  if (token === '') return sendPage(reply, notSetUpPage(shell));
  if (!(await daemon.isSetUpToken(token))) return sendPage(reply, problemPage(shell, problems.badToken), 403);
  return sendPage(reply, setUpSchoolPage(shell, { token, schoolName: '', name: '', email: '', errors: [] }));
}

async function makeAccount(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const answers = setUpAnswersIn(request.body);
  if (answers.errors.length > 0) return askAgain(dashboard, request, reply, answers);
  const result = await dashboard.daemon.setUp(answers.token, answers.schoolName, answers.account);
  switch (result.kind) {
    case 'ok':
      await request.startSession(result.viewer);
      return reply.redirect(links.setUpLog, 303);
    case 'weak_password': {
      const errors = [{ field: 'password', message: passwordFault(result.fault) }];
      return askAgain(dashboard, request, reply, { ...answers, errors });
    }
    case 'bad_token':
      return sendPage(reply, problemPage(await dashboard.shells.of(request, reply), problems.badToken), 403);
    case 'already_done':
      return sendPage(reply, problemPage(await dashboard.shells.of(request, reply), problems.setUpDone), 410);
  }
}

async function askAgain(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, schoolName, account, errors }: SetUpAnswers,
): Promise<FastifyReply> {
  const { name, email } = account;
  const page = setUpSchoolPage(await shells.of(request, reply), { token, schoolName, name, email, errors });
  return sendPage(reply, page, 422);
}

function addLaterSteps(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.setUpLog, forReviewers, async (request, reply) => {
    const previews = await daemon.sourcePreviews(viewerOf(request));
    return sendPage(reply, setUpLogPage(await shells.of(request, reply), previews));
  });
  app.get(links.setUpPolicy, forReviewers, async (request, reply) => {
    const shell = await shells.of(request, reply);
    return sendPage(reply, setUpPolicyPage(shell, await daemon.policy(), audienceIn(request.query)));
  });
  app.get(links.setUpAlert, forReviewers, (request, reply) => showAlertStep(dashboard, request, reply, null));
  app.post(links.setUpAlert, forReviewers, async (request, reply) =>
    showAlertStep(dashboard, request, reply, await daemon.sendTestAlert(viewerOf(request))),
  );
  app.post(links.setUpFinish, forReviewers, (request, reply) => finish(daemon, request, reply));
}

async function showAlertStep(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  result: TestAlertResult | null,
): Promise<FastifyReply> {
  const { mail } = await daemon.health(viewerOf(request));
  return sendPage(reply, setUpAlertPage(await shells.of(request, reply), mail.configured, result));
}

async function finish(daemon: DaemonApi, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  await daemon.finishSetUp(viewerOf(request));
  return reply.redirect(links.today, 303);
}
