/** Codes on paper, for when the phone is lost: each signs in once. */
import { createHash, randomInt } from 'node:crypto';

const HOW_MANY = 10;
/** 16 letters of 32 are 80 bits: too many to try, even for whoever has the hashes. */
const LENGTH = 16;
/** Crockford's base 32: no I, L, O or U, which are misread. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten new codes, as they are shown once: 'ABCD-EFGH-JKMN-PQRS'. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: HOW_MANY }, () => inFours(letters()));
}

/** What is kept of a code. However it was typed: small letters, blanks and O for 0 are forgiven. */
export function hashOfRecoveryCode(typed: string): string {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(plain).digest('hex');
}

function letters(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

function inFours(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
