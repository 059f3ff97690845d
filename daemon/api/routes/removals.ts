import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, RemovalResult } from '../contract.ts';
import { refusal } from '../problems.ts';
import { commonRefusals, holdRefusals } from '../schemas/problem.ts';
import { removalRow } from '../schemas/removals.ts';
import { incidentParams, noSuchIncident } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const done = z.object({ done: z.literal(true) });
const day = z.iso.date();

/** Adds access that was taken away for a time. */
export function addRemovalRoutes(api: JsonServer, daemon: DaemonApi): void {
  addRemovals(api, daemon);
  addEnding(api, daemon);
}

function addRemovals(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/access-removals',
    {
      config: { access: API_ACCESS['GET /api/v1/access-removals'] },
      schema: {
        summary: 'Access that is taken away, or is to be given back, the first to end first',
        response: { 200: z.array(removalRow), ...commonRefusals },
      },
    },
    async (request) => [...(await daemon.removals(viewerOf(request)))],
  );
  api.post(
    '/v1/incidents/:id/access-removals',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/access-removals'] },
      schema: {
        summary: 'Record that access is taken away from one day to another, the last included; nothing is switched',
        params: incidentParams,
        body: z.object({ fromDay: day, untilDay: day, reason: z.string().max(500) }),
        response: { 200: done, ...holdRefusals },
      },
    },
    async (request) => answer(await daemon.removeAccess(viewerOf(request), request.params.id, request.body)),
  );
}

function addEnding(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/access-removals/:removal/end',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/access-removals/:removal/end'] },
      schema: {
        summary: 'Say that access was given back',
        params: incidentParams.extend({ removal: z.string().min(1).max(100) }),
        response: { 200: done, ...holdRefusals },
      },
    },
    async (request) => {
      const { id, removal } = request.params;
      return answer(await daemon.endRemoval(viewerOf(request), id, removal));
    },
  );
}

function answer({ kind }: RemovalResult): z.output<typeof done> {
  switch (kind) {
    case 'done':
      return { done: true };
    case 'changed':
      throw refusal(409, 'CHANGED', 'Somebody else has done this.');
    case 'no_day':
      throw refusal(422, 'NO_DAY', 'Give the first and the last day.');
    case 'wrong_order':
      throw refusal(422, 'WRONG_ORDER', 'The last day comes before the first.');
    case 'no_reason':
      throw refusal(422, 'NO_REASON', 'Give a reason: whoever reads this in a year must understand it.');
    case 'too_long':
      throw refusal(422, 'TOO_LONG', 'Shorten the reason.');
    case 'gone':
      throw noSuchIncident();
  }
}
