import { verify } from 'node:crypto';
import { z } from 'zod';
import { fingerprintOf, type SigningKey } from './signing-key.ts';
import { publicKeyIn } from './verify-pack.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);

const signedHead = z.strictObject({
  format: z.literal('filterwatch-audit-head'),
  formatVersion: z.literal(1),
  school: z.string().max(10_000),
  /** How many entries there had ever been. */
  sequence: z.number().int().min(0),
  hash: hex,
  at: z.iso.datetime(),
  key: z.strictObject({ algorithm: z.literal('Ed25519'), fingerprint: hex, public: z.string().max(4_096) }),
  signature: z.string().max(200),
});

/** The end of the record of who looked at one moment, to be kept where nobody of the school can change it. */
export type AuditHeadFile = z.infer<typeof signedHead>;

/** What is signed. */
export interface HeadToSign {
  readonly school: string;
  readonly sequence: number;
  readonly hash: string;
  readonly at: number;
}

export function signHead(head: HeadToSign, key: SigningKey): AuditHeadFile {
  const unsigned = {
    format: 'filterwatch-audit-head',
    formatVersion: 1,
    school: head.school,
    sequence: head.sequence,
    hash: head.hash,
    at: new Date(head.at).toISOString(),
    key: { algorithm: 'Ed25519', fingerprint: key.fingerprint, public: key.publicPem },
  } as const;
  return { ...unsigned, signature: Buffer.from(key.sign(bytesOf(unsigned))).toString('base64') };
}

/** The head in this text; 'not_signed' where its signature does not fit, null where it is none. */
export function readHead(text: string): AuditHeadFile | 'not_signed' | null {
  const head = signedHead.safeParse(jsonOf(text)).data;
  if (head === undefined) return null;
  const { signature, ...unsigned } = head;
  const key = publicKeyIn(head.key.public);
  const isSigned =
    key !== null &&
    fingerprintOf(key) === head.key.fingerprint &&
    verify(null, bytesOf(unsigned), key, Buffer.from(signature, 'base64'));
  return isSigned ? head : 'not_signed';
}

/** In this order, whatever the order in the file. */
function bytesOf({ school, sequence, hash, at, key }: Omit<AuditHeadFile, 'signature'>): Uint8Array {
  const { fingerprint } = key;
  return new TextEncoder().encode(
    JSON.stringify(['filterwatch-audit-head', 1, school, sequence, hash, at, fingerprint]),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse has no other way to say that this is none.
    return null;
  }
}
