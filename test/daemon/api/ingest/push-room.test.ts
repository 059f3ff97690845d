import { expect, test } from 'vitest';
import { createPushRoom } from '../../../../daemon/api/ingest/push-room.ts';

test('there is a place for so many pushes and no more, and a place that was left is free again', () => {
  const room = createPushRoom({ maxPushes: 2 });
  const places = [room.enter(), room.enter()];
  expect(places).not.toContain(null);
  expect(room.enter()).toBeNull();
  places[0]?.leave();
  expect(room.enter()).not.toBeNull();
});

test('the bytes of all pushes together are bounded, and given back by the push that leaves', () => {
  const room = createPushRoom({ maxBytes: 100 });
  const [one, two] = [room.enter(), room.enter()];
  one?.reserve(60);
  two?.reserve(40);
  expect(() => two?.reserve(1)).toThrow(
    expect.objectContaining({ code: 'TOO_MANY_PUSHES', statusCode: 429, retryAfter: 2 }),
  );
  one?.leave();
  two?.reserve(60);
  expect(() => two?.reserve(1)).toThrow();
});
