import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
} from 'node:crypto';
import { type FileHandle, link, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KnownError } from '../errors.ts';

/** With what this installation signs. */
export interface SigningKey {
  /** Of the public key: 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** SPKI. */
  readonly publicPem: string;
  sign(bytes: Uint8Array): Uint8Array;
}

const OWNER_ONLY = 0o600;
const OTHERS = 0o077;
const MAX_BYTES = 4_096;

/**
 * Reads the key at `path`; makes it where there is none. Throws KnownError EVIDENCE_KEY_OPEN where others may read the file,
 * EVIDENCE_KEY_WRONG where it holds no key of ours, EVIDENCE_KEY_UNREADABLE where the system refuses.
 */
export async function openSigningKey(path: string): Promise<SigningKey> {
  try {
    const kept = await readKept(path);
    if (kept !== null) return keyOf(kept, path);
    await make(path);
    return keyOf((await readKept(path)) ?? '', path);
  } catch (cause) {
    throw cause instanceof KnownError ? cause : unreadable(path, cause);
  }
}

/** SHA-256 of the public key (SPKI, DER), hex: what people compare. */
export function fingerprintOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** '3f0a 91c2 …': to be read out and compared. */
export function spacedFingerprint(fingerprint: string): string {
  return fingerprint.match(/.{4}/g)?.join(' ') ?? fingerprint;
}

async function readKept(path: string): Promise<string | null> {
  const file = await openIfThere(path);
  if (file === null) return null;
  try {
    const { mode, size } = await file.stat();
    if ((mode & OTHERS) !== 0) throw openToOthers(path);
    if (size > MAX_BYTES) throw wrong(path);
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}

/** Written aside and linked: of two programs that make one at the same moment, the second takes the key of the first. */
async function make(path: string): Promise<void> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.${randomUUID()}.tmp`;
  try {
    await writeThrough(aside, String(pem));
    await link(aside, path);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  } finally {
    await rm(aside, { force: true });
  }
}

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function keyOf(pem: string, path: string): SigningKey {
  const privateKey = privateKeyOf(pem);
  if (privateKey === null) throw wrong(path);
  const publicKey = createPublicKey(privateKey);
  return {
    fingerprint: fingerprintOf(publicKey),
    publicPem: String(publicKey.export({ type: 'spki', format: 'pem' })),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
}

function privateKeyOf(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    // Node has no other way to say that this is no key.
    return null;
  }
}

function openToOthers(path: string): KnownError {
  return new KnownError(
    'EVIDENCE_KEY_OPEN',
    `Other accounts of this machine may read ${path}, the key that evidence packs are signed with, so nothing was signed. Run: chmod 600 ${path}. If somebody else may have read it, move it away: a new key is made, and those who check packs must be told.`,
  );
}

function wrong(path: string): KnownError {
  return new KnownError(
    'EVIDENCE_KEY_WRONG',
    `The file ${path} should hold the key that evidence packs are signed with, and holds something else, so nothing was signed. Put it back from a backup. If it is lost, move the file away: a new key is made, and those who check packs must be told.`,
  );
}

function unreadable(path: string, cause: unknown): KnownError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new KnownError(
    'EVIDENCE_KEY_UNREADABLE',
    `The key that evidence packs are signed with could not be read or made at ${path} (${why}), so nothing was signed. Check that the folder has room and belongs to the user that runs Filterwatch.`,
    { cause },
  );
}
