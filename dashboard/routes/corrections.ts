import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type {
  AddSiteResult,
  CategoryChoice,
  Correctable,
  PreviewAnswer,
  SilenceResult,
} from '../../daemon/api/contract.ts';
import { incidentLink, links } from '../links.ts';
import type { IncidentId } from '../models.ts';
import { type CorrectionDraft, correctionPage, emptyCorrection } from '../pages/correction.ts';
import { problemPage } from '../pages/problem.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { correctionErrors, sayWords } from '../words/corrections.ts';
import { problems } from '../words/problems.ts';
import { incidentIdIn, textIn, wordIn } from './form.ts';
import { afterDoing } from './notices.ts';
import { categoryOf, reasonErrors, reasonIn, refusalOf } from './own-drafts.ts';
import { previewFor, supposedCorrection, wantsPreview } from './previews.ts';
import { forInvestigators } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

type Site = Extract<Correctable, { kind: 'site' }>;

/** Puts right what raised an incident. */
export function addCorrections(app: FastifyInstance, dashboard: Dashboard): void {
  const path = `${links.incidents}/:id/correct`;
  app.get(path, forInvestigators, (request, reply) =>
    show(dashboard, request, reply, { draft: emptyCorrection, errors: [] }),
  );
  app.post(path, forInvestigators, (request, reply) => correct(dashboard, request, reply));
}

interface Work {
  readonly draft: CorrectionDraft;
  readonly errors: readonly FieldError[];
  readonly preview?: PreviewAnswer;
}

async function show(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: Work,
): Promise<FastifyReply> {
  const incidentId = incidentIdIn(request.params, 'id');
  const incident = await daemon.incident(viewerOf(request), incidentId);
  const shell = await shells.of(request, reply);
  if (incident === null) return sendPage(reply, problemPage(shell, problems.noIncident), 404);
  const what = correctableIn(incident.correctable, request);
  if (what === null) return reply.redirect(incidentLink(incidentId), 303);
  const { categories } = await daemon.lists(viewerOf(request));
  const page = correctionPage(shell, { incidentId, what, categories, ...work });
  return sendPage(reply, page, work.errors.length > 0 ? 422 : 200);
}

async function correct(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { daemon } = dashboard;
  const viewer = viewerOf(request);
  const incidentId = incidentIdIn(request.params, 'id');
  const draft = draftIn(request.body);
  const what = correctableIn((await daemon.incident(viewer, incidentId))?.correctable ?? [], request);
  if (what === null) return show(dashboard, request, reply, { draft, errors: [] });
  const { categories } = await daemon.lists(viewer);
  if (wantsPreview(request)) {
    const preview = await previewFor(daemon, request, supposedCorrection(what, draft, categories));
    return show(dashboard, request, reply, { draft, errors: [], preview });
  }
  const errors = errorsIn(what, draft, categories);
  if (errors.length > 0) return show(dashboard, request, reply, { draft, errors });
  const result = await (what.kind === 'site'
    ? daemon.addSchoolEntry(viewer, siteSay(draft, incidentId, categories))
    : daemon.silencePhrase(viewer, { phrase: what.phrase, reason: draft.reason, incidentId }));
  return answer(dashboard, request, reply, { result, draft });
}

async function answer(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { result, draft }: { readonly result: AddSiteResult | SilenceResult; readonly draft: CorrectionDraft },
): Promise<FastifyReply> {
  const incidentId = incidentIdIn(request.params, 'id');
  const { kind } = result;
  if (kind === 'added') return reply.redirect(afterDoing(incidentId, 'corrected'), 303);
  if (kind === 'already_there') return reply.redirect(afterDoing(incidentId, 'correctedBefore'), 303);
  const error = refusalOf(kind, 'reason');
  if (error !== null) return show(dashboard, request, reply, { draft, errors: [error] });
  return sendPage(reply, problemPage(await dashboard.shells.of(request, reply), problems.noIncident), 404);
}

function draftIn(body: unknown): CorrectionDraft {
  return {
    scope: textIn(body, 'scope'),
    say: wordIn(body, 'say', sayWords),
    category: textIn(body, 'category'),
    reason: reasonIn(body),
  };
}

/** What the address names, where something can be done about it. */
function correctableIn(all: readonly Correctable[], request: FastifyRequest): Correctable | null {
  const key = textIn(request.query, 'what');
  return all.find((one) => one.key === key && (one.kind === 'site' || one.maySilence)) ?? null;
}

function errorsIn(
  what: Correctable,
  draft: CorrectionDraft,
  categories: readonly CategoryChoice[],
): readonly FieldError[] {
  const aboutSite = what.kind === 'site' ? siteErrors(what, draft, categories) : [];
  return [...aboutSite, ...reasonErrors(draft.reason)];
}

function siteErrors(
  { scopes }: Site,
  { scope, say, category }: CorrectionDraft,
  categories: readonly CategoryChoice[],
): readonly FieldError[] {
  const isMissing = say === 'other' && categoryOf(category, categories) === null;
  return [
    ...(scopes.includes(scope) ? [] : [{ field: 'scope', message: correctionErrors.scope }]),
    ...(say === null ? [{ field: 'say', message: correctionErrors.say }] : []),
    ...(isMissing ? [{ field: 'category', message: correctionErrors.category }] : []),
  ];
}

/** Of a draft without errors: whoever says that a site is about something else has chosen what. */
function siteSay(
  { scope: entry, say, category, reason }: CorrectionDraft,
  incidentId: IncidentId,
  categories: readonly CategoryChoice[],
) {
  const chosen = say === 'other' ? categoryOf(category, categories) : null;
  return { entry, as: chosen ?? ('allow' as const), reason, incidentId };
}
