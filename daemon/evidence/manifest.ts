import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EvidenceCase, Making } from './evidence-case.ts';
import type { SigningKey } from './signing-key.ts';

export const MANIFEST_NAME = 'manifest.json';
export const SIGNATURE_NAME = 'manifest.sig';
/** The way in which packs are made; raised when an older program could not check a newer pack. */
export const PACK_FORMAT = 1;

/** One file of a pack before it is packed. */
export interface PackFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Names that no system takes for a path, and no person for another name. */
export const FILE_NAME = /^[a-z][a-z0-9-]{0,40}\.[a-z]{2,6}$/;
const MAX_TEXT = 10_000;
const text = z.string().max(MAX_TEXT);

const manifest = z.strictObject({
  format: z.literal('filterwatch-evidence'),
  formatVersion: z.number().int().min(1),
  school: text,
  /** IANA zone of the school. */
  zone: text,
  demonstration: z.boolean(),
  incident: text,
  made: z.strictObject({
    /** ISO, UTC. */
    at: z.iso.datetime(),
    by: text,
    role: text,
    purpose: text,
  }),
  program: z.strictObject({ name: text, version: text }),
  key: z.strictObject({
    algorithm: z.literal('Ed25519'),
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    public: text,
  }),
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(FILE_NAME),
        bytes: z.number().int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(50)
    .refine((files) => new Set(files.map(({ name }) => name)).size === files.length),
});

const versioned = z.object({ format: z.literal('filterwatch-evidence'), formatVersion: z.number() });

/** What a pack says of itself: who made it of what, and what each of its files must be. This is what is signed. */
export type Manifest = z.infer<typeof manifest>;

export function manifestOf(
  { school, incident }: EvidenceCase,
  making: Making,
  { fingerprint, publicPem }: SigningKey,
  files: readonly PackFile[],
): Manifest {
  return {
    format: 'filterwatch-evidence',
    formatVersion: PACK_FORMAT,
    school: school.name,
    zone: school.zone,
    demonstration: school.demonstration,
    incident: incident.id,
    made: {
      at: new Date(making.at).toISOString(),
      by: making.by.name,
      role: making.by.role,
      purpose: making.purpose,
    },
    program: { name: 'Filterwatch', version: making.version },
    key: { algorithm: 'Ed25519', fingerprint, public: publicPem },
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) })),
  };
}

/** The manifest in these bytes; 'newer' where a later program made it, null where they are none. */
export function readManifest(bytes: Uint8Array): Manifest | 'newer' | null {
  const content = jsonOf(bytes);
  const version = versioned.safeParse(content);
  if (version.success && version.data.formatVersion > PACK_FORMAT) return 'newer';
  return manifest.safeParse(content).data ?? null;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Neither the decoder nor JSON.parse has another way to say that this is none.
    return null;
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
