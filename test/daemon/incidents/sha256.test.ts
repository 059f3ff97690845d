import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../daemon/incidents/sha256.ts';

function hexOf(text: string): string {
  return Buffer.from(sha256(text)).toString('hex');
}

test('the examples of the standard come out as published', () => {
  expect(hexOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(hexOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hexOf('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  );
});

test('any text has the hash that the runtime gives it, around the ends of blocks too', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer({ min: 0, max: 300 }).map((length) => 'é'.repeat(length)),
    fc.integer({ min: 50, max: 70 }).map((length) => 'a'.repeat(length)),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      expect(hexOf(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
  );
});
