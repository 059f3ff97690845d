import { z } from 'zod';
import { MAX_NOTE_LENGTH } from '../../incidents/triage.ts';
import { API_ACCESS } from '../access.ts';
import type { CloseSupportResult, DaemonApi, SplitResult } from '../contract.ts';
import { CARE_GIVEN, MAX_SPLIT_REASON } from '../lane-models.ts';
import { refusal } from '../problems.ts';
import { supportItem, supportList } from '../schemas/lanes.ts';
import { holdRefusals, incidentRefusals } from '../schemas/problem.ts';
import { incidentParams, noSuchIncident } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_PAGE = 100_000;
const version = z.number().int();
const done = z.object({ done: z.literal(true) });
const filter = z.object({
  view: z.enum(['open', 'closed']).default('open'),
  page: z.coerce.number().int().min(1).max(MAX_PAGE).default(1),
});

/** Adds who looked for help, and the splitting of what a class did. */
export function addLaneRoutes(api: JsonServer, daemon: DaemonApi): void {
  addSplit(api, daemon);
  addSupportReading(api, daemon);
  addSupportClose(api, daemon);
}

function addSplit(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/split',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/split'] },
      schema: {
        summary: 'Make single incidents again of what a whole class did, with a reason; no alert is sent',
        params: incidentParams,
        body: z.object({ version, reason: z.string().max(MAX_SPLIT_REASON) }),
        response: { 200: done, ...holdRefusals },
      },
    },
    async (request) => {
      const { id } = request.params;
      return answer(await daemon.splitClass(viewerOf(request), id, request.body.version, request.body.reason));
    },
  );
}

function addSupportReading(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/support',
    {
      config: { access: API_ACCESS['GET /api/v1/support'] },
      schema: {
        summary: 'Pupils who looked for help, for those who may see it; nothing of it is misuse',
        querystring: filter,
        response: { 200: supportList, ...incidentRefusals },
      },
    },
    async (request) => {
      const list = await daemon.support(viewerOf(request), request.query);
      if (list === null) throw noSuchIncident();
      return list;
    },
  );
  api.get(
    '/v1/support/:id',
    {
      config: { access: API_ACCESS['GET /api/v1/support/:id'] },
      schema: {
        summary: 'One pupil who looked for help; the view is audited',
        params: incidentParams,
        response: { 200: supportItem, ...incidentRefusals },
      },
    },
    async (request) => {
      const item = await daemon.supportItem(viewerOf(request), request.params.id);
      if (item === null) throw noSuchIncident();
      return item;
    },
  );
}

function addSupportClose(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/support/:id/close',
    {
      config: { access: API_ACCESS['POST /api/v1/support/:id/close'] },
      schema: {
        summary: 'Say what was done for a pupil who looked for help',
        params: incidentParams,
        body: z.object({ version, care: z.enum(CARE_GIVEN), note: z.string().max(MAX_NOTE_LENGTH).default('') }),
        response: { 200: done, ...holdRefusals },
      },
    },
    async (request) => {
      const { version: readVersion, ...given } = request.body;
      return answer(await daemon.closeSupport(viewerOf(request), request.params.id, readVersion, given));
    },
  );
}

function answer(result: SplitResult | CloseSupportResult): z.output<typeof done> {
  switch (result.kind) {
    case 'done':
      return { done: true };
    case 'changed':
      throw refusal(409, 'CHANGED', 'Somebody else has changed this. Read it again.');
    case 'no_reason':
      throw refusal(422, 'NO_REASON', 'Give a reason: whoever reads this in a year must understand it.');
    case 'too_long':
      throw refusal(422, 'TOO_LONG', 'Shorten the text.');
    case 'gone':
      throw noSuchIncident();
  }
}
