import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LinkMadeResult, StaffChangeResult, StaffRefusal, Viewer } from '../../daemon/api/contract.ts';
import { type StaffAction, staffLink } from '../account-links.ts';
import { links } from '../links.ts';
import { accountPage } from '../pages/account.ts';
import { type AccountNotice, accountsPage } from '../pages/accounts.ts';
import { emptyInvite, type InviteForm, invitePage, linkMadePage } from '../pages/invite.ts';
import { problemPage } from '../pages/problem.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { accountErrors, accountNotices, headReviewWords, linkWays } from '../words/accounts.ts';
import { problems } from '../words/problems.ts';
import { roleWords } from '../words.ts';
import { textIn, wordIn } from './form.ts';
import { forAccountKeepers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

type StaffId = Viewer['staffId'];

/** Who may sign in: invite, change, close. */
export function addAccountRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.accounts, forAccountKeepers, async (request, reply) => {
    const list = await daemon.staffAccounts(viewerOf(request));
    const notice = wordIn(request.query, 'done', accountNotices);
    return sendPage(reply, accountsPage(await shells.of(request, reply), list, notice));
  });
  app.get(links.invite, forAccountKeepers, (request, reply) => askInvite(dashboard, request, reply, emptyInvite));
  app.post(links.invite, forAccountKeepers, (request, reply) => invite(dashboard, request, reply));
  app.post(links.emergencyKnown, forAccountKeepers, async (request, reply) => {
    const { kind } = await daemon.seeEmergencyUse(viewerOf(request));
    return reply.redirect(kind === 'done' ? `${links.accounts}?done=known#heading` : links.accounts, 303);
  });
  app.get(`${links.accounts}/:id`, forAccountKeepers, (request, reply) => showOne(dashboard, request, reply, []));
  addChanges(app, dashboard);
}

function addChanges(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon } = dashboard;
  const changing = (action: StaffAction, done: AccountNotice, field: string, change: Change) =>
    app.post(`${links.accounts}/:id/${action}`, forAccountKeepers, async (request, reply) => {
      const result = await change(viewerOf(request), idIn(request), request.body);
      return afterChange(dashboard, request, reply, { result, done, field });
    });
  changing('role', 'role', 'role', async (viewer, id, body) => {
    const role = wordIn(body, 'role', roleWords);
    return role === null ? { kind: 'no_role' } : daemon.changeRole(viewer, id, role);
  });
  changing('person', 'person', 'person', async (viewer, id, body) => {
    const said = wordIn(body, 'heads', headReviewWords);
    const now = (await daemon.staffAccounts(viewer)).accounts.find((one) => one.id === id)?.reviewsHeads ?? false;
    const reviewsHeads = said === null ? now : said === 'yes';
    return daemon.changePerson(viewer, id, { personId: textIn(body, 'person') || null, reviewsHeads });
  });
  changing('close', 'closed', 'heading', (viewer, id) => daemon.closeAccount(viewer, id));
  changing('open', 'open', 'heading', (viewer, id) => daemon.openAccount(viewer, id));
  changing('reset-two-steps', 'second', 'heading', (viewer, id) => daemon.resetSecondFactor(viewer, id));
  app.post(`${links.accounts}/:id/link`, forAccountKeepers, async (request, reply) => {
    const result = await daemon.renewLink(viewerOf(request), idIn(request), 'hand');
    if (result.kind === 'made') return showLink(dashboard, request, reply, result);
    return afterChange(dashboard, request, reply, { result, done: 'open', field: 'heading' });
  });
}

type Changed = StaffChangeResult | { readonly kind: 'no_role' };
type Change = (viewer: Viewer, id: StaffId, body: unknown) => Promise<Changed>;

async function afterChange(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { result, done, field }: { readonly result: Changed; readonly done: AccountNotice; readonly field: string },
): Promise<FastifyReply> {
  if (result.kind !== 'done') return showOne(dashboard, request, reply, [{ field, message: messageOf(result.kind) }]);
  const query = new URLSearchParams({ done });
  return reply.redirect(`${staffLink(idIn(request))}?${query}#heading`, 303);
}

async function showOne(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FieldError[],
): Promise<FastifyReply> {
  const list = await daemon.staffAccounts(viewerOf(request));
  const account = list.accounts.find(({ id }) => id === idIn(request));
  const shell = await shells.of(request, reply);
  if (account === undefined) return sendPage(reply, problemPage(shell, problems.noAccount), 404);
  const notice = wordIn(request.query, 'done', accountNotices);
  return sendPage(reply, accountPage(shell, { account, list, notice, errors }), errors.length > 0 ? 422 : 200);
}

async function askInvite(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  form: InviteForm,
): Promise<FastifyReply> {
  const list = await daemon.staffAccounts(viewerOf(request));
  const page = invitePage(await shells.of(request, reply), list, form);
  return sendPage(reply, page, form.errors.length > 0 ? 422 : 200);
}

async function invite(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { body } = request;
  const [name, email, role] = [textIn(body, 'name'), textIn(body, 'email'), wordIn(body, 'role', roleWords)];
  const by = wordIn(body, 'by', linkWays) ?? 'hand';
  const form = { name, email, role, by };
  const again = (field: string, message: string) =>
    askInvite(dashboard, request, reply, { ...form, errors: [{ field, message }] });
  if (role === null) return again('role', accountErrors.role);
  const result = await dashboard.daemon.invite(viewerOf(request), { name, email, role, by });
  if (result.kind === 'made') return showLink(dashboard, request, reply, result);
  return again(FIELDS[result.kind], messageOf(result.kind));
}

async function showLink(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { path }: Extract<LinkMadeResult, { kind: 'made' }>,
): Promise<FastifyReply> {
  const address = path === null ? null : `${daemon.publicAddress()}${path}`;
  return sendPage(reply, linkMadePage(await shells.of(request, reply), address));
}

type Refused = StaffRefusal['kind'] | 'no_role';

const FIELDS: Readonly<Record<StaffRefusal['kind'], string>> = {
  ...{ no_name: 'name', no_email: 'email', taken: 'email', not_yours: 'role', no_person: 'name' },
  ...{ gone: 'name', own: 'name', last: 'role' },
};

function messageOf(kind: Refused): string {
  switch (kind) {
    case 'no_name':
      return accountErrors.name;
    case 'no_email':
      return accountErrors.email;
    case 'taken':
      return accountErrors.taken;
    case 'no_role':
      return accountErrors.role;
    case 'no_person':
      return accountErrors.person;
    case 'last':
      return accountErrors.last;
    case 'own':
      return accountErrors.own;
    case 'gone':
    case 'not_yours':
      return accountErrors.notYours;
  }
}

function idIn(request: FastifyRequest): StaffId {
  return textIn(request.params, 'id') as StaffId;
}
