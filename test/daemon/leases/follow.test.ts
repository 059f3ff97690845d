import { appendFileSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Attachment } from '../../../daemon/identity/attachment.ts';
import { createLeaseSource, type LeaseSource } from '../../../daemon/leases/follow-leases.ts';
import type { Ended } from '../../../daemon/leases/lease-reader.ts';

const NOW = 1_796_030_000_000;
let folder = '';
let told: (Attachment | Ended)[] = [];
let refuses = false;
const path = () => join(folder, 'leases');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leases-'));
  told = [];
  refuses = false;
});
afterEach(() => rmSync(folder, { recursive: true }));

function source(files = () => [path()]): LeaseSource {
  return createLeaseSource({
    id: 'dhcp',
    format: 'auto',
    zone: 'Europe/London',
    files,
    oldest: () => NOW - 86_400_000,
    async take(what) {
      if (refuses) throw Object.assign(new Error('No room.'), { code: 'ENOSPC' });
      told.push(...what);
    },
    now: () => NOW,
  });
}
function write(text: string, at = NOW): void {
  writeFileSync(path(), text);
  utimesSync(path(), at / 1000, at / 1000);
}
const who = () => told.map((one) => ('account' in one && one.account !== null ? one.account : one.address));
const LEASE = '1796040000 aa:bb:cc:dd:ee:ff 192.0.2.17 TABLET-17 *\n';
const OTHER = '1796040000 aa:bb:cc:dd:ee:fe 192.0.2.18 TABLET-18 *\n';
const HEADING = 'time,account,address,what\n';
const signOn = (account: string) => `2026-11-30T08:55:12Z,${account},192.0.2.17,in\n`;

test('a file that is not there yet is told, and read as soon as it is', async () => {
  const dhcp = source();
  await dhcp.round();
  expect(dhcp.state()).toMatchObject({ files: 0, trouble: 'There is no file at this path yet.', lastFactAt: null });
  write(LEASE);
  await dhcp.round();
  expect(dhcp.state()).toMatchObject({ files: 1, format: 'dnsmasq', trouble: null, facts: 1, lastFactAt: NOW });
  await dhcp.close();
});

test('a file that is written anew is read anew, and what it does not name any more has ended', async () => {
  const dhcp = source();
  write(LEASE + OTHER);
  await dhcp.round();
  await dhcp.round();
  expect(told).toHaveLength(2);
  write(OTHER, NOW + 60_000);
  await dhcp.round();
  expect(told.slice(2)).toMatchObject([
    { address: '192.0.2.18', from: NOW },
    { address: '192.0.2.17', from: NOW, to: NOW + 60_000, isOver: true },
  ]);
  await dhcp.close();
});

test('of a file that grows, what is new is read, and a line when its end is there', async () => {
  const dhcp = source();
  write(HEADING + signOn('pupil017'));
  await dhcp.round();
  appendFileSync(path(), signOn('pupil023').slice(0, 20));
  await dhcp.round();
  appendFileSync(path(), `${signOn('pupil023').slice(20)}nonsense\n`);
  await dhcp.round();
  expect(who()).toEqual(['pupil017', 'pupil023']);
  expect(dhcp.state().malformed).toEqual([{ reason: 'not as many cells as columns', lines: 1, sample: 'x' }]);
  await dhcp.close();
});

test('the last lines of a file that is renamed are read, and then the new one', async () => {
  const dhcp = source();
  write(HEADING + signOn('pupil017'));
  await dhcp.round();
  appendFileSync(path(), signOn('pupil023'));
  renameSync(path(), `${path()}.1`);
  write(HEADING + signOn('staff03'));
  await dhcp.round();
  expect(who()).toEqual(['pupil017', 'pupil023', 'staff03']);
  await dhcp.close();
});

test('a file that was emptied is read from its beginning', async () => {
  const dhcp = source();
  write(HEADING + signOn('pupil017') + signOn('pupil017'));
  await dhcp.round();
  write(HEADING + signOn('pupil023'));
  await dhcp.round();
  expect(who()).toEqual(['pupil017', 'pupil017', 'pupil023']);
  await dhcp.close();
});

test('what could not be kept is read again', async () => {
  const dhcp = source();
  write(HEADING + signOn('pupil017'));
  refuses = true;
  await dhcp.round();
  expect(dhcp.state()).toMatchObject({ trouble: 'It could not be read (ENOSPC).' });
  refuses = false;
  await dhcp.round();
  expect(who()).toEqual(['pupil017']);
  expect(dhcp.state().trouble).toBe(null);
  await dhcp.close();
});

test('a lease begins at a whole millisecond, whatever the disk says', async () => {
  const dhcp = source();
  write(LEASE, NOW + 0.75);
  await dhcp.round();
  expect(told).toMatchObject([{ from: NOW }]);
  await dhcp.close();
});

test('a file from before the log begins is not read', async () => {
  const dhcp = source();
  write(LEASE, NOW - 2 * 86_400_000);
  await dhcp.round();
  expect(told).toEqual([]);
  await dhcp.close();
});
