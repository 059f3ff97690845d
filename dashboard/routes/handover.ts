import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HandoverOf, HandoverResult } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { emptyHandover, type HandoverDraft, handoverPage } from '../pages/handover.ts';
import { problemPage } from '../pages/problem.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { handoverErrors, handoverForms } from '../words/handover.ts';
import { problems } from '../words/problems.ts';
import { incidentIdIn, textIn, wordIn } from './form.ts';
import { forReviewers } from './roles.ts';
import { sendFile } from './send-file.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const MAX_PURPOSE = 500;

/** The pages on which one concern, or all since a day, are handed over, and their downloads. */
export function addHandover(app: FastifyInstance, dashboard: Dashboard): void {
  for (const path of [`${links.incidents}/:id/handover`, links.handover]) {
    app.get(path, forReviewers, (request, reply) =>
      show(dashboard, request, reply, { draft: emptyHandover, errors: [] }),
    );
    app.post(path, forReviewers, async (request, reply) => {
      const draft = draftIn(request.body);
      const result = await handedOver(dashboard, request, draft);
      if (result.kind === 'made') {
        const { fileName, type, text } = result;
        return sendFile(reply, { fileName, type: `${type}; charset=utf-8`, bytes: Buffer.from(text) });
      }
      return show(dashboard, request, reply, { draft, errors: errorsOf(result) });
    });
  }
}

function draftIn(body: unknown): HandoverDraft {
  return {
    since: textIn(body, 'since'),
    form: wordIn(body, 'form', handoverForms),
    purpose: textIn(body, 'purpose').replaceAll('\r\n', '\n'),
    again: textIn(body, 'again-yes') === 'yes',
  };
}

function handedOver(
  { daemon }: Dashboard,
  request: FastifyRequest,
  { form, purpose, again, since }: HandoverDraft,
): Promise<HandoverResult> {
  if (form === null) return Promise.resolve({ kind: 'no_form' });
  return daemon.handOver(viewerOf(request), { of: ofRequest(request, since), form, purpose, again });
}

/** The path of one incident, or the day that was typed. */
function ofRequest({ params }: FastifyRequest, since: string): HandoverOf {
  const id = incidentIdIn(params, 'id');
  return id === '' ? { kind: 'since', day: since } : { kind: 'one', id };
}

interface Typed {
  readonly draft: HandoverDraft;
  readonly errors: readonly FieldError[];
}

async function show(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed,
): Promise<FastifyReply> {
  const viewer = viewerOf(request);
  const of = ofRequest(request, typed.draft.since);
  const [desk, shell] = [await daemon.handoverDesk(viewer, of), await shells.of(request, reply)];
  const incident = of.kind === 'one' ? await daemon.incident(viewer, of.id) : null;
  if (desk === null || (of.kind === 'one' && incident === null))
    return sendPage(reply, problemPage(shell, problems.noIncident), 404);
  return sendPage(reply, handoverPage(shell, { incident, desk, ...typed }), typed.errors.length > 0 ? 422 : 200);
}

function errorsOf(result: Exclude<HandoverResult, { kind: 'made' }>): readonly FieldError[] {
  switch (result.kind) {
    case 'no_purpose':
      return [{ field: 'purpose', message: handoverErrors.no_purpose }];
    case 'purpose_too_long':
      return [{ field: 'purpose', message: handoverErrors.purpose_too_long(MAX_PURPOSE) }];
    case 'no_form':
      return [{ field: 'form', message: handoverErrors.no_form }];
    case 'no_day':
      return [{ field: 'since', message: handoverErrors.no_day }];
    case 'nothing':
      return [{ field: 'since', message: handoverErrors.nothing }];
    case 'too_many':
      return [{ field: 'since', message: handoverErrors.too_many(result.most) }];
    case 'before':
      return [{ field: 'again', message: handoverErrors.before }];
    // The page itself says why.
    case 'refused':
    case 'gone':
      return [];
  }
}
