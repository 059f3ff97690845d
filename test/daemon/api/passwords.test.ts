import { expect, test } from 'vitest';
import { checkPassword, hashPassword } from '../../../daemon/api/passwords.ts';

const PASSWORD = 'four quiet herons wade';
/** From the test vectors of Argon2's reference implementation (password, somesalt). */
const REFERENCE = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';

test('a password matches its own hash and no other does', async () => {
  const stored = await hashPassword(PASSWORD);
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await checkPassword(PASSWORD, stored)).toEqual({ matches: true, rehash: false });
  expect(await checkPassword(`${PASSWORD} `, stored)).toEqual({ matches: false, rehash: false });
  expect(await checkPassword('', stored)).toEqual({ matches: false, rehash: false });
});

test('the same password has another hash each time', async () => {
  expect(await hashPassword(PASSWORD)).not.toBe(await hashPassword(PASSWORD));
});

test('a hash of another program and cost is understood, and is to be made anew', async () => {
  expect(await checkPassword('password', REFERENCE)).toEqual({ matches: true, rehash: true });
  expect(await checkPassword('Password', REFERENCE)).toEqual({ matches: false, rehash: false });
});

test('an accented letter typed as one character or as two is the same password', async () => {
  const stored = await hashPassword('caf\u00e9 au lait \u{1f980}');
  expect(await checkPassword('cafe\u0301 au lait \u{1f980}', stored)).toMatchObject({ matches: true });
});

test('where there is no account, no password matches', async () => {
  expect(await checkPassword(PASSWORD, null)).toEqual({ matches: false, rehash: false });
});

test('where there is no account, the answer takes as long as a wrong password', async () => {
  const stored = await hashPassword(PASSWORD);
  const wrong = await quickestOf(5, () => checkPassword('wrong', stored));
  const nobody = await quickestOf(5, () => checkPassword('wrong', null));
  // Without the hash it would be over a thousand times quicker; a machine's own noise is far below twenty times.
  expect(nobody / wrong).toBeGreaterThan(0.05);
});

test('a stored hash that is damaged or of another kind is reported, never taken for a wrong password', async () => {
  const damaged = ['', 'plain', REFERENCE.slice(0, 40), REFERENCE.replace('argon2id', 'argon2i'), `${REFERENCE}$`];
  for (const stored of damaged) {
    await expect(checkPassword(PASSWORD, stored), stored).rejects.toMatchObject({ code: 'PASSWORD_HASH_UNREADABLE' });
  }
});

async function quickestOf(runs: number, work: () => Promise<unknown>): Promise<number> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    quickest = Math.min(quickest, performance.now() - start);
  }
  return quickest;
}
