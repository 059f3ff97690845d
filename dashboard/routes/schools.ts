import type { FastifyInstance } from 'fastify';
import { links } from '../links.ts';
import { schoolsPage } from '../pages/schools.ts';
import { forTrustOfficers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** How the schools of a trust stand. */
export function addSchoolRoutes(app: FastifyInstance, { daemon, shells }: Dashboard): void {
  app.get(links.schools, forTrustOfficers, async (request, reply) => {
    const schools = await daemon.schools(viewerOf(request));
    return sendPage(reply, schoolsPage(await shells.of(request, reply), schools));
  });
}
