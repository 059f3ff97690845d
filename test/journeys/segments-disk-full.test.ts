import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isWriteOutage } from '../../daemon/archive/archive-trouble.ts';
import { archiveRow } from '../support/archive-rows.ts';
import { openKeptArchive, sortedRows } from '../support/kept-archive.ts';
import { mountSmallDisk } from '../support/small-disk.ts';

const DAY = '2026-11-28';
const folder = mkdtempSync(join(tmpdir(), 'filterwatch-full-'));
const disk = mountSmallDisk(join(folder, 'disk'), 4);
afterAll(() => {
  disk?.remove();
  rmSync(folder, { recursive: true });
});

/** Long texts that cannot be packed, so that a few fill a disk. */
function rowsOf(from: number, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const number = BigInt(from + index);
    const text = Array.from({ length: 40 }, (_, part) => ((number + 7n) ** 40n * BigInt(part + 3)).toString(36)).join(
      '',
    );
    const subject = index % 2 === 0 ? 'person:pupil017' : 'person:pupil018';
    return archiveRow({ person: { subject }, record: { url_rest: text, line_offset: number } });
  });
}

describe.skipIf(disk === null)('the disk of the archive is full', () => {
  test('what cannot be written leaves all as it was, and is done when there is room', async () => {
    const archive = await openKeptArchive(disk?.folder ?? '');
    const rows = [...rowsOf(0, 40), ...rowsOf(40, 40)];
    await archive.add(DAY, rows.slice(0, 40));
    await archive.add(DAY, rows.slice(40));
    const before = archive.onDisk();
    disk?.fill();
    for (const work of [
      () => archive.add(DAY, rowsOf(80, 40)),
      () => archive.compact('2026-11-30'),
      () => archive.erase(['person:pupil017'], []),
    ]) {
      const error = await work().catch((cause: unknown) => cause);
      expect(error).toMatchObject({ code: 'ARCHIVE_DISK_FULL' });
      expect(isWriteOutage(error)).toBe(true);
      await expect.poll(archive.onDisk).toEqual(before);
      expect(sortedRows(await archive.rows())).toEqual(sortedRows(rows));
    }
    disk?.makeRoom();
    await archive.compact('2026-11-30');
    await expect.poll(archive.onDisk).toHaveLength(1);
    expect(sortedRows(await archive.rows())).toEqual(sortedRows(rows));
    await archive.close();
  });
});
