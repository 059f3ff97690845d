import { z } from 'zod';
import { INTENTS, RESOLUTIONS } from '../../incidents/incident.ts';
import { MAX_CASE_REFERENCE_LENGTH, MAX_NOTE_LENGTH } from '../../incidents/triage.ts';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi } from '../contract.ts';
import { telling } from '../schemas/context.ts';
import { incidentRefusals } from '../schemas/problem.ts';
import { answer, changeOf } from './change-answer.ts';
import { incidentParams, noSuchIncident, queueFilter } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const version = z.number().int();
const versioned = z.object({ version });
const finding = z.object({
  version,
  resolution: z.enum(RESOLUTIONS),
  intent: z.enum(INTENTS),
  note: z.string().max(MAX_NOTE_LENGTH).default(''),
  caseReference: z.string().min(1).max(MAX_CASE_REFERENCE_LENGTH).nullable().default(null),
});

/** Adds what can be done to an incident. `version` is the one that was read, so that nobody overwrites another's work. */
export function addChangeRoutes(api: JsonServer, daemon: DaemonApi): void {
  addClaim(api, daemon);
  addRelease(api, daemon);
  addResolve(api, daemon);
  addUndo(api, daemon);
  addTold(api, daemon);
}

function addClaim(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/claim',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/claim'] },
      schema: { ...changeOf('Take an incident: "I am looking at this"'), querystring: queueFilter, body: versioned },
    },
    async (request) =>
      answer(await daemon.claim(viewerOf(request), request.params.id, request.body.version, request.query)),
  );
}

function addRelease(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/release',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/release'] },
      schema: { ...changeOf('Give an incident back to the queue'), querystring: queueFilter, body: versioned },
    },
    async (request) =>
      answer(await daemon.release(viewerOf(request), request.params.id, request.body.version, request.query)),
  );
}

function addResolve(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/resolve',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/resolve'] },
      schema: { ...changeOf('Record what was found, and close'), querystring: queueFilter, body: finding },
    },
    async (request) => {
      const { version: readVersion, ...found } = request.body;
      return answer(await daemon.resolve(viewerOf(request), request.params.id, readVersion, found, request.query));
    },
  );
}

function addUndo(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/undo',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/undo'] },
      schema: changeOf('Take the finding back, within ten minutes'),
    },
    async (request) => answer(await daemon.undo(viewerOf(request), request.params.id)),
  );
}

function addTold(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/told',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/told'] },
      schema: {
        summary: 'Write down whether it was reported by whoever it happened to; the last word counts',
        params: incidentParams,
        body: z.object({ told: telling }),
        response: { 200: z.object({ told: telling }), ...incidentRefusals },
      },
    },
    async (request) => {
      const { told } = request.body;
      if (!(await daemon.told(viewerOf(request), request.params.id, told))) throw noSuchIncident();
      return { told };
    },
  );
}
