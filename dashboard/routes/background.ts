import type { FastifyInstance } from 'fastify';
import { links } from '../links.ts';
import { updateWords } from '../words.ts';
import { wholeNumberIn } from './form.ts';
import { forStaff, inBackground } from './roles.ts';
import { type Dashboard, viewerOf } from './shells.ts';

/** What updates.js is told: null where there is nothing to say. */
export interface Update {
  readonly sentence: string | null;
  readonly show: string | null;
}

/** What the scripts ask: is there anything new, and "I am still here". */
export function addBackgroundRoutes(app: FastifyInstance, { daemon }: Dashboard): void {
  app.get(links.updates, inBackground, async (request): Promise<Update> => {
    const viewer = viewerOf(request);
    const since = wholeNumberIn(request.query, 'since');
    if (since === null || !viewer.powers.includes('review')) return inWords(0);
    return inWords(await daemon.newSince(viewer, since));
  });
  // Being asked is enough: every request that is not in the background keeps the session.
  app.get(links.stay, forStaff, async (_request, reply) => reply.code(204).send());
}

function inWords(count: number): Update {
  if (count === 0) return { sentence: null, show: null };
  return { sentence: updateWords.newIncidents(count), show: updateWords.show(count) };
}
