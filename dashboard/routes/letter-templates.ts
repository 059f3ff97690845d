import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ChangeTemplateResult, LetterTemplate } from '../../daemon/api/contract.ts';
import { templateLink } from '../action-links.ts';
import { links } from '../links.ts';
import { letterTemplatePage, letterTemplatesPage, type TemplateWork } from '../pages/letter-templates.ts';
import { problemPage } from '../pages/problem.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { letterErrors } from '../words/letters.ts';
import { problems } from '../words/problems.ts';
import { textIn, wholeNumberIn } from './form.ts';
import { faultErrors } from './letters.ts';
import { forInvestigators, forLetters } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const MAX_LETTER = 10_000;

/** The templates that letters are written from. */
export function addLetterTemplates(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.letters, forInvestigators, async (request, reply) => {
    const templates = await daemon.letterTemplates(viewerOf(request));
    return sendPage(reply, letterTemplatesPage(await shells.of(request, reply), templates));
  });
  const path = `${links.letters}/:kind/:language`;
  app.get(path, forInvestigators, async (request, reply) => {
    const template = await templateIn(dashboard, request);
    const text = { subject: template?.subject ?? '', body: template?.body ?? '' };
    return show(dashboard, request, reply, template, { text, reason: '', errors: [] });
  });
  app.post(path, forLetters, (request, reply) => change(dashboard, request, reply));
}

async function templateIn({ daemon }: Dashboard, request: FastifyRequest): Promise<LetterTemplate | null> {
  const [kind, language] = [textIn(request.params, 'kind'), textIn(request.params, 'language')];
  const all = await daemon.letterTemplates(viewerOf(request));
  return all.find((one) => one.kind === kind && one.language === language) ?? null;
}

async function change(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { body } = request;
  const template = await templateIn(dashboard, request);
  if (template === null) return show(dashboard, request, reply, null, NOTHING);
  const text = { subject: textIn(body, 'subject'), body: textIn(body, 'body').replaceAll('\r\n', '\n') };
  const reason = textIn(body, 'reason');
  const version = wholeNumberIn(body, 'version') ?? 0;
  const wanted = { text: textIn(body, 'do') === 'reset' ? null : text, reason, version };
  const result = await dashboard.daemon.changeTemplate(viewerOf(request), template, wanted);
  if (result.kind === 'done') return reply.redirect(templateLink(template), 303);
  return show(dashboard, request, reply, result.kind === 'gone' ? null : template, {
    text,
    reason,
    errors: errorsOf(result),
  });
}

const NOTHING: TemplateWork = { text: { subject: '', body: '' }, reason: '', errors: [] };

function errorsOf(result: Exclude<ChangeTemplateResult, { kind: 'done' }>): readonly FieldError[] {
  switch (result.kind) {
    case 'faults':
      return faultErrors(result.faults);
    case 'no_reason':
      return [{ field: 'reason', message: letterErrors.reason }];
    case 'no_text':
      return [{ field: 'body', message: letterErrors.body }];
    case 'too_long':
      return [{ field: 'body', message: letterErrors.tooLong(MAX_LETTER) }];
    case 'changed':
      return [{ field: 'body', message: letterErrors.changed }];
    case 'gone':
      return [];
  }
}

async function show(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  template: LetterTemplate | null,
  work: TemplateWork,
): Promise<FastifyReply> {
  const shell = await shells.of(request, reply);
  if (template === null) return sendPage(reply, problemPage(shell, problems.notFound), 404);
  return sendPage(reply, letterTemplatePage(shell, template, work), work.errors.length > 0 ? 422 : 200);
}
