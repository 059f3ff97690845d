import { expect, test } from 'vitest';
import type { ListSource } from '../../../categories/list-source.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { readContent } from '../../../daemon/lists/read-content.ts';
import { buildListSource } from '../../support/list-source.ts';
import { contentFile, testFolder, writeFiles } from './list-files.ts';

const gambling = { category: categoryId('gambling'), trust: 'full', usual: null } as const;
const inParts = buildListSource({ otherParts: null, parts: { gambling, porn: gambling } });

async function found(files: Readonly<Record<string, string>>, source: ListSource): Promise<readonly string[]> {
  const folder = testFolder();
  const titles = Object.keys(files);
  writeFiles(folder, Object.fromEntries(Object.values(files).map((content, number) => [`${number}`, content])));
  const said: string[] = [];
  const content = { source, folder, files: titles.map((title, number) => contentFile(`${number}`, title)) };
  await readContent(content, {
    site: (entry, part) => said.push(`${entry} in “${part}”`),
    network: (network, part) => said.push(`network ${network} in “${part}”`),
    exception: (entry, part) => said.push(`not ${entry} in “${part}”`),
    leftOut: () => said.push('left out'),
    skipped: (reason) => said.push(`skipped: ${reason}`),
  });
  return said;
}

test('a list of one category has one part, whatever its file is called', async () => {
  expect(await found({ 'blocked.txt': 'bet.example\n' }, buildListSource())).toEqual(['bet.example in “”']);
});

test.each([
  ['blacklists/gambling/domains', 'gambling'],
  ['gambling/urls', 'gambling'],
  ['lists/gambling.txt', 'gambling'],
  ['gambling-nl.txt', 'gambling'],
  ['alternates/porn-only/hosts', 'porn'],
  ['porn-hosts', 'porn'],
  ['other/domains', 'other'],
])('a file %s belongs to the part %s', async (title, part) => {
  const line = title.endsWith('hosts') ? '0.0.0.0 bet.example' : 'bet.example';
  expect(await found({ [title]: line }, inParts)).toEqual([`bet.example in “${part}”`]);
});

test('what is known to be wrong in a list is passed over', async () => {
  const source = buildListSource({ leftOut: ['club.example'] });
  expect(await found({ 'list.txt': 'club.example\nbet.example\n' }, source)).toEqual(['left out', 'bet.example in “”']);
});

test.each([
  ['<!DOCTYPE html>\n<html><body>502 Bad Gateway</body></html>', 'A web page came instead of a list'],
  ['\n  <html lang="en">\n', 'A web page came instead of a list'],
  ['{"error":"rate limited"}', 'JSON came instead of a list'],
  ['[{"domain":"bet.example"}]', 'JSON came instead of a list'],
  ['these are\nonly words\n', 'is in no format that is known'],
])('%j is no list', async (content, says) => {
  await expect(found({ 'list.txt': content }, buildListSource())).rejects.toThrow(says);
});

test('a file of a part that is not used may be in any format', async () => {
  expect(await found({ 'remarks.txt': 'only words here\n', 'gambling.txt': 'bet.example\n' }, inParts)).toContain(
    'bet.example in “gambling”',
  );
});

test('a line that is too long is counted, and the next one read', async () => {
  const said = await found({ 'list.txt': `${'a'.repeat(5_000)}\nbet.example\n` }, buildListSource());
  expect(said).toEqual(['skipped: line too long', 'bet.example in “”']);
});
