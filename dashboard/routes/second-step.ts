import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { links } from '../links.ts';
import { codePage, recoveryCodesPage, twoStepsPage } from '../pages/two-steps.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { signInErrors } from '../words/sign-in.ts';
import { twoStepErrors } from '../words/two-steps.ts';
import { textIn } from './form.ts';
import { forEveryone } from './roles.ts';
import { type Dashboard, sendPage } from './shells.ts';

/** What comes after the password: the code, or setting it up where the school asks for it. */
export function addSecondStepRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  app.get(links.signInCode, forEveryone, (request, reply) => askCode(dashboard, request, reply, []));
  app.post(links.signInCode, forEveryone, (request, reply) => takeCode(dashboard, request, reply));
  app.get(links.signInSetUp, forEveryone, (request, reply) => showSetUp(dashboard, request, reply, []));
  app.post(links.signInSetUp, forEveryone, (request, reply) => confirmSetUp(dashboard, request, reply));
}

async function askCode(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FieldError[],
): Promise<FastifyReply> {
  // Too long ago, or not at all: the password first.
  if (request.secondStep?.kind !== 'code') return reply.redirect(links.signIn, 303);
  return sendPage(reply, codePage(await shells.of(request, reply), errors), errors.length > 0 ? 422 : 200);
}

async function takeCode(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const step = request.secondStep;
  const code = textIn(request.body, 'code');
  if (step?.kind !== 'code') return reply.redirect(links.signIn, 303);
  if (code === '') return askCode(dashboard, request, reply, wrong(twoStepErrors.code));
  const result = await dashboard.daemon.signInCode(step.staffId, code, request.ip);
  if (result.kind === 'ok') {
    await request.startSession(result.viewer);
    return reply.redirect(step.onward, 303);
  }
  const message = result.kind === 'wait' ? signInErrors.wait(result.seconds) : twoStepErrors.refused;
  return askCode(dashboard, request, reply, wrong(message));
}

async function showSetUp(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FieldError[],
): Promise<FastifyReply> {
  const step = request.secondStep;
  const enrolment = step?.kind === 'set_up' ? await daemon.enrolment(step.staffId) : null;
  if (enrolment === null) return reply.redirect(links.signIn, 303);
  const page = twoStepsPage(await shells.of(request, reply), {
    ...{ enrolment, errors, action: links.signInSetUp },
    isWanted: true,
  });
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

async function confirmSetUp(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const step = request.secondStep;
  const code = textIn(request.body, 'code');
  if (step?.kind !== 'set_up') return reply.redirect(links.signIn, 303);
  if (code === '') return showSetUp(dashboard, request, reply, wrong(twoStepErrors.code));
  const result = await dashboard.daemon.confirmEnrolment(step.staffId, code);
  switch (result.kind) {
    case 'done': {
      await request.startSession(result.viewer);
      const shell = await dashboard.shells.of(request, reply);
      return sendPage(reply, recoveryCodesPage(shell, result.recoveryCodes, step.onward));
    }
    case 'not_begun':
      return reply.redirect(links.signIn, 303);
    case 'wrong_code':
      return showSetUp(dashboard, request, reply, wrong(twoStepErrors.wrong));
    case 'wait':
      return showSetUp(dashboard, request, reply, wrong(signInErrors.wait(result.seconds)));
  }
}

function wrong(message: string): readonly FieldError[] {
  return [{ field: 'code', message }];
}
