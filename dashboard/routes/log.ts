import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BeginSearchResult, LogExportResult, PageMark } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { logLink } from '../log-links.ts';
import { logPage } from '../pages/log.ts';
import { logResultsPage, slowSearchPage } from '../pages/log-results.ts';
import { logSearchesPage } from '../pages/log-searches.ts';
import { problemPage } from '../pages/problem.ts';
import type { FieldError } from '../parts/error-summary.ts';
import type { SearchDraft } from '../parts/search-fields.ts';
import { problems } from '../words/problems.ts';
import { exportFormatWords, exportWords, notKeptSentence } from '../words/search.ts';
import { textIn, wholeNumberIn, wordIn } from './form.ts';
import { draftIn, draftOf, errorsOf, newDraft, searchOf } from './log-drafts.ts';
import { forInvestigators, forOverseers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** Searching the log, taking along what was found, and who searched. */
export function addLogRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.log, forInvestigators, (request, reply) => showForm(dashboard, request, reply, null));
  app.post(links.log, forInvestigators, (request, reply) => begin(dashboard, request, reply));
  app.get(links.searches, forOverseers, async (request, reply) => {
    const page = Math.max(1, wholeNumberIn(request.query, 'page') ?? 1);
    const list = await daemon.searches(viewerOf(request), page);
    return sendPage(reply, logSearchesPage(await shells.of(request, reply), list));
  });
  app.get(`${links.log}/:id`, forInvestigators, (request, reply) => showFound(dashboard, request, reply, []));
  app.post(`${links.log}/:id/narrow`, forInvestigators, async (request, reply) => {
    const result = await daemon.narrowSearch(viewerOf(request), idOf(request), textIn(request.body, 'subject'));
    return answerBegun(dashboard, request, reply, { result, draft: draftIn({}) });
  });
  app.post(`${links.log}/:id/export`, { ...forInvestigators, handlerTimeout: EXPORT_TIMEOUT_MS }, (request, reply) =>
    takeAlong(dashboard, request, reply),
  );
}

/** An export of a million requests to a slow reader. */
const EXPORT_TIMEOUT_MS = 3_600_000;

interface Work {
  readonly draft: SearchDraft;
  readonly errors: readonly FieldError[];
}

/** The form: new, with an earlier search to be changed, or as it was sent with what is wrong in it. */
async function showForm(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: Work | null,
): Promise<FastifyReply> {
  const before = textIn(request.query, 'before');
  const form = await daemon.searchForm(viewerOf(request), before === '' ? null : before);
  const shell = await shells.of(request, reply);
  const { frame } = shell;
  const draft = work?.draft ?? (form.before === null ? newDraft(frame) : draftOf(form.before, frame));
  return sendPage(reply, logPage(shell, { form, draft, errors: work?.errors ?? [] }), work === null ? 200 : 422);
}

async function begin(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { daemon } = dashboard;
  const viewer = viewerOf(request);
  const draft = draftIn(request.body);
  const [frame, { categories }] = await Promise.all([daemon.frame(), daemon.searchForm(viewer, null)]);
  const search = searchOf(draft, frame, categories);
  if (!('order' in search)) return showForm(dashboard, request, reply, { draft, errors: search });
  const result = await daemon.beginSearch(viewer, { search, purpose: draft.purpose }, 'page');
  return answerBegun(dashboard, request, reply, { result, draft });
}

/** To the answer, whose address names the search and nothing that was searched for. */
async function answerBegun(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { result, draft }: { readonly result: BeginSearchResult; readonly draft: SearchDraft },
): Promise<FastifyReply> {
  switch (result.kind) {
    case 'begun':
      return reply.redirect(`${logLink(result.id, null)}#heading`, 303);
    case 'refused':
      return showForm(dashboard, request, reply, { draft, errors: errorsOf(result) });
    case 'not_kept':
      return showForm(dashboard, request, reply, { draft, errors: [{ field: 'purpose', message: notKeptSentence }] });
    case 'gone':
      return searchGone(dashboard, request, reply);
  }
}

async function searchGone({ shells }: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return sendPage(reply, problemPage(await shells.of(request, reply), problems.noSearch), 404);
}

async function showFound(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FieldError[],
): Promise<FastifyReply> {
  const after = markIn(request.query);
  const found = await dashboard.daemon.logPage(viewerOf(request), idOf(request), after, reply.untilGone());
  if (found.kind === 'gone' || found.kind === 'stopped') return searchGone(dashboard, request, reply);
  const shell = await dashboard.shells.of(request, reply);
  if (found.kind === 'slow') return sendPage(reply, slowSearchPage(shell, found.begun), 503);
  const page = logResultsPage(shell, { found, isFirst: after === null, errors });
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

async function takeAlong(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const format = wordIn(request.body, 'format', exportFormatWords) ?? 'csv';
  const result = await dashboard.daemon.exportLog(viewerOf(request), idOf(request), format, reply.untilGone());
  if (result.kind !== 'export') return noFile(dashboard, request, reply, result);
  reply.header('content-disposition', `attachment; filename="${result.fileName}"`);
  reply.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8');
  return reply.send(result.text);
}

type NoFile = Exclude<LogExportResult, { kind: 'export' }>;

function noFile(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  result: NoFile,
): Promise<FastifyReply> {
  const because = (message: string) => showFound(dashboard, request, reply, [{ field: 'export', message }]);
  switch (result.kind) {
    case 'too_many':
      return because(exportWords.tooMany(result.records, result.most));
    case 'slow':
      return because(exportWords.slow);
    case 'not_kept':
      return because(notKeptSentence);
    case 'gone':
    case 'stopped':
      return searchGone(dashboard, request, reply);
  }
}

function idOf(request: FastifyRequest): string {
  return textIn(request.params, 'id');
}

/** Whether it is a mark of ours, the archive says. */
function markIn(query: unknown): PageMark | null {
  const mark = textIn(query, 'after');
  return mark === '' ? null : (mark as PageMark);
}
