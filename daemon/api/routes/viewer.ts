import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../contract.ts';

/** The viewer of a route that only somebody signed in can reach; throws where that is not so, which is a bug. */
export function viewerOf(request: Pick<FastifyRequest, 'viewer'>): Viewer {
  if (request.viewer === null) throw new Error('A route for signed-in people was reached by nobody.');
  return request.viewer;
}
