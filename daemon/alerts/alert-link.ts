import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncidentId } from '../incidents/incident.ts';
import type { Settings } from '../store/settings.ts';

const KEY = 'alert_link_key';
const KEY_BYTES = 32;
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
  const sealOf = async (id: string) =>
    createHmac('sha256', await keyOf(settings))
      .update(id)
      .digest();
  return {
    threadOf: async ({ subjectKey, category }) => {
      const seal = await sealOf(JSON.stringify(['thread', subjectKey, category]));
      return seal.toString('base64url').slice(0, THREAD_CHARACTERS);
    },
    tokenFor: async (id) => `${id}.${(await sealOf(id)).toString('base64url')}`,
    async incidentOf(token) {
      const [id = '', seal = '', ...rest] = token.split('.');
      const [given, right] = [Buffer.from(seal, 'base64url'), await sealOf(id)];
      const isRight = rest.length === 0 && given.length === right.length && timingSafeEqual(given, right);
      return isRight ? (id as IncidentId) : null;
    },
  };
}

async function keyOf(settings: Settings): Promise<Buffer> {
  const made = randomBytes(KEY_BYTES).toString('base64url');
  return Buffer.from((await settings.get(KEY)) ?? (await settings.keepFirst(KEY, made)), 'base64url');
}

/** The page of a token, on this server. */
export function alertSeenPath(token: string): string {
  return `/alert-seen?token=${token}`;
}
