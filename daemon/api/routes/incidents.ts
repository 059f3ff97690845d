import { z } from 'zod';
import type { IncidentId } from '../../incidents/incident.ts';
import { QUEUE_SORTS } from '../../incidents/queue-filter.ts';
import { SEVERITIES } from '../../policy/policy.ts';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, IncidentFilter, QueueFilter } from '../contract.ts';
import { refusal } from '../problems.ts';
import { incidentDetail, incidentList } from '../schemas/incident.ts';
import { incidentRefusals, inputRefusals } from '../schemas/problem.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_PAGE = 100_000;
const MAX_ID = 100;

export const incidentParams = z.object({
  id: z
    .string()
    .min(1)
    .max(MAX_ID)
    .transform((id) => id as IncidentId),
});

const MAX_GROUP = 200;

/** The list that an incident is opened from: the next one is the next of that list. */
export const queueFilter = z.object({
  view: z.enum(['open', 'mine', 'waiting', 'closed']).default('open'),
  severity: z.enum(SEVERITIES).nullable().default(null),
  group: z.string().min(1).max(MAX_GROUP).nullable().default(null),
  week: z.iso.date().nullable().default(null),
  sort: z.enum(QUEUE_SORTS).default('usual'),
}) satisfies z.ZodType<QueueFilter>;

const filter = queueFilter.extend({
  page: z.coerce.number().int().min(1).max(MAX_PAGE).default(1),
}) satisfies z.ZodType<IncidentFilter>;

/** Adds the list of incidents and the single incident. Reading one is audited, as on its page. */
export function addIncidentRoutes(api: JsonServer, daemon: DaemonApi): void {
  addList(api, daemon);
  addDetail(api, daemon);
}

function addList(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/incidents',
    {
      config: { access: API_ACCESS['GET /api/v1/incidents'] },
      schema: {
        summary: 'Incidents, most serious first',
        querystring: filter,
        response: { 200: incidentList, ...inputRefusals },
      },
    },
    (request) => daemon.incidents(viewerOf(request), request.query),
  );
}

function addDetail(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/incidents/:id',
    {
      config: { access: API_ACCESS['GET /api/v1/incidents/:id'] },
      schema: {
        summary: 'One incident, with its requests and history; the view is audited',
        params: incidentParams,
        querystring: queueFilter,
        response: { 200: incidentDetail, ...incidentRefusals },
      },
    },
    async (request) => {
      const incident = await daemon.incident(viewerOf(request), request.params.id, request.query);
      if (incident === null) throw noSuchIncident();
      return incident;
    },
  );
}

/** The same words whether there is none or it is not for this viewer: the answer must not tell which. */
export function noSuchIncident(): Error {
  return refusal(404, 'NO_SUCH_INCIDENT', 'There is no such incident, or it is not for you to see.');
}
