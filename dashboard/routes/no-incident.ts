import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemPage } from '../pages/problem.ts';
import { problems } from '../words/problems.ts';
import { type Dashboard, sendPage } from './shells.ts';

/** The answer where an incident is not there, or not for whoever asks: the two look alike. */
export async function noIncident(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  return sendPage(reply, problemPage(await shells.of(request, reply), problems.noIncident), 404);
}
