import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { BUNDLE_FILES } from '../../../daemon/config/roster/one-roster-file.ts';
import { readBundleFiles } from '../../../daemon/directory/bundle-files.ts';
import { stampOf } from '../../../daemon/directory/file-stamps.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'filterwatch-bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder and a zip file give the same files, whatever their case and whatever is beside them', async () => {
  writeFileSync(join(folder, 'Users.CSV'), 'sourcedId\nu1\n');
  writeFileSync(join(folder, 'results.csv'), 'x\n');
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('sourcedId\nu1\n'), 'export/users.csv');
  zip.addBuffer(Buffer.from('x'), 'export/results.csv');
  zip.end();
  const path = join(folder, 'bundle.zip');
  await pipeline(zip.outputStream, createWriteStream(path));
  const expected = { kind: 'files', files: new Map([['users.csv', Buffer.from('sourcedId\nu1\n')]]) };
  expect(await readBundleFiles(folder, BUNDLE_FILES)).toEqual(expected);
  expect(await readBundleFiles(path, BUNDLE_FILES)).toEqual(expected);
});

test('what is no bundle says why', async () => {
  const path = join(folder, 'bundle.zip');
  expect(await readBundleFiles(path, BUNDLE_FILES)).toEqual({
    kind: 'trouble',
    because: 'there is no such file or folder',
  });
  writeFileSync(path, 'PK, but not really');
  expect(await readBundleFiles(path, BUNDLE_FILES)).toEqual({
    kind: 'trouble',
    because: 'it is no zip file, or a damaged one',
  });
});

test('a bundle that unpacks to more than any school has is refused while it is unpacked', async () => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.alloc(64 * 1024 * 1024 + 1), 'users.csv');
  zip.end();
  const path = join(folder, 'bundle.zip');
  await pipeline(zip.outputStream, createWriteStream(path));
  expect(await readBundleFiles(path, BUNDLE_FILES)).toEqual({
    kind: 'trouble',
    because: 'it holds more than any list of a school needs',
  });
});

test('a file that changes, comes or goes is another state, and one that stays is the same', async () => {
  const paths = [join(folder, 'roster.csv'), folder];
  const nothing = await stampOf(paths);
  writeFileSync(join(folder, 'roster.csv'), 'account\n');
  const there = await stampOf(paths);
  expect(there).not.toBe(nothing);
  expect(await stampOf(paths)).toBe(there);
  writeFileSync(join(folder, 'roster.csv'), 'account\npupil017\n');
  expect(await stampOf(paths)).not.toBe(there);
});
