import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { MANIFEST_NAME, type Manifest, readManifest, SIGNATURE_NAME } from './manifest.ts';
import type { PackContent, ReadFile } from './read-pack.ts';
import { fingerprintOf } from './signing-key.ts';

/** What was found out about a pack. */
export type PackCheck =
  | { readonly kind: 'sound'; readonly manifest: Manifest; readonly key: KeyCheck }
  | { readonly kind: 'changed'; readonly manifest: Manifest | null; readonly differences: readonly Difference[] }
  | { readonly kind: 'newer' };

/** Whose signature it is: only somebody who knows the school's key can say; `not_named` where nobody did. */
export type KeyCheck = 'expected' | 'other' | 'not_named';

export interface Difference {
  readonly what: 'changed' | 'missing' | 'added' | 'not_signed';
  /** Of the file. */
  readonly name: string;
}

/** Holds a pack against its manifest, and its manifest against the signature. `expected` is the fingerprint of the school's key. */
export function verifyPack(content: PackContent, expected: string | null): PackCheck {
  const manifest = content.manifest === null ? null : readManifest(content.manifest);
  if (manifest === 'newer') return { kind: 'newer' };
  const differences = [...ownDifferences(content, manifest), ...fileDifferences(content, manifest)];
  if (manifest === null || differences.length > 0) return { kind: 'changed', manifest, differences };
  return { kind: 'sound', manifest, key: keyCheck(manifest, expected) };
}

function keyCheck({ key }: Manifest, expected: string | null): KeyCheck {
  if (expected === null) return 'not_named';
  return key.fingerprint === expected ? 'expected' : 'other';
}

function ownDifferences({ files, manifest: bytes, signature }: PackContent, manifest: Manifest | null) {
  const missing = [MANIFEST_NAME, SIGNATURE_NAME].filter((name) => !files.has(name));
  if (missing.length > 0) return missing.map((name): Difference => ({ what: 'missing', name }));
  const isSigned = bytes !== null && signature !== null && manifest !== null && hasSigned(manifest, bytes, signature);
  return isSigned ? [] : [{ what: 'not_signed', name: MANIFEST_NAME } satisfies Difference];
}

function hasSigned({ key }: Manifest, bytes: Uint8Array, signature: Uint8Array): boolean {
  const publicKey = publicKeyIn(key.public);
  return (
    publicKey !== null && fingerprintOf(publicKey) === key.fingerprint && verify(null, bytes, publicKey, signature)
  );
}

/** The Ed25519 key in this text; null where there is none. */
export function publicKeyIn(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    // Node has no other way to say that this is no key.
    return null;
  }
}

/** Without a manifest nobody can say what a file should be. */
function fileDifferences({ files }: PackContent, manifest: Manifest | null): readonly Difference[] {
  if (manifest === null) return [];
  const named = new Set([MANIFEST_NAME, SIGNATURE_NAME, ...manifest.files.map(({ name }) => name)]);
  const differing = manifest.files.flatMap((file) => differenceOf(file, files.get(file.name)));
  const added = [...files.keys()].filter((name) => !named.has(name));
  return [...differing, ...added.map((name): Difference => ({ what: 'added', name }))];
}

function differenceOf(
  { name, bytes, sha256 }: Manifest['files'][number],
  found: ReadFile | undefined,
): readonly Difference[] {
  if (found === undefined) return [{ what: 'missing', name }];
  const isSame = found.kind === 'read' && found.bytes === bytes && found.sha256 === sha256;
  return isSame ? [] : [{ what: 'changed', name }];
}
