import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, EvidenceResult } from '../contract.ts';
import { MAX_PURPOSE_LENGTH } from '../evidence-models.ts';
import { refusal } from '../problems.ts';
import { evidenceRefusals } from '../schemas/problem.ts';
import { incidentParams, noSuchIncident } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

/** Adds the evidence pack of an incident: its answer is the ZIP file. Who made it and what for is recorded. */
export function addEvidenceRoute(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/evidence',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/evidence'] },
      schema: {
        summary:
          'Make the evidence pack of an incident; the answer is a ZIP file (application/zip), and it is recorded',
        params: incidentParams,
        body: z.object({ purpose: z.string().trim().min(1).max(MAX_PURPOSE_LENGTH) }),
        response: { 200: z.unknown().describe('The ZIP file.'), ...evidenceRefusals },
      },
    },
    async (request, reply) => {
      const result = await daemon.evidencePack(viewerOf(request), request.params.id, request.body.purpose);
      if (result.kind !== 'made') throw refusalOf(result);
      reply.type('application/zip').header('content-disposition', `attachment; filename="${result.fileName}"`);
      return Buffer.from(result.bytes);
    },
  );
}

function refusalOf(result: Exclude<EvidenceResult, { kind: 'made' }>): Error {
  switch (result.kind) {
    case 'no_purpose':
    case 'purpose_too_long':
      return refusal(400, 'PURPOSE', `Say what the pack is for, in ${MAX_PURPOSE_LENGTH} characters or fewer.`);
    case 'failed':
      return refusal(503, result.code, result.message);
    case 'gone':
      return noSuchIncident();
  }
}
