import { API_ACCESS } from '../access.ts';
import type { DaemonApi, HoldResult } from '../contract.ts';
import { refusal } from '../problems.ts';
import { commonRefusals, holdRefusals } from '../schemas/problem.ts';
import { holdOutcome, holdRequest, kept } from '../schemas/retention.ts';
import { incidentParams, noSuchIncident } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

/** Adds what is kept and for how long, and the legal holds that keep an incident beyond that. */
export function addRetentionRoutes(api: JsonServer, daemon: DaemonApi): void {
  addKept(api, daemon);
  addHold(api, daemon);
  addLiftHold(api, daemon);
}

function addKept(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/kept',
    {
      config: { access: API_ACCESS['GET /api/v1/kept'] },
      schema: {
        summary: 'What is kept, for how long and why, what was deleted in the last nights, and the legal holds',
        response: { 200: kept, ...commonRefusals },
      },
    },
    (request) => daemon.kept(viewerOf(request)),
  );
}

function addHold(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/hold',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/hold'] },
      schema: holding('Place a legal hold: nothing of this incident is deleted until it is lifted'),
    },
    async (request) => answer(await daemon.placeHold(viewerOf(request), request.params.id, request.body.reason)),
  );
}

function addLiftHold(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/lift-hold',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/lift-hold'] },
      schema: holding('Lift a legal hold: the incident is deleted when its time is over'),
    },
    async (request) => answer(await daemon.liftHold(viewerOf(request), request.params.id, request.body.reason)),
  );
}

function holding(summary: string) {
  return { summary, params: incidentParams, body: holdRequest, response: { 200: holdOutcome, ...holdRefusals } };
}

function answer({ kind }: HoldResult): { outcome: 'placed' | 'lifted' } {
  switch (kind) {
    case 'placed':
    case 'lifted':
      return { outcome: kind };
    case 'no_reason':
      throw refusal(422, 'NO_REASON', 'Give a reason: whoever reads this in a year must understand it.');
    case 'held_already':
      throw refusal(409, 'HELD_ALREADY', 'This incident is under a legal hold already.');
    case 'not_held':
      throw refusal(409, 'NOT_HELD', 'There is no legal hold on this incident.');
    case 'gone':
      throw noSuchIncident();
  }
}
