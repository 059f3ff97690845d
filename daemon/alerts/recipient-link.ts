import { bareAddress } from '../incidents/rota.ts';
import type { Settings } from '../store/settings.ts';
import { openToken, sealedToken, sealOf } from './mail-seal.ts';

/** Letters, digits, hyphens and low lines. */
export const ID_CHARACTERS = 22;

/** confirm: says that mail reaches this address; leave: says what is not to be mailed there any more. One opens nothing of the other. */
export type RecipientPurpose = 'confirm' | 'leave';

/** The id of a mail address: the same for each spelling of it, and nobody reads the address from it. */
export async function recipientId(settings: Settings, address: string): Promise<string> {
  const seal = await sealOf(settings, JSON.stringify(['recipient', bareAddress(address)]));
  return seal.toString('base64url').slice(0, ID_CHARACTERS);
}

/** The token of a link in a mail to one address: whoever has it had the mail. */
export async function recipientToken(settings: Settings, purpose: RecipientPurpose, id: string): Promise<string> {
  return sealedToken(id, await sealFor(settings, purpose, id));
}

/** The id of the address of a token that we made for this; null for any other. */
export function recipientOf(settings: Settings, purpose: RecipientPurpose, token: string): Promise<string | null> {
  return openToken(token, (id) => sealFor(settings, purpose, id));
}

function sealFor(settings: Settings, purpose: RecipientPurpose, id: string): Promise<Buffer> {
  return sealOf(settings, JSON.stringify([purpose, id]));
}

/** The page of a token, on this server. */
export function recipientPath(purpose: RecipientPurpose, token: string): string {
  return `${purpose === 'confirm' ? '/confirm-address' : '/unsubscribe'}?token=${token}`;
}
