import { z } from 'zod';
import { TAKEN_AS } from '../../incidents/taking-out.ts';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi } from '../contract.ts';
import { flaggedRequest } from '../schemas/evidence.ts';
import { incidentRefusals } from '../schemas/problem.ts';
import { answer, changeOf } from './change-answer.ts';
import { incidentParams, noSuchIncident } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_TEXT = 20_000;
const MOST_REQUESTS = 1_000;

/** Adds what takes single requests out of an incident, and puts them back. */
export function addTakingOutRoutes(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/incidents/:id/requests',
    {
      config: { access: API_ACCESS['GET /api/v1/incidents/:id/requests'] },
      schema: {
        summary: 'The requests of an open incident, with the ids by which they can be taken out of it',
        params: incidentParams,
        response: {
          200: z.object({ requests: z.array(flaggedRequest.extend({ id: z.string() })).readonly() }),
          ...incidentRefusals,
        },
      },
    },
    async (request) => {
      const requests = await daemon.takeable(viewerOf(request), request.params.id);
      if (requests === null) throw noSuchIncident();
      return { requests };
    },
  );
  addTakeOut(api, daemon);
  addPutBack(api, daemon);
}

function addTakeOut(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/take-out',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/take-out'] },
      schema: {
        ...changeOf('Make an incident of its own of single requests; nextId is that one'),
        body: z.object({
          version: z.number().int(),
          requests: z.array(z.string().max(100)).max(MOST_REQUESTS),
          as: z.enum(TAKEN_AS),
          reason: z.string().max(MAX_TEXT),
        }),
      },
    },
    async (request) => {
      const { version, ...taking } = request.body;
      return answer(await daemon.takeOut(viewerOf(request), { id: request.params.id, version }, taking));
    },
  );
}

function addPutBack(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/put-back',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/put-back'] },
      schema: changeOf('Put requests back where they were taken from; nextId is where'),
    },
    async (request) => answer(await daemon.putBack(viewerOf(request), request.params.id)),
  );
}
