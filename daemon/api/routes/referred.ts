import { z } from 'zod';
import { MAX_NOTE_LENGTH } from '../../incidents/triage.ts';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi } from '../contract.ts';
import { refusal } from '../problems.ts';
import { holdRefusals, incidentRefusals, inputRefusals } from '../schemas/problem.ts';
import { referredIncident, referredRow, referring } from '../schemas/referred.ts';
import { incidentParams, noSuchIncident } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const done = z.object({ done: z.literal(true) });

/** Adds what was referred to a member of staff who sees no other incidents. */
export function addReferredRoutes(api: JsonServer, daemon: DaemonApi): void {
  addReading(api, daemon);
  addSaying(api, daemon);
  addReferring(api, daemon);
}

function addReading(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/referred',
    {
      config: { access: API_ACCESS['GET /api/v1/referred'] },
      schema: {
        summary: 'Incidents that were referred to whoever asks, the newest first',
        response: { 200: z.object({ rows: z.array(referredRow).readonly() }), ...inputRefusals },
      },
    },
    async (request) => ({ rows: await daemon.referred(viewerOf(request)) }),
  );
  api.get(
    '/v1/referred/:id',
    {
      config: { access: API_ACCESS['GET /api/v1/referred/:id'] },
      schema: {
        summary: 'One of them, without the log around it; the view is audited',
        params: incidentParams,
        response: { 200: referredIncident, ...incidentRefusals },
      },
    },
    async (request) => {
      const incident = await daemon.referredIncident(viewerOf(request), request.params.id);
      if (incident === null) throw noSuchIncident();
      return incident;
    },
  );
}

function addSaying(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/referred/:id/say',
    {
      config: { access: API_ACCESS['POST /api/v1/referred/:id/say'] },
      schema: {
        summary: 'Say what was done about it; it stands in the history of the incident',
        params: incidentParams,
        body: z.object({ text: z.string().max(MAX_NOTE_LENGTH) }),
        response: { 200: done, ...holdRefusals },
      },
    },
    async (request): Promise<z.output<typeof done>> => {
      const { kind } = await daemon.sayReferred(viewerOf(request), request.params.id, request.body.text);
      if (kind === 'gone') throw noSuchIncident();
      if (kind === 'no_text') throw refusal(422, 'NO_REASON', 'Say what was done.');
      if (kind === 'too_long') throw refusal(422, 'TOO_LONG', 'Shorten the text.');
      return { done: true };
    },
  );
}

function addReferring(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/incidents/:id/referrals',
    {
      config: { access: API_ACCESS['GET /api/v1/incidents/:id/referrals'] },
      schema: {
        summary: 'To whom an incident was referred, and to which class teachers it can be',
        params: incidentParams,
        response: { 200: referring, ...incidentRefusals },
      },
    },
    async (request) => {
      const found = await daemon.referring(viewerOf(request), request.params.id);
      if (found === null) throw noSuchIncident();
      return found;
    },
  );
  api.post(
    '/v1/incidents/:id/referrals',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/referrals'] },
      schema: {
        summary: 'Refer an incident to a class teacher; done twice, it changes nothing',
        params: incidentParams,
        body: z.object({ staffId: z.string().max(100) }),
        response: { 200: done, ...holdRefusals },
      },
    },
    async (request): Promise<z.output<typeof done>> => {
      const { kind } = await daemon.refer(viewerOf(request), request.params.id, request.body.staffId);
      if (kind === 'gone') throw noSuchIncident();
      if (kind === 'no_teacher') throw refusal(422, 'NO_REASON', 'Name a class teacher to whom it can be referred.');
      return { done: true };
    },
  );
}
