import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { QuietenForm, QuietenWish } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import type { IncidentId } from '../models.ts';
import { problemPage } from '../pages/problem.ts';
import {
  emptyQuieten,
  type QuietenDraft,
  type QuietenWork,
  quietenPage,
  whatChoices,
  whenChoices,
  whoChoices,
} from '../pages/quieten.ts';
import { liftPage, type QuietenNotice, quietenedPage } from '../pages/quietened.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { neverQuietened, quietenErrors, quietenNotices, reasonTooLong } from '../words/quieten.ts';
import { incidentIdIn, textIn, wordIn } from './form.ts';
import { reasonIn } from './own-drafts.ts';
import { wantsPreview } from './previews.ts';
import { forInvestigators } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const MAX_REASON = 500;

/** What has been quietened, and the ways to quieten, to agree and to lift. */
export function addQuieten(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.quietened, forInvestigators, async (request, reply) => {
    const list = await daemon.quietened(viewerOf(request));
    const notice = wordIn(request.query, 'done', quietenNotices);
    return sendPage(reply, quietenedPage(await shells.of(request, reply), list, notice));
  });
  app.post(`${links.quietened}/:id/agree`, forInvestigators, async (request, reply) => {
    const { kind } = await daemon.secondQuieten(viewerOf(request), textIn(request.params, 'id'));
    return reply.redirect(after(kind === 'not_yours' ? 'gone' : kind), 303);
  });
  app.get(`${links.quietened}/:id/lift`, forInvestigators, (request, reply) => askWhy(dashboard, request, reply, []));
  app.post(`${links.quietened}/:id/lift`, forInvestigators, (request, reply) => lift(dashboard, request, reply));
  const path = `${links.incidents}/:id/quieten`;
  app.get(path, forInvestigators, (request, reply) =>
    show(dashboard, request, reply, { draft: emptyQuieten, errors: [], preview: null }),
  );
  app.post(path, forInvestigators, (request, reply) => quieten(dashboard, request, reply));
}

function after(done: QuietenNotice): string {
  return `${links.quietened}?${new URLSearchParams({ done })}#heading`;
}

async function lift(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const reason = reasonIn(request.body);
  const errors = reasonErrors(reason);
  if (errors.length > 0) return askWhy(dashboard, request, reply, errors);
  const waits = await waitsOf(dashboard, request);
  const { kind } = await dashboard.daemon.liftQuieten(viewerOf(request), textIn(request.params, 'id'), reason);
  return reply.redirect(after(kind !== 'lifted' ? 'gone' : waits === null ? 'lifted' : 'ended'), 303);
}

/** Whose wish it is that is to be ended; null where it is in force already. */
async function waitsOf({ daemon }: Dashboard, request: FastifyRequest): Promise<'own' | 'other' | null> {
  const { waiting } = await daemon.quietened(viewerOf(request));
  const wish = waiting.find(({ id }) => id === textIn(request.params, 'id'));
  return wish === undefined ? null : wish.isOwn ? 'own' : 'other';
}

async function askWhy(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FieldError[],
): Promise<FastifyReply> {
  const waits = await waitsOf(dashboard, request);
  const lifting = { id: textIn(request.params, 'id'), waits, reason: reasonIn(request.body), errors };
  return sendPage(reply, liftPage(await dashboard.shells.of(request, reply), lifting), errors.length > 0 ? 422 : 200);
}

type Work = Omit<QuietenWork, 'incidentId' | 'form'>;

async function show(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: Work,
): Promise<FastifyReply> {
  const incidentId = incidentIdIn(request.params, 'id');
  const form = await daemon.quietenForm(viewerOf(request), incidentId);
  const shell = await shells.of(request, reply);
  if (form === null) return sendPage(reply, problemPage(shell, neverQuietened), 404);
  return sendPage(reply, quietenPage(shell, { incidentId, form, ...work }), work.errors.length > 0 ? 422 : 200);
}

async function quieten(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { daemon } = dashboard;
  const viewer = viewerOf(request);
  const incidentId = incidentIdIn(request.params, 'id');
  const draft = draftIn(request.body);
  const form = await daemon.quietenForm(viewer, incidentId);
  const again = (errors: readonly FieldError[]) => show(dashboard, request, reply, { draft, errors, preview: null });
  if (form === null) return again([]);
  const missing = choiceErrors(form, draft);
  const wish = wishOf(form, draft, incidentId);
  if (wantsPreview(request)) {
    const preview = missing.length > 0 ? ({ kind: 'unclear' } as const) : await daemon.previewQuieten(viewer, wish);
    return show(dashboard, request, reply, { draft, errors: [], preview });
  }
  const errors = [...missing, ...reasonErrors(draft.reason)];
  if (errors.length > 0) return again(errors);
  const { kind } = await daemon.quieten(viewer, wish);
  if (kind === 'quietened' || kind === 'waiting') return reply.redirect(after(kind), 303);
  return again([{ field: fieldOf(kind), message: quietenErrors[kind] }]);
}

function draftIn(body: unknown): QuietenDraft {
  return {
    what: textIn(body, 'what'),
    who: textIn(body, 'who'),
    when: textIn(body, 'when'),
    lastDay: textIn(body, 'lastDay'),
    reason: reasonIn(body),
  };
}

function choiceErrors(form: QuietenForm, draft: QuietenDraft): readonly FieldError[] {
  const choices = { what: whatChoices(form), who: whoChoices(form), when: whenChoices(form) };
  const fields = ['what', 'who', 'when'] as const;
  return fields
    .filter((field) => !Object.hasOwn(choices[field], draft[field]))
    .map((field) => ({ field, message: quietenErrors[field] }));
}

function reasonErrors(reason: string): readonly FieldError[] {
  if (reason === '') return [{ field: 'reason', message: quietenErrors.no_reason }];
  return reason.length > MAX_REASON ? [{ field: 'reason', message: reasonTooLong(MAX_REASON) }] : [];
}

/** Of a draft without errors: each choice is one that the form offers. */
function wishOf(
  form: QuietenForm,
  { what, who, when, lastDay, reason }: QuietenDraft,
  incidentId: IncidentId,
): QuietenWish {
  const place = Number(what.slice(what.indexOf('-') + 1));
  return {
    ruleId: form.ruleId,
    host: what.startsWith('site-') ? (form.hosts[place] ?? null) : null,
    phrase: what.startsWith('phrase-') ? (form.phrases[place] ?? null) : null,
    group: who === 'group' ? form.group : null,
    lesson: when === 'lesson' ? form.lesson : null,
    includesStaff: form.includesStaff,
    reason,
    lastDay,
    incidentId,
  };
}

const DATE_FAULTS: readonly string[] = ['no_date', 'past', 'too_long'];

function fieldOf(kind: keyof typeof quietenErrors): string {
  if (DATE_FAULTS.includes(kind)) return 'lastDay';
  return kind === 'no_reason' ? 'reason' : 'what';
}
