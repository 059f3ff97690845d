import swagger from '@fastify/swagger';
import type { FastifyPluginAsync } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi } from '../contract.ts';
import { answerNotFound } from '../problems.ts';
import { commonRefusals } from '../schemas/problem.ts';
import { addActionRoutes } from './actions.ts';
import { addAnnualReviewRoutes } from './annual-reviews.ts';
import { addChangeRoutes } from './changes.ts';
import { addCheckRoutes } from './checks.ts';
import { addContextRoute } from './context.ts';
import { addEntryRoutes } from './entries.ts';
import { addEvidenceRoute } from './evidence.ts';
import { addExportRoutes } from './exports.ts';
import { addFilteringReportRoutes } from './filtering-reports.ts';
import { addHandoverRoutes } from './handover.ts';
import { addHindsightRoutes } from './hindsight.ts';
import { addIncidentRoutes } from './incidents.ts';
import { type IngestOptions, ingestRoute } from './ingest.ts';
import type { JsonServer } from './json-server.ts';
import { addLaneRoutes } from './lanes.ts';
import { addLetterRoutes } from './letters.ts';
import { addListChanges } from './list-changes.ts';
import { addListRoutes } from './lists.ts';
import { addLiveRoute } from './live.ts';
import { addLogRoutes } from './log.ts';
import { addLookRoutes } from './looks.ts';
import { addMergeRoutes } from './merges.ts';
import { addNamesRoutes } from './names.ts';
import { addNotSentRoutes } from './not-sent.ts';
import { addOwnAccountRoutes } from './own-account.ts';
import { addPersonRoutes } from './person.ts';
import { addPolicyRoutes } from './policy.ts';
import { addPolicyChanges } from './policy-changes.ts';
import { addRecipientRoutes } from './recipients.ts';
import { addReferredRoutes } from './referred.ts';
import { addRemovalRoutes } from './removals.ts';
import { addReportRoutes } from './reports.ts';
import { addRequestRoutes } from './requests.ts';
import { addRetentionRoutes } from './retention.ts';
import { addStaffRoutes } from './staff.ts';
import { addStatusRoutes } from './status.ts';
import { addSuppressionRoutes } from './suppressions.ts';
import { addTakingOutRoutes } from './taking-out.ts';
import { addTimetableRoute } from './timetable.ts';
import { addTogetherRoutes } from './together.ts';
import { addTriageRoutes } from './triage.ts';
import { addTrustRoutes } from './trust.ts';

export interface JsonApiOptions extends IngestOptions {
  readonly daemon: DaemonApi;
}

/** The JSON API, to be registered at /api: whatever a page shows, a script can fetch. */
export const jsonApi: FastifyPluginAsync<JsonApiOptions> = async (app, { daemon, ingest, now }) => {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setNotFoundHandler(answerNotFound);
  await app.register(swagger, { openapi: ABOUT, transform: jsonSchemaTransform });
  const api = app.withTypeProvider<ZodTypeProvider>();
  addStatusRoutes(api, daemon);
  addLiveRoute(api, daemon);
  addTrustRoutes(api, daemon, now);
  addIncidentRoutes(api, daemon);
  addChangeRoutes(api, daemon);
  addTriageRoutes(api, daemon);
  addTogetherRoutes(api, daemon);
  addMergeRoutes(api, daemon);
  addTakingOutRoutes(api, daemon);
  addEntryRoutes(api, daemon);
  addActionRoutes(api, daemon);
  addLetterRoutes(api, daemon);
  addRemovalRoutes(api, daemon);
  addNotSentRoutes(api, daemon);
  addEvidenceRoute(api, daemon);
  addHandoverRoutes(api, daemon);
  addNamesRoutes(api, daemon);
  addLaneRoutes(api, daemon);
  addPolicyRoutes(api, daemon);
  addPolicyChanges(api, daemon);
  addPersonRoutes(api, daemon);
  addListRoutes(api, daemon);
  addListChanges(api, daemon);
  addReferredRoutes(api, daemon);
  addRequestRoutes(api, daemon);
  addRecipientRoutes(api, daemon);
  addExportRoutes(api, daemon);
  addCheckRoutes(api, daemon);
  addReportRoutes(api, daemon);
  addFilteringReportRoutes(api, daemon);
  addAnnualReviewRoutes(api, daemon);
  addRetentionRoutes(api, daemon);
  addContextRoute(api, daemon);
  addLogRoutes(api, daemon);
  addLookRoutes(api, daemon);
  addHindsightRoutes(api, daemon);
  addTimetableRoute(api, daemon);
  addSuppressionRoutes(api, daemon);
  addOwnAccountRoutes(api, daemon);
  addStaffRoutes(api, daemon);
  await app.register(ingestRoute, { ingest, now });
  addDescription(api);
};

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'Filterwatch',
    version: '1',
    description:
      'What the dashboard shows, for scripts. Sign in at /sign-in and send the session cookie. Every change also needs csrfToken of /api/v1/session in the header x-csrf-token. Times are milliseconds since 1970, UTC.',
  },
  components: { securitySchemes: { sourceToken: { type: 'http' as const, scheme: 'bearer' } } },
};

function addDescription(api: JsonServer): void {
  api.get(
    '/v1/openapi.json',
    {
      config: { access: API_ACCESS['GET /api/v1/openapi.json'] },
      schema: {
        summary: 'This description',
        response: { 200: z.record(z.string(), z.unknown()), ...commonRefusals },
      },
    },
    async () => ({ ...api.swagger() }),
  );
}
