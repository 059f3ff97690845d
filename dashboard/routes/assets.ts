import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { links } from '../links.ts';
import { forEveryone } from './roles.ts';

const root = `${import.meta.dirname}/../public`;

/** Style sheets and scripts. No personal data in them; browsers ask each time whether they have changed. */
export async function addAssets(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root, serve: false, maxAge: 0 });
  for (const address of [...links.styles, links.printStyle, links.keysScript, links.updatesScript]) {
    app.get(address, forEveryone, (_request, reply) => reply.sendFile(address.slice(address.lastIndexOf('/') + 1)));
  }
}
