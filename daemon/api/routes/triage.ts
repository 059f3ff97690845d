import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi } from '../contract.ts';
import { incidentRefusals } from '../schemas/problem.ts';
import { answer, changeOf, wrongly } from './change-answer.ts';
import { incidentParams, noSuchIncident, queueFilter } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

/** More than any text may have: the daemon says which is too long. */
const MAX_TEXT = 20_000;
const version = z.number().int();
const text = z.string().max(MAX_TEXT);

/** Adds what is done with an incident besides a finding: letting it wait, opening it again, a note. */
export function addTriageRoutes(api: JsonServer, daemon: DaemonApi): void {
  addWait(api, daemon);
  addReopen(api, daemon);
  addNote(api, daemon);
}

function addWait(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/wait',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/wait'] },
      schema: {
        ...changeOf('Let an incident wait for an answer; after that day it is back in the queue by itself'),
        querystring: queueFilter,
        body: z.object({ version, waitingFor: text, until: z.string().max(MAX_TEXT) }),
      },
    },
    async (request) => {
      const { version: readVersion, ...wait } = request.body;
      return answer(await daemon.wait(viewerOf(request), request.params.id, readVersion, wait, request.query));
    },
  );
}

function addReopen(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/reopen',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/reopen'] },
      schema: {
        ...changeOf('Open a closed incident again, with a reason; the earlier finding stays in its history'),
        body: z.object({ version, reason: text }),
      },
    },
    async (request) => {
      const { version: readVersion, reason } = request.body;
      return answer(await daemon.reopen(viewerOf(request), request.params.id, readVersion, reason));
    },
  );
}

function addNote(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/note',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/note'] },
      schema: {
        summary: 'Write a note into the history of an incident, open or closed',
        params: incidentParams,
        body: z.object({ note: text }),
        response: { 200: z.object({ done: z.literal(true) }), ...incidentRefusals, 422: incidentRefusals[404] },
      },
    },
    async (request) => {
      const result = await daemon.note(viewerOf(request), request.params.id, request.body.note);
      if (result.kind === 'gone') throw noSuchIncident();
      if (result.kind === 'wrong') throw wrongly(result.fault);
      return { done: true as const };
    },
  );
}
