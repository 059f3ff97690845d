import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readFirstLines } from '../../../../daemon/sources/files/read-head.ts';
import { temporaryFolder } from './following.ts';

async function firstLines(content: string | Buffer, maxLines = 3): Promise<readonly string[]> {
  const path = join(temporaryFolder(), 'access.log');
  writeFileSync(path, content);
  return readFirstLines(path, maxLines);
}

test('the first lines of a file are read, without empty ones', async () => {
  expect(await firstLines('one\n\ntwo\r\nthree\nfour\n')).toEqual(['one', 'two', 'three']);
});

test('a compressed file is unpacked', async () => {
  expect(await firstLines(gzipSync('one\ntwo\n'))).toEqual(['one', 'two']);
});

test('a line that is still being written is left out, unless it is all there is', async () => {
  expect(await firstLines('one\ntw')).toEqual(['one']);
  expect(await firstLines('only')).toEqual(['only']);
  expect(await firstLines('')).toEqual([]);
});

test('a line too long to be one is left out', async () => {
  expect(await firstLines(`${'x'.repeat(100_000)}\nshort\n`)).toEqual(['short']);
});

test('no more than a mebibyte is read', async () => {
  expect(await firstLines(`first\n${'x'.repeat(2_000_000)}\nlast\n`)).toEqual(['first']);
});

test('an archive that breaks off gives what was whole', async () => {
  const whole = gzipSync(Array.from({ length: 9_000 }, (_, number) => `line ${number * 7919}\n`).join(''));
  expect(await firstLines(whole.subarray(0, whole.length / 2), 2)).toEqual(['line 0', 'line 7919']);
});

test('a file that is not there is refused in words', async () => {
  const path = join(temporaryFolder(), 'absent.log');
  await expect(readFirstLines(path, 3)).rejects.toMatchObject({ name: 'KnownError', code: 'FILE_NOT_THERE' });
});
