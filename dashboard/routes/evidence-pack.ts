import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { EvidenceResult } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { evidencePackPage } from '../pages/evidence-pack.ts';
import { problemPage } from '../pages/problem.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { packErrors } from '../words/evidence-pack.ts';
import { problems } from '../words/problems.ts';
import { incidentIdIn, textIn } from './form.ts';
import { forReviewers } from './roles.ts';
import { sendFile } from './send-file.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const MAX_PURPOSE = 500;

/** The page on which the pack of an incident is asked for, and its download. */
export function addEvidencePack(app: FastifyInstance, dashboard: Dashboard): void {
  const path = `${links.incidents}/:id/evidence`;
  app.get(path, forReviewers, (request, reply) => show(dashboard, request, reply, { purpose: '', errors: [] }));
  app.post(path, forReviewers, async (request, reply) => {
    const purpose = textIn(request.body, 'purpose').replaceAll('\r\n', '\n');
    const id = incidentIdIn(request.params, 'id');
    const result = await dashboard.daemon.evidencePack(viewerOf(request), id, purpose);
    if (result.kind === 'made') return sendFile(reply, { ...result, type: 'application/zip' });
    return show(dashboard, request, reply, { purpose, errors: errorsOf(result) });
  });
}

interface Typed {
  readonly purpose: string;
  readonly errors: readonly FieldError[];
}

async function show(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed,
): Promise<FastifyReply> {
  const viewer = viewerOf(request);
  const incident = await daemon.incident(viewer, incidentIdIn(request.params, 'id'));
  const shell = await shells.of(request, reply);
  if (incident === null) return sendPage(reply, problemPage(shell, problems.noIncident), 404);
  const page = evidencePackPage(shell, { incident, fingerprint: await daemon.evidenceKey(viewer), ...typed });
  return sendPage(reply, page, typed.errors.length > 0 ? 422 : 200);
}

function errorsOf(result: Exclude<EvidenceResult, { kind: 'made' }>): readonly FieldError[] {
  switch (result.kind) {
    case 'no_purpose':
      return [{ field: 'purpose', message: packErrors.no_purpose }];
    case 'purpose_too_long':
      return [{ field: 'purpose', message: packErrors.purpose_too_long(MAX_PURPOSE) }];
    case 'failed':
      return [{ field: 'purpose', message: result.message }];
    case 'gone':
      return [];
  }
}
