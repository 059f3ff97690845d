import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importPaths } from '../../../daemon/cli/import-paths.ts';
import { temporaryFolder } from '../sources/files/following.ts';

function folderWith(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) writeFileSync(join(folder, name), '');
  return folder;
}

async function namesOf(folder: string, ...paths: readonly string[]): Promise<readonly string[]> {
  const found = await importPaths(paths.map((path) => join(folder, path)));
  return found.map((path) => path.slice(folder.length + 1));
}

test('files are taken in the order in which they are named, each once', async () => {
  const folder = folderWith('b.log', 'a.log');
  expect(await namesOf(folder, 'b.log', 'a.log', './b.log', 'gone.log')).toEqual(['b.log', 'a.log', 'gone.log']);
});

test('the files of a pattern are taken oldest first, by their names', async () => {
  const folder = folderWith('access.log', 'access.log.1', 'access.log.2.gz', 'access.log.10.gz', 'day-2026-01-9.log');
  mkdirSync(join(folder, 'access.log.folder'));
  const rotated = ['access.log.10.gz', 'access.log.2.gz', 'access.log.1', 'access.log'];
  expect(await namesOf(folder, 'access*')).toEqual(rotated);
  expect(await namesOf(folder, 'access.log.1', '{day,access}*')).toEqual([
    'access.log.1',
    ...rotated.filter((name) => name !== 'access.log.1'),
    'day-2026-01-9.log',
  ]);
});

test('a name with brackets in it is meant as it is written, where there is such a file', async () => {
  const folder = folderWith('export[1].log', 'export1.log');
  expect(await namesOf(folder, 'export[1].log')).toEqual(['export[1].log']);
  expect(await namesOf(folder, 'export[12].log')).toEqual(['export1.log']);
});

test('a pattern that nothing matches is refused in words', async () => {
  const pattern = join(temporaryFolder(), '*.log');
  const message = expect.stringContaining(pattern);
  await expect(importPaths([pattern])).rejects.toMatchObject({ name: 'KnownError', code: 'NO_FILE_MATCHES', message });
});
