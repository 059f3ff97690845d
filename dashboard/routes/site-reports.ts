import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RaiseReportResult, ReportChange, SiteReportDetail } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { namesLink } from '../names-links.ts';
import { type EntryWork, entryPage } from '../pages/entry.ts';
import { problemPage } from '../pages/problem.ts';
import { type SiteReportWork, sawPart, siteReportPage } from '../pages/site-report.ts';
import { siteReportsPage } from '../pages/site-reports.ts';
import { siteReportActionLink } from '../report-links.ts';
import { momentToType } from '../typed-times.ts';
import { namesWords } from '../words/names.ts';
import { problems } from '../words/problems.ts';
import { reportOutcomeWords, siteReportErrors, siteReportsWords } from '../words/site-reports.ts';
import { isWordOf } from '../words.ts';
import { emptyEntry, entryDraftIn, entryOf, faultOf } from './entry-draft.ts';
import { incidentIdIn, textIn, wholeNumberIn, wordIn } from './form.ts';
import { afterDoing, afterPassingOn } from './notices.ts';
import { forInvestigators, forReviewers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const NOTHING_TYPED: SiteReportWork = { outcome: null, note: '', errors: [] };

/** What people told us: to look at, to link, to make an incident of, to close. */
export function addSiteReports(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.siteReports, forReviewers, async (request, reply) => {
    const view = textIn(request.query, 'view') === 'closed' ? 'closed' : 'open';
    const list = await daemon.siteReports(viewerOf(request), view);
    const done = textIn(request.query, 'done');
    const words = isWordOf(siteReportsWords.done, done) ? siteReportsWords.done[done] : null;
    return sendPage(reply, siteReportsPage(await shells.of(request, reply), list, words));
  });
  app.get(`${links.siteReports}/:id`, forReviewers, (request, reply) => show(dashboard, request, reply, NOTHING_TYPED));
  addChanges(app, dashboard);
  addMaking(app, dashboard);
}

function addChanges(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon } = dashboard;
  const path = (action: string) => `${links.siteReports}/:id/${action}`;
  app.post(path('link'), forReviewers, async (request, reply) => {
    const incidentId = incidentIdIn(request.body, 'incident');
    const link = { incidentId, isOwn: textIn(request.body, 'own') === 'yes' };
    const change = await daemon.linkReport(viewerOf(request), idOf(request), versionIn(request), link);
    return answer(dashboard, request, reply, { change, done: 'link' });
  });
  app.post(path('pass-on'), forReviewers, async (request, reply) => {
    const change = await daemon.passReportOn(viewerOf(request), idOf(request), versionIn(request));
    return answer(dashboard, request, reply, { change, done: 'pass-on' });
  });
  app.post(path('close'), forReviewers, async (request, reply) => {
    const outcome = wordIn(request.body, 'outcome', reportOutcomeWords);
    const note = textIn(request.body, 'note');
    const errors = [{ field: 'outcome', message: siteReportErrors.outcome }];
    if (outcome === null) return show(dashboard, request, reply, { outcome, note, errors });
    const closing = { outcome, note };
    const change = await daemon.closeReport(viewerOf(request), idOf(request), versionIn(request), closing);
    if (change.kind !== 'too_long') return answer(dashboard, request, reply, { change, done: 'close' });
    const tooLong = [{ field: 'note', message: siteReportErrors.note }];
    return show(dashboard, request, reply, { outcome, note, errors: tooLong });
  });
}

function addMaking(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  const path = `${links.siteReports}/:id/incident`;
  app.get(path, forInvestigators, async (request, reply) => {
    const report = await daemon.siteReport(viewerOf(request), idOf(request));
    if (report === null) return gone(dashboard, request, reply);
    // What would be written down is whole, or nothing.
    if (report.saw?.includes(namesWords.withheld))
      return reply.redirect(
        namesLink({ kind: 'report', id: report.id }, siteReportActionLink(report.id, 'incident')),
        303,
      );
    const { zone } = await daemon.frame();
    const draft = { ...emptyEntry, when: momentToType(report.from, zone), whatHappened: report.saw ?? '' };
    return showForm(dashboard, request, reply, { report, draft, errors: [] });
  });
  app.post(path, forInvestigators, async (request, reply) => {
    const viewer = viewerOf(request);
    const report = await daemon.siteReport(viewer, idOf(request));
    if (report === null) return gone(dashboard, request, reply);
    const draft = entryDraftIn(request.body);
    const entry = entryOf(draft, (await daemon.frame()).zone);
    if (!('ruleId' in entry)) return showForm(dashboard, request, reply, { report, draft, errors: entry });
    const result = await daemon.raiseReport(viewer, report.id, versionIn(request), entry);
    if (result.kind === 'fault')
      return showForm(dashboard, request, reply, { report, draft, errors: [faultOf(result.fault)] });
    const to = raisedAt(result);
    if (to !== null) return reply.redirect(to, 303);
    return sendPage(reply, problemPage(await shells.of(request, reply), problems.entryChanged), 409);
  });
}

function raisedAt(result: Exclude<RaiseReportResult, { kind: 'fault' }>): string | null {
  switch (result.kind) {
    case 'entered':
      return afterDoing(result.id, 'entered');
    case 'passed_on':
      return afterPassingOn();
    case 'changed':
    case 'gone':
      return null;
  }
}

interface Making extends Pick<EntryWork, 'draft' | 'errors'> {
  readonly report: SiteReportDetail;
}

async function showForm(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { report, draft, errors }: Making,
): Promise<FastifyReply> {
  const shell = await shells.of(request, reply);
  const form = await daemon.entryForm(viewerOf(request));
  const action = siteReportActionLink(report.id, 'incident');
  const about = sawPart(shell, report);
  const work = { draft, errors, action, version: report.version, about, isNew: true };
  return sendPage(reply, entryPage(shell, form, work), errors.length > 0 ? 422 : 200);
}

interface Outcome {
  readonly change: ReportChange;
  readonly done: keyof typeof siteReportsWords.done;
}

async function answer(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { change, done }: Outcome,
): Promise<FastifyReply> {
  if (change.kind === 'done')
    return reply.redirect(`${links.siteReports}?${new URLSearchParams({ done })}#heading`, 303);
  if (change.kind === 'gone') return gone(dashboard, request, reply);
  return sendPage(reply, problemPage(await dashboard.shells.of(request, reply), problems.entryChanged), 409);
}

async function gone({ shells }: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return sendPage(reply, problemPage(await shells.of(request, reply), problems.noReport), 404);
}

async function show(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: SiteReportWork,
): Promise<FastifyReply> {
  const report = await dashboard.daemon.siteReport(viewerOf(request), idOf(request));
  if (report === null) return gone(dashboard, request, reply);
  const page = siteReportPage(await dashboard.shells.of(request, reply), report, work);
  return sendPage(reply, page, work.errors.length > 0 ? 422 : 200);
}

function idOf(request: FastifyRequest): string {
  return textIn(request.params, 'id');
}

function versionIn(request: FastifyRequest): number {
  return wholeNumberIn(request.body, 'version') ?? 0;
}
