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

test('whatever the text, a path begins with a slash and never holds a query', () => {
  const piece = fc.constantFrom('/', '//', '://', '?', '#', ':', '@', 'a', 'live', 'http', '.', '%2F', ' ', '\u0000');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(pathOf(pieces.join(''))).toMatch(/^(\/[^?#]*)?$/);
    }),
  );
});
