import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { links } from '../links.ts';
import { choosePasswordPage, forgottenPage, linkSentPage } from '../pages/choose-password.ts';
import { problemPage } from '../pages/problem.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { problems } from '../words/problems.ts';
import { setUpErrors } from '../words/set-up.ts';
import { signInErrors } from '../words/sign-in.ts';
import { rawTextIn, textIn } from './form.ts';
import { forEveryone } from './roles.ts';
import { passwordFault } from './set-up-form.ts';
import { type Dashboard, sendPage } from './shells.ts';

/** A link to choose a password: asking for one, and using one. */
export function addForgottenRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.forgotten, forEveryone, async (request, reply) =>
    sendPage(
      reply,
      forgottenPage(await shells.of(request, reply), daemon.canMailLinks() ? { email: '', errors: [] } : null),
    ),
  );
  app.post(links.forgotten, forEveryone, (request, reply) => askForLink(dashboard, request, reply));
  app.get(links.signInLink, forEveryone, (request, reply) =>
    showLink(dashboard, request, reply, { token: textIn(request.query, 'token'), errors: [] }),
  );
  app.post(links.signInLink, forEveryone, (request, reply) => useLink(dashboard, request, reply));
}

async function askForLink(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const email = textIn(request.body, 'email');
  const shell = await shells.of(request, reply);
  if (email === '') {
    const errors = [{ field: 'email', message: signInErrors.email }];
    return sendPage(reply, forgottenPage(shell, { email, errors }), 422);
  }
  daemon.forgotPassword(email, request.ip);
  return sendPage(reply, linkSentPage(shell));
}

interface LinkAsk {
  readonly token: string;
  readonly errors: readonly FieldError[];
}

async function showLink(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, errors }: LinkAsk,
): Promise<FastifyReply> {
  const link = await daemon.linkFor(token);
  const shell = await shells.of(request, reply);
  if (link === null) return sendPage(reply, problemPage(shell, problems.badLink), 403);
  return sendPage(reply, choosePasswordPage(shell, { link, token, errors }), errors.length > 0 ? 422 : 200);
}

async function useLink(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const token = textIn(request.body, 'token');
  const password = rawTextIn(request.body, 'password');
  if (password !== rawTextIn(request.body, 'passwordAgain')) {
    const errors = [{ field: 'passwordAgain', message: setUpErrors.passwordAgain }];
    return showLink(dashboard, request, reply, { token, errors });
  }
  const result = await dashboard.daemon.useLink(token, password);
  if (result.kind === 'done') return reply.redirect(`${links.signIn}?done=set`, 303);
  const errors = result.kind === 'weak_password' ? [{ field: 'password', message: passwordFault(result.fault) }] : [];
  return showLink(dashboard, request, reply, { token, errors });
}
