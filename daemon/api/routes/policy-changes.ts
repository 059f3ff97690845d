import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, DecideProposalResult, PolicyChangeResult, ProposalDecision } from '../contract.ts';
import { refusal } from '../problems.ts';
import { policy } from '../schemas/policy.ts';
import {
  decideRequest,
  policyBook,
  policyChangeSay,
  policyHistory,
  policyOutcome,
  policyPreview,
} from '../schemas/policy-changes.ts';
import { commonRefusals, incidentRefusals, inputRefusals, listChangeRefusals } from '../schemas/problem.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_ID = 100;
const params = z.object({ id: z.string().min(1).max(MAX_ID) });
const response = { 200: policyOutcome, ...listChangeRefusals };

/** Adds the versions of the policy, what waits for a senior leader, and the ways to change it. */
export function addPolicyChanges(api: JsonServer, daemon: DaemonApi): void {
  addBook(api, daemon);
  addVersions(api, daemon);
  addVersion(api, daemon);
  addChange(api, daemon);
  addPreview(api, daemon);
  for (const what of ['accept', 'refuse', 'withdraw'] as const) addDecision(api, daemon, what);
}

function addBook(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/policy/book',
    {
      config: { access: API_ACCESS['GET /api/v1/policy/book'] },
      schema: {
        summary: 'The policy with where it comes from, what was changed here, and what waits for a senior leader',
        response: { 200: policyBook, ...commonRefusals },
      },
    },
    (request) => daemon.policyBook(viewerOf(request)),
  );
}

function addVersions(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/policy/versions',
    {
      config: { access: API_ACCESS['GET /api/v1/policy/versions'] },
      schema: {
        summary: 'Every version that was in force: when, who changed what, why, and who allowed it',
        response: { 200: policyHistory, ...commonRefusals },
      },
    },
    (request) => daemon.policyHistory(viewerOf(request)),
  );
}

function addVersion(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/policy/versions/:id',
    {
      config: { access: API_ACCESS['GET /api/v1/policy/versions/:id'] },
      schema: { summary: 'One version, whole', params, response: { 200: policy, ...incidentRefusals } },
    },
    async (request) => {
      const found = await daemon.policyVersion(viewerOf(request), request.params.id);
      if (found === null) throw refusal(404, 'NO_SUCH_VERSION', 'There never was a version of this name.');
      return found;
    },
  );
}

function addChange(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/policy/changes',
    {
      config: { access: API_ACCESS['POST /api/v1/policy/changes'] },
      schema: {
        summary: 'Change, add or take off a rule. What says less waits for a senior leader, unless one says it',
        body: policyChangeSay,
        response,
      },
    },
    async (request) => answer(await daemon.changePolicy(viewerOf(request), request.body)),
  );
}

function addPreview(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/policy/changes/preview',
    {
      config: { access: API_ACCESS['POST /api/v1/policy/changes/preview'] },
      schema: {
        summary: 'What this change would have changed in the last two weeks; nothing is changed',
        body: policyChangeSay,
        response: { 200: policyPreview, ...inputRefusals },
      },
    },
    (request) => daemon.previewPolicy(viewerOf(request), request.body),
  );
}

const SUMMARIES: Readonly<Record<ProposalDecision['what'], string>> = {
  accept: 'Put what waits into force, as a senior leader who has not proposed it',
  refuse: 'Refuse what waits, as a senior leader who has not proposed it',
  withdraw: 'Take back what one has proposed',
};

function addDecision(api: JsonServer, daemon: DaemonApi, what: ProposalDecision['what']): void {
  api.post(
    `/v1/policy/changes/:id/${what}`,
    {
      config: { access: API_ACCESS[`POST /api/v1/policy/changes/:id/${what}`] },
      schema: { summary: SUMMARIES[what], params, body: decideRequest, response },
    },
    async (request) => {
      const { reason } = request.body;
      return answer(await daemon.decideProposal(viewerOf(request), request.params.id, { what, reason }));
    },
  );
}

function answer(result: PolicyChangeResult | DecideProposalResult): z.output<typeof policyOutcome> {
  switch (result.kind) {
    case 'in_force':
      return { outcome: 'in_force', version: result.version, id: null };
    case 'waiting':
      return { outcome: 'waiting', version: null, id: result.id };
    case 'same':
    case 'closed':
      return { outcome: result.kind, version: null, id: null };
    case 'not_possible':
      throw refusal(422, 'NOT_POSSIBLE', result.sentences.join(' '));
    case 'breaks_cases':
      throw refusal(
        422,
        'BREAKS_CASES',
        `Cases of the school’s do not come out any more: ${result.sentences.join(' ')}`,
      );
    case 'no_reason':
      throw refusal(422, 'NO_REASON', 'Give a reason: whoever reads this in a year must understand it.');
    case 'changed':
      throw refusal(409, 'CHANGED', 'Somebody else has changed this meanwhile. Read the policy again.');
    case 'gone':
      throw refusal(404, 'NO_SUCH_RULE', 'There is no such rule, version or change that waits.');
    case 'not_yours':
      throw refusal(403, 'NOT_YOURS', 'Your role does not include this, or you have proposed it yourself.');
  }
}
