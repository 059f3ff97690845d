import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReportSiteResult } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { publicProblemPage, reportSentPage } from '../pages/report-sent.ts';
import { type ReportWork, reportSitePage } from '../pages/report-site.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { reportSentLink } from '../report-links.ts';
import { type Language, languageNamed } from '../words/languages.ts';
import { reportSiteWords } from '../words/report-site.ts';
import { textIn } from './form.ts';
import { languageOf } from './language.ts';
import { reportDraftIn, reportOf } from './report-draft.ts';
import { forEverybodyHere } from './roles.ts';
import { type Dashboard, sendPage } from './shells.ts';

/** 'Tell us what you saw': for pupils and staff on the school's network, without a sign-in. */
export function addReportSite(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.reportSite, forEverybodyHere, async (request, reply) => {
    const language = languageOf(request);
    if (!daemon.mayReportFrom(request.ip)) return elsewhere(dashboard, request, reply);
    return show(dashboard, request, reply, { language, draft: reportDraftIn({}, language), errors: [] });
  });
  app.post(links.reportSite, forEverybodyHere, (request, reply) => send(dashboard, request, reply));
  app.get(`${links.reportSite}/sent`, forEverybodyHere, async (request, reply) => {
    const isInDanger = textIn(request.query, 'danger') === 'yes';
    return sendPage(reply, reportSentPage(await shells.of(request, reply), languageOf(request), isInDanger));
  });
}

async function send(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { daemon } = dashboard;
  const other = languageNamed(textIn(request.body, 'in'));
  const language = other ?? languageOf(request);
  const draft = reportDraftIn(request.body, language);
  if (other !== null) return show(dashboard, request, reply, { language, draft, errors: [] });
  // A program filled in what nobody sees: it is thanked like everybody, and nothing is kept.
  if (textIn(request.body, 'website') !== '') return reply.redirect(reportSentLink(language, false), 303);
  const report = reportOf(draft, language, await daemon.frame());
  if (!('saw' in report)) return show(dashboard, request, reply, { language, draft, errors: report });
  const result = await daemon.reportSite(request.ip, report);
  if (result.kind === 'sent') return reply.redirect(reportSentLink(language, report.isInDanger), 303);
  return refuse(dashboard, request, reply, { work: { language, draft }, result });
}

interface Refused {
  readonly work: Omit<ReportWork, 'errors'>;
  readonly result: Exclude<ReportSiteResult, { kind: 'sent' }>;
}

async function refuse(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { work, result }: Refused,
): Promise<FastifyReply> {
  switch (result.kind) {
    case 'not_here':
      return elsewhere(dashboard, request, reply);
    case 'wait':
      return waitPage(dashboard, request, reply, result.seconds);
    case 'fault':
      return show(dashboard, request, reply, { ...work, errors: [faultOf(result.fault, work.language)] });
  }
}

type Fault = Extract<ReportSiteResult, { kind: 'fault' }>['fault'];

function faultOf(fault: Fault, language: Language): FieldError {
  const { errors } = reportSiteWords[language];
  switch (fault) {
    case 'nothing_said':
      return { field: 'saw', message: errors.saw };
    case 'too_long':
      return { field: 'saw', message: errors.sawTooLong };
    case 'name_too_long':
      return { field: 'name', message: errors.nameTooLong };
    case 'not_yet':
      return { field: 'time', message: errors.notYet };
  }
}

async function waitPage(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  seconds: number,
): Promise<FastifyReply> {
  const language = languageOf(request);
  const { title, first, second, third } = reportSiteWords[language].wait;
  const problem = { title, sentences: [first, second(Math.ceil(seconds / 60)), third] };
  reply.header('retry-after', seconds);
  return sendPage(reply, publicProblemPage(await shells.of(request, reply), language, problem), 429);
}

/** No session is begun for whoever is elsewhere. */
async function elsewhere({ shells }: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const language = languageOf(request);
  const { title, first, second } = reportSiteWords[language].elsewhere;
  return sendPage(reply, publicProblemPage(shells.bare(), language, { title, sentences: [first, second] }), 403);
}

async function show(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: ReportWork,
): Promise<FastifyReply> {
  const page = reportSitePage(await shells.of(request, reply), work);
  return sendPage(reply, page, work.errors.length > 0 ? 422 : 200);
}
