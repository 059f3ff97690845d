import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { KnownError } from '../errors.ts';

const derive = promisify(argon2);

interface Cost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** OWASP's password storage cheat sheet, argon2id: 19 MiB, two passes, one lane; about 50 ms of one core. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;

export interface PasswordCheck {
  readonly matches: boolean;
  /** True where the password matched a hash of another cost than today's: hash it anew and keep that. */
  readonly rehash: boolean;
}

/** Hashes a password with argon2id under a fresh salt; answers a PHC string, `$argon2id$v=19$m=…`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return encode({ cost: COST, salt, key: await deriveKey(password, { cost: COST, salt, keyBytes: KEY_BYTES }) });
}

/**
 * Compares a password with a stored hash. Hand in null where there is no such account: the work is the same and the
 * answer no, so that time does not tell which addresses have an account. Throws a `KnownError` for a hash that is
 * not ours.
 */
export async function checkPassword(password: string, stored: string | null): Promise<PasswordCheck> {
  const { cost, salt, key } = stored === null ? NOBODY : decode(stored);
  const candidate = await deriveKey(password, { cost, salt, keyBytes: key.length });
  const matches = timingSafeEqual(candidate, key) && stored !== null;
  return { matches, rehash: matches && !isTodaysCost(cost) };
}

interface PasswordHash {
  readonly cost: Cost;
  readonly salt: Buffer;
  readonly key: Buffer;
}

const NOBODY: PasswordHash = { cost: COST, salt: Buffer.alloc(SALT_BYTES), key: Buffer.alloc(KEY_BYTES) };

interface Derivation {
  readonly cost: Cost;
  readonly salt: Buffer;
  readonly keyBytes: number;
}

function deriveKey(password: string, { cost, salt, keyBytes }: Derivation): Promise<Buffer> {
  // NFKC: the same accented letter is typed as one code point on one keyboard and as two on another.
  return derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, tagLength: keyBytes, ...cost });
}

function isTodaysCost(cost: Cost): boolean {
  return cost.memory === COST.memory && cost.passes === COST.passes && cost.parallelism === COST.parallelism;
}

function encode({ cost, salt, key }: PasswordHash): string {
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(key)}`;
}

const PHC =
  /^\$argon2id\$v=19\$m=(?<memory>\d{1,7}),t=(?<passes>\d{1,3}),p=(?<lanes>\d{1,2})\$(?<salt>[A-Za-z0-9+/]{11,86})\$(?<key>[A-Za-z0-9+/]{22,86})$/;

function decode(stored: string): PasswordHash {
  const { memory, passes, lanes, salt, key } = PHC.exec(stored)?.groups ?? {};
  if (memory === undefined || passes === undefined || lanes === undefined) throw unreadable();
  if (salt === undefined || key === undefined) throw unreadable();
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(lanes) },
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  };
}

function unreadable(): KnownError {
  return new KnownError(
    'PASSWORD_HASH_UNREADABLE',
    'The password kept for this account cannot be read, so nobody can sign in with it. Set a new one with `filterwatch user`.',
  );
}

/** The PHC string format writes base64 without padding. */
function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
