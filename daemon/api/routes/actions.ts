import { z } from 'zod';
import { ACTION_STATES, MAX_ACTION_NOTE } from '../../incidents/actions.ts';
import { API_ACCESS } from '../access.ts';
import type { ActionResult, DaemonApi } from '../contract.ts';
import { refusal } from '../problems.ts';
import { checklist, responseAction } from '../schemas/actions.ts';
import { outstanding } from '../schemas/outstanding.ts';
import { commonRefusals, holdRefusals, incidentRefusals } from '../schemas/problem.ts';
import { incidentParams, noSuchIncident } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_ROWS = 20;
const version = z.number().int().min(0);
const note = z.string().max(MAX_ACTION_NOTE).default('');
const done = z.object({ done: z.literal(true) });

/** Adds what our policy asks for after a finding: what is to do, and that it was done. */
export function addActionRoutes(api: JsonServer, daemon: DaemonApi): void {
  addReading(api, daemon);
  addRowChoice(api, daemon);
  addRecord(api, daemon);
}

function addReading(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/actions',
    {
      config: { access: API_ACCESS['GET /api/v1/actions'] },
      schema: {
        summary: 'What our policy asks and nobody has done yet, the longest closed first',
        response: { 200: outstanding, ...commonRefusals },
      },
    },
    (request) => daemon.outstanding(viewerOf(request)),
  );
  api.get(
    '/v1/incidents/:id/actions',
    {
      config: { access: API_ACCESS['GET /api/v1/incidents/:id/actions'] },
      schema: {
        summary: 'What our policy asks for one incident that was closed as a concern, and what was done of it',
        params: incidentParams,
        response: { 200: checklist, ...incidentRefusals },
      },
    },
    async (request) => {
      const found = await daemon.checklist(viewerOf(request), request.params.id);
      if (found === null) throw noSuchIncident();
      return found;
    },
  );
}

function addRowChoice(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/actions/rows',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/actions/rows'] },
      schema: {
        summary: 'Say which rows of the policy fit; none is an answer, and wants a reason',
        params: incidentParams,
        body: z.object({ version, rows: z.array(z.string().max(100)).max(MAX_ROWS), note }),
        response: { 200: done, ...holdRefusals },
      },
    },
    async (request) => answer(await daemon.chooseRows(viewerOf(request), request.params.id, request.body)),
  );
}

function addRecord(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/actions',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/actions'] },
      schema: {
        summary: 'Record that an action was done, does not apply (with a reason), or is to do after all',
        params: incidentParams,
        body: z.object({ version, action: responseAction, state: z.enum(ACTION_STATES), note }),
        response: { 200: done, ...holdRefusals },
      },
    },
    async (request) => answer(await daemon.recordAction(viewerOf(request), request.params.id, request.body)),
  );
}

function answer(result: ActionResult): z.output<typeof done> {
  switch (result.kind) {
    case 'done':
      return { done: true };
    case 'changed':
      throw refusal(409, 'CHANGED', 'Somebody else has changed this. Read it again.');
    case 'nothing_asked':
      throw refusal(422, 'NOTHING_ASKED', 'Nothing is asked: the incident is not closed as a concern.');
    case 'not_a_row':
      throw refusal(422, 'NOT_A_ROW', 'Our policy has no such row for this incident.');
    case 'no_reason':
      throw refusal(422, 'NO_REASON', 'Give a reason: whoever reads this in a year must understand it.');
    case 'too_long':
      throw refusal(422, 'TOO_LONG', 'Shorten the note.');
    case 'gone':
      throw noSuchIncident();
  }
}
