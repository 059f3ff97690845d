import { expect, test } from 'vitest';
import type { SessionPort } from '../../daemon/api/stored-sessions.ts';
import { steadySessions } from '../../daemon/steady-sessions.ts';

class DiskFull extends Error {}
const isOutage = (error: unknown): boolean => error instanceof DiskFull;

/** A store in memory that can be filled up. */
function smallStore() {
  const rows = new Map<string, { readonly data: string; readonly expiresAt: number }>();
  const disk = { isFull: false };
  const write = (change: () => void) => async () => {
    if (disk.isFull) throw new DiskFull();
    change();
  };
  const port: SessionPort = {
    get: async (id) => rows.get(id) ?? null,
    set: (id, data, expiresAt) => write(() => void rows.set(id, { data, expiresAt }))(),
    destroy: (id) => write(() => void rows.delete(id))(),
  };
  return { disk, rows, sessions: steadySessions(port, isOutage) };
}

test('somebody can sign in while the disk is full', async () => {
  const { disk, sessions } = smallStore();
  disk.isFull = true;
  await sessions.set('a', 'lead', 5);
  expect(await sessions.get('a')).toEqual({ data: 'lead', expiresAt: 5 });
});

test('once there is room, the store has the session again', async () => {
  const { disk, rows, sessions } = smallStore();
  disk.isFull = true;
  await sessions.set('a', 'lead', 5);
  disk.isFull = false;
  await sessions.set('a', 'lead', 6);
  expect(rows.get('a')).toEqual({ data: 'lead', expiresAt: 6 });
  expect(await sessions.get('a')).toEqual({ data: 'lead', expiresAt: 6 });
});

test('who signs out while the disk is full is signed out', async () => {
  const { disk, sessions } = smallStore();
  await sessions.set('a', 'lead', 5);
  disk.isFull = true;
  await sessions.destroy('a');
  expect(await sessions.get('a')).toEqual({ data: '', expiresAt: 0 });
});

test('a bug in the store is not mistaken for a full disk', async () => {
  const bug = new TypeError('x is undefined');
  const broken: SessionPort = {
    get: async () => null,
    set: async () => {
      throw bug;
    },
    destroy: async () => undefined,
  };
  await expect(steadySessions(broken, isOutage).set('a', 'lead', 5)).rejects.toBe(bug);
});
