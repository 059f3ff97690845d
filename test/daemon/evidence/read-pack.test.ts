import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KnownError } from '../../../daemon/errors.ts';
import { readPack } from '../../../daemon/evidence/read-pack.ts';
import { type ZipEntry, zipOf } from '../sources/packed/zip-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filterwatch-pack-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const MIB = 1024 * 1024;
const note: ZipEntry = { name: 'note.txt', content: 'hello' };

/** What is said of a file of these bytes; null where it was read. */
async function refusal(bytes: Uint8Array): Promise<string | null> {
  const path = join(folder, 'pack.zip');
  writeFileSync(path, bytes);
  try {
    await readPack(path);
    return null;
  } catch (error) {
    if (!(error instanceof KnownError) || error.code !== 'PACK_NOT_SOUND') throw error;
    return error.message;
  }
}

test('files are hashed, and only those that are needed are held', async () => {
  const path = join(folder, 'pack.zip');
  writeFileSync(path, zipOf([note, { name: 'manifest.json', content: '{}' }]));
  const { files, manifest, signature } = await readPack(path);
  expect(files.get('note.txt')).toEqual({
    kind: 'read',
    bytes: 5,
    sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
  });
  expect([manifest?.toString(), signature]).toEqual(['{}', null]);
});

describe('a ZIP that would do harm is refused before it is unpacked:', () => {
  test.each([
    ['a path upwards', '../note.txt'],
    ['a path from the root', '/etc/note.txt'],
    ['a folder', 'folder/note.txt'],
    ['a path of Windows', 'C:\\note.txt'],
    ['a name with a line end', 'note\n.txt'],
    ['a hidden file', '.note.txt'],
    ['a name that turns its direction', 'note\u202etxt.exe'],
  ])('%s', async (_what, name) => {
    expect(await refusal(zipOf([{ ...note, name }]))).not.toBe(null);
  });

  test('one name twice', async () => {
    expect(await refusal(zipOf([note, note]))).toContain('two files of one name');
  });

  test('more files than any pack has', async () => {
    const many = Array.from({ length: 51 }, (_, index) => ({ ...note, name: `n${index}.txt` }));
    expect(await refusal(zipOf(many))).toContain('more than 50 files');
  });

  test('a file, or all of them, that say they are too large', async () => {
    const large = (name: string, size: number) => ({ ...note, name, claims: { size } });
    expect(await refusal(zipOf([large('a.txt', 257 * MIB)]))).toContain('larger than any');
    const three = ['a.txt', 'b.txt', 'c.txt'].map((name) => large(name, 200 * MIB));
    expect(await refusal(zipOf(three))).toContain('Unpacked it is larger');
  });

  test('a password', async () => {
    expect(await refusal(zipOf([{ ...note, encrypted: true }]))).toContain('password');
  });

  test('a way of packing that is not ours', async () => {
    expect(await refusal(zipOf([{ ...note, claims: { method: 12 } }]))).toContain('compressed in a way');
  });

  test('files that lie upon one another', async () => {
    expect(await refusal(zipOf([note, { ...note, name: 'same.txt', claims: { at: 0 } }]))).toContain(
      'more than its list',
    );
  });

  test('bytes in front, a comment, and a file that the list does not name', async () => {
    const plain = zipOf([note]);
    const comment = Buffer.from(plain);
    comment.writeUInt16LE(2, plain.length - 2);
    expect(await refusal(Buffer.concat([comment, Buffer.from('hi')]))).toContain('comment');
    expect(await refusal(hiding([note]))).toContain('more than its list');
    expect(await refusal(Buffer.concat([Buffer.from('#!/bin/sh\n'), plain]))).not.toBe(null);
  });

  test('a file that has another name for those who read from the front', async () => {
    const zip = zipOf([note]);
    zip.write('evil.txt', 30);
    expect(await refusal(zip)).toContain('says it differently');
  });

  test('no ZIP at all, half of one, and nothing', async () => {
    const zip = zipOf([note]);
    for (const bytes of [Buffer.from('hello'), zip.subarray(0, zip.length / 2), Buffer.of()]) {
      expect(await refusal(bytes)).toContain('no ZIP file');
    }
  });
});

test('a file that holds more than the list says, as a bomb does, is damaged, and no more of it is read', async () => {
  const path = join(folder, 'pack.zip');
  writeFileSync(path, zipOf([{ name: 'note.txt', content: Buffer.alloc(4 * MIB), claims: { size: 5 } }]));
  expect((await readPack(path)).files.get('note.txt')).toEqual({ kind: 'damaged' });
});

test('a file with another checksum than the list has is damaged', async () => {
  const path = join(folder, 'pack.zip');
  writeFileSync(path, zipOf([{ ...note, claims: { crc: 1 } }]));
  const read = (await readPack(path)).files.get('note.txt');
  expect(read?.kind).toBe('damaged');
});

test('what cannot be read is said to be so', async () => {
  await expect(readPack(join(folder, 'none.zip'))).rejects.toMatchObject({ code: 'PACK_NOT_READ' });
  await expect(readPack(folder)).rejects.toMatchObject({ code: 'PACK_NOT_READ' });
});

/** A ZIP whose list leaves out its last file. */
function hiding(shown: readonly ZipEntry[]): Buffer {
  const whole = zipOf([
    ...shown,
    { name: 'hidden.txt', content: 'what a program that reads from the front would see' },
  ]);
  const [short] = [zipOf(shown)];
  const listAt = whole.indexOf(Buffer.from('PK\x01\x02\x14\x00', 'latin1'));
  const shortListAt = short.indexOf(Buffer.from('PK\x01\x02\x14\x00', 'latin1'));
  const zip = Buffer.concat([whole.subarray(0, listAt), short.subarray(shortListAt)]);
  zip.writeUInt32LE(listAt, zip.length - 6);
  return zip;
}
