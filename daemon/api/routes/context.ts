import { API_ACCESS } from '../access.ts';
import type { DaemonApi } from '../contract.ts';
import { contextQuery, incidentContext } from '../schemas/context.ts';
import { incidentRefusals } from '../schemas/problem.ts';
import { incidentParams, noSuchIncident } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

/** Adds what was done before and after an incident. Reading it is audited. */
export function addContextRoute(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/incidents/:id/context',
    {
      config: { access: API_ACCESS['GET /api/v1/incidents/:id/context'] },
      schema: {
        summary: 'What the same person or device did in the half hours before and after, as the log has it; audited',
        params: incidentParams,
        querystring: contextQuery,
        response: { 200: incidentContext, ...incidentRefusals },
      },
    },
    async (request, reply) => {
      const { params, query } = request;
      const context = await daemon.incidentContext(viewerOf(request), params.id, query, reply.untilGone());
      if (context === null) throw noSuchIncident();
      return context;
    },
  );
}
