import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SignInResult } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { type SignInForm, signInPage } from '../pages/sign-in.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { signInErrors } from '../words/sign-in.ts';
import { ownPathIn, rawTextIn, textIn } from './form.ts';
import { forEveryone, forStaff } from './roles.ts';
import { type Dashboard, sendPage } from './shells.ts';

/** Sign in and out. */
export function addSignInRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  app.get(links.signIn, forEveryone, async (request, reply) => {
    const onward = ownPathIn(request.query, 'then');
    if (request.viewer !== null) return reply.redirect(onward, 303);
    const isPasswordSet = textIn(request.query, 'done') === 'set';
    const isEmergency = textIn(request.query, 'emergency') === 'yes';
    const form = { email: '', onward, errors: [], isPasswordSet, isEmergency, ways: dashboard.daemon.signInWays() };
    return sendPage(reply, signInPage(await dashboard.shells.of(request, reply), form));
  });
  app.post(links.signIn, forEveryone, (request, reply) => signIn(dashboard, request, reply));
  app.post(links.signOut, forStaff, async (request, reply) => {
    await request.endSession();
    return reply.redirect(links.signIn, 303);
  });
}

async function signIn(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const email = textIn(request.body, 'email');
  const password = rawTextIn(request.body, 'password');
  const form = {
    email,
    onward: ownPathIn(request.body, 'then'),
    isPasswordSet: false,
    isEmergency: true,
    ways: dashboard.daemon.signInWays(),
  };
  const missing = missingIn(email, password);
  if (missing.length > 0) return showAgain(dashboard, request, reply, { ...form, errors: missing });
  const result = await dashboard.daemon.signIn(email, password, request.ip);
  switch (result.kind) {
    case 'ok':
      await request.startSession(result.viewer);
      return reply.redirect(form.onward, 303);
    case 'code_wanted':
      await request.awaitSecondStep({ staffId: result.staffId, kind: 'code', onward: form.onward });
      return reply.redirect(links.signInCode, 303);
    case 'set_up_wanted':
      await request.awaitSecondStep({ staffId: result.staffId, kind: 'set_up', onward: form.onward });
      return reply.redirect(links.signInSetUp, 303);
    case 'refused':
    case 'wait':
      return showAgain(dashboard, request, reply, { ...form, errors: refusalOf(result) });
  }
}

async function showAgain(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  form: SignInForm,
): Promise<FastifyReply> {
  return sendPage(reply, signInPage(await shells.of(request, reply), form), 422);
}

function missingIn(email: string, password: string): readonly FieldError[] {
  return [
    ...(email === '' ? [{ field: 'email', message: signInErrors.email }] : []),
    ...(password === '' ? [{ field: 'password', message: signInErrors.password }] : []),
  ];
}

function refusalOf(result: Extract<SignInResult, { kind: 'refused' | 'wait' }>): readonly FieldError[] {
  const message = result.kind === 'wait' ? signInErrors.wait(result.seconds) : signInErrors.refused;
  return [{ field: 'email', message }];
}
