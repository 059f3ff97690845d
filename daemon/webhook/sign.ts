import { createHmac } from 'node:crypto';
import type { WebhookMessage } from './webhook-target.ts';

/** A secret that begins so is the base64 of its bytes, as programs that check signatures of this kind write it. */
const ENCODED = 'whsec_';

/** What a receiver knows a request by, and, with a secret, how it checks that it is ours and is no old one sent again. */
export function signedHeaders(
  { id, body, at }: WebhookMessage,
  secret: string | null,
): Readonly<Record<string, string>> {
  const seconds = String(Math.floor(at / 1_000));
  const headers = { 'webhook-id': id, 'webhook-timestamp': seconds };
  if (secret === null) return headers;
  const signature = createHmac('sha256', keyOf(secret)).update(`${id}.${seconds}.${body}`).digest('base64');
  return { ...headers, 'webhook-signature': `v1,${signature}` };
}

function keyOf(secret: string): Buffer {
  return secret.startsWith(ENCODED) ? Buffer.from(secret.slice(ENCODED.length), 'base64') : Buffer.from(secret);
}
