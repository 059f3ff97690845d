import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { expect, onTestFinished, test } from 'vitest';
import { eachLine } from '../../../daemon/lists/text-lines.ts';
import { eachText, UNPACK_LIMITS } from '../../../daemon/lists/unpack.ts';
import { zipOf } from '../sources/packed/zip-file.ts';

const FILES = [
  { name: 'blacklists/adult/domains', content: 'adult.example\n' },
  { name: 'blacklists/adult/urls', content: 'tube.example/adult\n' },
  { name: 'blacklists/adult/usage', content: 'black\n' },
  { name: 'blacklists/gambling/domains', content: 'bet.example\ncasino.example\n' },
];

function fileWith(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-unpack-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, '0'), content);
  return join(folder, '0');
}

async function textsIn(content: string | Uint8Array, limits = UNPACK_LIMITS): Promise<readonly string[]> {
  const found: string[] = [];
  const take = async (title: string, text: AsyncIterable<Uint8Array>) => {
    await eachLine(text, (line) => found.push(`${title}: ${line}`));
  };
  await eachText(fileWith(content), 'list', take, limits);
  return found;
}

const INSIDE = [
  'blacklists/adult/domains: adult.example',
  'blacklists/adult/urls: tube.example/adult',
  'blacklists/gambling/domains: bet.example',
  'blacklists/gambling/domains: casino.example',
];

async function tarOf(files: readonly { readonly name: string; readonly content: string | Uint8Array }[]) {
  const entries = files.map(({ name, content }) => ({
    header: { name, size: Buffer.byteLength(content) },
    body: content,
  }));
  const link = { header: { name: 'blacklists/porn', size: 0, type: 'symlink', linkname: 'adult' } } as const;
  return packTar([...entries, link]);
}

test('a text is itself, packed or not', async () => {
  expect(await textsIn('bet.example\n')).toEqual(['list: bet.example']);
  expect(await textsIn(gzipSync('bet.example\n'))).toEqual(['list: bet.example']);
});

test('an archive is its texts, without links and what describes it', async () => {
  const tar = await tarOf(FILES);
  expect(await textsIn(tar)).toEqual(INSIDE);
  expect(await textsIn(gzipSync(tar))).toEqual(INSIDE);
  expect(await textsIn(zipOf(FILES))).toEqual(INSIDE);
});

test('packed files in an archive are unpacked too', async () => {
  const packed = FILES.map(({ name, content }) => ({ name: `${name}.gz`, content: gzipSync(content) }));
  expect(await textsIn(gzipSync(await tarOf(packed)))).toEqual(INSIDE);
});

test('an archive that was cut short anywhere is refused', async () => {
  const whole = gzipSync(await tarOf(FILES));
  const tar = await tarOf(FILES);
  for (const part of [
    whole.subarray(0, whole.length / 2),
    whole.subarray(0, whole.length - 4),
    tar.subarray(0, 700),
    zipOf(FILES).subarray(0, 200),
  ]) {
    await expect(textsIn(part)).rejects.toThrow('damaged or was cut short');
  }
});

test('a bomb is refused before it fills anything', async () => {
  const bomb = gzipSync(Buffer.alloc(4 * 2 ** 20));
  expect(bomb.length).toBeLessThan(10_000);
  await expect(textsIn(bomb, { maxBytes: 2 ** 20, maxFiles: 10 })).rejects.toThrow('unpacks to more than 1 MiB');
  const inside = await tarOf([{ name: 'a/domains', content: bomb }]);
  await expect(textsIn(inside, { maxBytes: 2 ** 20, maxFiles: 10 })).rejects.toThrow('unpacks to more than 1 MiB');
});

test('an archive of endless files is refused', async () => {
  await expect(textsIn(await tarOf(FILES), { maxBytes: 2 ** 20, maxFiles: 2 })).rejects.toThrow('more than 2 files');
});

test('a zip file with a password is refused', async () => {
  await expect(textsIn(zipOf([{ name: 'a/domains', content: 'x', encrypted: true }]))).rejects.toThrow(
    'locked with a password',
  );
});
