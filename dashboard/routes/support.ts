import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CareGiven, SupportFilter } from '../../daemon/api/contract.ts';
import { links, supportItemLink } from '../links.ts';
import { problemPage } from '../pages/problem.ts';
import { supportPage } from '../pages/support.ts';
import { type CareWork, supportItemPage } from '../pages/support-item.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { careErrors, careWords, noSupport, supportWords } from '../words/support.ts';
import { incidentIdIn, textIn, wholeNumberIn, wordIn } from './form.ts';
import { forInvestigators } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const MAX_NOTE = 2_000;
const NOTHING_TYPED: CareWork = { notice: null, care: null, note: '', errors: [] };

/** Who looked for help, for those alone whom the school has named; for the others there is no such page. */
export function addSupportRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.support, forInvestigators, async (request, reply) => {
    const filter = filterIn(request.query);
    const list = await daemon.support(viewerOf(request), filter);
    if (list === null) return nothingHere(dashboard, request, reply);
    return sendPage(reply, supportPage(await shells.of(request, reply), list, filter));
  });
  app.get(`${links.support}/:id`, forInvestigators, (request, reply) => {
    const notice = wordIn(request.query, 'done', { saved: supportWords.saved });
    return show(dashboard, request, reply, { ...NOTHING_TYPED, notice });
  });
  app.post(`${links.support}/:id/close`, forInvestigators, (request, reply) => close(dashboard, request, reply));
}

function filterIn(query: unknown): SupportFilter {
  const { open, closed } = supportWords;
  return {
    view: wordIn(query, 'view', { open, closed }) ?? 'open',
    page: Math.max(1, wholeNumberIn(query, 'page') ?? 1),
  };
}

async function close(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = incidentIdIn(request.params, 'id');
  const care = wordIn(request.body, 'care', careWords);
  const note = textIn(request.body, 'note').replaceAll('\r\n', '\n');
  const errors = errorsOf(care, note);
  if (care === null || errors.length > 0) return show(dashboard, request, reply, { notice: null, care, note, errors });
  const version = wholeNumberIn(request.body, 'version') ?? 0;
  const result = await dashboard.daemon.closeSupport(viewerOf(request), id, version, { care, note });
  switch (result.kind) {
    case 'done':
      return reply.redirect(`${supportItemLink(id)}?${new URLSearchParams({ done: 'saved' })}#heading`, 303);
    case 'changed':
      return show(dashboard, request, reply, { notice: 'changed', care, note, errors: [] });
    case 'too_long':
      return show(dashboard, request, reply, { notice: null, care, note, errors: [noteTooLong] });
    case 'gone':
      return nothingHere(dashboard, request, reply);
  }
}

const noteTooLong: FieldError = { field: 'note', message: careErrors.note(MAX_NOTE) };

function errorsOf(care: CareGiven | null, note: string): readonly FieldError[] {
  return [
    ...(care === null ? [{ field: 'care', message: careErrors.care }] : []),
    ...(note.length > MAX_NOTE ? [noteTooLong] : []),
  ];
}

async function show(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: CareWork,
): Promise<FastifyReply> {
  const item = await dashboard.daemon.supportItem(viewerOf(request), incidentIdIn(request.params, 'id'));
  if (item === null) return nothingHere(dashboard, request, reply);
  const page = supportItemPage(await dashboard.shells.of(request, reply), item, work);
  const status = work.errors.length > 0 ? 422 : work.notice === 'changed' ? 409 : 200;
  return sendPage(reply, page, status);
}

async function nothingHere({ shells }: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return sendPage(reply, problemPage(await shells.of(request, reply), noSupport), 404);
}
