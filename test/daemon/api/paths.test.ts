import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOwnPath, signInPath } from '../../../daemon/api/paths.ts';

const OUTSIDE = [
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/a\\b',
  'https://evil.example/',
  'javascript:alert(1)',
  'evil.example',
  '',
  ' /incidents',
  `/${'a'.repeat(3_000)}`,
];

test('an address elsewhere is not taken for one of ours, however it is written', () => {
  expect(OUTSIDE.filter(isOwnPath)).toEqual([]);
});

test('our own addresses are ours', () => {
  expect(['/', '/incidents?view=mine#3', '/a//b', '/%5C'].every(isOwnPath)).toBe(true);
});

test('whatever is called our own, a browser would stay on our server', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('/', '\\', '\t', '\n', ' ', '@', ':', 'a', '.', '?', '#') }),
      (text) => {
        const path = `/${text}`;
        if (isOwnPath(path)) expect(new URL(path, 'http://ours.example').host).toBe('ours.example');
      },
    ),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 2_000) },
  );
});

test('the sign-in page leads back to the page that was wanted, and never elsewhere or to itself', () => {
  expect(signInPath('/incidents?view=mine')).toBe('/sign-in?then=%2Fincidents%3Fview%3Dmine');
  for (const then of [...OUTSIDE, '/', '/sign-in', '/sign-in?then=/x', '/sign-out']) {
    expect(signInPath(then)).toBe('/sign-in');
  }
});
