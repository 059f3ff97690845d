import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LiveAsk, LiveFacts, Viewer } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import type { IncidentId } from '../models.ts';
import { liveSentence, liveWords } from '../words/live.ts';
import { updateWords } from '../words.ts';
import { textIn, wholeNumberIn } from './form.ts';
import { forStaff, toldAsItComes } from './roles.ts';
import { type Dashboard, viewerOf } from './shells.ts';

/** What updates.js is told: null where there is nothing to say. */
export interface Update {
  readonly sentence: string | null;
  readonly show: string | null;
}

/** What the scripts ask: is there anything new, and "I am still here". The first of them once, or told as it comes. */
export function addBackgroundRoutes(app: FastifyInstance, { daemon }: Dashboard): void {
  app.get(links.updates, toldAsItComes, async (request, reply) => {
    const ask = askIn(request);
    const version = wholeNumberIn(request.query, 'version');
    const tell = async (viewer: Viewer) => inWords(await daemon.live(viewer, ask), ask, version);
    return request.wantsStream() ? reply.live(tell) : tell(viewerOf(request));
  });
  // Being asked is enough: every request that is not in the background keeps the session.
  app.get(links.stay, forStaff, async (_request, reply) => reply.code(204).send());
}

function askIn({ query }: FastifyRequest): LiveAsk {
  const incident = textIn(query, 'incident');
  return { since: wholeNumberIn(query, 'since'), incident: incident === '' ? null : (incident as IncidentId) };
}

function inWords({ newIncidents, incident }: LiveFacts, ask: LiveAsk, version: number | null): Update {
  if (ask.incident !== null) {
    if (incident?.version === version) return NOTHING;
    return { sentence: liveSentence(incident), show: incident === null ? null : liveWords.show };
  }
  if (newIncidents === 0) return NOTHING;
  return { sentence: updateWords.newIncidents(newIncidents), show: updateWords.show(newIncidents) };
}

const NOTHING: Update = { sentence: null, show: null };
