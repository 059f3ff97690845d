import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReportAsk, ReportFileAsk } from '../../daemon/api/contract.ts';
import { reportLink } from '../filtering-links.ts';
import { links } from '../links.ts';
import { type Again, filteringReportPage } from '../pages/filtering-report.ts';
import { filteringReportsPage } from '../pages/filtering-reports.ts';
import { problemPage } from '../pages/problem.ts';
import { problems } from '../words/problems.ts';
import { textIn, wholeNumberIn } from './form.ts';
import { forReportDetail, forReportReaders } from './roles.ts';
import { sendFile } from './send-file.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** The reports of weeks, terms and school years, their files, and making one again. */
export function addFilteringReports(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.reports, forReportReaders, async (request, reply) => {
    const rows = await daemon.filteringReports(viewerOf(request));
    return sendPage(reply, filteringReportsPage(await shells.of(request, reply), rows));
  });
  const path = `${links.reports}/:period`;
  app.get(path, forReportReaders, (request, reply) => show(dashboard, request, reply, 'governors'));
  app.get(`${path}/detail`, forReportDetail, (request, reply) => show(dashboard, request, reply, 'detail'));
  app.get(`${path}/pdf`, forReportReaders, (request, reply) => send(dashboard, request, reply, 'pdf'));
  app.get(`${path}/detail.pdf`, forReportDetail, (request, reply) => send(dashboard, request, reply, 'detail.pdf'));
  app.get(`${path}/csv`, forReportDetail, (request, reply) => send(dashboard, request, reply, 'csv'));
  app.post(`${path}/again`, forReportDetail, async (request, reply) => {
    const period = textIn(request.params, 'period');
    const { kind } = await daemon.makeReportAgain(viewerOf(request), period);
    if (kind !== 'made' && kind !== 'figures_gone') return gone(dashboard, request, reply);
    return reply.redirect(`${reportLink(period)}?made=${kind === 'made' ? 'now' : 'not'}#heading`, 303);
  });
}

async function show(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  form: ReportAsk['form'],
): Promise<FastifyReply> {
  const { daemon, shells } = dashboard;
  const asked = { form, version: wholeNumberIn(request.query, 'version') };
  const found = await daemon.filteringReport(viewerOf(request), textIn(request.params, 'period'), asked);
  if (found === null) return gone(dashboard, request, reply);
  const again = againOf(textIn(request.query, 'made'));
  return sendPage(reply, filteringReportPage(await shells.of(request, reply), found, again));
}

function againOf(made: string): Again | null {
  return made === 'now' || made === 'not' ? made : null;
}

async function send(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: ReportFileAsk['kind'],
): Promise<FastifyReply> {
  const asked = { kind, version: wholeNumberIn(request.query, 'version') };
  const period = textIn(request.params, 'period');
  const file = await dashboard.daemon.filteringReportFile(viewerOf(request), period, asked);
  if (file === null) return gone(dashboard, request, reply);
  return sendFile(reply, file);
}

async function gone({ shells }: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return sendPage(reply, problemPage(await shells.of(request, reply), problems.noFilteringReport), 404);
}
