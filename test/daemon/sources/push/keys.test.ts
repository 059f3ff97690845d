import { expect, test } from 'vitest';
import { createPushKeys } from '../../../../daemon/sources/push/keys.ts';
import { bytesOf } from '../spool/spooling.ts';

test('a key and its lines have one name, also in another memory', () => {
  const [keys, others] = [createPushKeys(), createPushKeys()];
  const name = keys.nameOf('a', bytesOf('one'));
  expect(name).toMatch(/^[0-9a-f]{64}$/);
  expect(keys.nameOf('a', bytesOf('one'))).toBe(name);
  expect(others.nameOf('a', bytesOf('one'))).toBe(name);
});

test('the same lines under another key are another push', () => {
  const keys = createPushKeys();
  expect(keys.nameOf('a', bytesOf('one'))).not.toBe(keys.nameOf('b', bytesOf('one')));
});

test('a key that stands for other lines has no name for these, until it is forgotten', () => {
  const keys = createPushKeys();
  const first = keys.nameOf('a', bytesOf('one'));
  expect(keys.nameOf('a', bytesOf('two'))).toBeNull();
  expect(keys.nameOf('a', bytesOf('one'))).toBe(first);
  keys.forget('a');
  expect(keys.nameOf('a', bytesOf('two'))).toMatch(/^[0-9a-f]{64}$/);
});

test('what is forgotten because there are too many is named by its lines again, never taken for others', () => {
  const keys = createPushKeys(2);
  const first = keys.nameOf('a', bytesOf('one'));
  keys.nameOf('b', bytesOf('one'));
  keys.nameOf('c', bytesOf('one'));
  expect(keys.nameOf('a', bytesOf('two'))).not.toBe(first);
  expect(keys.nameOf('c', bytesOf('two'))).toBeNull();
});
