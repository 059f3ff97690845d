import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PersonNamed, PersonRefusal } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { emptyPerson, type PersonDraft, personKeptPage, personPage } from '../pages/person.ts';
import { erasureBegunPage, erasurePage } from '../pages/person-erasure.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { textIn } from './form.ts';
import { forPeople } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** One person's data: what is kept, a copy of it, its erasure. */
export function addPersonRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  app.get(links.person, forPeople, async (request, reply) =>
    sendPage(reply, personPage(await dashboard.shells.of(request, reply), emptyPerson, [])),
  );
  app.post(links.person, forPeople, (request, reply) => lookUp(dashboard, request, reply, { reason: '', errors: [] }));
  app.post(links.personExport, forPeople, (request, reply) => giveOut(dashboard, request, reply));
  app.post(links.personPlan, forPeople, (request, reply) =>
    plan(dashboard, request, reply, { reason: '', errors: [] }),
  );
  app.post(links.personErase, forPeople, (request, reply) => erase(dashboard, request, reply));
}

/** What was typed into the second form of a page, and what is wrong with it. */
interface Typed {
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

async function lookUp(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { reason, errors }: Typed,
): Promise<FastifyReply> {
  const draft = draftIn(request.body);
  const found = await dashboard.daemon.personKept(viewerOf(request), namedIn(draft));
  if (found.kind === 'refused') return askAgain(dashboard, request, reply, found);
  const shell = await dashboard.shells.of(request, reply);
  const page = personKeptPage(shell, { draft, kept: found.kept, reason, errors });
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

async function giveOut(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const reason = textIn(request.body, 'reason');
  const made = await dashboard.daemon.exportPerson(viewerOf(request), namedIn(draftIn(request.body)), reason);
  if (made.kind === 'refused') return lookUp(dashboard, request, reply, { reason, errors: [errorOf(made)] });
  reply.header('content-type', 'application/zip');
  reply.header('content-disposition', `attachment; filename="${made.fileName}"`);
  return reply.send(made.zip);
}

async function plan(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { reason, errors }: Typed,
): Promise<FastifyReply> {
  const draft = draftIn(request.body);
  const planned = await dashboard.daemon.planErasure(viewerOf(request), namedIn(draft));
  if (planned.kind === 'refused') return askAgain(dashboard, request, reply, planned);
  const shell = await dashboard.shells.of(request, reply);
  const page = erasurePage(shell, { draft, erasure: planned.erasure, reason, errors });
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

async function erase(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const reason = textIn(request.body, 'reason');
  const asked = { reason, confirmation: textIn(request.body, 'confirmation') };
  const begun = await dashboard.daemon.erasePerson(viewerOf(request), namedIn(draftIn(request.body)), asked);
  if (begun.kind === 'refused') return plan(dashboard, request, reply, { reason, errors: [errorOf(begun)] });
  return sendPage(reply, erasureBegunPage(await dashboard.shells.of(request, reply), begun.erasure));
}

async function askAgain(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  refused: PersonRefusal,
): Promise<FastifyReply> {
  const error = { field: refused.code === 'ACCOUNT_OF_ANOTHER' ? 'formerly' : 'account', message: refused.message };
  return sendPage(reply, personPage(await shells.of(request, reply), draftIn(request.body), [error]), 422);
}

function errorOf({ code, message }: PersonRefusal): FieldError {
  return { field: code === 'NOT_CONFIRMED' ? 'confirmation' : 'reason', message };
}

function draftIn(body: unknown): PersonDraft {
  return { account: textIn(body, 'account'), formerly: textIn(body, 'formerly') };
}

const MAX_FORMERLY = 20;

function namedIn({ account, formerly }: PersonDraft): PersonNamed {
  const accounts = formerly.split(',').map((one) => one.trim());
  return { account, formerly: accounts.filter((one) => one !== '').slice(0, MAX_FORMERLY) };
}
