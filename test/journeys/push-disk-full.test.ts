import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PushResult } from '../../daemon/sources/push/push.ts';
import { temporaryFolder } from '../daemon/sources/files/following.ts';
import { bytesOf } from '../daemon/sources/spool/spooling.ts';
import { openPush } from '../support/push-server.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { waitFor } from '../support/wait-for.ts';

test('a push for which the disk has no room is refused as a whole, and taken once there is room', async ({ skip }) => {
  const disk = mountSmallDisk(join(temporaryFolder(), 'disk'), 8);
  if (disk === null) return skip();
  try {
    const { source, store } = await openPush({ folder: join(disk.folder, 'cloud'), reserveBytes: 1_048_576 });
    const lines = Array.from({ length: 4_000 }, (_, index) => `line ${index} ${'x'.repeat(200)}`);
    const push = { lines: bytesOf(...lines), count: lines.length, tooLong: 0, key: 'a' };
    const small = { lines: bytesOf('first'), count: 1, tooLong: 0, key: null };
    await waitFor(async () => (await source.accept(small)).kind === 'stored', 'the spool to be open');
    disk.fill();
    const refused: PushResult = { kind: 'disk_refused', hasRoom: false };
    expect(await source.accept(push)).toEqual(refused);
    disk.makeRoom();
    expect(await source.accept(push)).toEqual({ kind: 'stored' });
    expect(await source.accept(push)).toEqual({ kind: 'known' });
    await waitFor(() => store.lines.length === 4_001, 'the lines to be read');
    expect(store.lines).toEqual(['first', ...lines]);
    await source.stop();
  } finally {
    disk.remove();
  }
});
