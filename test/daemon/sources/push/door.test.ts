import { expect, test } from 'vitest';
import { createPushDoor } from '../../../../daemon/sources/push/door.ts';
import { openPush, TOKEN } from '../../../support/push-server.ts';
import { bytesOf } from '../spool/spooling.ts';

test('each push goes to its own source, and a token opens its own source alone', async () => {
  const other = 'another-token-of-24-letters';
  const [cloud, firewall] = [await openPush(), await openPush({ sourceId: 'firewall', token: other })];
  const door = createPushDoor([cloud.source, firewall.source]);
  expect(door.admits('cloud', TOKEN)).toBe(true);
  expect(door.admits('firewall', other)).toBe(true);
  expect(door.admits('cloud', other)).toBe(false);
  await door.accept('firewall', { lines: bytesOf('one'), count: 1, tooLong: 0, key: null });
  door.refused('cloud', 'wrong_token');
  expect([cloud.source.pushState().received, firewall.source.pushState().received]).toEqual([0, 1]);
  expect(cloud.source.pushState().refused.wrong_token).toBe(1);
  expect(firewall.source.pushState().refused.wrong_token).toBe(0);
});

test('a source that is not there admits no token, and takes nothing', async () => {
  const door = createPushDoor([]);
  expect([door.admits('cloud', TOKEN), door.admits('cloud', '')]).toEqual([false, false]);
  expect(door.waitSeconds('cloud')).toBe(0);
  expect(await door.accept('cloud', { lines: bytesOf('one'), count: 1, tooLong: 0, key: null })).toEqual({
    kind: 'not_ready',
  });
  door.refused('cloud', 'wrong_token');
});
