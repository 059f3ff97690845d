import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Settings } from '../store/settings.ts';

const KEY = 'alert_link_key';
const KEY_BYTES = 32;

/** The seal of a text: nobody can make it who has not the key, which is made once and kept. */
export async function sealOf(settings: Settings, text: string): Promise<Buffer> {
  return createHmac('sha256', await keyOf(settings))
    .update(text)
    .digest();
}

async function keyOf(settings: Settings): Promise<Buffer> {
  const made = randomBytes(KEY_BYTES).toString('base64url');
  return Buffer.from((await settings.get(KEY)) ?? (await settings.keepFirst(KEY, made)), 'base64url');
}

/** An id with a seal: 'incident-1.x7…'. */
export function sealedToken(id: string, seal: Buffer): string {
  return `${id}.${seal.toString('base64url')}`;
}

/** The id of a token whose seal is right; null for any other. */
export async function openToken(token: string, sealFor: (id: string) => Promise<Buffer>): Promise<string | null> {
  const [id = '', seal = '', ...rest] = token.split('.');
  const [given, right] = [Buffer.from(seal, 'base64url'), await sealFor(id)];
  const isRight = rest.length === 0 && given.length === right.length && timingSafeEqual(given, right);
  return isRight ? id : null;
}
