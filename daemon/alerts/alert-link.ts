import type { IncidentId } from '../incidents/incident.ts';
import type { Settings } from '../store/settings.ts';
import { openToken, sealedToken, sealOf } from './mail-seal.ts';

const THREAD_CHARACTERS = 22;

/**
 * The token of the link in an alert's mail: who has it had the mail, and may say that they have seen it. It opens nothing else. The key is
 * made once and kept, so that a link works as long as its incident is kept.
 */
export interface AlertLink {
  tokenFor(id: IncidentId): Promise<string>;
  /** What the mails about one person and one kind of thing have in common; says neither who nor what. */
  threadOf(about: { readonly subjectKey: string; readonly category: string }): Promise<string>;
  /** The incident of a token that we made; null for any other. */
  incidentOf(token: string): Promise<IncidentId | null>;
}

export function createAlertLink(settings: Settings): AlertLink {
  return {
    threadOf: async ({ subjectKey, category }) => {
      const seal = await sealOf(settings, JSON.stringify(['thread', subjectKey, category]));
      return seal.toString('base64url').slice(0, THREAD_CHARACTERS);
    },
    tokenFor: async (id) => sealedToken(id, await sealOf(settings, id)),
    incidentOf: async (token) => (await openToken(token, (id) => sealOf(settings, id))) as IncidentId | null,
  };
}

/** The page of a token, on this server. */
export function alertSeenPath(token: string): string {
  return `/alert-seen?token=${token}`;
}
