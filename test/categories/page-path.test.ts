import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathOf } from '../../categories/page-path.ts';

test.each([
  ['https://tube.example/live?v=1', '/live'],
  ['https://tube.example/live/now#t', '/live/now'],
  ['https://tube.example/', '/'],
  ['https://tube.example', ''],
  ['https://tube.example?next=/live', ''],
  ['https://tube.example#/live', ''],
  ['tube.example:443', ''],
  ['tube.example/live', '/live'],
  ['tube.example/go?to=http://other.example/x', '/go'],
  ['/live?x=http://other.example/', '/live'],
  ['http://[2001:db8::1]:8080/live', '/live'],
  ['', ''],
])('the path of %j is %j', (url, path) => {
  expect(pathOf(url)).toBe(path);
});

test('no text at all makes it throw, and a path never holds a query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (url) => {
      expect(pathOf(url)).not.toMatch(/[?#]/);
    }),
  );
});
