import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { EnrolmentResult, OwnChangeResult, RecoveryCodesResult } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import {
  askPasswordPage,
  changePasswordPage,
  type OwnAccountNotice,
  ownAccountPage,
  type PasswordAsked,
} from '../pages/own-account.ts';
import { recoveryCodesPage, twoStepsPage } from '../pages/two-steps.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { ownAccountErrors, ownAccountNotices, ownAccountWords } from '../words/own-account.ts';
import { setUpErrors } from '../words/set-up.ts';
import { signInErrors } from '../words/sign-in.ts';
import { twoStepErrors } from '../words/two-steps.ts';
import { rawTextIn, textIn, wordIn } from './form.ts';
import { forStaff } from './roles.ts';
import { passwordFault } from './set-up-form.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

type Handler = (dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** One's own account: the password, the second step, and where one is signed in. */
export function addOwnAccount(app: FastifyInstance, dashboard: Dashboard): void {
  const post = (path: string, handler: Handler) =>
    app.post(path, forStaff, (request, reply) => handler(dashboard, request, reply));
  app.get(links.account, forStaff, (request, reply) => show(dashboard, request, reply));
  app.get(links.accountPassword, forStaff, async (request, reply) =>
    sendPage(reply, changePasswordPage(await dashboard.shells.of(request, reply), [])),
  );
  for (const asked of [TURN_ON, TURN_OFF, NEW_CODES])
    app.get(asked.action, forStaff, (request, reply) => ask(dashboard, request, reply, asked));
  post(links.accountPassword, changePassword);
  post(links.twoSteps, begin);
  post(links.twoStepsConfirm, confirm);
  post(links.twoStepsOff, turnOff);
  post(links.accountCodes, renewCodes);
  app.post(links.signOutEverywhere, forStaff, async (request, reply) => {
    await dashboard.daemon.signOutEverywhere(viewerOf(request));
    await request.endSession();
    return reply.redirect(links.signIn, 303);
  });
}

type Asked = Omit<PasswordAsked, 'errors'>;

const TURN_ON: Asked = {
  heading: ownAccountWords.twoSteps,
  action: links.twoSteps,
  label: ownAccountWords.turnOn,
};
const TURN_OFF: Asked = {
  heading: ownAccountWords.turnOff,
  action: links.twoStepsOff,
  label: ownAccountWords.turnOff,
};
const NEW_CODES: Asked = {
  heading: ownAccountWords.newCodes,
  action: links.accountCodes,
  label: ownAccountWords.newCodes,
};

async function show(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const own = await daemon.ownAccount(viewerOf(request), request.sessionMark);
  const notice = wordIn(request.query, 'done', ownAccountNotices);
  return sendPage(reply, ownAccountPage(await shells.of(request, reply), own, notice));
}

async function ask(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
  errors: readonly FieldError[] = [],
): Promise<FastifyReply> {
  const page = askPasswordPage(await shells.of(request, reply), { ...asked, errors });
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

const changePassword: Handler = async (dashboard, request, reply) => {
  const { daemon, shells } = dashboard;
  const current = rawTextIn(request.body, 'current');
  const next = rawTextIn(request.body, 'password');
  const isSame = next === rawTextIn(request.body, 'passwordAgain');
  const again = isSame ? [] : [{ field: 'passwordAgain', message: setUpErrors.passwordAgain }];
  const result = isSame ? await daemon.changePassword(viewerOf(request), { current, next }) : null;
  if (result?.kind === 'done') return goOn(request, reply, 'password');
  const errors = result === null ? again : errorsOf(result, 'current');
  return sendPage(reply, changePasswordPage(await shells.of(request, reply), errors), 422);
};

const begin: Handler = async (dashboard, request, reply) => {
  const { daemon, shells } = dashboard;
  const result = await daemon.beginEnrolment(viewerOf(request), rawTextIn(request.body, 'password'));
  if (result.kind !== 'begun') return ask(dashboard, request, reply, TURN_ON, errorsOf(result, 'password'));
  const form = { enrolment: result.enrolment, action: links.twoStepsConfirm, isWanted: false, errors: [] };
  return sendPage(reply, twoStepsPage(await shells.of(request, reply), form));
};

const confirm: Handler = async ({ daemon, shells }, request, reply) => {
  const { staffId } = viewerOf(request);
  const result = await daemon.confirmEnrolment(staffId, textIn(request.body, 'code'));
  if (result.kind === 'done') {
    await request.startSession(result.viewer);
    return sendPage(reply, recoveryCodesPage(await shells.of(request, reply), result.recoveryCodes, links.account));
  }
  const enrolment = await daemon.enrolment(staffId);
  if (result.kind === 'not_begun' || enrolment === null) return reply.redirect(links.twoSteps, 303);
  const message = result.kind === 'wait' ? signInErrors.wait(result.seconds) : twoStepErrors.wrong;
  const errors = [{ field: 'code', message }];
  const form = { enrolment, action: links.twoStepsConfirm, isWanted: false, errors };
  return sendPage(reply, twoStepsPage(await shells.of(request, reply), form), 422);
};

const turnOff: Handler = async (dashboard, request, reply) => {
  const result = await dashboard.daemon.removeSecondFactor(viewerOf(request), rawTextIn(request.body, 'password'));
  if (result.kind === 'done') return goOn(request, reply, 'off');
  return ask(dashboard, request, reply, TURN_OFF, errorsOf(result, 'password'));
};

const renewCodes: Handler = async (dashboard, request, reply) => {
  const { daemon, shells } = dashboard;
  const result = await daemon.renewRecoveryCodes(viewerOf(request), rawTextIn(request.body, 'password'));
  if (result.kind === 'none') return reply.redirect(links.account, 303);
  if (result.kind !== 'renewed') return ask(dashboard, request, reply, NEW_CODES, errorsOf(result, 'password'));
  return sendPage(reply, recoveryCodesPage(await shells.of(request, reply), result.recoveryCodes, links.account));
};

/** Every session has ended, this one too: it goes on as a new one. */
async function goOn(request: FastifyRequest, reply: FastifyReply, done: OwnAccountNotice): Promise<FastifyReply> {
  await request.startSession(viewerOf(request));
  return reply.redirect(`${links.account}?${new URLSearchParams({ done })}#heading`, 303);
}

type Refused = Exclude<
  OwnChangeResult | EnrolmentResult | RecoveryCodesResult,
  { kind: 'done' | 'begun' | 'renewed' | 'none' }
>;

function errorsOf(result: Refused, passwordField: string): readonly FieldError[] {
  switch (result.kind) {
    case 'wrong_password':
      return [{ field: passwordField, message: ownAccountErrors.wrong }];
    case 'wait':
      return [{ field: passwordField, message: signInErrors.wait(result.seconds) }];
    case 'weak_password':
      return [{ field: 'password', message: passwordFault(result.fault) }];
    case 'required':
      return [{ field: passwordField, message: ownAccountWords.needed }];
  }
}
