import type { FastifyInstance } from 'fastify';
import { isForMachines } from './limits.ts';
import { isAsset, isProbe } from './paths.ts';

/** One line for each answer: the route's pattern, never the address itself, which may carry an id or a search. */
export function registerAccessLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const entry = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    const message = 'Answered a request.';
    // A filter pushes every second.
    const isRoutine = isForMachines(request) && reply.statusCode < 400;
    if (isAsset(route) || isProbe(route) || isRoutine) request.log.debug(entry, message);
    else request.log.info(entry, message);
  });
}
