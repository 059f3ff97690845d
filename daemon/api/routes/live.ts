import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, LiveAsk, Viewer } from '../contract.ts';
import { liveFacts } from '../schemas/live.ts';
import { inputRefusals } from '../schemas/problem.ts';
import { incidentParams } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const ask = z.object({
  since: z.coerce.number().int().min(0).nullable().default(null),
  incident: incidentParams.shape.id.nullable().default(null),
}) satisfies z.ZodType<LiveAsk>;

/** Adds what an open page is told: once, or as server-sent events for whoever accepts them. */
export function addLiveRoute(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/live',
    {
      config: { access: API_ACCESS['GET /api/v1/live'], background: true, streams: true },
      schema: {
        summary: 'New incidents since a time, and how one incident stands; with Accept: text/event-stream, as it comes',
        querystring: ask,
        response: { 200: liveFacts, ...inputRefusals },
      },
    },
    async (request, reply) => {
      const tell = (viewer: Viewer) => daemon.live(viewer, request.query);
      if (!request.wantsStream()) return tell(viewerOf(request));
      reply.live(tell);
      return reply;
    },
  );
}
