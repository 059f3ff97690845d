import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi } from '../contract.ts';
import { incidentRow } from '../schemas/incident.ts';
import { incidentRefusals } from '../schemas/problem.ts';
import { MOST_TOGETHER } from '../triage-models.ts';
import { answer, changeOf } from './change-answer.ts';
import { incidentParams, noSuchIncident } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_TEXT = 20_000;
const version = z.number().int();
const alikeRow = incidentRow.extend({ isSameSubject: z.boolean() });

/** Adds what makes one item of several incidents, and single ones again. */
export function addMergeRoutes(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/incidents/:id/alike',
    {
      config: { access: API_ACCESS['GET /api/v1/incidents/:id/alike'] },
      schema: {
        summary: 'Open incidents that could be the same as this one',
        params: incidentParams,
        response: { 200: z.object({ rows: z.array(alikeRow).readonly() }), ...incidentRefusals },
      },
    },
    async (request) => {
      const rows = await daemon.alike(viewerOf(request), request.params.id);
      if (rows === null) throw noSuchIncident();
      return { rows };
    },
  );
  api.post(
    '/v1/incidents/:id/merge',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/merge'] },
      schema: {
        ...changeOf('Make one item of several incidents; nextId is the one that the others are part of now'),
        body: z.object({
          version,
          others: z
            .array(z.object({ id: incidentParams.shape.id, version }))
            .min(1)
            .max(MOST_TOGETHER),
          reason: z.string().max(MAX_TEXT).default(''),
        }),
      },
    },
    async (request) => {
      const { version: readVersion, others, reason } = request.body;
      const asked = { id: request.params.id, version: readVersion };
      return answer(await daemon.merge(viewerOf(request), asked, others, reason));
    },
  );
  api.post(
    '/v1/incidents/:id/separate',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/separate'] },
      schema: {
        ...changeOf('Make an item of its own again of what is part of another'),
        body: z.object({ version }),
      },
    },
    async (request) => {
      const part = { id: request.params.id, version: request.body.version };
      return answer(await daemon.separate(viewerOf(request), part));
    },
  );
}
