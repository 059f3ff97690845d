import { expect, test } from 'vitest';
import { jsonObjectAt, memberOf, objectOf, textAtPath, textOf, textsOf } from '../../../parsers/fields/json-object.ts';

test('an object is read from its place to the end of the line', () => {
  expect(jsonObjectAt('uvm: {"a":1}', 5)).toEqual({ a: 1 });
});

test.each(['', '[1]', '"a"', '{"a":1', '{"a":1} x', `{"a":${'['.repeat(60_000)}`])('no object in %#', (text) => {
  expect(jsonObjectAt(text)).toBeNull();
});

test('what an object inherits is none of its members', () => {
  const object = jsonObjectAt('{"__proto__":{"user":"teacher03"}}');
  expect([memberOf(object, 'constructor'), textOf(object, 'user')]).toEqual([undefined, null]);
});

test('texts and numbers are text, everything else is nothing', () => {
  const object = jsonObjectAt('{"a":"x","b":7,"c":"","d":true,"e":["x",1,"y"],"f":{"g":"z"}}');
  expect(['a', 'b', 'c', 'd', 'e', 'h'].map((name) => textOf(object, name))).toEqual([
    'x',
    '7',
    null,
    null,
    null,
    null,
  ]);
  expect([textsOf(object, 'e'), textsOf(object, 'a'), textsOf(object, 'h')]).toEqual([['x', 'y'], ['x'], []]);
  expect(textOf(objectOf(object, 'f'), 'g')).toBe('z');
});

test('a path leads into nested objects, or is a name with dots', () => {
  const object = jsonObjectAt('{"client":{"ip":"10.44.3.17"},"user.name":"pupil017","a.b":{"c":"x"}}');
  expect(['client.ip', 'user.name', 'client.mac', 'nothing'].map((path) => textAtPath(object, path))).toEqual([
    '10.44.3.17',
    'pupil017',
    null,
    null,
  ]);
});
