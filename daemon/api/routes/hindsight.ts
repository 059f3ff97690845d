import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, DecideResult } from '../contract.ts';
import { refusal } from '../problems.ts';
import {
  decided,
  hindsightBatch,
  hindsightList,
  leaveRequest,
  previewAnswer,
  raiseRequest,
  supposedSay,
} from '../schemas/hindsight.ts';
import { commonRefusals, incidentRefusals, inputRefusals, listChangeRefusals } from '../schemas/problem.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_ID = 100;
const params = z.object({ id: z.string().min(1).max(MAX_ID) });
const response = { 200: decided, ...listChangeRefusals };

/** Adds what looking back found, what is decided about it, and what a change of the school's own say would have changed. */
export function addHindsightRoutes(api: JsonServer, daemon: DaemonApi): void {
  addReading(api, daemon);
  addRaise(api, daemon);
  addLeave(api, daemon);
  addLeaveAll(api, daemon);
  addPreview(api, daemon);
}

function addReading(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/hindsight',
    {
      config: { access: API_ACCESS['GET /api/v1/hindsight'] },
      schema: { summary: 'What looking back found', response: { 200: hindsightList, ...commonRefusals } },
    },
    (request) => daemon.hindsight(viewerOf(request)),
  );
  api.get(
    '/v1/hindsight/:id',
    {
      config: { access: API_ACCESS['GET /api/v1/hindsight/:id'] },
      schema: {
        summary: 'One time that the log was looked back through, with its findings; the view is audited',
        params,
        response: { 200: hindsightBatch, ...incidentRefusals },
      },
    },
    async (request) => {
      const batch = await daemon.hindsightBatch(viewerOf(request), request.params.id);
      if (batch === null) throw noSuchFinding();
      return batch;
    },
  );
}

function addRaise(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/hindsight/findings/:id/raise',
    {
      config: { access: API_ACCESS['POST /api/v1/hindsight/findings/:id/raise'] },
      schema: { summary: 'Make incidents of a finding; no alert is sent', params, body: raiseRequest, response },
    },
    async (request) => answer(await daemon.raiseFinding(viewerOf(request), request.params.id, request.body.note)),
  );
}

function addLeave(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/hindsight/findings/:id/leave',
    {
      config: { access: API_ACCESS['POST /api/v1/hindsight/findings/:id/leave'] },
      schema: { summary: 'Leave a finding as it is, with a reason', params, body: leaveRequest, response },
    },
    async (request) => answer(await daemon.leaveFinding(viewerOf(request), request.params.id, request.body.reason)),
  );
}

function addLeaveAll(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/hindsight/:id/leave',
    {
      config: { access: API_ACCESS['POST /api/v1/hindsight/:id/leave'] },
      schema: { summary: 'Leave all findings that still wait, with a reason', params, body: leaveRequest, response },
    },
    async (request) => answer(await daemon.leaveBatch(viewerOf(request), request.params.id, request.body.reason)),
  );
}

function addPreview(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/hindsight/preview',
    {
      config: { access: API_ACCESS['POST /api/v1/hindsight/preview'] },
      schema: {
        summary: 'What saying this of a site or of words would have changed; nothing is changed',
        body: supposedSay,
        response: { 200: previewAnswer, ...inputRefusals },
      },
    },
    (request) => daemon.previewChange(viewerOf(request), request.body),
  );
}

function answer(result: DecideResult): z.output<typeof decided> {
  switch (result.kind) {
    case 'raised':
      return { outcome: 'raised', incidentIds: result.incidentIds, findings: 1 };
    case 'left':
      return { outcome: 'left', incidentIds: [], findings: result.findings };
    case 'decided':
      throw refusal(409, 'DECIDED', 'Somebody has decided about this already. Read it again.');
    case 'nothing_left':
      throw refusal(
        422,
        'NOTHING_LEFT',
        'The log of those days is kept no longer, or nothing of it would be flagged now.',
      );
    case 'no_reason':
      throw refusal(422, 'NO_REASON', 'Give a reason: whoever reads this in a year must understand it.');
    case 'gone':
      throw noSuchFinding();
  }
}

function noSuchFinding(): Error {
  return refusal(404, 'NO_SUCH_FINDING', 'There is no such finding, or it is not for you to see.');
}
