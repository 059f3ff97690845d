import { API_ACCESS } from '../access.ts';
import type { DaemonApi } from '../contract.ts';
import { tryAnswer, tryRequest } from '../schemas/attempt.ts';
import { policy } from '../schemas/policy.ts';
import { policyRows } from '../schemas/policy-row.ts';
import { commonRefusals, inputRefusals } from '../schemas/problem.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

/** Adds the policy, and "what would happen if…?". */
export function addPolicyRoutes(api: JsonServer, daemon: DaemonApi): void {
  addPolicy(api, daemon);
  addPolicyRows(api, daemon);
  addTry(api, daemon);
}

function addPolicy(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/policy',
    {
      config: { access: API_ACCESS['GET /api/v1/policy'] },
      schema: { summary: 'Our acceptable-use policy', response: { 200: policy, ...commonRefusals } },
    },
    () => daemon.policy(),
  );
}

function addPolicyRows(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/policy/rows',
    {
      config: { access: API_ACCESS['GET /api/v1/policy/rows'] },
      schema: {
        summary: 'What the log can and cannot show of each row of our policy',
        response: { 200: policyRows, ...commonRefusals },
      },
    },
    () => daemon.policyRows(),
  );
}

function addTry(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/try',
    {
      config: { access: API_ACCESS['POST /api/v1/try'] },
      schema: {
        summary: 'What would happen to this line, address or search; nothing is stored or fetched',
        body: tryRequest,
        response: { 200: tryAnswer, ...inputRefusals },
      },
    },
    (request) => daemon.tryIt(viewerOf(request), request.body),
  );
}
