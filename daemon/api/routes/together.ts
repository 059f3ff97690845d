import { z } from 'zod';
import { INTENTS } from '../../incidents/incident.ts';
import { MAX_NOTE_LENGTH, TOGETHER_RESOLUTIONS } from '../../incidents/triage.ts';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, TogetherOutcome } from '../contract.ts';
import { historyEntry } from '../schemas/incident.ts';
import type { Plain } from '../schemas/plain.ts';
import { inputRefusals } from '../schemas/problem.ts';
import { MOST_TOGETHER } from '../triage-models.ts';
import { incidentParams } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const { id } = incidentParams.shape;
const result = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('changed'), by: historyEntry.nullable() }),
  z.object({
    kind: z.literal('wrong'),
    fault: z.enum([
      ...(['no_others', 'not_alike', 'no_reason', 'too_long', 'no_date', 'past', 'too_far'] as const),
      ...(['no_requests', 'none_left'] as const),
    ]),
  }),
  z.object({ kind: z.literal('late') }),
  z.object({ kind: z.literal('gone') }),
  z.object({ kind: z.literal('never') }),
]);
const outcome = z.object({
  id: z.string(),
  title: z.string().nullable(),
  result,
}) satisfies z.ZodType<Plain<TogetherOutcome>>;
const outcomes = z.object({ outcomes: z.array(outcome).readonly() });

/** Adds what is done with several incidents at once. The answer says of each what became of it. */
export function addTogetherRoutes(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/resolve-together',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/resolve-together'] },
      schema: {
        summary: 'Close several incidents with one finding; never those where a child may need help, nor urgent ones',
        body: z.object({
          incidents: z
            .array(z.object({ id, version: z.number().int() }))
            .min(1)
            .max(MOST_TOGETHER),
          resolution: z.enum(TOGETHER_RESOLUTIONS),
          intent: z.enum(INTENTS),
          note: z.string().max(MAX_NOTE_LENGTH).default(''),
        }),
        response: { 200: outcomes, ...inputRefusals },
      },
    },
    async (request) => {
      const { incidents, ...finding } = request.body;
      return { outcomes: await daemon.resolveTogether(viewerOf(request), incidents, finding) };
    },
  );
  api.post(
    '/v1/incidents/undo-together',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/undo-together'] },
      schema: {
        summary: 'Take the findings of several incidents back, within ten minutes',
        body: z.object({ ids: z.array(id).min(1).max(MOST_TOGETHER) }),
        response: { 200: outcomes, ...inputRefusals },
      },
    },
    async (request) => ({ outcomes: await daemon.undoTogether(viewerOf(request), request.body.ids) }),
  );
}
