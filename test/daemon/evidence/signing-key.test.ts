import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSigningKey } from '../../../daemon/evidence/signing-key.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'filterwatch-key-'));
  path = join(folder, 'data', 'key.pem');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the key is made once, for its owner alone, and stays over restarts', async () => {
  const made = await openSigningKey(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(made.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  const again = await openSigningKey(path);
  expect([again.fingerprint, again.publicPem]).toEqual([made.fingerprint, made.publicPem]);
  expect(readdirSync(join(folder, 'data'))).toEqual(['key.pem']);
});

test('two programs that make it at the same moment have the same', async () => {
  const keys = await Promise.all(Array.from({ length: 5 }, () => openSigningKey(path)));
  expect(new Set(keys.map(({ fingerprint }) => fingerprint)).size).toBe(1);
});

test('a key that others may read signs nothing', async () => {
  await openSigningKey(path);
  chmodSync(path, 0o640);
  await expect(openSigningKey(path)).rejects.toMatchObject({ code: 'EVIDENCE_KEY_OPEN' });
});

test('something else in its place is neither used nor written over', async () => {
  await openSigningKey(path);
  for (const text of ['', 'no key', 'x'.repeat(10_000)]) {
    writeFileSync(path, text);
    await expect(openSigningKey(path)).rejects.toMatchObject({ code: 'EVIDENCE_KEY_WRONG' });
    expect(readFileSync(path, 'utf8')).toBe(text);
  }
});

test('a folder where there can be none is said to be so', async () => {
  writeFileSync(join(folder, 'data'), '');
  await expect(openSigningKey(path)).rejects.toMatchObject({ code: 'EVIDENCE_KEY_UNREADABLE' });
});
